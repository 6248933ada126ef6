import type { CoreFactor, LinkFactors } from './entries.query.ts';

export const coreFactors = [
  'PLATFORM',
  'INSTITUTE',
  'TALENT',
  'FUND',
  'SCENARIO',
  'TESTING',
] as const satisfies readonly CoreFactor[];

export type FactorState = 'YES' | 'NO' | 'UNKNOWN';

/** What is recorded of one core factor. */
export function stateOf(factors: Pick<LinkFactors, 'present' | 'absent'> | null, factor: CoreFactor): FactorState {
  if (factors?.present.includes(factor)) return 'YES';
  return factors?.absent.includes(factor) ? 'NO' : 'UNKNOWN';
}
