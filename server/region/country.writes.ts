import type { Fact } from '../platform/facts/fact-kind.ts';
import { regionFact } from './region.facts.ts';
import { nation } from './region.types.ts';

/** The country comes with its first count. */
export function countryOf(region: string): readonly Fact[] {
  if (region !== nation.id) return [];
  return [{ kind: regionFact, id: nation.id, props: { name: nation.name, level: 'NATION', current: true } }];
}
