import { OccupationConnectionType, OccupationKindType, OccupationStateType } from '../enterprise/enterprise.schema.ts';
import { occupationKinds, occupationStates } from '../enterprise/enterprise.types.ts';
import { builder } from '../platform/api/builder.ts';
import { connectionOf, pageSize } from '../platform/api/paging.ts';
import { selectionOf, wantedParts } from '../platform/api/selection.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { RegionType } from '../region/region.schema.ts';
import { SourceType, staleField } from '../source/source.schema.ts';
import {
  type LinkPart,
  type Loaded,
  type LoadedMap,
  linkPart,
  type MapPart,
  occupationPage,
  readChainMap,
  readChainMapAsOf,
  readLinks,
} from './chain.reads.ts';
import { knowledgeOf } from './chain.rules.ts';
import {
  type DraftNote,
  knowledgeStates,
  type LaneRow,
  type LinkRef,
  type LinkRow,
  type Presence,
  type SupplyRow,
  type SurveyRow,
  stages,
  stances,
} from './chain.types.ts';
import type { DraftSpot } from './draft.types.ts';
import { IndustryType } from './industry.schema.ts';

const StageType = builder.enumType('Stage', { values: stages });
const StanceType = builder.enumType('Stance', { values: stances });
const KnowledgeType = builder.enumType('Knowledge', { values: knowledgeStates });

const PresenceType = builder.objectRef<Presence>('Presence').implement({
  description: 'Numbers of distinct enterprises of a region with its sub-regions on a link with its sub-links.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    local: t.exposeInt('local', { description: 'Confirmed on a kind that is capacity on the link.' }),
    confirmed: t.exposeInt('confirmed'),
    toReview: t.exposeInt('toReview'),
    leaders: t.exposeInt('leaders', { description: 'Confirmed 链主.' }),
    demo: t.exposeInt('demo', { description: '示例 among those counted.' }),
    surveyedAt: t.expose('surveyedAt', { type: 'Date', nullable: true, description: 'Null: not surveyed.' }),
  }),
});

export const LaneType = builder.objectRef<LaneRow>('Lane').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    stage: t.expose('stage', { type: StageType }),
    order: t.exposeInt('order'),
  }),
});

export const LinkRefType = builder.objectRef<LinkRef>('LinkRef').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

export const SurveyType = builder.objectRef<SurveyRow>('Survey').implement({
  description: 'A survey record (摸底): who looked, when, and whether anything was found.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by'),
    scope: t.exposeString('scope', { nullable: true }),
    result: t.exposeString('result'),
    stale: t.boolean(
      staleField<SurveyRow>(
        () => 'survey',
        ({ on }) => on,
      ),
    ),
    version: t.exposeInt('version'),
  }),
});

const noPresence: Presence = {
  local: 0,
  confirmed: 0,
  toReview: 0,
  leaders: 0,
  demo: 0,
  surveyedAt: null,
  surveyResult: null,
};

const SpotType = builder.objectRef<DraftSpot>('LinkSpot').implement({
  description: 'Where people put the card of a link, within its lane.',
  authScopes: { signedIn: true },
  fields: (t) => ({ column: t.exposeInt('column'), row: t.exposeInt('row') }),
});

export const ChainLinkType = builder.objectRef<Loaded<LinkRow>>('ChainLink').implement({
  description: 'A link of a chain as one region sees it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    laneId: t.exposeID('laneId'),
    parentId: t.exposeID('parentId', { nullable: true }),
    order: t.exposeInt('order'),
    criticality: t.exposeString('criticality'),
    support: t.exposeBoolean('support'),
    note: t.exposeString('note', { nullable: true }),
    spot: t.field({
      type: SpotType,
      nullable: true,
      description: 'Null: where the layout puts it.',
      resolve: ({ spotColumn: column = null, spotRow: row = null }) =>
        column === null || row === null ? null : { column, row },
    }),
    industryId: t.exposeID('industryId'),
    industryTitle: t.exposeString('industryTitle'),
    regionName: t.exposeString('regionName', { description: 'The region that the link is seen from.' }),
    keywords: t.exposeStringList('keywords'),
    synonyms: t.exposeStringList('synonyms'),
    exclusions: t.exposeStringList('exclusions'),
    codes: t.exposeStringList('codes'),
    capacityKinds: t.field({
      type: [OccupationKindType],
      resolve: ({ capacityKinds }) => occupationKinds.filter((kind) => capacityKinds.includes(kind)),
    }),
    presence: t.field({
      type: PresenceType,
      resolve: async (link, _args, context) => (await linkPart(context, link, 'presence')) ?? noPresence,
    }),
    knowledge: t.field({
      type: KnowledgeType,
      resolve: async (link, _args, context) => knowledgeOf((await linkPart(context, link, 'presence')) ?? noPresence),
    }),
    stance: t.field({
      type: StanceType,
      nullable: true,
      resolve: (link, _args, context) => linkPart(context, link, 'stance'),
    }),
    suppliers: t.field({
      type: [LinkRefType],
      resolve: async (link, _args, context) => (await linkPart(context, link, 'suppliers')) ?? [],
    }),
    customers: t.field({
      type: [LinkRefType],
      resolve: async (link, _args, context) => (await linkPart(context, link, 'customers')) ?? [],
    }),
    children: t.field({
      type: [LinkRefType],
      resolve: async (link, _args, context) => (await linkPart(context, link, 'children')) ?? [],
    }),
    survey: t.field({
      type: SurveyType,
      nullable: true,
      resolve: (link, _args, context) => linkPart(context, link, 'survey'),
    }),
    sources: t.field({
      type: [SourceType],
      resolve: async (link, _args, context) => (await linkPart(context, link, 'sources')) ?? [],
    }),
    occupations: t.field({
      type: OccupationConnectionType,
      args: { first: t.arg.int(), after: t.arg.string(), state: t.arg({ type: OccupationStateType }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
      resolve: async (link, args, context) => {
        const page = await occupationPage(context, link, args);
        return connectionOf(page, pageSize(args.first), args.after ?? null);
      },
    }),
  }),
});

const SupplyType = builder.objectRef<SupplyRow>('Supply').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    fromId: t.exposeID('fromId'),
    toId: t.exposeID('toId'),
    what: t.exposeString('what', { nullable: true }),
  }),
});

const DraftNoteType = builder.objectRef<DraftNote>('ChainDraftNote').implement({
  description: 'That there are changes of a chain that nobody has published.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    count: t.exposeInt('count'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const ChainMapType = builder.objectRef<LoadedMap>('ChainMap').implement({
  description: 'One chain as one region sees it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    industry: t.expose('industry', { type: IndustryType }),
    region: t.expose('region', { type: RegionType }),
    lanes: t.field({ type: [LaneType], resolve: ({ lanes }) => lanes ?? [] }),
    links: t.expose('links', { type: [ChainLinkType] }),
    supplies: t.field({ type: [SupplyType], resolve: ({ supplies }) => supplies ?? [] }),
    demo: t.exposeBoolean('demo'),
    draft: t.field({
      type: DraftNoteType,
      nullable: true,
      description: 'Null: none, or not for the reader’s eyes.',
      resolve: ({ draft }, _args, { permissions }) => (permissions.has('chain.draft') ? (draft ?? null) : null),
    }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true, description: 'Null: now.' }),
  }),
});

/** What looks at a chain as a whole, not at one link of it. */
const modePaths = ['modes', 'undecided', 'need', 'relatedness', 'modeFlip'].map((field) => `links.verdict.${field}`);

const mapParts: readonly { readonly part: MapPart; readonly paths: readonly string[] }[] = [
  { part: 'lanes', paths: ['lanes'] },
  { part: 'links', paths: ['links'] },
  { part: 'presence', paths: ['links.presence', 'links.knowledge', 'links.verdict'] },
  { part: 'comparison', paths: ['links.verdict'] },
  { part: 'stance', paths: ['links.stance', ...modePaths] },
  { part: 'supplies', paths: ['supplies', ...modePaths] },
  { part: 'recorded', paths: modePaths },
  { part: 'demo', paths: ['demo'] },
  { part: 'dossier', paths: ['industry.dossier'] },
  { part: 'draft', paths: ['draft'] },
  { part: 'targets', paths: ['links.targets'] },
];

builder.queryField('chainMap', (t) =>
  t.field({
    type: ChainMapType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    description:
      'One chain now, or with asOf its lanes, links, supplies, counts, surveys and stances as recorded by the end of that day (Asia/Shanghai); industry and region are as they are now.',
    args: {
      industryId: t.arg.id({ required: true }),
      region: t.arg.string({ required: true }),
      asOf: t.arg({ type: 'Date' }),
    },
    resolve: (_root, { asOf, ...args }, context, info) => {
      if (!asOf) return readChainMap(context, args, wantedParts(selectionOf(info), mapParts));
      if (asOf > dayOf(new Date())) throw new InvalidError('dateInFuture', { field: 'asOf', params: { value: asOf } });
      return readChainMapAsOf(context, { ...args, asOf });
    },
  }),
);

const linkParts: readonly { readonly part: LinkPart; readonly paths: readonly string[] }[] = [
  { part: 'stance', paths: ['stance'] },
  { part: 'suppliers', paths: ['suppliers'] },
  { part: 'customers', paths: ['customers'] },
  { part: 'children', paths: ['children'] },
  { part: 'survey', paths: ['survey'] },
  { part: 'sources', paths: ['sources'] },
];

function occupationArgs(args: Readonly<Record<string, unknown>>) {
  const { first, after, state } = args;
  return {
    first: typeof first === 'number' ? first : null,
    after: typeof after === 'string' ? after : null,
    state: occupationStates.find((known) => known === state) ?? null,
  };
}

builder.queryField('link', (t) =>
  t.field({
    type: ChainLinkType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: async (_root, { id, region }, context, info) => {
      const selected = selectionOf(info);
      const pages = selected.filter(({ path }) => path === 'occupations').map(({ args }) => occupationArgs(args));
      const found = await readLinks(context, { ids: [id], region }, wantedParts(selected, linkParts), pages);
      return found.get(id) ?? null;
    },
  }),
);
