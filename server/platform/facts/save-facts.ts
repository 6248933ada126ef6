import { platformRecordChanges } from '../../../cypher/queries.gen.ts';
import type { WriteTransaction } from '../graph/graph.ts';
import type { Value } from '../graph/query.ts';
import { InvalidError } from '../kernel/errors.ts';
import { spellingOf } from '../kernel/spelling.ts';
import type { Fact, FactInput, FactKind, SavedRow, Stamp } from './fact-kind.ts';
import { imageOf } from './fact-log.ts';
import { noteRemoved } from './remove-facts.ts';

export interface SavedFact {
  readonly fact: Fact;
  readonly outcome: 'created' | 'changed' | 'unchanged';
  readonly version: number;
}

function outcomeOf({ changed }: SavedRow): SavedFact['outcome'] {
  if (changed === null) return 'created';
  return changed.length > 0 ? 'changed' : 'unchanged';
}

function rowOf(fact: Fact, createdIn: string | undefined): FactInput {
  const { id, from, to, props, kind } = fact;
  const ends = from !== undefined && to !== undefined ? { from, to } : {};
  const spelling = kind.named ? { spelling: spellingOf(props) } : {};
  return { id, ...ends, props, ...spelling, ...(createdIn === undefined ? {} : { createdIn }) };
}

function changesOf(fact: Fact, row: SavedRow, stamp: Stamp): FactInput[] {
  const factId = `${fact.kind.name}/${fact.id}`;
  const { at, by, batchId } = stamp;
  // New facts of a batch stand in its log, and carry its id.
  const fields = row.changed ?? (stamp.log ? [] : ['*']);
  return fields.map((field): FactInput => {
    const before: Value = field === '*' ? null : (row.before?.[field] ?? null);
    const after: Value = field === '*' ? 'created' : (fact.props[field] ?? null);
    return { id: `${factId}@${row.version}:${field}:${batchId}`, field, before, after, at, by, batchId, factId };
  });
}

/**
 * Groups facts by kind, kinds in the order of their first fact: things are given before the relations between them. A
 * fact that is given again comes in a later group: one statement would take both for new.
 */
function groupsOf(facts: readonly Fact[]): readonly (readonly [FactKind, readonly Fact[]])[] {
  const rounds: Map<FactKind, Map<string, Fact>>[] = [];
  const given = new Map<FactKind, Map<string, number>>();
  for (const fact of facts) {
    const counts = given.get(fact.kind) ?? new Map<string, number>();
    given.set(fact.kind, counts);
    const round = counts.get(fact.id) ?? 0;
    counts.set(fact.id, round + 1);
    const groups = rounds[round] ?? new Map<FactKind, Map<string, Fact>>();
    rounds[round] = groups;
    const group = groups.get(fact.kind);
    if (group) group.set(fact.id, fact);
    else groups.set(fact.kind, new Map([[fact.id, fact]]));
  }
  return rounds.flatMap((groups) => [...groups].map(([kind, group]) => [kind, [...group.values()]] as const));
}

/** Takes away what these facts take the place of: the new relation is as old as the one before, not new to readers. */
async function replaced(
  tx: WriteTransaction,
  kind: FactKind,
  facts: readonly Fact[],
  stamp: Stamp,
): Promise<ReadonlyMap<string, string>> {
  if (!kind.giveWay) return new Map();
  const removed = await tx.run(kind.giveWay, { rows: facts.map((fact) => rowOf(fact, undefined)) });
  await noteRemoved(tx, kind.name, removed, stamp, 'state');
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return new Map(removed.map(({ from, before }) => [from, text(before['createdIn'] ?? before['batchId'])]));
}

function logRows(kind: FactKind, rows: readonly SavedRow[], { log }: Stamp): void {
  if (!log) return;
  const created = rows.filter(({ changed }) => changed === null).map(({ id }) => id);
  const changed = rows.flatMap(({ id, before, floats }) =>
    before ? [{ id, before: imageOf(before, floats ?? []) }] : [],
  );
  if (created.length > 0) log.push({ kind: kind.name, created });
  if (changed.length > 0) log.push({ kind: kind.name, changed });
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
  for (const [kind, group] of groupsOf(facts)) {
    const former = await replaced(tx, kind, group, stamp);
    const inputs = group.map((fact) => rowOf(fact, former.get(fact.from ?? '')));
    const rows = await tx.run(kind.save, { rows: inputs, stamp: { batchId: stamp.batchId } });
    const byId = new Map(rows.map((row) => [row.id, row]));
    logRows(kind, rows, stamp);
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
