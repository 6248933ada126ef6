import {
  importChunkLog,
  importChunks,
  importLastEdits,
  importLookAtRelations,
  importLookAtThings,
} from '../../cypher/queries.gen.ts';
import { readLog } from '../platform/facts/fact-log.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { type EditedFact, factKey, isRelation, noteLog, owningKinds, quietKinds, type Touched } from './undo.rules.ts';

const factsAtOnce = 5_000;
const listed = 500;

export interface Look {
  /** What somebody changed or put to use since, the first 500. */
  readonly edited: readonly EditedFact[];
  readonly editedCount: number;
  /** What must stay as it is when the rest is undone. */
  readonly kept: ReadonlySet<string>;
}

interface Found {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly lastBatch: string | null;
}

async function touchedBy(graph: Graph, batchId: string): Promise<ReadonlyMap<string, Touched>> {
  const facts = new Map<string, Touched>();
  for (const { id, undone } of await graph.read(importChunks, { batchId })) {
    if (undone) continue;
    for (const { log } of await graph.read(importChunkLog, { id })) noteLog(facts, readLog(log), batchId);
  }
  return facts;
}

type ByKind = Readonly<Record<string, { id: string; created: boolean; gone: boolean }[]>>;

/** Facts by kind, so many at once. */
function* parts(facts: readonly Touched[]): Generator<ByKind> {
  for (let start = 0; start < facts.length; start += factsAtOnce) {
    const part: Record<string, { id: string; created: boolean; gone: boolean }[]> = {};
    for (const { kind, id, created, gone } of facts.slice(start, start + factsAtOnce)) {
      part[kind] ??= [];
      part[kind].push({ id, created, gone });
    }
    yield part;
  }
}

async function relationsAt(graph: Graph, batchId: string, facts: readonly Touched[], kept: readonly string[]) {
  const rows = [];
  for (const part of parts(facts)) {
    rows.push(...(await graph.read(importLookAtRelations, { facts: part, batchId, kept, owning: owningKinds })));
  }
  return rows;
}

async function toldBy(graph: Graph, batchId: string, found: readonly Found[]): Promise<readonly EditedFact[]> {
  const shown = found.slice(0, listed);
  const facts = shown.map(({ kind, id, lastBatch }) => ({ factId: factKey(kind, id), lastBatch }));
  const rows = facts.length === 0 ? [] : await graph.read(importLastEdits, { facts, batchId });
  const last = new Map(rows.map((row) => [row.factId, row]));
  return shown.map(({ kind, id, title }) => {
    const { by = null, at = null } = last.get(factKey(kind, id)) ?? {};
    return { kind, id, title, by, at };
  });
}

/**
 * Compares what a batch wrote with what is there now. What was changed since stays, and with a thing that stays all that
 * the batch said about it: half an enterprise would be neither the one before nor the one that was edited.
 */
export async function lookAtBatch(graph: Graph, batchId: string): Promise<Look> {
  const touched = await touchedBy(graph, batchId);
  const all = [...touched.values()];
  const relations = all.filter(({ kind }) => isRelation(kind));
  const edited: Found[] = [];
  const kept = new Set<string>();
  const things = new Set<string>();
  const created = new Map(
    all.filter((fact) => fact.created && !isRelation(fact.kind)).map(({ kind, id }) => [id, factKey(kind, id)]),
  );
  const keepThing = (id: string | null) => {
    const key = id === null ? undefined : created.get(id);
    if (id === null || key === undefined) return;
    kept.add(key);
    things.add(id);
  };
  const tied: Found[] = [];
  for (const part of parts(all.filter(({ kind }) => !isRelation(kind)))) {
    for (const row of await graph.read(importLookAtThings, { facts: part, batchId })) {
      if (row.edited) edited.push(row);
      else if (!quietKinds.has(row.kind)) tied.push(row);
      kept.add(factKey(row.kind, row.id));
      keepThing(row.id);
    }
  }
  for (const fact of all.filter(({ crossed }) => crossed)) {
    const key = factKey(fact.kind, fact.id);
    if (!kept.has(key)) edited.push({ ...fact, title: fact.id, lastBatch: null });
    kept.add(key);
  }
  const used = new Set<string>();
  for (const row of await relationsAt(graph, batchId, relations, [])) {
    edited.push(row);
    kept.add(factKey(row.kind, row.id));
    for (const end of [row.from, row.to]) {
      if (end !== null) used.add(end);
      keepThing(end);
    }
  }
  // A thing that only a changed relation of the batch itself holds is told by that relation.
  edited.push(...tied.filter(({ id }) => !used.has(id)));
  for (let before = -1; before < things.size; ) {
    before = things.size;
    if (before === 0) break;
    for (const row of await relationsAt(graph, batchId, relations, [...things])) {
      kept.add(factKey(row.kind, row.id));
      keepThing(row.from);
      keepThing(row.to);
    }
  }
  const told = await toldBy(graph, batchId, edited);
  return { edited: told, editedCount: edited.length, kept };
}
