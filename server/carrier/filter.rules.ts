import { freeOn, isStale, type UnitOffer } from './carrier.rules.ts';
import type { CarrierKind, UnitKind, UnitStatus } from './carrier.types.ts';

type Given<T> = T | null | undefined;

/** What carriers are narrowed by; what is not given does not narrow. Numbers are in the units of the rows. */
export interface CarrierFilter {
  readonly industryId?: Given<string>;
  readonly kinds?: Given<readonly CarrierKind[]>;
  readonly unitKind?: Given<UnitKind>;
  readonly statuses?: Given<readonly UnitStatus[]>;
  /** m². */
  readonly areaFrom?: Given<number>;
  readonly areaTo?: Given<number>;
  readonly heightFrom?: Given<number>;
  readonly loadFrom?: Given<number>;
  readonly powerFrom?: Given<number>;
  /** 元/㎡·月. */
  readonly rentTo?: Given<number>;
  /** Can be had on this day. */
  readonly freeBy?: Given<string>;
  readonly stale?: Given<boolean>;
}

const given = <T>(value: Given<T>): value is T => value !== null && value !== undefined;

/** Whether the filter asks anything of units, not of their carriers alone. */
export function asksOfUnits(filter: CarrierFilter): boolean {
  const { unitKind, statuses, areaFrom, areaTo, heightFrom, loadFrom, powerFrom, rentTo, freeBy, stale } = filter;
  const asked = [unitKind, statuses, areaFrom, areaTo, heightFrom, loadFrom, powerFrom, rentTo, freeBy, stale];
  return asked.some((each) => given(each));
}

const atLeast = (value: number | null, least: Given<number>): boolean =>
  !given(least) || (value !== null && value >= least);

const atMost = (value: number | null, most: Given<number>): boolean =>
  !given(most) || (value !== null && value <= most);

/** Whether a unit passes; what it does not say does not pass what is asked of it. */
export function unitPasses(
  { unit }: Pick<UnitOffer, 'unit'>,
  filter: CarrierFilter,
  { today, staleDays }: { readonly today: string; readonly staleDays: number },
): boolean {
  const { unitKind, statuses, areaFrom, areaTo, heightFrom, loadFrom, powerFrom, rentTo, freeBy, stale } = filter;
  const area = unit.areaHundredths === null ? null : unit.areaHundredths / 100;
  const rent = unit.rentFen === null ? null : unit.rentFen / 100;
  const free = freeOn(unit, today);
  return (
    (!given(unitKind) || unit.kind === unitKind) &&
    (!given(statuses) || (unit.status !== null && statuses.includes(unit.status))) &&
    atLeast(area, areaFrom) &&
    atMost(area, areaTo) &&
    atLeast(unit.heightM, heightFrom) &&
    atLeast(unit.loadKn, loadFrom) &&
    atLeast(unit.powerKva, powerFrom) &&
    atMost(rent, rentTo) &&
    (!given(freeBy) || (free !== null && free <= freeBy)) &&
    (!given(stale) || (isStale(unit.statusOn, today, staleDays) !== false) === stale)
  );
}

/** Whether the carrier of a unit, or one around it, is for an industry. */
export function suits({ industries }: Pick<UnitOffer, 'industries'>, industryId: Given<string>): boolean {
  return !given(industryId) || industries.some(({ id }) => id === industryId);
}
