import { platformRecordChanges } from '../../../cypher/queries.gen.ts';
import type { WriteTransaction } from '../graph/graph.ts';
import type { Value } from '../graph/query.ts';
import { InvalidError } from '../kernel/errors.ts';
import type { Fact, FactInput, FactKind, SavedRow, Stamp } from './fact-kind.ts';

export interface SavedFact {
  readonly fact: Fact;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly version: number;
}

function outcomeOf(row: SavedRow): SavedFact['outcome'] {
  if (row.before['version'] === 0) return 'created';
  return row.changed.length > 0 ? 'changed' : 'unchanged';
}

function rowOf(fact: Fact): FactInput {
  const ends = fact.from !== undefined && fact.to !== undefined ? { from: fact.from, to: fact.to } : {};
  return { id: fact.id, ...ends, props: fact.props };
}

function changesOf(fact: Fact, row: SavedRow, stamp: Stamp): FactInput[] {
  const factId = `${fact.kind.name}/${fact.id}`;
  const common = { at: stamp.at, by: stamp.by, batchId: stamp.batchId, factId };
  const fields = outcomeOf(row) === 'created' ? ['*'] : row.changed;
  return fields.map((field): FactInput => {
    const before: Value = field === '*' ? null : (row.before[field] ?? null);
    const after: Value = field === '*' ? 'created' : (fact.props[field] ?? null);
    return { id: `${factId}@${row.version}:${field}:${stamp.batchId}`, field, before, after, ...common };
  });
}

/** Groups facts by kind, kinds in the order of their first fact: things are given before the relations between them. */
function byKind(facts: readonly Fact[]): Map<FactKind, Fact[]> {
  const groups = new Map<FactKind, Fact[]>();
  for (const fact of facts) {
    const group = groups.get(fact.kind);
    if (group) group.push(fact);
    else groups.set(fact.kind, [fact]);
  }
  return groups;
}

/**
 * The one way to write facts: saves what differs, puts version and stamp on it, and adds the history of every
 * changed field in the same transaction. Throws INVALID when an end of a relation does not exist.
 */
export async function saveFacts(
  tx: WriteTransaction,
  facts: readonly Fact[],
  stamp: Stamp,
): Promise<readonly SavedFact[]> {
  const saved: SavedFact[] = [];
  const changes: FactInput[] = [];
  for (const [kind, group] of byKind(facts)) {
    const rows = await tx.run(kind.save, { rows: group.map(rowOf), stamp: { batchId: stamp.batchId } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const fact of group) {
      const row = byId.get(fact.id);
      if (!row) throw new InvalidError('endMissing', { params: { kind: kind.name, id: fact.id } });
      saved.push({ fact, outcome: outcomeOf(row), version: row.version });
      changes.push(...changesOf(fact, row, stamp));
    }
  }
  if (changes.length > 0) await tx.run(platformRecordChanges, { changes });
  return saved;
}
