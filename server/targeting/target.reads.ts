import { targetingTargets } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { cursorOf, type PageArgs, pageSize, placeOf } from '../platform/api/paging.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import type { ModeName } from './mode.types.ts';
import { inForce } from './rule-set.rules.ts';
import { storedRules, thresholdsOn } from './rule-sets.ts';
import { type Ranking, rankTargets, type Why, whyOf } from './target.rules.ts';
import type { Candidate } from './target.types.ts';
import { targetRulesOn } from './target-rules.ts';
import type { TargetView } from './targeting.types.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

/** What is looked at around a link at most: it bounds what an answer costs. */
const bounds = { anchors: 60, firms: 200, fan: 30, hub: 1_000 } as const;

export interface TargetArgs {
  readonly industryId: string;
  readonly linkId: string;
  readonly mode: ModeName;
  readonly region: string;
}

/** Asks for no firm besides those around the link. */
const nobody = '';

/** The first day of as many months ago. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export interface Ranked {
  readonly view: TargetView;
  readonly ranking: Ranking;
}

/** The firms around a link, ranked, with what they were ranked from: one trip. Throws NOT_FOUND. */
export async function readRanking(context: Reader, args: TargetArgs, enterpriseId: string): Promise<Ranked> {
  const { industryId, linkId, mode, region } = args;
  const day = dayOf(new Date());
  const rules = targetRulesOn(day);
  const since = monthsBefore(day, rules.signal.months);
  const asked = { industryId, linkId, region, enterpriseId, since };
  const [row] = await context.graph.read(targetingTargets, { asked, ...bounds, viewer: scopeOf(context) });
  if (!row) throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id: linkId } });
  const own = inForce(row.view.ruleSets, day);
  const verdictRules = own ? storedRules(own, day) : thresholdsOn(day);
  const ask = { mode, rules: { ...rules, ...verdictRules.targets }, verdictRules, day, bounds };
  return { view: row.view, ranking: rankTargets(row.view, ask) };
}

export interface TargetPage {
  readonly total: number;
  readonly ranking: Ranking;
  readonly items: readonly Candidate[];
  readonly endCursor: string | null;
}

/** A page of the firms that could be won for a link, best first: one trip. Throws INVALID, NOT_FOUND. */
export async function readTargets(context: Reader, args: TargetArgs & PageArgs): Promise<TargetPage> {
  const first = pageSize(args.first);
  const after = Number(placeOf(args.after) ?? 0);
  const { ranking } = await readRanking(context, args, nobody);
  const items = ranking.candidates.filter(({ rank }) => rank > after).slice(0, first);
  const last = items.at(-1);
  return { total: ranking.candidates.length, ranking, items, endCursor: last ? cursorOf(String(last.rank)) : null };
}

/** Why a firm is ranked where it is for a link, or not at all: one trip. Throws NOT_FOUND. */
export async function readTargetWhy(
  context: Reader,
  { enterpriseId, ...args }: TargetArgs & { readonly enterpriseId: string },
): Promise<Why> {
  const { view, ranking } = await readRanking(context, args, enterpriseId);
  const firm = view.firms.find(({ id }) => id === enterpriseId);
  return firm ? whyOf(ranking, firm) : { candidate: null, excluded: [], missing: ['NO_FIRM'] };
}
