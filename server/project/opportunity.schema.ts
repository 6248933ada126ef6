import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { MoneyType } from '../platform/api/scalars.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { SourceType } from '../source/source.schema.ts';
import { type OpportunityArgs, readOpportunities } from './opportunity.reads.ts';
import { lacking, offerParts, transitions } from './opportunity.rules.ts';
import { type OpportunityRow, type OpportunityView, opportunityStages } from './opportunity.types.ts';
import { moveOpportunity, saveOpportunity } from './opportunity.writes.ts';

const StageType = builder.enumType('OpportunityStage', {
  description: '谋划 可推介 已对接 撤回.',
  values: opportunityStages,
});

const OfferPartType = builder.enumType('OfferPart', { values: offerParts });

const LinkType = builder.objectRef<OpportunityRow['links'][number]>('OpportunityLink').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    industryId: t.exposeID('industryId', { nullable: true }),
    industry: t.exposeString('industry', { nullable: true }),
  }),
});

const ThingType = builder.objectRef<{ readonly id: string; readonly name: string }>('OpportunityCarrier').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const ChoiceType = builder.objectRef<OpportunityView['linkChoices'][number]>('OpportunityLinkChoice').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name'), industry: t.exposeString('industry') }),
});

const OpportunityType = builder.objectRef<OpportunityRow>('Opportunity').implement({
  description: 'What a district has on offer (推介项目): a gap of a chain, a carrier, or both; null: not said.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    stage: t.expose('stage', { type: StageType }),
    movedBecause: t.exposeString('movedBecause', { nullable: true }),
    content: t.exposeString('content', { nullable: true }),
    investment: t.field({
      type: MoneyType,
      nullable: true,
      resolve: ({ investFen }) => (investFen === null ? null : { fen: BigInt(investFen), currency: 'CNY' }),
    }),
    cooperation: t.exposeString('cooperation', { nullable: true }),
    contact: t.exposeString('contact', { nullable: true, description: 'The office to ask, never a person.' }),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by', { nullable: true }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', nullable: true }),
    demo: t.exposeBoolean('demo'),
    version: t.exposeInt('version'),
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    links: t.expose('links', { type: [LinkType] }),
    carriers: t.expose('carriers', { type: [ThingType] }),
    sources: t.expose('sources', { type: [SourceType] }),
    next: t.field({ type: [StageType], resolve: ({ stage }) => transitions[stage] }),
    lacking: t.field({
      type: [OfferPartType],
      description: 'What it has to say before it can be shown to anybody.',
      resolve: ({ content, contact, links, carriers }) =>
        lacking({ content, contact, about: links.length + carriers.length }),
    }),
  }),
});

const ViewType = builder.objectRef<OpportunityView>('Opportunities').implement({
  description: 'What a region and the regions below it have on offer, newest first, at most 500.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    totalCount: t.exposeInt('total'),
    rows: t.expose('rows', { type: [OpportunityType], complexity: { field: 1, multiplier: 1 } }),
    linkChoices: t.expose('linkChoices', { type: [ChoiceType], complexity: { field: 1, multiplier: 1 } }),
    carrierChoices: t.expose('carrierChoices', { type: [ThingType], complexity: { field: 1, multiplier: 1 } }),
  }),
});

builder.queryField('opportunities', (t) =>
  t.field({
    type: ViewType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      stage: t.arg({ type: StageType }),
      industryId: t.arg.id(),
      about: t.arg.id({ description: 'A link or a carrier.' }),
    },
    resolve: (_root, args: OpportunityArgs, context) => readOpportunities(context, args),
  }),
);

const SaveOpportunityInput = builder.inputType('SaveOpportunityInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ description: 'Of the offer that is changed; none: a new one.' }),
    expectedVersion: t.int(),
    region: t.string({ required: true }),
    name: t.string({ required: true }),
    content: t.string(),
    investment: t.field({ type: 'Decimal', description: '元.' }),
    cooperation: t.string(),
    contact: t.string(),
    linkIds: t.idList({ required: true }),
    carrierIds: t.idList({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    source: t.string({ required: true }),
  }),
});

const MoveOpportunityInput = builder.inputType('MoveOpportunityInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    to: t.field({ type: StageType, required: true }),
    reason: t.string({ description: 'To go back or to take it off.' }),
  }),
});

async function changed(context: Context, region: string): Promise<OpportunityView> {
  const view = await readOpportunities(context, { region });
  if (!view) throw new NotFoundError('notFound');
  return view;
}

builder.mutationField('saveOpportunity', (t) =>
  t.field({
    type: ViewType,
    description: 'Puts something on offer, or changes what an offer says; answers all that the region offers.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: SaveOpportunityInput, required: true }) },
    errors: answers('SaveOpportunity'),
    resolve: async (_root, { input }, context) => changed(context, await saveOpportunity(context, input)),
  }),
);

builder.mutationField('moveOpportunity', (t) =>
  t.field({
    type: ViewType,
    description: 'Moves an offer to another state; answers all that the region offers.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: MoveOpportunityInput, required: true }) },
    errors: answers('MoveOpportunity'),
    resolve: async (_root, { input }, context) => changed(context, await moveOpportunity(context, input)),
  }),
);
