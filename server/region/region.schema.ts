import { regionRegions } from '../../cypher/queries.gen.ts';
import { builder } from '../platform/api/builder.ts';
import { type RegionRow, regionLevels } from './region.types.ts';

const RegionLevelType = builder.enumType('RegionLevel', { values: regionLevels });

export const RegionType = builder.objectRef<RegionRow>('Region').implement({
  description: 'An administrative division, or a street, town or park below one.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    code: t.exposeID('id'),
    name: t.exposeString('name'),
    level: t.expose('level', { type: RegionLevelType }),
    parentId: t.exposeID('parentId', { nullable: true }),
    path: t.exposeStringList('path'),
  }),
});

builder.queryField('regions', (t) =>
  t.field({
    type: [RegionType],
    description: 'The children of a region; without a parent the districts that have 重点产业.',
    authScopes: { permission: 'map.read' },
    args: { parent: t.arg.string() },
    resolve: async (_root, { parent }, { graph }) => {
      const rows = await graph.read(regionRegions, { ids: null, parent: parent ?? null });
      return rows.map(({ region }) => region);
    },
  }),
);
