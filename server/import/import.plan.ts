import { sourceDates } from '../../cypher/queries.gen.ts';
import { unknownSources } from './import.rules.ts';
import type { Importer, ImportKind, RowPlan } from './import.types.ts';

const chunkRows = 500;

/** The importer of a kind whose rows state their facts without asking the database; each cites known sources. */
export function importerOf<Row>(kind: ImportKind<Row>): Importer<Row> {
  return {
    name: kind.name,
    title: kind.title,
    row: kind.row,
    open: async (graph, rows) => {
      const cited = [...new Set(rows.flatMap(({ row }) => kind.sources(row)))];
      const dates = new Map((await graph.read(sourceDates, { ids: cited })).map(({ id, date }) => [id, date]));
      const asOf = (ids: readonly string[]) =>
        ids
          .map((id) => dates.get(id) ?? '')
          .sort()
          .at(-1) || null;
      return {
        chunkRows,
        plan: async (tx, chunk) => {
          const plans = chunk.map(({ row, number }): RowPlan => {
            const problems = unknownSources(kind.sources(row), dates, number);
            if (problems.length > 0) return { outcome: 'reject', problems };
            return { outcome: 'write', facts: kind.facts(row, { asOf, number }) };
          });
          const taken = chunk.filter((_, index) => plans[index]?.outcome === 'write').map(({ row }) => row);
          const finish = await kind.before?.(tx, taken);
          return {
            shared: [],
            rows: plans,
            finish: async (saved) => {
              await finish?.();
              await kind.after?.(tx, taken, saved);
            },
          };
        },
      };
    },
  };
}
