import {
  importCitedSources,
  importTakeBackRelations,
  importTakeBackThings,
  platformRecordChanges,
} from '../../cypher/queries.gen.ts';
import type { FactInput, Stamp } from '../platform/facts/fact-kind.ts';
import { type FactLogEntry, valuesOf } from '../platform/facts/fact-log.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { removableKinds } from './fact-kinds.ts';
import { factKey, isRelation } from './undo.rules.ts';

interface TakeBack {
  readonly tx: WriteTransaction;
  readonly batchId: string;
  /** Who undoes, when. */
  readonly stamp: Stamp;
  /** What must stay as it is. */
  readonly kept: ReadonlySet<string>;
}

const versioning: ReadonlySet<string> = new Set(['version', 'batchId', 'createdIn', '_lock']);

function changesOf(kind: string, id: string, was: FactInput, now: FactInput, { at, by, batchId }: Stamp): FactInput[] {
  const factId = factKey(kind, id);
  const fields = [...new Set([...Object.keys(was), ...Object.keys(now)])].filter((key) => !versioning.has(key));
  const differing = fields.filter((key) => JSON.stringify(was[key] ?? null) !== JSON.stringify(now[key] ?? null));
  return differing.map((field) => {
    const change = { factId, field, before: was[field] ?? null, after: now[field] ?? null, at, by, batchId };
    return { id: `${factId}@${String(was['version'])}:${field}:${batchId}`, ...change };
  });
}

async function takeBack({ tx, batchId }: TakeBack, kind: string, facts: readonly FactInput[]) {
  const params = { facts: { [kind]: facts }, batchId };
  return isRelation(kind) ? tx.run(importTakeBackRelations, params) : tx.run(importTakeBackThings, params);
}

async function restore(undo: TakeBack, kind: string, rows: readonly { id: string; before: FactInput }[]) {
  const before = new Map(rows.map((row) => [row.id, row.before]));
  const answers = await takeBack(undo, kind, rows);
  const changes = answers.flatMap(({ id, kept, was }) =>
    kept || was === null ? [] : changesOf(kind, id, was, before.get(id) ?? {}, undo.stamp),
  );
  if (changes.length > 0) await undo.tx.run(platformRecordChanges, { changes });
  return answers.filter(({ kept }) => kept).length;
}

async function remove(undo: TakeBack, kind: string, ids: readonly string[]) {
  const cited = kind === 'Source' ? (await undo.tx.run(importCitedSources, { ids })).map(({ id }) => id) : [];
  const uncited = ids.filter((id) => !cited.includes(id));
  const answers = await takeBack(
    undo,
    kind,
    uncited.map((id) => ({ id, before: null })),
  );
  return answers.filter(({ kept }) => kept).length;
}

type Removed = Extract<FactLogEntry, { removed: unknown }>['removed'];

async function bringBack(undo: TakeBack, kind: string, removed: Removed) {
  const { tx, batchId, stamp } = undo;
  const save = removableKinds.get(kind)?.save;
  if (!save || removed.length === 0) return removed.length;
  const rows = removed.map(({ id, from, to }) => ({ id, from, to, props: {} }));
  const made = new Set(
    (await tx.run(save, { rows, stamp: { batchId } })).flatMap((row) => (row.changed ? [] : row.id)),
  );
  const back = removed.filter(({ id }) => made.has(id));
  await takeBack(
    undo,
    kind,
    back.map(({ id, before }) => ({ id, before: valuesOf(before) })),
  );
  const changes = back.map(({ id, before }) => {
    const factId = factKey(kind, id);
    const change = { factId, field: '*', before: null, after: 'created', at: stamp.at, by: stamp.by };
    return { id: `${factId}@${String(before.props['version'])}:*:${stamp.batchId}`, ...change, batchId: stamp.batchId };
  });
  if (changes.length > 0) await tx.run(platformRecordChanges, { changes });
  return removed.length - back.length;
}

/** Undoes what one statement of a batch wrote, but for what is kept; returns how many of them stayed unexpectedly. */
export async function undoEntry(undo: TakeBack, entry: FactLogEntry): Promise<number> {
  const { kind } = entry;
  const free = (id: string) => !undo.kept.has(factKey(kind, id));
  if ('created' in entry) return remove(undo, kind, entry.created.filter(free).reverse());
  if ('removed' in entry)
    return bringBack(
      undo,
      kind,
      entry.removed.filter(({ id }) => free(id)),
    );
  const rows = entry.changed.filter(({ id }) => free(id)).reverse();
  return restore(
    undo,
    kind,
    rows.map(({ id, before }) => ({ id, before: valuesOf(before) })),
  );
}
