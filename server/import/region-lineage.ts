import { lineage, parentOf, type RegionTable } from '../enterprise/district.rules.ts';
import type { Fact } from '../platform/facts/fact-kind.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { partOfFact, regionFact } from '../region/region.facts.ts';
import { nation } from '../region/region.types.ts';

/** NATION, PROVINCE, CITY or DISTRICT, as the digits of a code say. */
export function levelOf(code: string): 'NATION' | 'PROVINCE' | 'CITY' | 'DISTRICT' {
  if (code === nation.id) return 'NATION';
  if (code.endsWith('0000')) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'DISTRICT';
}

/** The regions that these codes need and the map does not have, up to their provinces, by the table of current codes. */
export function missingRegions(
  codes: Iterable<string>,
  table: RegionTable,
  known: ReadonlySet<string>,
): readonly Fact[] {
  const wanted = new Map(
    [...new Set(codes)]
      .flatMap((code) => lineage(code, table))
      .filter(({ id }) => !known.has(id))
      .map((region) => [region.id, region]),
  );
  const cited = { sourceIds: ['gbt2260'], asOf: null };
  const regions = [...wanted.values()].map(
    ({ id, name }): Fact => ({ kind: regionFact, id, props: { name, level: levelOf(id), current: true, ...cited } }),
  );
  const above = [...wanted.keys()].flatMap((id): Fact[] => {
    const parent = parentOf(id, table);
    if (parent === null) return [];
    const ends = { from: id, to: parent };
    return [{ kind: partOfFact, id: relationId(id, parent), ...ends, props: { state: 'CONFIRMED', ...cited } }];
  });
  return [...regions, ...above];
}
