import { builder } from '../platform/api/builder.ts';
import type { ComparedRegions, RegionCell } from './compare-regions.rules.ts';
import type { AreaPosition, LinkPosition, Position, TopRegion } from './position.rules.ts';
import { compareRegions, readPosition } from './regions.reads.ts';
import { ReferenceAreaType, VerdictClassType, VerdictRulesType } from './targeting.schema.ts';
import type { CountPlace, TableLink } from './targeting.types.ts';

const ComparedRegionType = builder.objectRef<CountPlace>('ComparedRegion').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ code: t.exposeID('id'), name: t.exposeString('name'), level: t.exposeString('level') }),
});

const TableLinkType = builder.objectRef<TableLink>('TableLink').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    lane: t.exposeString('lane'),
    parentId: t.exposeID('parentId', { nullable: true }),
  }),
});

const RegionCellType = builder.objectRef<RegionCell>('RegionCell').implement({
  description: 'The verdict on a link in one of the regions, under the one reference.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    class: t.expose('class', { type: VerdictClassType }),
    n: t.exposeInt('n'),
    toReview: t.exposeInt('toReview'),
    demo: t.exposeBoolean('demo'),
    expected: t.exposeFloat('expected', { nullable: true }),
    thetaHat: t.float({ nullable: true, resolve: ({ estimate }) => estimate?.thetaHat ?? null }),
    low: t.float({ nullable: true, resolve: ({ estimate }) => estimate?.low ?? null }),
    high: t.float({ nullable: true, resolve: ({ estimate }) => estimate?.high ?? null }),
    probability: t.float({ nullable: true, resolve: ({ estimate }) => estimate?.probability ?? null }),
  }),
});

const RegionRowType = builder.objectRef<ComparedRegions['rows'][number]>('ComparedLink').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    link: t.expose('link', { type: TableLinkType }),
    cells: t.expose('cells', { type: [RegionCellType], description: 'In the order of the regions.' }),
  }),
});

const ComparedRegionsType = builder.objectRef<ComparedRegions>('RegionComparison').implement({
  description: 'Regions of one level side by side on the links of a chain, against one named reference.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    industryId: t.exposeID('id'),
    title: t.exposeString('title'),
    regions: t.expose('regions', { type: [ComparedRegionType] }),
    reference: t.expose('reference', { type: ReferenceAreaType, nullable: true }),
    peers: t.exposeStringList('peers', { description: 'Regions of the level that have something on the chain.' }),
    rules: t.expose('rules', { type: VerdictRulesType }),
    rows: t.expose('rows', { type: [RegionRowType] }),
  }),
});

builder.queryField('compareRegions', (t) =>
  t.field({
    type: ComparedRegionsType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { industryId: t.arg.id({ required: true }), regions: t.arg.stringList({ required: true }) },
    resolve: (_root, args, context) => compareRegions(context, args),
  }),
);

const TopRegionType = builder.objectRef<TopRegion>('TopRegion').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.exposeID('regionId'),
    name: t.exposeString('name'),
    value: t.exposeFloat('value'),
    leaders: t.exposeStringList('leaders', {
      description: 'Confirmed 链主 on record there; none on record is not none.',
    }),
    leadersDemo: t.exposeBoolean('leadersDemo'),
  }),
});

const AreaPositionType = builder.objectRef<AreaPosition>('AreaPosition').implement({
  description: 'Where the region stands on a link within an area by one source; null: the source does not say.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    area: t.expose('area', { type: ComparedRegionType }),
    measure: t.exposeString('measure', { nullable: true }),
    year: t.exposeInt('year', { nullable: true }),
    origin: t.exposeString('origin', { nullable: true }),
    ours: t.exposeFloat('ours', { nullable: true }),
    total: t.exposeFloat('total', { nullable: true }),
    share: t.exposeFloat('share', { nullable: true }),
    rank: t.exposeInt('rank', { nullable: true }),
    counted: t.exposeInt('counted'),
    top: t.expose('top', { type: [TopRegionType] }),
  }),
});

const LinkPositionType = builder.objectRef<LinkPosition>('LinkPosition').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    link: t.expose('link', { type: TableLinkType }),
    local: t.int({
      nullable: true,
      description: 'Confirmed enterprises on record here; null: nothing is recorded.',
      resolve: ({ link }) => link.local,
    }),
    demo: t.boolean({ resolve: ({ link }) => link.demo }),
    areas: t.expose('areas', { type: [AreaPositionType] }),
  }),
});

const PositionType = builder.objectRef<Position>('ChainPosition').implement({
  description: '位次: where a region stands on the links of a chain in its city, its province and the country.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    industryId: t.exposeID('id'),
    title: t.exposeString('title'),
    region: t.expose('region', { type: ComparedRegionType }),
    rows: t.expose('rows', { type: [LinkPositionType] }),
    complete: t.exposeBoolean('complete'),
  }),
});

builder.queryField('chainPosition', (t) =>
  t.field({
    type: PositionType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { industryId: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: (_root, args, context) => readPosition(context, args),
  }),
);
