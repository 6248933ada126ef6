import type { CarrierView } from './carrier.query.ts';
import { text } from './carrier.text.ts';

type Ending = readonly Pick<CarrierView['inventory']['ending'][number], 'months' | 'amount'>[];

/** Contracts ending in 3, 6 and 12 months in one line of equal order. */
export function endingWords(ending: Ending): string {
  return text.within(
    ending.map(({ months }) => months),
    ending.map(({ amount }) => amount.units),
  );
}
