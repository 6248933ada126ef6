import type { UnitOffer } from '../carrier/carrier.rules.ts';
import type { CarrierRow } from '../carrier/carrier.types.ts';
import { type Admission, type AdmissionRules, admit } from '../matching/admission.rules.ts';
import { heldAgainst } from '../matching/match.rules.ts';
import type { Park, Site } from '../matching/matching.types.ts';
import { sideOf, usualPer } from '../matching/offer.rules.ts';
import type { Candidate, Held } from './plan.types.ts';

/** The carrier that shares out power and effluent: the nearest park around, else the carrier itself. */
export function sharerOf({ carrier, around }: Pick<UnitOffer, 'carrier' | 'around'>): CarrierRow {
  return [carrier, ...around].find(({ kind }) => kind === 'park') ?? carrier;
}

/** The one industry that a carrier is for first: its only one, else that which its last year names. */
function mainIndustryOf({ carrier, industries }: UnitOffer): string | null {
  const [only, ...others] = industries;
  if (only && others.length === 0) return only.id;
  const main = carrier.years[0]?.mainIndustry ?? null;
  return industries.find(({ title }) => title === main)?.id ?? null;
}

export interface Side {
  readonly site: Site;
  readonly park: Park;
  /** Whether it is paid for by the month. */
  readonly rented: boolean;
}

/** What holds for units as a project sees them that pays in certain terms. */
function sidesFor({ per, need }: Candidate, offers: readonly UnitOffer[], today: string): readonly Side[] {
  return offers.map((offer) => {
    const { unit } = offer;
    const paid = per ?? usualPer(unit, need.tenure);
    const { site, park } = sideOf(offer, paid, today);
    return { site, park: { ...park, mainIndustry: mainIndustryOf(offer) }, rented: paid === 'MONTH' };
  });
}

export interface Judged {
  readonly admission: Admission;
  readonly sides: readonly Side[];
}

/** What a group of projects that see the same sides was judged, project by project. */
function judgeTogether(group: readonly Candidate[], sides: readonly Side[], rules: AdmissionRules): readonly Judged[] {
  const needs = group.map(({ need }) => need);
  const sites = sides.map(({ site }) => site);
  const parks = sides.map(({ park }) => park);
  const all = admit(needs, sites, parks, rules);
  return needs.map((need, row) => {
    const [from, to] = [row * sites.length, (row + 1) * sites.length];
    const [failed, unknown] = [all.failed.subarray(from, to), all.unknown.subarray(from, to)];
    return { admission: { ...all, needs: [need], failed, unknown }, sides };
  });
}

/** The twelve tests of all projects on all units, in the order of the projects. */
export function judge(
  candidates: readonly Candidate[],
  offers: readonly UnitOffer[],
  today: string,
  rules: AdmissionRules,
): readonly Judged[] {
  const words = [...new Set(offers.flatMap(({ negative }) => negative))];
  const found = new Map<Candidate, Judged>();
  for (const group of Map.groupBy(candidates, ({ per, need }) => `${per ?? ''}~${need.tenure ?? ''}`).values()) {
    const [first] = group;
    if (!first) continue;
    const sides = sidesFor(first, offers, today);
    // A negative list has words: whoever they name sees other parks than the rest.
    const named = Map.groupBy(group, (each) => words.some((word) => each.words.some((own) => own.includes(word))));
    const rest = named.get(false) ?? [];
    for (const [at, judged] of judgeTogether(rest, sides, rules).entries()) {
      const candidate = rest[at];
      if (candidate) found.set(candidate, judged);
    }
    for (const candidate of named.get(true) ?? []) {
      const own = sides.map((side) => ({ ...side, park: heldAgainst(side.park, candidate) }));
      const [judged] = judgeTogether([candidate], own, rules);
      if (judged) found.set(candidate, judged);
    }
  }
  return candidates.flatMap((candidate) => found.get(candidate) ?? []);
}

/** What is left of a unit when what accepted plans keep of it is taken off; null: nothing that could be given out. */
export function leftOf(offer: UnitOffer, held: readonly Held[]): UnitOffer | null {
  const { unit } = offer;
  const kept = held.filter(({ unitId }) => unitId === unit.id);
  if (kept.length === 0) return offer;
  if (unit.divisible !== true || unit.areaHundredths === null) return null;
  const left = unit.areaHundredths - kept.reduce((sum, { used }) => sum + Math.round(used * 100), 0);
  if (left <= 0 || left < (unit.minLotHundredths ?? 0)) return null;
  return { ...offer, unit: { ...unit, areaHundredths: left } };
}
