import { chainLockChain } from '../../cypher/queries.gen.ts';
import type { Context } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { ConflictError, InvalidError } from '../platform/kernel/errors.ts';
import { shortHash } from '../platform/kernel/ids.ts';
import { draftFact } from './draft.facts.ts';
import { draftIn, type OpenDraft } from './draft.reads.ts';
import type { StoredEdit } from './draft.types.ts';
import { applyEdit, applyEdits, foundBy } from './draft-apply.rules.ts';
import { clashKeys, type EditInput, editOf } from './draft-edit.rules.ts';
import { checkSource } from './link-rules.rules.ts';

const mostEdits = 200;

export interface DraftInput {
  readonly clientMutationId: string;
  readonly industryId: string;
  /** Of the draft as it was seen; 0: there was none. */
  readonly expectedVersion: number;
}

export interface EditDraftInput extends DraftInput {
  readonly edits: readonly EditInput[];
  readonly source: string;
}

export const draftSteps = ['UNDO', 'REDO', 'REMOVE', 'DISCARD', 'TAKE_BACK'] as const;

export interface StepDraftInput extends DraftInput {
  readonly step: (typeof draftSteps)[number];
  /** Of the edit to remove. */
  readonly editId?: string | null | undefined;
}

/** What a draft is after a change of it. */
export function draftSaved(
  industryId: string,
  { edits, undone }: { readonly edits: readonly StoredEdit[]; readonly undone: readonly StoredEdit[] },
  { by, at }: Pick<Stamp, 'by' | 'at'>,
  more: { readonly since?: string | null; readonly published?: string } = {},
): Fact {
  const said = { edits: JSON.stringify(edits), undone: JSON.stringify(undone), count: edits.length, by, at };
  return { kind: draftFact, id: industryId, props: { ...said, ...more } };
}

/** The draft under the lock of its chain. Throws NOT_FOUND, and CONFLICT when it changed since it was looked at. */
export async function lockDraft(tx: WriteTransaction, context: Context, input: DraftInput): Promise<OpenDraft> {
  await tx.run(chainLockChain, { industryId: input.industryId });
  const draft = await draftIn(tx, context, input.industryId);
  if (draft.version === input.expectedVersion) return draft;
  const params = { by: draft.by ?? '', at: draft.at ?? '' };
  throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
}

/** What a mutation of a draft is known by, so that it is done once. */
export function draftRequest({ viewer }: Context, operation: string, { clientMutationId, ...body }: DraftInput) {
  return { userId: viewer.id, username: viewer.username, operation, clientMutationId, body };
}

/** Adds edits to the draft of a chain, all or none. Throws INVALID for one that cannot stand, NOT_FOUND or CONFLICT. */
export async function editDraft(context: Context, input: EditDraftInput): Promise<string> {
  const source = checkSource(input.source);
  return mutateOnce(context.graph, draftRequest(context, 'editChainDraft', input), async (tx, stamp) => {
    const draft = await lockDraft(tx, context, input);
    if (input.edits.length === 0) throw new InvalidError('draftEmpty', { field: 'edits' });
    if (draft.edits.length + input.edits.length > mostEdits) {
      throw new InvalidError('draftFull', { field: 'edits', params: { max: mostEdits } });
    }
    let { chain } = applyEdits(draft.chain, draft.edits);
    const added: StoredEdit[] = [];
    for (const [index, asked] of input.edits.entries()) {
      const key = shortHash(`${stamp.batchId} ${index}`);
      const edit = editOf(chain, asked, `${input.industryId}.e-${key}`);
      const step = applyEdit(chain, edit);
      if ('clash' in step) {
        const made = 'name' in edit && edit.link === step.about ? edit.name : undefined;
        const known = chain.links.find(({ id }) => id === step.about)?.name;
        const name = step.clash === 'taken' ? (made ?? known) : (known ?? made);
        throw new InvalidError(clashKeys[step.clash], { field: 'edits', params: { name: name ?? step.about } });
      }
      added.push({ id: key, by: stamp.by, at: stamp.at, source, was: foundBy(chain, edit), edit });
      chain = step.chain;
    }
    const since = draft.edits.length === 0 ? { since: stamp.at } : {};
    const next = { edits: [...draft.edits, ...added], undone: [] };
    await saveFacts(tx, [draftSaved(input.industryId, next, stamp, since)], stamp);
    return input.industryId;
  });
}

function stepped({ edits, undone, published }: OpenDraft, { step, editId }: StepDraftInput) {
  if (step === 'TAKE_BACK') {
    if (edits.length > 0) throw new InvalidError('draftNotEmpty', { field: 'step' });
    if (!published || published.inverse.length === 0) throw new InvalidError('draftEmpty', { field: 'step' });
    return { edits: published.inverse, undone: [] };
  }
  if (step === 'REDO') {
    const next = undone.at(-1);
    if (!next) throw new InvalidError('draftEmpty', { field: 'step' });
    return { edits: [...edits, next], undone: undone.slice(0, -1) };
  }
  const last = edits.at(-1);
  if (!last) throw new InvalidError('draftEmpty', { field: 'step' });
  if (step === 'UNDO') return { edits: edits.slice(0, -1), undone: [...undone, last] };
  if (step === 'DISCARD') return { edits: [], undone: [...undone, ...[...edits].reverse()] };
  if (!edits.some(({ id }) => id === editId)) throw new InvalidError('draftEditGone', { field: 'editId' });
  return { edits: edits.filter(({ id }) => id !== editId), undone: [] };
}

/**
 * Undoes or does again the last edit of a draft, removes one, discards all (they can be done again), or makes what would
 * take the last publication back the new draft. Throws INVALID, NOT_FOUND or CONFLICT.
 */
export async function stepDraft(context: Context, input: StepDraftInput): Promise<string> {
  return mutateOnce(context.graph, draftRequest(context, 'stepChainDraft', input), async (tx, stamp) => {
    const draft = await lockDraft(tx, context, input);
    const next = stepped(draft, input);
    const since = next.edits.length === 0 ? { since: null } : draft.edits.length === 0 ? { since: stamp.at } : {};
    await saveFacts(tx, [draftSaved(input.industryId, next, stamp, since)], stamp);
    return input.industryId;
  });
}
