import { z } from 'zod';
import { availabilityOf } from '../carrier/carrier.rules.ts';
import { type UnitRow, unitStatuses } from '../carrier/carrier.types.ts';
import { isOnOffer } from '../matching/offer.rules.ts';
import type { Held } from './plan.types.ts';
import { type PlanBody, placedLines, type SavedLine, type SavedPlace } from './saved.rules.ts';

/** What is to be kept of one unit, for whom. */
export interface Keeping {
  readonly unit: SavedPlace['unit'];
  readonly lines: readonly (SavedLine & { readonly place: SavedPlace })[];
  /** m². */
  readonly used: number;
}

/** The units of a plan in the order of their ids: two who accept at once ask for them in the same order. */
export function keepingsOf(body: PlanBody): readonly Keeping[] {
  const byUnit = Map.groupBy(placedLines(body), ({ place }) => place.unit.id);
  return [...byUnit.values()]
    .flatMap((lines): Keeping[] => {
      const [first] = lines;
      if (!first) return [];
      return [{ unit: first.place.unit, lines, used: lines.reduce((sum, { place }) => sum + place.used, 0) }];
    })
    .sort((one, other) => (one.unit.id < other.unit.id ? -1 : 1));
}

/** What a unit said before it was kept for somebody, to be said again. */
export const beforeShape = z.object({
  ...{ id: z.string(), name: z.string(), version: z.number(), note: z.string().nullable() },
  reserved: z
    .object({ status: z.enum(unitStatuses), statusOn: z.string().nullable(), freeFrom: z.string().nullable() })
    .nullable(),
});
export type Before = z.infer<typeof beforeShape>;

const longestNote = 300;

function noteOf(plan: string, { lines }: Keeping, unit: UnitRow): string {
  const who = lines.map(({ name }) => name).join('、');
  const was = unit.freeFrom === null ? '' : `，原定 ${unit.freeFrom} 可用`;
  const told = `预留给 ${who}（方案“${plan}”${was}）`;
  return [...(unit.note === null ? told : `${told}；${unit.note}`)].slice(0, longestNote).join('');
}

/** Whether what is left of a unit could still go to others. */
function partOf({ divisible, areaHundredths, minLotHundredths }: UnitRow, used: number): boolean {
  if (divisible !== true || areaHundredths === null) return false;
  const left = areaHundredths - Math.round(used * 100);
  return left > 0 && left >= (minLotHundredths ?? 0);
}

/**
 * What a unit says once it is kept: who for, and 预留 where all of a room that can be had is taken. Plots have no such
 * state, of a divisible unit the rest stays on offer, and who sits in it still pays: then the plan alone keeps it.
 */
export function keptEdit(plan: string, keeping: Keeping, unit: UnitRow) {
  const state = availabilityOf(unit);
  const whole = unit.kind === 'ROOM' && (state === 'FREE' || state === 'COMING') && !partOf(unit, keeping.used);
  const note = noteOf(plan, keeping, unit);
  return whole ? ({ status: 'RESERVED', freeFrom: null, note } as const) : { note };
}

/** Why a unit cannot be kept any more; null: it can. */
export function lostTo(
  keeping: Keeping,
  unit: UnitRow | null,
  held: readonly Held[],
  today: string,
): 'GONE' | 'TAKEN' | null {
  if (!unit) return 'GONE';
  const others = held.filter(({ unitId }) => unitId === unit.id).reduce((sum, { used }) => sum + used, 0);
  if (!isOnOffer(unit, today)) return 'TAKEN';
  if (others === 0) return null;
  const area = unit.divisible === true ? (unit.areaHundredths ?? 0) / 100 : 0;
  return others + keeping.used > area ? 'TAKEN' : null;
}
