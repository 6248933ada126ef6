import { chainRetired, chainRetireLinks } from '../../cypher/queries.gen.ts';
import { standingOn } from '../enterprise/standing.writes.ts';
import type { Fact, Props, RemovedRow, Stamp } from '../platform/facts/fact-kind.ts';
import { imageOf, valuesOf } from '../platform/facts/fact-log.ts';
import { noteRemoved } from '../platform/facts/remove-facts.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { ConflictError } from '../platform/kernel/errors.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { belongingTo } from '../product/belonging.writes.ts';
import { countOfLinkFact, undertakesFact } from './chain.facts.ts';
import type { PresenceKey } from './chain.types.ts';
import type { Applied } from './draft-apply.rules.ts';

/** A link that goes, or a relation of it, with all that it says. */
type RetiredRow = RemovedRow & { readonly kind: string };

/** Where what stands on a link goes when the link does: through merges one after another; null: it was removed. */
export function destinations({ steps, chain }: Applied): ReadonlyMap<string, string | null> {
  const to = new Map<string, string | null>();
  for (const { stored } of steps) {
    const { edit } = stored;
    if (edit.type === 'MERGE') to.set(edit.link, edit.into);
    if (edit.type === 'REMOVE') to.set(edit.link, null);
    if (edit.type === 'ADD' || edit.type === 'SPLIT') to.delete(edit.link);
  }
  const is = new Set(chain.links.map(({ id }) => id));
  const last = (id: string): string | null => {
    const next = to.get(id);
    return is.has(id) ? id : next === undefined || next === null ? null : last(next);
  };
  return new Map([...to.keys()].filter((id) => !is.has(id)).map((id) => [id, last(id)]));
}

const strength: Readonly<Record<string, number>> = { CONFIRMED: 2, TO_REVIEW: 1 };
const strengthOf = ({ before }: RetiredRow): number => strength[String(before['state'])] ?? 0;

const bookkeeping: ReadonlySet<string> = new Set(['id', 'version', 'batchId', 'createdIn']);

function propsOf({ before, floats }: RetiredRow): Props {
  const said = Object.entries(valuesOf(imageOf(before, floats)));
  return Object.fromEntries(said.filter(([name]) => !bookkeeping.has(name)));
}

function factOf(row: RetiredRow, to: string): Fact {
  const props = propsOf(row);
  if (row.kind === 'OCCUPIES') return standingOn(row.from, to, props);
  if (row.kind === 'IN_LINK') return belongingTo(row.from, to, props);
  const kind = row.kind === 'COUNT_OF' ? countOfLinkFact : undertakesFact;
  return { kind, id: relationId(row.from, to), from: row.from, to, props };
}

const moving: ReadonlySet<string> = new Set(['OCCUPIES', 'IN_LINK', 'COUNT_OF', 'UNDERTAKES']);

/** What goes over to the links that take the place of others: a relation that is there stays unless it says less. */
function carried(rows: readonly RetiredRow[], to: ReadonlyMap<string, string | null>): readonly Fact[] {
  const key = (kind: string, from: string, link: string): string => `${kind}/${from}~${link}`;
  const best = new Map<string, { readonly row: RetiredRow; readonly link: string; readonly own: boolean }>();
  for (const row of rows) {
    if (!moving.has(row.kind)) continue;
    const target = to.get(row.to);
    const link = to.has(row.to) ? target : row.to;
    if (link === null || link === undefined) continue;
    const at = key(row.kind, row.from, link);
    const known = best.get(at);
    const own = !to.has(row.to);
    const stronger =
      !known || strengthOf(row) > strengthOf(known.row) || (own && strengthOf(row) === strengthOf(known.row));
    if (stronger) best.set(at, { row, link, own });
  }
  return [...best.values()].flatMap(({ row, link, own }) => (own ? [] : [factOf(row, link)]));
}

/**
 * Takes links off a chain: what stands on them goes to the link that they were merged into, everything that they said
 * stays in the history. Answers the facts to write and the counts that a survey of theirs had. Throws CONFLICT when
 * something stands on a link that goes nowhere.
 */
export async function retire(
  tx: WriteTransaction,
  applied: Applied,
  nameOf: (id: string) => string,
  stamp: Stamp,
): Promise<{ readonly facts: readonly Fact[]; readonly surveyed: readonly PresenceKey[] }> {
  const to = destinations(applied);
  const ids = [...to.keys()];
  if (ids.length === 0) return { facts: [], surveyed: [] };
  const into = [...new Set([...to.values()].filter((id) => id !== null))];
  const rows = await tx.run(chainRetired, { ids, into });
  const concerned = rows.filter(({ from, to: end }) => to.has(from) || to.has(end));
  const left = concerned.find(
    ({ kind, to: end }) => (kind === 'OCCUPIES' || kind === 'IN_LINK') && to.get(end) === null,
  );
  if (left) throw new ConflictError('draftStanding', { field: 'edits', params: { name: nameOf(left.to) } });
  const kinds = new Set(concerned.map(({ kind }) => kind));
  for (const kind of kinds) {
    const gone = concerned.filter((row) => row.kind === kind);
    await noteRemoved(tx, kind, gone, stamp, kind === 'ChainLink' ? 'name' : 'state');
  }
  await tx.run(chainRetireLinks, { ids });
  const surveyed = concerned.flatMap(({ kind, from, to: linkId }) =>
    kind === 'SURVEYED' ? [{ regionId: from, linkId }] : [],
  );
  return { facts: carried(rows, to), surveyed };
}
