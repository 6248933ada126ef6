import { enterpriseKnownRegions } from '../../../cypher/queries.gen.ts';
import { type RegionTable, regionTable } from '../../enterprise/district.rules.ts';
import { regionCodes } from '../../enterprise/region-codes.ts';
import type { Fact, Stamp } from '../../platform/facts/fact-kind.ts';
import type { Graph, WriteTransaction } from '../../platform/graph/graph.ts';
import { sha256 } from '../../platform/kernel/ids.ts';
import { sourceFact } from '../../source/source.facts.ts';
import { wholeRow } from '../column-titles.rules.ts';
import type { ChunkPlan, Importer, ImportRequest, NumberedRow, RowPlan } from '../import.types.ts';
import { missingRegions } from '../region-lineage.ts';
import { told } from '../told.rules.ts';
import type { ListKind, StateOf } from './list-kind.ts';
import { type Hit, introducedKey, readKnown } from './references.ts';
import { type Repeat, repeatsOf } from './repeats.rules.ts';
import { missing, type Resolution, resolve } from './resolve.ts';

const chunkRows = 5_000;

/** The file of a list as a source: named by its content, so that the same file is the same source. */
export function fileSource(request: ImportRequest, title: string): Fact {
  const digest = request.digest ?? sha256(JSON.stringify(request.rows));
  const id = `file-${digest.slice(0, 16)}`;
  const { title: stated = null, issuer = null, date = null } = request.origin ?? {};
  const named = stated ?? `${title} ${request.file}`;
  return { kind: sourceFact, id, props: { documentId: id, title: named, file: request.file, issuer, date } };
}

interface Regions {
  readonly table: RegionTable;
  readonly known: ReadonlySet<string>;
}

interface Context<Row> {
  readonly kind: ListKind<Row>;
  readonly source: Fact;
  readonly repeats: ReadonlyMap<number, Repeat>;
  readonly marksOf: ((row: Row) => readonly string[]) | null;
  readonly introduced: ReadonlyMap<string, Hit>;
  readonly regions: Regions | null;
}

type Outcome = RowPlan & { readonly shared?: readonly Fact[] };

function tallyOf(...marks: readonly (readonly string[])[]): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (const mark of marks.flat()) tally[mark] = (tally[mark] ?? 0) + 1;
  return tally;
}

function decide<Row>(
  { number, row }: NumberedRow<Row>,
  resolution: Resolution,
  state: StateOf<Row>,
  { kind, source, repeats, marksOf }: Context<Row>,
): Outcome {
  const own = marksOf?.(row) ?? [];
  const { found, marks, rejected, conflicts } = resolution;
  const objection = kind.objection?.(row) ?? null;
  if (objection) return { outcome: 'reject', problems: [{ row: number, ...objection }], tally: tallyOf(own) };
  if (rejected.length > 0) return { outcome: 'reject', problems: rejected, tally: tallyOf(own, marks) };
  if (conflicts.length > 0) return { outcome: 'conflict', problems: conflicts, tally: tallyOf(own, marks) };
  const repeat = repeats.get(number);
  if (repeat?.kind === 'repeated') {
    return { outcome: 'write', facts: [], tally: tallyOf(own, marks, ['repeated']) };
  }
  if (repeat) {
    const words = { reason: told('contradicted', { by: repeat.by }), fix: told('contradictedFix') };
    const problem = { row: number, column: wholeRow, value: kind.key(row), ...words };
    return { outcome: 'conflict', problems: [problem], tally: tallyOf(own, marks, ['contradicted']) };
  }
  const stated = state(row, found, { sourceIds: [source.id], number });
  const { facts, shared = [], notes = [], conflict } = stated;
  const tally = tallyOf(own, marks, stated.marks ?? []);
  if (conflict) return { outcome: 'conflict', problems: [{ row: number, ...conflict }], tally };
  return { outcome: 'write', facts, shared, notes, tally };
}

/** Two spellings of one thing are written once; what a row needs from a row that is not taken rejects it too. */
function settled(
  rows: readonly Outcome[],
  numbers: readonly number[],
  resolutions: readonly Resolution[],
  given: readonly string[],
): Outcome[] {
  const stated = new Set<string>();
  const once = rows.map((outcome): Outcome => {
    const first = outcome.outcome === 'write' ? outcome.facts[0] : undefined;
    if (!first) return outcome;
    const id = `${first.kind.name}/${first.id}`;
    if (stated.has(id)) return { outcome: 'write', facts: [], tally: { ...outcome.tally, repeated: 1 } };
    stated.add(id);
    return outcome;
  });
  for (let lost = true; lost; ) {
    lost = false;
    const facts = once.flatMap((row) => (row.outcome === 'write' ? [...row.facts, ...(row.shared ?? [])] : []));
    const written = new Set([...given, ...facts.map(({ id }) => id)]);
    for (const [index, outcome] of once.entries()) {
      if (outcome.outcome !== 'write') continue;
      const gone = resolutions[index]?.needs.find(({ id }) => !written.has(id));
      if (!gone) continue;
      once[index] = { outcome: 'reject', problems: [missing(numbers[index] ?? 0, gone.reference)] };
      lost = true;
    }
  }
  return once;
}

async function planChunk<Row>(
  tx: WriteTransaction,
  chunk: readonly NumberedRow<Row>[],
  stamp: Stamp,
  context: Context<Row>,
): Promise<ChunkPlan> {
  const { kind, source, introduced, regions } = context;
  const references = chunk.map(({ row }) => kind.references(row));
  const named = references.flatMap((each) => Object.values(each).flatMap((reference) => reference ?? []));
  const known = await readKnown(tx, named, introduced);
  const resolutions = chunk.map(({ number }, index) => resolve(number, references[index] ?? {}, known));
  const sound = chunk.flatMap(({ number, row }, index) => {
    const found = resolutions[index]?.found;
    return found && resolutions[index]?.rejected.length === 0 ? [{ number, row, found }] : [];
  });
  const state = 'prepare' in kind ? await kind.prepare(tx, sound) : kind.state;
  const decided = chunk.flatMap((numbered, index) => {
    const resolution = resolutions[index];
    return resolution ? [decide(numbered, resolution, state, context)] : [];
  });
  const numbers = chunk.map(({ number }) => number);
  const needed = resolutions.flatMap(({ needs }) => needs.map(({ id }) => id));
  const lacking = regions ? needed.filter((id) => regions.table.names.has(id)) : [];
  const rows = settled(decided, numbers, resolutions, lacking);
  const shared = new Map(rows.flatMap((row) => row.shared ?? []).map((fact) => [`${fact.kind.name}/${fact.id}`, fact]));
  const { after } = kind;
  return {
    shared: [source, ...(regions ? missingRegions(lacking, regions.table, regions.known) : []), ...shared.values()],
    rows,
    ...(after ? { finish: (saved) => after(tx, saved, stamp) } : {}),
  };
}

async function readRegions(graph: Graph): Promise<Regions> {
  const regions = (await graph.read(enterpriseKnownRegions, {})).map(({ region }) => region);
  return { table: regionTable(regionCodes(), regions), known: new Set(regions.map(({ id }) => id)) };
}

/** The importer of a kind of list. */
export function listImporter<Row>(kind: ListKind<Row>): Importer<Row> {
  const { name, title, sheet, row, fix } = kind;
  return {
    ...{ name, title, sheet, row },
    ...(fix ? { fix } : {}),
    open: async (graph, listed, request) => {
      const rows = listed.map((each) => each.row);
      const { introduces } = kind;
      const brought = introduces ? rows.map((each) => introduces(each)) : [];
      const regions = kind.regions ? await readRegions(graph) : null;
      const introduced = new Map(brought.map(({ sort, key, hit }) => [introducedKey(sort, key), hit]));
      for (const [id, regionName] of regions?.table.names ?? []) {
        introduced.set(introducedKey('region', id), { id, name: regionName, about: null });
      }
      const context: Context<Row> = {
        kind,
        source: fileSource(request, title),
        repeats: repeatsOf(listed, kind.key),
        marksOf: kind.marks?.(rows) ?? null,
        introduced,
        regions,
      };
      return { chunkRows, plan: (tx, chunk, stamp) => planChunk(tx, chunk, stamp, context) };
    },
  };
}
