import { enterpriseDuplicateChoices } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { Fact, Stamp } from '../platform/facts/fact-kind.ts';
import { mutateOnce } from '../platform/facts/mutation.ts';
import { saveFacts } from '../platform/facts/save-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { ConflictError, InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { pairId } from './duplicate.rules.ts';
import { duplicateChoiceFact } from './enterprise.facts.ts';
import type { DuplicateChoice, DuplicateChoiceRow } from './enterprise.types.ts';
import { mergeInto, splitFrom } from './merge.writes.ts';

export interface MergeItem {
  readonly keptId: string;
  readonly goneId: string;
  /** Version of the one that is kept. */
  readonly expectedVersion: number;
  readonly goneVersion: number;
}

export interface MergeInput {
  readonly clientMutationId: string;
  readonly items: readonly MergeItem[];
  readonly reason?: string | null | undefined;
}

export interface JudgeInput {
  readonly clientMutationId: string;
  /** The pair. */
  readonly id: string;
  /** Of the former decision; null: nobody has decided yet. */
  readonly expectedVersion?: number | null | undefined;
  readonly choice: DuplicateChoice;
  readonly reason?: string | null | undefined;
}

const mostItems = 100;
const reasonLength = 200;

function reasonOf(reason: string | null | undefined, required: boolean): string | null {
  const text = reason?.trim() ?? '';
  if (text === '' && required) throw new InvalidError('decisionReason', { field: 'reason' });
  const length = [...text].length;
  if (length > reasonLength) {
    throw new InvalidError('textTooLong', {
      field: 'reason',
      params: { field: said('理由', 'Reason'), max: reasonLength, length },
    });
  }
  return text || null;
}

function choiceFact(
  ends: { readonly keptId: string; readonly goneId: string },
  choice: DuplicateChoice,
  reason: string | null,
  { by, at }: Stamp,
): Fact {
  const props = { ...ends, choice, reason, decidedBy: by, decidedAt: at };
  return { kind: duplicateChoiceFact, id: pairId(ends.keptId, ends.goneId), props };
}

function request({ viewer }: Context, operation: string, { clientMutationId, ...body }: { clientMutationId: string }) {
  return { userId: viewer.id, username: viewer.username, operation, clientMutationId, body };
}

function checkItems(items: readonly MergeItem[]): void {
  const distinct = new Set(items.map(({ keptId, goneId }) => pairId(keptId, goneId)));
  const alone = items.some(({ keptId, goneId }) => keptId === goneId);
  if (items.length === 0 || items.length > mostItems || distinct.size < items.length || alone) {
    throw new InvalidError('mergeItems', { field: 'items', params: { max: mostItems, value: items.length } });
  }
}

/** What people decided about these pairs. */
export async function readChoices(
  context: Pick<Context, 'graph' | 'viewer'>,
  ids: readonly string[] | null,
  first: number,
): Promise<readonly DuplicateChoiceRow[]> {
  const rows = await context.graph.read(enterpriseDuplicateChoices, { ids, first, viewer: scopeOf(context) });
  return rows.map(({ choice }) => choice);
}

/**
 * Merges pairs of enterprises, all of them or none: both ids lead to the one that is kept from then on. Of three that
 * are one, the pair that an earlier merge of the same call made one is left out. Throws INVALID, NOT_FOUND or CONFLICT.
 */
export async function mergeEnterprises(context: Context, input: MergeInput): Promise<readonly string[]> {
  checkItems(input.items);
  const reason = reasonOf(input.reason, false);
  const ids = await mutateOnce(context.graph, request(context, 'mergeEnterprises', input), async (tx, stamp) => {
    const merged = new Map<string, string>();
    const current = (id: string): string => {
      const next = merged.get(id);
      return next === undefined ? id : current(next);
    };
    const done: string[] = [];
    for (const item of input.items) {
      const [keptId, goneId] = [current(item.keptId), current(item.goneId)];
      if (keptId === goneId) continue;
      const touched =
        merged.size > 0 && [...merged.values(), ...merged.keys()].some((id) => id === keptId || id === goneId);
      const versions = touched ? null : { kept: item.expectedVersion, gone: item.goneVersion };
      await mergeInto(tx, { keptId, goneId, versions }, stamp);
      await saveFacts(tx, [choiceFact({ keptId, goneId }, 'MERGED', reason, stamp)], stamp);
      merged.set(goneId, keptId);
      done.push(pairId(keptId, goneId));
    }
    return done.join('\n');
  });
  return ids.split('\n');
}

async function lastChoice(
  tx: WriteTransaction,
  id: string,
  expected: number | null,
): Promise<DuplicateChoiceRow | null> {
  const viewer = { id: 'system', role: null, groupId: null };
  const [row] = await tx.run(enterpriseDuplicateChoices, { ids: [id], first: 1, viewer });
  const last = row?.choice ?? null;
  if ((last?.version ?? null) !== expected) {
    const params = { by: last?.decidedBy ?? '他人', at: last?.decidedAt ?? '此前' };
    throw new ConflictError('versionConflict', { field: 'expectedVersion', params });
  }
  return last;
}

/**
 * Decides about a pair without merging it: DIFFERENT is remembered and asks for a reason, REOPENED takes that back, SPLIT
 * undoes a merge (what was edited since stays with the one that was kept). Throws INVALID, NOT_FOUND or CONFLICT.
 */
export async function judgeDuplicate(context: Context, input: JudgeInput): Promise<string> {
  const { id, choice, expectedVersion = null } = input;
  const reason = reasonOf(input.reason, choice !== 'REOPENED');
  const [a, b] = id.split('~');
  if (!a || !b || choice === 'MERGED') throw new InvalidError('pairInvalid', { field: 'id', params: { id } });
  return mutateOnce(context.graph, request(context, 'judgeDuplicate', input), async (tx, stamp) => {
    const last = await lastChoice(tx, id, expectedVersion);
    if ((choice === 'SPLIT') !== (last?.choice === 'MERGED')) {
      throw new InvalidError('choiceInvalid', { field: 'choice', params: { choice: last?.choice ?? '' } });
    }
    const ends = { keptId: last?.keptId ?? a, goneId: last?.goneId ?? b };
    if (choice === 'SPLIT') await splitFrom(tx, ends, stamp);
    await saveFacts(tx, [choiceFact(ends, choice, reason, stamp)], stamp);
    return id;
  });
}

/** The decision about a pair; throws NOT_FOUND. */
export async function choiceOf(context: Context, id: string): Promise<DuplicateChoiceRow> {
  const [row] = await readChoices(context, [id], 1);
  if (!row) throw new NotFoundError('notFound', { field: 'id' });
  return row;
}
