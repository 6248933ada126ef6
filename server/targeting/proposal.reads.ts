import { targetingProposal } from '../../cypher/queries.gen.ts';
import { offersOf } from '../carrier/carrier.reads.ts';
import { carrierNow } from '../carrier/carrier-rules.ts';
import type { Comparison } from '../chain/comparison.types.ts';
import { recordedByLink } from '../chain/recorded.rules.ts';
import { readLine } from '../matching/match.reads.ts';
import { matchUnits } from '../matching/match.rules.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { said } from '../platform/kernel/language.ts';
import { type MatchChoices, matchIn } from '../policy/policy.reads.ts';
import { declarations } from '../policy/shipped-policies.ts';
import type { ModeName } from './mode.types.ts';
import { type Proposal, proposalOf } from './proposal.rules.ts';
import type { ProposalView } from './proposal.types.ts';
import type { Placing } from './proposal-carriers.rules.ts';
import { districtOf } from './reserve.writes.ts';
import { type Ranked, readRanking } from './target.reads.ts';
import { whyOf } from './target.rules.ts';
import { verdictFrom } from './targeting.reads.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;
type Given<T> = T | null | undefined;

export interface ProposalArgs extends MatchChoices {
  readonly region: string;
  readonly enterpriseId: string;
  /** Else the link that the reserve has for it, else one that it is on. */
  readonly linkId?: Given<string>;
  /** Else that of the reserve. */
  readonly mode?: Given<ModeName>;
  /** What room it needs, in one line; else what it said. */
  readonly line?: Given<string>;
  readonly places?: Given<readonly string[]>;
  readonly asOf?: Given<string>;
}

export interface ReadProposal extends Proposal {
  readonly view: ProposalView;
  readonly mode: ModeName;
  readonly line: string;
  readonly day: string;
}

const mostPlaces = 2;

function placesOf({ places, region }: ProposalArgs): readonly string[] {
  const chosen = [...new Set(places ?? [])].filter((each) => each !== region);
  if (chosen.length <= mostPlaces) return chosen;
  const detail = said(`最多比较 ${mostPlaces} 个地方`, `compares ${mostPlaces} places at most`);
  throw new InvalidError('valueInvalid', { field: 'places', params: { field: said('比较地', 'places'), detail } });
}

function placingOf(view: ProposalView, given: Given<string>): Placing | null {
  const typed = given?.trim() ?? '';
  const line = typed === '' ? (view.needs[0]?.name ?? '') : typed;
  if (line === '') return null;
  const { today, ...read } = readLine(line);
  const base = { ...view, industries: [] };
  const asked = {
    ...{ need: read.need, industryId: view.industry?.id ?? null, today },
    staleDays: carrierNow().rules.staleDays,
  };
  return { line, typed: typed !== '', read, matches: matchUnits(offersOf(base), asked) };
}

/** The chain around the link as the map would compare it. */
function comparisonOf({ chain }: ProposalView, { view }: Ranked): Comparison {
  const top = chain.links.filter(({ parentId }) => parentId === null);
  return {
    ...{ counts: view.counts, peers: view.peers, ruleSets: view.ruleSets },
    local: new Map(top.map(({ id, presence }) => [id, presence?.local ?? 0])),
    chain: { ...chain, recorded: recordedByLink(chain.recorded) },
  };
}

function judgedOf(view: ProposalView, ranked: Ranked) {
  if (view.link === null) return null;
  const comparison = comparisonOf(view, ranked);
  const presenceOf = (id: string) => view.chain.links.find((each) => each.id === id)?.presence ?? null;
  const own = verdictFrom(view.link.id, presenceOf(view.link.id), comparison);
  const top = view.top && verdictFrom(view.top.id, presenceOf(view.top.id), comparison);
  return { ...own, modes: () => top?.modes() ?? null };
}

/**
 * 招商方案 for one firm in a region: two trips, one where no link is known for it. Null: no such firm or region. Throws
 * INVALID, NOT_FOUND.
 */
export async function readProposal(context: Reader, args: ProposalArgs): Promise<ReadProposal | null> {
  const { region, enterpriseId, linkId = null } = args;
  const day = args.asOf ?? dayOf(new Date());
  const places = placesOf(args);
  const asked = { region, district: districtOf(region), enterpriseId, linkId, places, day };
  const [row] = await context.graph.read(targetingProposal, { asked, viewer: scopeOf(context) });
  if (!row) return null;
  const { view } = row;
  if (linkId !== null && view.link?.id !== linkId) {
    throw new NotFoundError('linkNotFound', { field: 'linkId', params: { id: linkId } });
  }
  const nowhere = places.find((id) => view.places.every((each) => each.id !== id));
  if (nowhere !== undefined) throw new NotFoundError('regionNotFound', { field: 'places', params: { id: nowhere } });
  const mode = args.mode ?? view.targets.find((each) => each.linkId === view.link?.id)?.mode ?? 'FILL';
  const about = { region, mode, industryId: view.industry?.id ?? '', linkId: view.link?.id ?? '' };
  const ranked = view.link && view.industry ? await readRanking(context, about, view.firm.id) : null;
  const firm = ranked?.view.firms.find(({ id }) => id === view.firm.id);
  const placing = placingOf(view, args.line);
  const { documents, rules, reviews, rates, paid } = view;
  const named = {
    id: view.regionId,
    name: view.regionName,
    industry: view.industry?.title ?? null,
    link: view.link?.name ?? null,
  };
  const packaged = { ...named, documents, rules, reviews, rates, paid };
  const proposal = proposalOf({
    ...{ view, mode, day, placing },
    verdict: ranked && judgedOf(view, ranked),
    why: ranked && firm ? { why: whyOf(ranked.ranking, firm), rules: ranked.ranking.rules } : null,
    policies: matchIn(packaged, args, day),
    declarations: declarations(),
  });
  return { ...proposal, view, mode, day, line: placing?.line ?? '' };
}
