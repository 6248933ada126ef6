import { GroupType } from '../organisation/organisation.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { selectionOf, wantedParts } from '../platform/api/selection.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { RegionType } from '../region/region.schema.ts';
import type { RegionRow } from '../region/region.types.ts';
import { SourceType } from '../source/source.schema.ts';
import { type IndustryPart, industryPart, type Loaded, readChoices, readIndustries } from './chain.reads.ts';
import type { DossierItemRow, IndustryRow } from './chain.types.ts';

const DossierItemType = builder.objectRef<DossierItemRow>('DossierItem').implement({
  description: 'One of the 八个一 or 六个一; without a value it is 缺.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    value: t.exposeString('value', { nullable: true }),
    filled: t.boolean({ resolve: ({ value }) => value !== null }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

interface Dossier {
  readonly shape: string;
  readonly note: string | null;
  readonly items: readonly DossierItemRow[];
}

const DossierType = builder.objectRef<Dossier>('Dossier').implement({
  description: 'What a chain must have by its district’s rule, filled or missing.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    shape: t.exposeString('shape'),
    note: t.exposeString('note', { nullable: true }),
    filled: t.int({ resolve: ({ items }) => items.filter(({ value }) => value !== null).length }),
    total: t.int({ resolve: ({ items }) => items.length }),
    items: t.expose('items', { type: [DossierItemType] }),
  }),
});

export const IndustryType = builder.objectRef<Loaded<IndustryRow>>('Industry').implement({
  description: 'A 重点产业 of a district.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    hasMap: t.boolean({ resolve: ({ linkCount }) => (linkCount ?? 0) > 0 }),
    status: t.string({ resolve: ({ status }) => status ?? 'named' }),
    note: t.exposeString('note', { nullable: true }),
    documentNote: t.exposeString('documentNote', { nullable: true }),
    linkCount: t.int({ resolve: ({ linkCount }) => linkCount ?? 0 }),
    leaderTypes: t.stringList({ resolve: ({ leaderTypes }) => leaderTypes ?? [] }),
    region: t.field({
      type: RegionType,
      resolve: async (industry, _args, context) => {
        const region = await industryPart(context, industry, 'region');
        invariant(region, `industry ${industry.id} belongs to no district`);
        return region;
      },
    }),
    groups: t.field({
      type: [GroupType],
      resolve: async (industry, _args, context) => (await industryPart(context, industry, 'groups')) ?? [],
    }),
    dossier: t.field({
      type: DossierType,
      resolve: async (industry, _args, context) => ({
        shape: industry.dossierShape ?? '',
        note: industry.dossierNote,
        items: (await industryPart(context, industry, 'dossier')) ?? [],
      }),
    }),
    sources: t.field({
      type: [SourceType],
      resolve: async (industry, _args, context) => (await industryPart(context, industry, 'sources')) ?? [],
    }),
  }),
});

const parts: readonly { readonly part: IndustryPart; readonly paths: readonly string[] }[] = [
  { part: 'region', paths: ['region'] },
  { part: 'groups', paths: ['groups'] },
  { part: 'dossier', paths: ['dossier'] },
  { part: 'sources', paths: ['sources'] },
];

interface Choices {
  readonly industries: readonly Loaded<IndustryRow>[];
  readonly regions: readonly RegionRow[];
}

const ChoicesType = builder.objectRef<Choices>('Choices').implement({
  description: 'What a reader may switch to.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    industries: t.expose('industries', { type: [IndustryType] }),
    regions: t.expose('regions', {
      type: [RegionType],
      description: 'The districts that have 重点产业 or industry groups, and the streets, towns and parks of those.',
    }),
  }),
});

builder.queryField('choices', (t) =>
  t.field({
    type: ChoicesType,
    description: 'All industries and all places with something to show, in one trip.',
    authScopes: { permission: 'map.read' },
    resolve: (_root, _args, context) => readChoices(context),
  }),
);

builder.queryField('industries', (t) =>
  t.field({
    type: [IndustryType],
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string() },
    resolve: async (_root, { region }, context, info) => {
      const found = await readIndustries(context, { region }, wantedParts(selectionOf(info), parts));
      return [...found.values()];
    },
  }),
);

builder.queryField('industry', (t) =>
  t.field({
    type: IndustryType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context, info) => {
      const found = await readIndustries(context, { ids: [id] }, wantedParts(selectionOf(info), parts));
      return found.get(id) ?? null;
    },
  }),
);
