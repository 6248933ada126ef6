import type { ModeName } from './mode.types.ts';
import type { Neighbourhood } from './neighbourhood.rules.ts';
import {
  type Basis,
  type Feature,
  type FeatureCode,
  featureCodes,
  type Score,
  type TargetRules,
} from './target.types.ts';
import type { NearFirm } from './targeting.types.ts';

/** What the features of one firm are read from. */
export interface FeatureBase {
  readonly near: Neighbourhood;
  readonly rules: TargetRules;
  readonly day: string;
  /** How like a maker's a firm's products are, and how near it is to the local firms: each as a percentile, 0 to 1. */
  readonly likeness: ReadonlyMap<string, number>;
  readonly affinity: ReadonlyMap<string, number>;
  /** Registered capital as a percentile among the candidates. */
  readonly size: ReadonlyMap<string, number>;
  /** What the region has of the link beside what it would have; null: nothing to compare with. */
  readonly theta: number | null;
}

type Read = readonly [value: number | null, basis: Basis];

const shared = (a: readonly string[], b: readonly string[]) => a.find((each) => b.includes(each));

function linkFit({ near, rules: { fit }, likeness }: FeatureBase, { id }: NearFirm): Read {
  const { view, makers, out, into, between } = near;
  if (makers.has(id)) {
    const products = out('MAKES', id).filter((each) => shared(out('IN_LINK', each), view.span) !== undefined);
    const stands = out('OCCUPIES', id).filter((each) => view.span.includes(each));
    const sure = [...stands, ...products].some((to) => between(id, to).some(({ state }) => state === 'CONFIRMED'));
    return [fit.maker, { code: sure ? 'MAKER' : 'MAKER_TO_REVIEW' }];
  }
  const code = out('CLASSED_AS', id).find((each) => into('CLASSED_AS', each).some((other) => makers.has(other)));
  const text = near.view.things.find((each) => each.id === code)?.name ?? code;
  if (text !== undefined) return [fit.sameClass, { code: 'SAME_CLASS', text }];
  const alike = likeness.get(id);
  if (alike === undefined) return [null, { code: 'NOT_ALIKE' }];
  return [fit.alikeAtMost * alike, { code: 'ALIKE', number: alike }];
}

function affinity({ near, affinity: known }: FeatureBase, { id }: NearFirm): Read {
  if (near.anchors.size === 0) return [null, { code: 'NO_ANCHORS' }];
  const value = known.get(id);
  return value === undefined ? [null, { code: 'NOT_WALKED' }] : [value, { code: 'NEAR_ANCHORS', number: value }];
}

function directTie({ near, rules: { tie } }: FeatureBase, firm: NearFirm): Read {
  const named = (ids: readonly string[]) => ids.find((id) => near.anchors.has(id) && id !== firm.id);
  const nameOf = (id: string) => near.view.firms.find((each) => each.id === id)?.name ?? id;
  const { out, into } = near;
  const supply = named([...out('SELLS_TO', firm.id), ...into('SELLS_TO', firm.id)]);
  if (supply !== undefined) return [tie.supply, { code: 'SUPPLY', text: nameOf(supply) }];
  const owners = into('HOLDS', firm.id);
  const owned = named([...owners, ...out('HOLDS', firm.id), ...owners.flatMap((id) => out('HOLDS', id))]);
  if (owned !== undefined) return [tie.ownership, { code: 'OWNERSHIP', text: nameOf(owned) }];
  const beside = out('MAKES', firm.id).flatMap((id) =>
    ['MADE_FROM', 'USED_IN'].flatMap((type) => [...out(type, id), ...into(type, id)]),
  );
  const partner = named(beside.flatMap((id) => into('MAKES', id)));
  if (partner !== undefined) return [tie.product, { code: 'PRODUCT', text: nameOf(partner) }];
  const recorded = [...near.anchors].some((id) => out('SELLS_TO', id).length + into('SELLS_TO', id).length > 0);
  return recorded ? [0, { code: 'NO_TIE' }] : [null, { code: 'TIES_NOT_RECORDED' }];
}

function capability({ rules }: FeatureBase, { tags, stockCode, exchange }: NearFirm): Read {
  const said = tags ?? [];
  const lead = shared(rules.leadTags, said);
  if (lead !== undefined) return [rules.capability.lead, { code: 'LEAD_TAG', text: lead }];
  if (stockCode !== null || exchange !== null) return [rules.capability.listed, { code: 'LISTED' }];
  const good = shared(rules.goodTags, said);
  if (good !== undefined) return [rules.capability.good, { code: 'GOOD_TAG', text: good }];
  return [null, { code: 'NOT_TAGGED' }];
}

/** Whole and part months from the first of a date that may lack its day or month. */
function monthsSince(on: string, day: string): number {
  const at = (text: string) => {
    const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
    return year * 12 + month + date / 31;
  };
  return Math.max(0, at(day) - at(on));
}

function expansion({ rules: { signal }, day }: FeatureBase, { signals }: NearFirm): Read {
  const [latest] = [...signals].sort((a, b) => (a.on < b.on ? 1 : -1));
  if (latest === undefined) return [null, { code: 'NO_SIGNAL' }];
  const months = monthsSince(latest.on, day);
  const value = months > signal.months ? 0 : Math.exp(-months / signal.decayMonths);
  return [value, { code: 'SIGNAL', text: `${latest.on} ${latest.name}` }];
}

function regionFit({ theta }: FeatureBase): Read {
  return theta === null ? [null, { code: 'NO_REFERENCE' }] : [theta / (1 + theta), { code: 'PRESENCE', number: theta }];
}

function size({ size: known }: FeatureBase, { id }: NearFirm): Read {
  const value = known.get(id);
  return value === undefined ? [null, { code: 'NO_CAPITAL' }] : [value, { code: 'CAPITAL', number: value }];
}

const reads: Readonly<Record<FeatureCode, (base: FeatureBase, firm: NearFirm) => Read>> = {
  LINK_FIT: linkFit,
  AFFINITY: affinity,
  DIRECT_TIE: directTie,
  CAPABILITY: capability,
  EXPANSION: expansion,
  REGION_FIT: regionFit,
  SIZE: size,
};

export function featuresOf(base: FeatureBase, firm: NearFirm, mode: ModeName): readonly Feature[] {
  return featureCodes.map((code) => {
    const [value, basis] = reads[code](base, firm);
    return { code, weight: base.rules.weights[code][mode], value, basis };
  });
}

/**
 * A score between what is known (every unknown feature 0) and what could be (every one 1), and what it is ordered by:
 * the known part's mean, drawn down by how much of the weight is unknown.
 */
export function scoreOf(features: readonly Pick<Feature, 'weight' | 'value'>[]): Score {
  let [known, low, all] = [0, 0, 0];
  for (const { weight, value } of features) {
    all += weight;
    if (value === null) continue;
    known += weight;
    low += weight * value;
  }
  const covered = all === 0 ? 0 : known / all;
  return { low, high: low + all - known, order: known === 0 ? 0 : (low / known) * (0.5 + 0.5 * covered) };
}

/** Where each value stands among all: 1 the highest, 0 the lowest, equals alike; one alone stands in the middle. */
export function percentiles(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const sorted = [...values.values()].sort((a, b) => a - b);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const [at, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, at);
    last.set(value, at);
  }
  const most = sorted.length - 1;
  const at = (value: number) => ((first.get(value) ?? 0) + (last.get(value) ?? 0)) / 2;
  return new Map([...values].map(([id, value]) => [id, most === 0 ? 0.5 : at(value) / most]));
}
