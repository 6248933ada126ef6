import { written } from '../platform/text/written.ts';
import type { StateCount } from './explore.query.ts';
import { text } from './explore.text.ts';

const order = ['CONFIRMED', 'UNSTATED', 'DRAFT', 'TO_REVIEW'] as const;

/** Numbers by state in words; states are told apart and never added up. Where no state is stated, the bare number. */
export function countWords(counts: readonly StateCount[]): string {
  const found = order.flatMap((state) => {
    const count = counts.filter((each) => each.state === state).reduce((sum, each) => sum + each.count, 0);
    return count === 0 ? [] : [{ state, count }];
  });
  const [only] = found;
  if (only === undefined) return '0';
  if (found.length === 1 && only.state === 'UNSTATED') return text.number(only.count);
  return written.list(found.map(({ state, count }) => `${text.states[state]} ${text.number(count)}`));
}

/** The largest number that may be drawn or listed, whatever its state: only to know where a list ends. */
export function lengthOf(counts: readonly StateCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
