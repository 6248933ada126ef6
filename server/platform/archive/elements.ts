import { platformDumpNodes, platformDumpRelations } from '../../../cypher/queries.gen.ts';
import type { Graph } from '../graph/graph.ts';
import type { Value } from '../graph/query.ts';
import { type ArchivedValue, archivedValue, restoredValue } from './archive-value.ts';

export type ArchivedProps = Readonly<Record<string, ArchivedValue>>;

/** A node under the number by which the relations of the same archive name it. */
export interface ArchivedNode {
  readonly n: number;
  readonly labels: readonly string[];
  readonly props: ArchivedProps;
}

export interface ArchivedRelation {
  readonly type: string;
  readonly from: number;
  readonly to: number;
  readonly props: ArchivedProps;
}

/** Locks that belong to a database, not to its content: its schema and who may write at the moment. */
const ownLocks = new Set<unknown>(['schema', 'gate']);
/** Who holds a lock passes; what a lock knows besides is content. */
const held = new Set(['holder', 'by', 'since', 'until', 'openAt', '_lock']);

type Field = { readonly [key: string]: Value };

function propsOf(fields: readonly Field[], without: ReadonlySet<string>): ArchivedProps {
  const entries = fields
    .map(({ key, type, value = null }) => [String(key), archivedValue(String(type), value)] as const)
    .filter(([key]) => !without.has(key));
  return Object.fromEntries(entries);
}

const none: ReadonlySet<string> = new Set();

/** Everything that an archive holds, nodes first: all but sessions, and locks without their holders. */
export async function* archivedElements(graph: Graph): AsyncGenerator<ArchivedNode | ArchivedRelation> {
  const numbers = new Map<string, number>();
  for await (const { ref, labels, fields } of graph.stream(platformDumpNodes, {})) {
    const lock = labels.includes('Lock');
    const props = propsOf(fields, lock ? held : none);
    // A lock that says nothing besides its holder is no content either.
    if (lock && (ownLocks.has(props['id']) || Object.keys(props).length <= 1)) continue;
    const n = numbers.size;
    numbers.set(ref, n);
    yield { n, labels: labels.toSorted(), props };
  }
  for await (const { type, from, to, fields } of graph.stream(platformDumpRelations, {})) {
    const [a, b] = [numbers.get(from), numbers.get(to)];
    if (a !== undefined && b !== undefined) yield { type, from: a, to: b, props: propsOf(fields, none) };
  }
}

/** What an element's archived properties are stored as again. */
export function storedProps(props: Readonly<Record<string, unknown>>): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(props).map(([key, value]) => [key, restoredValue(value) ?? null]));
}
