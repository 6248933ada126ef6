import { chainDraft } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import type { DraftRow, EditableChain } from './chain.types.ts';
import type { ChainEdit, DraftChain, DraftLink, Publication, StoredEdit } from './draft.types.ts';
import { applyEdits, type Problem, subjectOf } from './draft-apply.rules.ts';
import { readEdits, readPublication } from './draft-edit.rules.ts';

/** A chain with its draft, as a writer finds them. */
export interface OpenDraft {
  readonly here: EditableChain;
  readonly chain: DraftChain;
  readonly version: number;
  readonly by: string | null;
  readonly at: string | null;
  readonly since: string | null;
  readonly edits: readonly StoredEdit[];
  readonly undone: readonly StoredEdit[];
  readonly published: Publication | null;
}

function chainOf({ lanes, links, supplies }: EditableChain): DraftChain {
  return {
    lanes,
    links: links.map(({ spotColumn: column, spotRow: row, sourceIds: _, confirmedFields: __, ...link }): DraftLink => {
      const lists = { keywords: link.keywords ?? [], synonyms: link.synonyms ?? [] };
      const spot = column === null || row === null ? null : { column, row };
      return { ...link, ...lists, exclusions: link.exclusions ?? [], codes: link.codes ?? [], spot };
    }),
    supplies: supplies.map(({ fromId, toId, what }) => ({ fromId, toId, what })),
  };
}

function openDraft({
  chain: here,
  draft,
}: {
  readonly chain: EditableChain;
  readonly draft: DraftRow | null;
}): OpenDraft {
  return {
    here,
    chain: chainOf(here),
    version: draft?.version ?? 0,
    by: draft?.by ?? null,
    at: draft?.at ?? null,
    since: draft?.since ?? null,
    edits: draft ? readEdits(draft.edits) : [],
    undone: draft ? readEdits(draft.undone) : [],
    published: draft?.published ? readPublication(draft.published) : null,
  };
}

/** The draft of a chain under the writer's lock. Throws NOT_FOUND. */
export async function draftIn(tx: WriteTransaction, context: Context, industryId: string): Promise<OpenDraft> {
  const [row] = await tx.run(chainDraft, { industryId, viewer: scopeOf(context) });
  if (!row) throw new NotFoundError('notFound', { field: 'industryId' });
  return openDraft(row);
}

export type DraftMark = 'ADDED' | 'CHANGED' | 'MOVED';

export interface DrawnLink extends Omit<DraftLink, 'standing'> {
  readonly standing: number;
  readonly mark: DraftMark | null;
}

export interface ListedEdit extends Pick<StoredEdit, 'id' | 'by' | 'at' | 'source'> {
  readonly type: ChainEdit['type'];
  readonly linkId: string;
  readonly name: string;
  /** What it becomes or where it goes, in words. */
  readonly target: string | null;
}

/** A draft as it is shown: the chain that it draws, and what it is made of. */
export interface DrawnDraft extends Pick<OpenDraft, 'version' | 'by' | 'at' | 'since'> {
  readonly id: string;
  readonly lanes: DraftChain['lanes'];
  readonly links: readonly DrawnLink[];
  readonly supplies: readonly (DraftChain['supplies'][number] & {
    readonly id: string;
    readonly mark: DraftMark | null;
  })[];
  readonly gone: readonly { readonly id: string; readonly name: string }[];
  readonly edits: readonly ListedEdit[];
  readonly problems: readonly (Problem & { readonly name: string })[];
  readonly redoable: number;
  readonly published: Pick<Publication, 'at' | 'by' | 'count'> | null;
}

function markOf(link: DraftLink, was: DraftLink | undefined): DraftMark | null {
  if (!was) return 'ADDED';
  if (was.name !== link.name || was.keywords.length !== link.keywords.length) return 'CHANGED';
  const place = ({ laneId, parentId, spot }: DraftLink): string => JSON.stringify([laneId, parentId, spot]);
  return place(was) === place(link) ? null : 'MOVED';
}

function listed({ id, by, at, source, edit }: StoredEdit, chain: DraftChain): ListedEdit {
  const nameOf = (linkId: string): string => chain.links.find((each) => each.id === linkId)?.name ?? linkId;
  const laneOf = (laneId: string): string => chain.lanes.find((each) => each.id === laneId)?.name ?? laneId;
  const base = { id, by, at, source, type: edit.type, linkId: subjectOf(edit) };
  switch (edit.type) {
    case 'ADD':
      return { ...base, name: edit.name, target: edit.parent === null ? laneOf(edit.lane) : nameOf(edit.parent) };
    case 'SPLIT':
      return { ...base, name: nameOf(edit.from), target: edit.name };
    case 'SUPPLY':
    case 'UNSUPPLY':
      return { ...base, name: nameOf(edit.from), target: nameOf(edit.to) };
    case 'RENAME':
      return { ...base, name: nameOf(edit.link), target: edit.name };
    case 'MERGE':
      return { ...base, name: nameOf(edit.link), target: nameOf(edit.into) };
    case 'MOVE': {
      const place = edit.parent === null ? laneOf(edit.lane) : nameOf(edit.parent);
      return {
        ...base,
        name: nameOf(edit.link),
        target: edit.after === null ? place : `${place} · ${nameOf(edit.after)}`,
      };
    }
    default:
      return { ...base, name: nameOf(edit.link), target: null };
  }
}

/** The draft of a chain as it is shown: one trip. Null: there is no such industry. */
export async function readDraft(context: Context, industryId: string): Promise<DrawnDraft | null> {
  const [row] = await context.graph.read(chainDraft, { industryId, viewer: scopeOf(context) });
  if (!row) return null;
  const { chain, edits, undone, published, version, by, at, since } = openDraft(row);
  const applied = applyEdits(chain, edits);
  const was = new Map(chain.links.map((each) => [each.id, each]));
  const known = new Map(chain.supplies.map((each) => [relationId(each.fromId, each.toId), each.what]));
  const is = new Set(applied.chain.links.map(({ id }) => id));
  const before = new Map(applied.steps.map((step) => [step.stored.id, step.before]));
  const names = new Map([...chain.links, ...applied.chain.links].map(({ id, name }) => [id, name]));
  return {
    ...{ id: industryId, version, by, at, since, lanes: applied.chain.lanes },
    links: applied.chain.links.map((link) => ({ ...link, mark: markOf(link, was.get(link.id)) })),
    supplies: applied.chain.supplies.map((each) => {
      const id = relationId(each.fromId, each.toId);
      return { ...each, id, mark: !known.has(id) ? 'ADDED' : known.get(id) === each.what ? null : 'CHANGED' };
    }),
    gone: chain.links.filter(({ id }) => !is.has(id)).map(({ id, name }) => ({ id, name })),
    edits: edits.map((each) => listed(each, before.get(each.id) ?? applied.chain)),
    problems: applied.problems.map((each) => ({ ...each, name: names.get(each.about) ?? each.about })),
    redoable: undone.length,
    published,
  };
}
