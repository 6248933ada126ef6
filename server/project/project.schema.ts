import {
  areaOf,
  EnvClassType,
  FireClassType,
  IndustryNameType,
  TenureType,
  UnitUsageType,
} from '../carrier/carrier.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { type Connection, connectionOf, pageSize, placeOf } from '../platform/api/paging.ts';
import { AreaType, MoneyType } from '../platform/api/scalars.ts';
import type { Money } from '../platform/kernel/money.ts';
import { SourceType } from '../source/source.schema.ts';
import { readProject, readProjects } from './project.reads.ts';
import { budgetPers, type ProjectRow, type ProjectView } from './project.types.ts';
import { type ListedProject, type ProjectList, projectListOf } from './project-list.rules.ts';

export const BudgetPerType = builder.enumType('BudgetPer', {
  description: '元/㎡·月, 元/㎡, 元/亩.',
  values: budgetPers,
});

const yuan = (fen: number | null): Money | null => (fen === null ? null : { fen: BigInt(fen), currency: 'CNY' });

export const ProjectType = builder.objectRef<ProjectRow>('Project').implement({
  description: 'A project (项目) with what it needs and what it would bring; null: not known.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName', { nullable: true }),
    industryId: t.exposeID('industryId', { nullable: true }),
    industryTitle: t.exposeString('industryTitle', { nullable: true }),
    linkId: t.exposeID('linkId', { nullable: true }),
    linkName: t.exposeString('linkName', { nullable: true }),
    enterpriseId: t.exposeID('enterpriseId', { nullable: true, description: 'Null: no enterprise of the map.' }),
    enterpriseName: t.exposeString('enterpriseName', { nullable: true, description: 'The firm behind it.' }),
    origin: t.exposeString('origin', { nullable: true, description: 'Where it came from.' }),
    area: t.field({ type: AreaType, nullable: true, resolve: (row) => areaOf(row.areaHundredths) }),
    areaMost: t.field({ type: AreaType, nullable: true, resolve: (row) => areaOf(row.areaMostHundredths) }),
    usage: t.expose('usage', { type: UnitUsageType, nullable: true }),
    heightM: t.exposeFloat('heightM', { nullable: true }),
    loadKn: t.exposeFloat('loadKn', { nullable: true, description: 'kN/㎡.' }),
    powerKva: t.exposeFloat('powerKva', { nullable: true }),
    effluentT: t.exposeFloat('effluentT', { nullable: true, description: '吨/日.' }),
    energyUse: t.exposeFloat('energyUse', { nullable: true, description: '吨标煤 per 万元 of output.' }),
    fireClass: t.expose('fireClass', { type: FireClassType, nullable: true }),
    envClass: t.expose('envClass', { type: EnvClassType, nullable: true }),
    tenure: t.expose('tenure', { type: TenureType, nullable: true }),
    budget: t.field({ type: MoneyType, nullable: true, resolve: ({ budgetFen }) => yuan(budgetFen) }),
    budgetPer: t.expose('budgetPer', { type: BudgetPerType, nullable: true }),
    latestStart: t.expose('latestStart', { type: 'Date', nullable: true }),
    investment: t.field({ type: MoneyType, nullable: true, resolve: ({ investFen }) => yuan(investFen) }),
    tax: t.field({ type: MoneyType, nullable: true, description: 'A year.', resolve: ({ taxFen }) => yuan(taxFen) }),
    output: t.field({
      type: MoneyType,
      nullable: true,
      description: 'A year.',
      resolve: ({ outputFen }) => yuan(outputFen),
    }),
    jobs: t.exposeInt('jobs', { nullable: true }),
    chance: t.exposeFloat('chance', { nullable: true, description: 'Of success, 0 to 1.' }),
    subsidy: t.field({
      type: MoneyType,
      nullable: true,
      description: 'What the district would pay a year.',
      resolve: ({ subsidyFen }) => yuan(subsidyFen),
    }),
    note: t.exposeString('note', { nullable: true }),
    withdrawnBecause: t.exposeString('withdrawnBecause', {
      nullable: true,
      description: 'Set when it was withdrawn: it stands in no list any more.',
    }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    by: t.exposeString('by', { nullable: true, description: 'Who told it last; null: a file did.' }),
    demo: t.exposeBoolean('demo'),
    version: t.exposeInt('version'),
  }),
});

interface Page extends ProjectList {
  readonly page: Connection<ListedProject>;
}

const EdgeType = builder.objectRef<Page['page']['edges'][number]>('ProjectEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: ProjectType, resolve: ({ node }) => node }),
  }),
});

const ProjectsType = builder.objectRef<Page>('Projects').implement({
  description: 'The projects of a region, the largest investment first, unknown ones last.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    industries: t.expose('industries', { type: [IndustryNameType] }),
    edges: t.field({ type: [EdgeType], resolve: ({ page }) => page.edges }),
    pageInfo: t.field({ type: builder.pageInfoRef(), resolve: ({ page }) => page.pageInfo }),
    totalCount: t.exposeInt('total'),
    all: t.exposeInt('all', { description: 'Projects of the region, whatever is asked for.' }),
  }),
});

const ProjectViewType = builder.objectRef<ProjectView>('ProjectView').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    project: t.expose('project', { type: ProjectType }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

builder.queryField('projects', (t) =>
  t.field({
    type: ProjectsType,
    nullable: true,
    description: 'Projects of a region and of those below it. Null: no such region.',
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      industryId: t.arg.id(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, { region, industryId = null, first, after }, context) => {
      const base = await readProjects(context, region);
      if (!base) return null;
      const size = pageSize(first);
      const list = projectListOf(base, { industryId }, { after: placeOf(after), first: size + 1 });
      return { ...list, page: connectionOf(list, size, after ?? null) };
    },
  }),
);

builder.queryField('project', (t) =>
  t.field({
    type: ProjectViewType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readProject(context, id),
  }),
);
