import { offersOf } from '../../server/carrier/carrier.reads.ts';
import type { LinkRow } from '../../server/chain/chain.types.ts';
import { matchUnits } from '../../server/matching/match.rules.ts';
import { needOf } from '../../server/matching/need-line.rules.ts';
import { matchIn } from '../../server/policy/policy.reads.ts';
import type { DocumentRow, PackageView } from '../../server/policy/policy.types.ts';
import { declarations, shippedDocuments } from '../../server/policy/shipped-policies.ts';
import type { PriceRow, ScenarioRow } from '../../server/targeting/place-book.types.ts';
import { type ProposalFacts, proposalOf } from '../../server/targeting/proposal.rules.ts';
import type { Partner, ProposalTarget, ProposalView } from '../../server/targeting/proposal.types.ts';
import { whyOf } from '../../server/targeting/target.rules.ts';
import { verdictFrom } from '../../server/targeting/targeting.reads.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';
import { day, firm, ranked, rules, view as targetView } from './targets.support.ts';

export { day } from './targets.support.ts';

const presence = {
  ...{ local: 0, confirmed: 0, toReview: 2, leaders: 0, demo: 0, surveyedAt: '2026-05-01' },
  surveyResult: 'NONE_FOUND',
} as const;

const link = (id: string, name: string, more: Partial<LinkRow> = {}): LinkRow => ({
  ...{
    id,
    name,
    order: 1,
    criticality: 'core',
    support: false,
    note: null,
    keywords: [],
    synonyms: [],
    exclusions: [],
  },
  ...{ codes: [], capacityKinds: [], regionId: 'r', regionName: '示例区', laneId: 'lane', parentId: null },
  ...{ industryId: 'chain', industryTitle: '电池', presence: null, stance: null },
  ...more,
});

export const target: ProposalTarget = {
  ...{ mode: 'FILL', stage: 'CONTACTED', reason: '靶向名单第 1 位', nextStep: '回访', nextOn: '2026-07-10' },
  ...{ addedBy: 'researcher', addedAt: '2026-06-01T02:00:00.000Z', linkId: 'l', linkName: '电芯', groupName: '电池组' },
  contacts: [
    {
      ...{ on: '2026-06-20', who: '专员', channel: 'CALL', outcome: 'INTERESTED', text: '要三千平', by: 'researcher' },
    },
  ],
};

export const partner: Partner = {
  ...{ id: 'a', name: '甲公司', demo: false, side: 'BUYER', linkName: '电池包', role: 'LEADER', what: '电芯' },
  ...{ on: '2026-01-01', source: '名录' },
};

export const priceOf = (more: Partial<PriceRow> = {}): PriceRow => ({
  ...{ id: 'price-1', regionId: 'r', item: 'POWER', amount: '0.683', unit: '元/千瓦时', on: '2026-06-01', note: null },
  ...{ by: 'researcher', version: 1, demo: false, source: '电价公告' },
  ...more,
});

export const scenario: ScenarioRow = {
  ...{ id: 's', name: '储能示范', owner: '城投', text: '1 兆瓦时', on: '2026-05-01', until: null, linkId: 'l' },
  ...{ by: 'researcher', version: 1, demo: false, source: '场景清单' },
};

/** The policy documents that ship for a district, as a package brings them. */
function documentsOf(region: string): readonly DocumentRow[] {
  return shippedDocuments()
    .filter((each) => each.region === region)
    .map((each) => ({
      ...{ id: each.id, title: each.title, shortName: each.short, level: each.level, regionId: each.region },
      ...{
        regionName: null,
        number: each.number,
        issuer: each.issuer,
        issued: each.issued,
        fileHash: null,
        version: 1,
        own: false,
        recorded: false,
      },
      ...{ inForceFrom: each.inForceFrom, inForceTo: each.inForceTo, supersedes: each.supersedes },
      clauses: each.clauses.map(({ id, article }) => ({
        ...{ id, article, quote: null, quoteStart: null, quoteEnd: null, sources: [], own: false, recorded: false },
      })),
    }));
}

const noRules = { rules: [], reviews: [], rates: [], paid: [] } as const;

/** The package that a proposal reads with everything else. */
export function packageOf({ documents }: Pick<ProposalView, 'documents'>): PackageView {
  return { id: 'r', name: '示例区', industry: null, link: null, documents, ...noRules };
}

/** A firm of which everything that a proposal speaks of is recorded. */
export function viewOf(more: Partial<ProposalView> = {}): ProposalView {
  return {
    ...{ regionId: 'r', regionName: '示例区', industry: { id: 'chain', title: '电池' } },
    firm: {
      ...{ id: 'm', name: 'm公司', uscc: '91310000123456789X', address: '一路 1 号', status: 'ACTIVE', scope: null },
      ...{
        establishedOn: '2010-01-01',
        capitalText: '1 亿元',
        asOf: '2026-01-01',
        demo: false,
        tags: ['龙头'],
        at: '外市',
      },
      sources: [{ title: '工商登记', date: '2026-01-01' }],
    },
    link: { id: 'l', name: '电芯', lane: '中游', sources: [{ title: '链图', date: '2026-01-01' }] },
    top: { id: 'l', name: '电芯' },
    linkChoices: [{ id: 'l', name: '电芯', industryTitle: '电池' }],
    targets: [target],
    visits: [{ on: '2026-06-22', who: '专班', text: '看了厂房', by: 'lead' }],
    needs: [{ name: '3000平 层高6米', on: '2026-06-22', source: '走访' }],
    chain: {
      planned: true,
      links: [link('l', '电芯', { presence }), link('down', '电池包')],
      supplies: [{ id: 'l~down', fromId: 'l', toId: 'down', what: '电芯' }],
      recorded: [],
    },
    partners: [partner],
    carriers: [carrierOf({ id: 'c', name: '一号楼' }), carrierOf({ id: 'd', name: '二号楼' })],
    units: [
      {
        ...unitOf({
          id: 'u',
          areaHundredths: 320_000,
          heightM: 6.5,
          floor: 2,
          status: 'FOR_RENT',
          statusOn: '2026-06-01',
        }),
        source: '载体台账',
      },
      { ...unitOf({ id: 'v', number: '102', floor: 1, areaHundredths: 50_000, status: 'RENTED' }), source: null },
      {
        ...unitOf({ id: 'w', carrierId: 'd', number: 'A', areaHundredths: 310_000, heightM: 5, status: 'FOR_RENT' }),
        source: null,
      },
    ],
    plans: [
      {
        ...{ id: 'p', fileName: 'a.png', fileType: 'png', fileHash: 'hash-of-plan' },
        ...{ caption: '标准层', on: '2026-05-01', by: 'operator', carrierId: 'c' },
      },
    ],
    ...{ documents: documentsOf('330213'), ...noRules },
    places: [{ id: 'x', name: '甲市' }],
    placeChoices: [],
    prices: [priceOf(), priceOf({ id: 'price-2', regionId: 'x', amount: '0.7', source: null })],
    scenarios: [scenario],
    ...more,
  };
}

/** What a proposal is written from: the firm `m` of the targets' tests and a need in one line. */
export function factsOf(more: Partial<ProposalView> = {}, changed: Partial<ProposalFacts> = {}): ProposalFacts {
  const view = viewOf(more);
  const ranking = ranked({ firms: targetView().firms.map((each) => ({ ...each, demo: false })) });
  const line = view.needs[0]?.name ?? '';
  const read = needOf(line, day);
  const asked = { need: read.need, industryId: null, today: day, staleDays: 30 };
  const local = new Map(view.chain.links.map(({ id }) => [id, 0]));
  const comparison = { counts: [], peers: [], ruleSets: [], local, chain: { ...view.chain, recorded: [] } };
  const known = { carriers: view.carriers, units: view.units, regionId: 'r', regionName: '示例区', industries: [] };
  return {
    ...{ view, day, mode: 'FILL', declarations: declarations() },
    verdict: view.link && verdictFrom('l', presence, comparison),
    why: view.link && { why: whyOf(ranking, firm('m', { demo: false })), rules },
    placing: line === '' ? null : { line, typed: false, read, matches: matchUnits(offersOf(known), asked) },
    policies: matchIn(packageOf(view), { facts: [] }, day),
    ...changed,
  };
}

export const proposalFrom = (more: Partial<ProposalView> = {}, changed: Partial<ProposalFacts> = {}) =>
  proposalOf(factsOf(more, changed));
