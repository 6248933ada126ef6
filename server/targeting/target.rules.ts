import type { Presence } from '../chain/chain.types.ts';
import { once } from '../platform/kernel/once.ts';
import { referenceOf } from './comparison.rules.ts';
import { factsOf } from './link-facts.rules.ts';
import { linkLikeness } from './link-likeness.rules.ts';
import type { ModeName } from './mode.types.ts';
import { generatorsOf, type Neighbourhood, neighbourhoodOf, recordedGenerators } from './neighbourhood.rules.ts';
import type { Candidate, Exclusion, GapCode, Generator, Limit, TargetRules } from './target.types.ts';
import { generators } from './target.types.ts';
import { type FeatureBase, featuresOf, percentiles, scoreOf } from './target-features.rules.ts';
import { evidenceFor, type PathBase, pathBaseOf } from './target-paths.rules.ts';
import type { NearFirm, TargetView, VerdictRules } from './targeting.types.ts';
import { estimateOf, judge } from './verdict.rules.ts';

export interface TargetAsk {
  readonly mode: ModeName;
  readonly rules: TargetRules;
  readonly verdictRules: VerdictRules;
  readonly day: string;
  readonly bounds: TargetBounds;
}

/** How many of each are looked at around a link at most. */
export interface TargetBounds {
  /** Firms of the region on the chain. */
  readonly anchors: number;
  /** Makers of what the link is for. */
  readonly firms: number;
  /** Products of the link, and relations of one kind of a firm. */
  readonly fan: number;
}

/** All candidates for a link in order, with what was left out and what nothing records. */
export interface Ranking {
  readonly candidates: readonly Candidate[];
  readonly recorded: readonly Generator[];
  readonly unrecorded: readonly Generator[];
  readonly missing: readonly GapCode[];
  readonly limits: readonly Limit[];
  /** Why the link as a whole has no targets; null: it may have. */
  readonly blocked: Exclusion | null;
  readonly rules: TargetRules;
}

/** What the region has of the link, judged as the map judges it. */
function judgedLink(view: TargetView, rules: VerdictRules) {
  const { counts, peers, ruleSets, presences } = view;
  const local = new Map(presences.filter(({ top }) => top).map((each) => [each.linkId, each.local]));
  const presence: Presence | undefined = presences
    .filter(({ linkId }) => linkId === view.link.id)
    .map((each) => ({ ...each, demo: 0 }))[0];
  const facts = factsOf(presence);
  const reference = referenceOf({ counts, peers, ruleSets, local }, rules);
  const judged = judge(facts, reference?.numbers(view.link.id, facts.firms) ?? null, rules);
  return { class: judged.class, theta: estimateOf(judged, rules)?.thetaHat ?? null };
}

function blockedBy(view: TargetView, verdict: string, mode: ModeName): Exclusion | null {
  if (view.stance === 'DECLINED') return { code: 'LINK_DECLINED' };
  return verdict === 'STRONG' && mode !== 'STRENGTHEN' ? { code: 'LINK_STRONG' } : null;
}

/** Why a firm is no target for the region, whatever its score. */
export function exclusionsOf({ here, branches, status }: NearFirm): readonly Exclusion[] {
  if (here) return [{ code: 'HERE' }];
  return [
    ...branches.map((text): Exclusion => ({ code: 'BRANCH_HERE', text })),
    ...(status === 'CLOSED' ? [{ code: 'CLOSED' } as const] : []),
  ];
}

/** Affinity over that of a walk that starts anywhere, which on ways both ways goes as the number of ways. */
function lifts(firms: readonly NearFirm[], { near, fromAnchors }: PathBase): ReadonlyMap<string, number> {
  const walked = firms.filter(({ id }) => near.ways(id).length > 0);
  return new Map(walked.map(({ id, ways }) => [id, (fromAnchors.ends.get(id) ?? 0) / Math.max(1, ways)]));
}

const among = (values: ReadonlyMap<string, number>, firms: readonly NearFirm[]): ReadonlyMap<string, number> =>
  new Map(firms.flatMap(({ id }) => (values.has(id) ? [[id, values.get(id) ?? 0]] : [])));

function sizes(firms: readonly NearFirm[]): ReadonlyMap<string, number> {
  return new Map(
    firms.flatMap(({ id, capitalFen, capitalCurrency }) =>
      capitalFen !== null && (capitalCurrency ?? 'CNY') === 'CNY' ? [[id, capitalFen]] : [],
    ),
  );
}

function missingOf({ anchors }: Neighbourhood): readonly GapCode[] {
  const always = ['HOME_TIES', 'DISHONESTY', 'NEGATIVE_LIST', 'PATENTS', 'CARRIERS', 'TAX'] as const;
  return anchors.size === 0 ? ['NO_ANCHORS', ...always] : always;
}

const partnerTypes = ['SELLS_TO', 'HOLDS'];

/** Where more may be on record than was looked at. */
export function limitsOf({ anchors, makers, view }: Neighbourhood, bounds: TargetBounds): readonly Limit[] {
  const { relations, span } = view;
  const products = new Set(
    relations.filter(({ type, toId }) => type === 'IN_LINK' && span.includes(toId)).map(({ fromId }) => fromId),
  );
  const partners = new Map<string, number>();
  for (const { type, fromId, toId } of relations) {
    if (!partnerTypes.includes(type)) continue;
    for (const end of [fromId, toId]) {
      if (anchors.has(end)) partners.set(`${type} ${end}`, (partners.get(`${type} ${end}`) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...partners.values());
  return [
    ...(anchors.size >= bounds.anchors ? [{ code: 'ANCHORS', most: bounds.anchors } as const] : []),
    ...(products.size >= bounds.fan ? [{ code: 'PRODUCTS', most: bounds.fan } as const] : []),
    ...(makers.size >= bounds.firms ? [{ code: 'MAKERS', most: bounds.firms } as const] : []),
    ...(most >= bounds.fan ? [{ code: 'PARTNERS', most: bounds.fan } as const] : []),
  ];
}

/** Firms that could be won for a link, best first. An order of work: nothing in it says how likely a firm is to come. */
export function rankTargets(view: TargetView, { mode, rules, verdictRules, day, bounds }: TargetAsk): Ranking {
  const near = neighbourhoodOf(view, rules);
  const verdict = judgedLink(view, verdictRules);
  const blocked = blockedBy(view, verdict.class, mode);
  const found = view.firms
    .filter((firm) => exclusionsOf(firm).length === 0)
    .map((firm) => ({ firm, generators: generatorsOf(near, firm.id) }))
    .filter((each) => each.generators.length > 0);
  const firms = found.map(({ firm }) => firm);
  const paths = pathBaseOf(near);
  const base: FeatureBase = {
    ...{ near, rules, day, theta: verdict.theta },
    likeness: percentiles(among(linkLikeness(near, rules.likeness), firms)),
    affinity: percentiles(near.anchors.size === 0 ? new Map() : lifts(firms, paths)),
    size: percentiles(sizes(firms)),
  };
  const scored = found.map(({ firm, generators: from }) => {
    const features = featuresOf(base, firm, mode);
    return { firm, features, generators: from, paths: once(() => evidenceFor(paths, firm.id)), ...scoreOf(features) };
  });
  scored.sort((a, b) => b.order - a.order || b.high - a.high || (a.firm.id < b.firm.id ? -1 : 1));
  const recorded = recordedGenerators(near);
  return {
    candidates: blocked ? [] : scored.map((each, at) => ({ ...each, rank: at + 1 })),
    recorded,
    unrecorded: generators.filter((each) => !recorded.includes(each)),
    missing: missingOf(near),
    limits: limitsOf(near, bounds),
    ...{ blocked, rules },
  };
}

export interface Why {
  readonly candidate: Candidate | null;
  readonly excluded: readonly Exclusion[];
  readonly missing: readonly GapCode[];
}

/** Why a firm is ranked where it is, or why it is not ranked at all. */
export function whyOf(ranking: Ranking, firm: NearFirm): Why {
  const candidate = ranking.candidates.find((each) => each.firm.id === firm.id) ?? null;
  const excluded = [...(ranking.blocked ? [ranking.blocked] : []), ...exclusionsOf(firm)];
  const outside = candidate === null && excluded.length === 0;
  return { candidate, excluded, missing: outside ? ['NO_RELATION', ...ranking.missing] : ranking.missing };
}
