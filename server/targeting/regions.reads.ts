import { targetingCompareRegions, targetingPosition } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { type ComparedRegions, checkRegions, comparedRegions } from './compare-regions.rules.ts';
import { type Position, positionOf } from './position.rules.ts';

import { rulesAmong } from './rule-sets.ts';
import { verdictRulesOn } from './verdict-rules.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** Regions side by side on the links of a chain: one trip. Null when there is no such chain. Throws INVALID, NOT_FOUND. */
export async function compareRegions(
  context: Reader,
  { industryId, regions }: { readonly industryId: string; readonly regions: readonly string[] },
): Promise<ComparedRegions | null> {
  checkRegions(regions);
  const [row] = await context.graph.read(targetingCompareRegions, { industryId, regions, viewer: scopeOf(context) });
  if (!row) return null;
  const day = dayOf(new Date());
  return comparedRegions(row.view, regions, rulesAmong(row.view.ruleSets, day));
}

// A chain of 30 links counted in every district of the country.
const mostCounts = 100_000;

/** Where a region stands on the links of a chain: one trip. Null when there is no such chain or region. */
export async function readPosition(
  context: Reader,
  args: { readonly industryId: string; readonly region: string },
): Promise<Position | null> {
  const measures = verdictRulesOn(dayOf(new Date())).countMeasures;
  const wanted = { ...args, measures, first: mostCounts, viewer: scopeOf(context) };
  const [row] = await context.graph.read(targetingPosition, wanted);
  return row ? positionOf(row.view, mostCounts) : null;
}
