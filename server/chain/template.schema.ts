import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { readTemplates, type ShippedTemplate } from './template.reads.ts';
import { type AdoptedTemplate, adoptTemplate } from './template.writes.ts';
import { differenceKinds, proposed, type TemplateItem, templateThings } from './template-difference.rules.ts';

const TemplateThingType = builder.enumType('TemplateThing', { values: templateThings });
const DifferenceKindType = builder.enumType('DifferenceKind', { values: differenceKinds });

const TemplateItemType = builder.objectRef<TemplateItem>('TemplateItem').implement({
  description: 'One place where a shipped template and the graph differ.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the place and both values: it is gone when one of them changes.' }),
    kind: t.expose('kind', { type: DifferenceKindType }),
    thing: t.expose('thing', { type: TemplateThingType }),
    thingId: t.exposeID('thingId'),
    name: t.exposeString('name'),
    field: t.exposeString('field', { nullable: true, description: 'Null: the thing as a whole.' }),
    here: t.exposeStringList('here'),
    shipped: t.exposeStringList('shipped'),
    edited: t.exposeBoolean('edited', { description: 'People here gave the value: it must be chosen by itself.' }),
    changedBy: t.exposeString('changedBy', { nullable: true }),
    changedAt: t.expose('changedAt', { type: 'DateTime', nullable: true }),
    kept: t.exposeBoolean('kept', { description: 'Somebody decided to keep what is here.' }),
  }),
});

const TemplateCountsType = builder
  .objectRef<Readonly<Record<'lanes' | 'links' | 'supplies', readonly unknown[]>>>('TemplateCounts')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({
      lanes: t.int({ resolve: ({ lanes }) => lanes.length }),
      links: t.int({ resolve: ({ links }) => links.length }),
      supplies: t.int({ resolve: ({ supplies }) => supplies.length }),
    }),
  });

const ChainTemplateType = builder.objectRef<ShippedTemplate>('ChainTemplate').implement({
  description: 'A chain template that ships with this version, beside the chain that the graph has.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    industryId: t.id({ resolve: ({ template }) => template.id }),
    title: t.string({ resolve: ({ template, here }) => here?.title ?? template.title }),
    status: t.string({ description: 'draft or confirmed, as shipped.', resolve: ({ template }) => template.status }),
    shipped: t.field({ type: TemplateCountsType, resolve: ({ template }) => template }),
    here: t.field({ type: TemplateCountsType, nullable: true, resolve: ({ here }) => here }),
    proposedCount: t.int({
      description: 'Places that are proposed: neither kept nor only here.',
      resolve: ({ items }) => proposed(items).length,
    }),
    items: t.expose('items', { type: [TemplateItemType] }),
  }),
});

builder.queryField('chainTemplates', (t) =>
  t.field({
    type: [ChainTemplateType],
    description: 'Shipped chain templates, and where they differ from the graph. Nothing of them is applied unasked.',
    authScopes: { permission: 'import.run' },
    resolve: (_root, _args, context) => readTemplates(context),
  }),
);

const AdoptTemplateInput = builder.inputType('AdoptTemplateInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    industryId: t.id({ required: true }),
    adopt: t.idList({ description: 'Items to take over, edited ones too.' }),
    keep: t.idList({ description: 'Items of which what is here stays; they are not proposed again.' }),
    allUnedited: t.boolean({ description: 'Takes over everything that nobody edited here.' }),
  }),
});

const AdoptedTemplateType = builder.objectRef<AdoptedTemplate>('AdoptedTemplate').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    industryId: t.exposeID('industryId'),
    adopted: t.exposeInt('adopted'),
    kept: t.exposeInt('kept'),
    jobId: t.exposeID('jobId', { nullable: true, description: 'The rulesJob that proposes occupations anew.' }),
  }),
});

builder.mutationField('adoptTemplate', (t) =>
  t.field({
    type: AdoptedTemplateType,
    description: 'Takes over what a shipped template says in the places chosen, or keeps what is here.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: AdoptTemplateInput, required: true }) },
    errors: answers('AdoptTemplate'),
    resolve: (_root, { input }, context) => adoptTemplate(context, input),
  }),
);
