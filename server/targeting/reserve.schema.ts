import { ChainLinkType } from '../chain/chain.schema.ts';

import { PaperLinkType } from '../chain/paper.schema.ts';
import type { PaperTarget } from '../chain/paper.types.ts';
import { builder } from '../platform/api/builder.ts';
import { type Connection, connectionOf, pageSize } from '../platform/api/paging.ts';
import { SourceType } from '../source/source.schema.ts';
import { activeOf, type Coverage, type Gap } from './coverage.rules.ts';
import { ModeNameType } from './mode.schema.ts';
import { readCoverage, readFirmReserve, readReserve, targetsOf } from './reserve.reads.ts';
import { transitions } from './reserve.rules.ts';
import {
  contactChannels,
  contactOutcomes,
  type FirmReserve,
  type FirmTarget,
  type FollowRow,
  followKinds,
  type ReserveFacet,
  type ReserveView,
  type TalkRow,
  type TargetRow,
  type TargetStage,
  targetOrigins,
  targetStages,
} from './reserve.types.ts';
import { VerdictClassType } from './targeting.schema.ts';

export const TargetStageType = builder.enumType('TargetState', {
  description: '储备 接触 在谈 转项目 搁置.',
  values: targetStages,
});
export const TargetOriginType = builder.enumType('TargetOrigin', { values: targetOrigins });
export const ContactChannelType = builder.enumType('ContactChannel', { values: contactChannels });
export const ContactOutcomeType = builder.enumType('ContactOutcome', { values: contactOutcomes });
const FollowKindType = builder.enumType('FollowKind', { values: followKinds });

export const TalkType = builder.objectRef<TalkRow>('FirmTalk').implement({
  description: 'Somebody talked to a firm, or to one of its group where shareholdings are recorded.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    on: t.expose('on', { type: 'Date' }),
    who: t.exposeString('who', { nullable: true }),
    by: t.exposeString('by', { nullable: true }),
    outcome: t.expose('outcome', { type: ContactOutcomeType }),
    firmName: t.exposeString('firmName'),
    own: t.exposeBoolean('own', { description: 'With the firm itself, not with another of its group.' }),
    linkName: t.exposeString('linkName'),
    groupName: t.exposeString('groupName', { nullable: true }),
  }),
});

const FollowType = builder.objectRef<FollowRow>('TargetFollow').implement({
  description: 'A contact with a firm, or a note, about a target.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: FollowKindType }),
    on: t.expose('on', { type: 'Date' }),
    who: t.exposeString('who', { nullable: true }),
    channel: t.expose('channel', { type: ContactChannelType, nullable: true }),
    outcome: t.expose('outcome', { type: ContactOutcomeType, nullable: true }),
    text: t.exposeString('text', { nullable: true }),
    by: t.exposeString('by', { nullable: true }),
    version: t.exposeInt('version'),
  }),
});

type Base = Pick<TargetRow, keyof TargetRow & keyof FirmTarget>;

const base = (t: PothosSchemaTypes.FieldBuilder<typeof builder.$inferSchemaTypes, Base, 'Object'>) => ({
  id: t.exposeID('id'),
  mode: t.expose('mode', { type: ModeNameType }),
  state: t.expose('stage', { type: TargetStageType }),
  next: t.field({
    type: [TargetStageType],
    description: 'The states that it can be moved to.',
    resolve: ({ stage }) => transitions[stage],
  }),
  reason: t.exposeString('reason', { nullable: true }),
  origin: t.expose('origin', { type: TargetOriginType }),
  groupId: t.exposeID('groupId', { nullable: true }),
  groupName: t.exposeString('groupName', { nullable: true }),
  nextStep: t.exposeString('nextStep', { nullable: true }),
  nextOn: t.expose('nextOn', { type: 'Date', nullable: true }),
  lookAgainOn: t.expose('lookAgainOn', { type: 'Date', nullable: true, description: 'Of a shelved one.' }),
  movedBecause: t.exposeString('movedBecause', { nullable: true }),
  addedBy: t.exposeString('addedBy', { nullable: true, description: 'Null: a file brought it.' }),
  addedAt: t.expose('addedAt', { type: 'DateTime' }),
  version: t.exposeInt('version'),
  region: t.exposeID('regionId'),
  industryId: t.exposeID('industryId'),
  linkId: t.exposeID('linkId'),
  linkName: t.exposeString('linkName'),
});

const LastContactType = builder.objectRef<NonNullable<TargetRow['last']>>('LastContact').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    on: t.expose('on', { type: 'Date' }),
    outcome: t.expose('outcome', { type: ContactOutcomeType }),
    who: t.exposeString('who', { nullable: true }),
  }),
});

const TargetType = builder.objectRef<TargetRow>('ReserveTarget').implement({
  description: 'A firm that is to be won for a link (目标企业储备库): one firm stands once on a link.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ...base(t),
    overdue: t.exposeBoolean('overdue', {
      description: 'Its next step is past, or the day to look again has come.',
    }),
    enterpriseId: t.exposeID('enterpriseId'),
    enterpriseName: t.exposeString('enterpriseName'),
    uscc: t.exposeString('uscc', { nullable: true }),
    demo: t.exposeBoolean('demo'),
    at: t.exposeString('at', { nullable: true, description: 'Where the firm is; null: not known.' }),
    contacts: t.exposeInt('contacts'),
    lastContact: t.expose('last', { type: LastContactType, nullable: true }),
  }),
});

const FirmTargetType = builder.objectRef<FirmTarget>('FirmTarget').implement({
  description: 'A target of one firm with all that was recorded about it, newest first.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ...base(t),
    industryTitle: t.exposeString('industryTitle'),
    sources: t.expose('sources', { type: [SourceType] }),
    follows: t.expose('follows', { type: [FollowType] }),
  }),
});

const FirmReserveType = builder.objectRef<FirmReserve>('FirmReserve').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    enterpriseId: t.exposeID('enterpriseId'),
    enterpriseName: t.exposeString('enterpriseName'),
    targets: t.expose('targets', { type: [FirmTargetType] }),
    talks: t.expose('talks', { type: [TalkType], description: 'With it and with firms of its group, newest first.' }),
  }),
});

const FacetType = builder.objectRef<ReserveFacet>('ReserveFacet').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    value: t.exposeString('value'),
    label: t.exposeString('label', { nullable: true }),
    count: t.exposeInt('count'),
  }),
});

const StateTotalType = builder
  .objectRef<{ readonly state: TargetStage; readonly count: number }>('StateTotal')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ state: t.expose('state', { type: TargetStageType }), count: t.exposeInt('count') }),
  });

const GapModeType = builder.objectRef<Gap['modes'][number]>('GapMode').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    mode: t.expose('mode', { type: ModeNameType }),
    priority: t.exposeFloat('priority', { nullable: true }),
  }),
});

const GapType = builder.objectRef<Gap>('ReserveGap').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId'),
    name: t.exposeString('name'),
    class: t.expose('class', { type: VerdictClassType }),
    modes: t.expose('modes', { type: [GapModeType] }),
    priority: t.exposeFloat('priority', { nullable: true }),
    active: t.exposeInt('active', { description: 'Targets that are being worked on.' }),
  }),
});

const CoverageType = builder.objectRef<Coverage>('ReserveCoverage').implement({
  description:
    'Which gaps of a chain have targets: links that are missing or weak and called for by one of 建 延 补 强.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    gaps: t.expose('gaps', { type: [GapType] }),
    withTargets: t.exposeInt('withTargets'),
    withoutTargets: t.exposeInt('withoutTargets'),
    unknown: t.exposeInt('unknown', { description: 'First-level links of which nothing can be said yet.' }),
  }),
});

const IndustryRefType = builder.objectRef<NonNullable<ReserveView['industry']>>('ReserveIndustry').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), title: t.exposeString('title') }),
});

interface Reserve extends Omit<ReserveView, 'rows'> {
  readonly page: Connection<TargetRow>;
}

const TargetEdgeType = builder.objectRef<Connection<TargetRow>['edges'][number]>('ReserveTargetEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cursor: t.exposeString('cursor'), node: t.expose('node', { type: TargetType }) }),
});

const ReserveType = builder.objectRef<Reserve>('Reserve').implement({
  description: 'The reserve of a district on one chain or all: one page by next step, and what it can be narrowed by.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    industry: t.expose('industry', { type: IndustryRefType, nullable: true }),
    edges: t.field({ type: [TargetEdgeType], resolve: ({ page }) => page.edges }),
    pageInfo: t.field({ type: builder.pageInfoRef(), resolve: ({ page }) => page.pageInfo }),
    totalCount: t.exposeInt('total'),
    all: t.exposeInt('all', { description: 'In whatever state.' }),
    overdue: t.exposeInt('overdue'),
    states: t.field({
      type: [StateTotalType],
      resolve: ({ states }) =>
        targetStages.map((state) => ({ state, count: states.find(({ value }) => value === state)?.count ?? 0 })),
    }),
    modes: t.expose('modes', { type: [FacetType] }),
    links: t.expose('links', { type: [FacetType] }),
    groups: t.expose('groups', { type: [FacetType] }),
    cities: t.expose('cities', { type: [FacetType], description: 'That its firms are in, as far as it is known.' }),
    contactOutcomes: t.exposeInt('contactOutcomes', {
      description: 'Contacts with their outcome ever recorded here: what weights can be fitted on.',
    }),
    coverage: t.field({
      type: CoverageType,
      nullable: true,
      description: 'Null without a chain.',
      resolve: ({ industry, regionId }, _args, context) =>
        industry ? readCoverage(context, { industryId: industry.id, region: regionId }) : null,
    }),
  }),
});

builder.queryField('reserve', (t) =>
  t.field({
    type: ReserveType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      industryId: t.arg.id(),
      region: t.arg.string({ required: true }),
      state: t.arg({ type: TargetStageType }),
      group: t.arg.id({ description: '"" for those that no group has.' }),
      mode: t.arg({ type: ModeNameType }),
      linkId: t.arg.id(),
      overdue: t.arg.boolean(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, args, context) => {
      const view = await readReserve(context, args);
      return view && { ...view, page: connectionOf(view, pageSize(args.first), args.after ?? null) };
    },
  }),
);

builder.queryField('reserveOf', (t) =>
  t.field({
    type: FirmReserveType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { enterpriseId: t.arg.id({ required: true }) },
    resolve: (_root, { enterpriseId }, context) => readFirmReserve(context, enterpriseId),
  }),
);

const LinkTargetsType = builder.objectRef<readonly string[]>('LinkTargets').implement({
  description: 'How many targets the reserve has for a link and its sub-links.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    total: t.int({ resolve: (stages) => stages.length }),
    active: t.int({ description: 'Neither shelved nor turned into projects.', resolve: activeOf }),
    states: t.field({
      type: [StateTotalType],
      resolve: (stages) =>
        targetStages.map((state) => ({ state, count: stages.filter((each) => each === state).length })),
    }),
  }),
});

const PaperTargetType = builder.objectRef<PaperTarget>('PaperTarget').implement({
  description: 'A firm of the reserve in a printed list.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    demo: t.exposeBoolean('demo'),
    state: t.expose('state', { type: TargetStageType }),
    mode: t.expose('mode', { type: ModeNameType }),
  }),
});

builder.objectField(PaperLinkType, 'targets', (t) =>
  t.field({ type: [PaperTargetType], resolve: ({ targets }) => [...(targets ?? [])] }),
);

builder.objectField(ChainLinkType, 'targets', (t) =>
  t.field({
    type: LinkTargetsType,
    nullable: true,
    description: 'Null on a map of the past.',
    resolve: (link, _args, context) => (link.asOf === undefined ? targetsOf(context, link) : null),
  }),
);
