import { builder } from '../platform/api/builder.ts';
import { RegionType } from '../region/region.schema.ts';
import { readAreas } from './areas.reads.ts';
import { type AreaCell, type AreaColumn, type AreaMatrix, columnKinds } from './areas.rules.ts';
import type { AreaLink, AreaView } from './chain.types.ts';

const ColumnKindType = builder.enumType('AreaColumnKind', { values: columnKinds });

const AreaIndustryType = builder.objectRef<AreaView['industries'][number]>('AreaIndustry').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), title: t.exposeString('title') }),
});

const AreaLinkType = builder.objectRef<AreaLink>('AreaLink').implement({
  description: 'A row of a matrix; sub-links follow their link.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    industryId: t.exposeID('industryId'),
    lane: t.exposeString('lane'),
    parentId: t.exposeID('parentId', { nullable: true }),
  }),
});

const AreaColumnType = builder.objectRef<AreaColumn>('AreaColumn').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeString('id', { description: "A region's id; '' for those that cannot be placed." }),
    kind: t.expose('kind', { type: ColumnKindType }),
    name: t.string({ nullable: true, resolve: ({ place }) => place?.name ?? null }),
    within: t.string({ nullable: true, resolve: ({ place }) => place?.within ?? null }),
    regionId: t.id({ nullable: true, resolve: ({ place }) => place?.id ?? null }),
  }),
});

const AreaCellType = builder.objectRef<AreaCell>('AreaCell').implement({
  description: 'Numbers of distinct enterprises. Null link or column: over all of them. A cell left out is unknown.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId', { nullable: true }),
    columnId: t.exposeString('columnId', { nullable: true }),
    confirmed: t.exposeInt('confirmed'),
    toReview: t.exposeInt('toReview'),
    targets: t.exposeInt('targets', { description: "In the district's reserve for the link; outward only." }),
    demo: t.exposeInt('demo', { description: '示例 among those counted.' }),
    branches: t.exposeInt('branches', { description: 'Branches, outlets and offices among those counted.' }),
    noneFound: t.exposeBoolean('noneFound'),
  }),
});

const AreaMatrixType = builder.objectRef<AreaMatrix>('AreaMatrix').implement({
  description: 'Link by place (分区域作战图).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.expose('region', { type: RegionType }),
    industries: t.expose('industries', { type: [AreaIndustryType] }),
    links: t.expose('links', { type: [AreaLinkType] }),
    columns: t.expose('columns', { type: [AreaColumnType] }),
    cells: t.expose('cells', { type: [AreaCellType] }),
  }),
});

builder.queryField('areaMatrix', (t) =>
  t.field({
    type: AreaMatrixType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    description:
      "One industry (without one: all industries of the region) by the region's streets, towns and parks, or outward by the cities where enterprises elsewhere are registered.",
    args: {
      industryId: t.arg.id(),
      region: t.arg.string({ required: true }),
      outward: t.arg.boolean({ defaultValue: false }),
    },
    resolve: (_root, { industryId, region, outward }, context) =>
      readAreas(context, { industryId: industryId ?? null, region, outward: outward === true }),
  }),
);
