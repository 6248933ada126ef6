import {
  chainCheckPresence,
  platformCheckRelations,
  platformCheckSources,
  platformCheckThings,
  platformSchemaNames,
} from '../../cypher/queries.gen.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { loadMigrations } from '../platform/schema/migrate.ts';

const constraint = /CREATE CONSTRAINT (\w+)/;
const lookMs = 120_000;
/** Relations that are no facts and name nothing. */
const notFacts = new Set(['OF_USER']);

export interface Findings {
  /** Of the program's migrations, not in the database. */
  readonly constraintsMissing: readonly string[];
  /** Labels with things without id, types with relations without id. */
  readonly withoutId: Readonly<Record<string, number>>;
  /** Cited, but not there. */
  readonly sourcesMissing: readonly string[];
  /** Counts of a region or a link that is not there. */
  readonly presenceDangling: readonly string[];
  /** By type of relation: facts that name no source; 示例 not counted. A note, no fault. */
  readonly withoutSource: Readonly<Record<string, number>>;
  readonly things: Readonly<Record<string, number>>;
  readonly relations: Readonly<Record<string, number>>;
}

function positive(entries: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(entries.filter(([, count]) => count > 0));
}

/** Looks through the whole database for what must never be there, and counts what is. Writes nothing. */
export async function lookThrough(given: Graph): Promise<Findings> {
  const graph = given.for({ operation: 'doctor', user: 'system', readMs: lookMs });
  const there = new Set((await graph.read(platformSchemaNames, {})).map(({ name }) => name));
  const wanted = loadMigrations().flatMap(({ statement }) => constraint.exec(statement.text)?.[1] ?? []);
  const things = await graph.read(platformCheckThings, {});
  const relations = (await graph.read(platformCheckRelations, {})).filter(({ type }) => !notFacts.has(type));
  return {
    constraintsMissing: wanted.filter((name) => !there.has(name)),
    withoutId: positive([
      ...things.map(({ label, withoutId }) => [label, withoutId] as const),
      ...relations.map(({ type, withoutId }) => [type, withoutId] as const),
    ]),
    sourcesMissing: (await graph.read(platformCheckSources, {})).map(({ sourceId }) => sourceId),
    presenceDangling: (await graph.read(chainCheckPresence, {})).map(({ id }) => id),
    withoutSource: positive(relations.map(({ type, withoutSource }) => [type, withoutSource] as const)),
    things: positive(things.map(({ label, count }) => [label, count] as const)),
    relations: positive(relations.map(({ type, count }) => [type, count] as const)),
  };
}

/** Whether what was found asks for a person. */
export function faulty(found: Findings): boolean {
  const { constraintsMissing, withoutId, sourcesMissing, presenceDangling } = found;
  const lists = [constraintsMissing, Object.keys(withoutId), sourcesMissing, presenceDangling];
  return lists.some((list) => list.length > 0);
}
