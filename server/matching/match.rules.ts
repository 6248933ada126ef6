import { freeOn, isStale, type UnitOffer } from '../carrier/carrier.rules.ts';
import { admit, testsIn, usualRules } from './admission.rules.ts';
import { findingsOf, nearMissesOf, testCounts } from './explain.rules.ts';
import type { AdmissionTest, Finding, Need, Park } from './matching.types.ts';
import type { Budget, TypedNeed } from './need.types.ts';
import { isOnOffer, priceFor, projectOf, sideOf, usualPer } from './offer.rules.ts';
import { usualValues } from './value.rules.ts';
import { type Worth, worthOf } from './worth.rules.ts';

/** A unit that is held against a need. */
export interface MatchedUnit {
  readonly offer: UnitOffer;
  /** From when it can be had; null: not known. */
  readonly from: string | null;
  /** Told too long ago; null: nobody said when. */
  readonly stale: boolean | null;
  readonly price: { readonly yuan: number; readonly per: Budget['per'] } | null;
  /** ㎡ that would be taken of it. */
  readonly taken: number | null;
  /** What the project would be worth on it; null: nobody says what the caller would bring. */
  readonly worth: Worth | null;
}

export interface NearUnit extends MatchedUnit {
  readonly finding: Finding;
}

export interface UnitToCheck extends MatchedUnit {
  readonly unknown: readonly AdmissionTest[];
}

/** A unit that more than one thing keeps from a need, or one with something unknown besides. */
export interface FartherUnit extends MatchedUnit {
  readonly findings: readonly Finding[];
  readonly unknown: readonly AdmissionTest[];
}

/** What carriers of a region there are for a need. */
export interface CarrierMatches {
  /** The best first. */
  readonly feasible: readonly MatchedUnit[];
  readonly near: readonly NearUnit[];
  readonly toCheck: readonly UnitToCheck[];
  /** Those that come nearest of all others. */
  readonly farther: readonly FartherUnit[];
  readonly counts: readonly { readonly test: AdmissionTest; readonly failed: number; readonly unknown: number }[];
  /** Units that can be looked at, and those that are taken or kept for somebody. */
  readonly considered: number;
  readonly taken: number;
}

/** What fails weighs more than what is unknown. */
const testWeight = 2;
const mostFarther = 5;

/** A project that is held against units, with the words that a negative list may have against it. */
export interface AskedProject {
  readonly need: Need;
  readonly words: readonly string[];
}

export interface Asked {
  readonly need: TypedNeed;
  readonly industryId: string | null;
  /** Set where it is a project that asks, not somebody who calls. */
  readonly project?: AskedProject;
  readonly today: string;
  readonly staleDays: number;
}

/** What is left over, as a share of what is asked for: the less is wasted the better. */
function waste({ taken }: MatchedUnit, area: number | null): number {
  return area === null || taken === null ? 0 : taken / area - 1;
}

/** Compares by the first key that differs; what is not known comes last. */
function byKeys(keys: (unit: MatchedUnit) => readonly (number | string | null)[]) {
  return (one: MatchedUnit, other: MatchedUnit): number => {
    const others = keys(other);
    for (const [at, key] of keys(one).entries()) {
      const against = others[at] ?? null;
      if (key === against) continue;
      if (key === null || against === null) return key === null ? 1 : -1;
      return key < against ? -1 : 1;
    }
    return 0;
  };
}

/** A negative list has words: what a project is called, makes and belongs to is held against them. */
export function heldAgainst(park: Park, { need: { industry }, words }: AskedProject): Park {
  if (industry === null || park.negativeList === null) return park;
  const refused = park.negativeList.filter((word) => words.some((each) => each.includes(word)));
  return refused.length === 0 ? park : { ...park, negativeList: [industry, ...refused] };
}

const worthless = ({ worth }: MatchedUnit): number | null => (worth?.value == null ? null : -worth.value);

/** All twelve tests on all units of a region: what fits, what nearly does, what cannot be told yet. */
export function matchUnits(
  offers: readonly UnitOffer[],
  { need, industryId, project: asked, today, staleDays }: Asked,
): CarrierMatches {
  const onOffer = offers.filter(({ unit }) => isOnOffer(unit, today));
  const project = asked?.need ?? projectOf(need, industryId, today);
  const perOf = ({ unit }: UnitOffer) => need.budget?.per ?? usualPer(unit, project.tenure);
  const sides = onOffer.map((offer) => {
    const { site, park } = sideOf(offer, perOf(offer), today);
    return { site, park: asked ? heldAgainst(park, asked) : park };
  });
  const sites = sides.map(({ site }) => site);
  const rules = { ...usualRules, silence: 'PASSES' } as const;
  const admission = admit(
    [project],
    sites,
    sides.map(({ park }) => park),
    rules,
  );
  const units = onOffer.map((offer, place): MatchedUnit => {
    const side = sides[place];
    const { unit } = offer;
    const per = perOf(offer);
    const yuan = per && priceFor(unit, per);
    const area = unit.areaHundredths === null ? null : unit.areaHundredths / 100;
    return {
      ...{ offer, from: freeOn(unit, today), stale: isStale(unit.statusOn, today, staleDays) },
      price: per === null || yuan === null ? null : { yuan, per },
      taken: unit.divisible === true && need.area !== null && area !== null ? Math.min(need.area, area) : area,
      worth: asked && side ? worthOf(project, side.site, side.park, usualValues) : null,
    };
  });
  const order = byKeys((unit) => [
    worthless(unit),
    ...[unit.stale === false ? 0 : 1, Math.round(waste(unit, need.area) * 20), unit.price?.yuan ?? null],
    ...[unit.from, unit.offer.unit.id],
  ]);
  const at = (place: number) => units[place];
  const bits = (place: number) => {
    const [failed, unknown] = [testsIn(admission.failed[place] ?? 0), testsIn(admission.unknown[place] ?? 0)];
    return { failed, unknown, weight: failed.length * testWeight + unknown.length };
  };
  const masks = [...admission.failed.keys()];
  return {
    feasible: masks
      .filter((place) => admission.failed[place] === 0 && admission.unknown[place] === 0)
      .flatMap((place) => at(place) ?? [])
      .sort(order),
    near: nearMissesOf(admission, 0)
      .flatMap(({ site, finding }) => {
        const unit = at(site);
        return unit ? [{ ...unit, finding }] : [];
      })
      .sort(byKeys((unit) => [worthless(unit)])),
    toCheck: masks
      .filter((place) => admission.failed[place] === 0 && admission.unknown[place] !== 0)
      .flatMap((place) => {
        const unit = at(place);
        return unit ? [{ ...unit, unknown: testsIn(admission.unknown[place] ?? 0) }] : [];
      })
      .sort((one, other) => one.unknown.length - other.unknown.length || order(one, other)),
    farther: masks
      .map((place) => ({ place, ...bits(place) }))
      .filter(({ failed, unknown }) => failed.length > 1 || (failed.length === 1 && unknown.length > 0))
      .sort((one, other) => one.weight - other.weight || one.place - other.place)
      .slice(0, mostFarther)
      .flatMap(({ place, failed, unknown }) => {
        const unit = at(place);
        const findings = findingsOf(admission, 0, place).filter(({ test }) => failed.includes(test));
        return unit ? [{ ...unit, findings, unknown }] : [];
      }),
    counts: testCounts(admission, 0),
    ...{ considered: onOffer.length, taken: offers.length - onOffer.length },
  };
}
