import type { CarrierView } from './carrier.query.ts';
import { text } from './carrier.text.ts';

type Ending = readonly Pick<CarrierView['inventory']['ending'][number], 'months' | 'amount'>[];

/** Contracts ending in 3, 6 and 12 months in one line of equal order. */
export function endingWords(ending: Ending): string {
  const months = ending.map((each) => each.months).join('／');
  const units = ending.map(({ amount }) => amount.units).join('／');
  return `${text.within(months)} ${text.ended(units)}`;
}
