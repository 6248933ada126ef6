import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { SourceType } from '../source/source.schema.ts';
import { readOutline } from './outline.reads.ts';
import type { OutlineRow } from './outline.types.ts';
import { saveOutline } from './outline.writes.ts';

const ShapesType = builder.objectRef<NonNullable<OutlineRow['outline']>>('OutlineShapes').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    shapes: t.exposeString('shapes', {
      description: 'Rings and lines as JSON: [{name, closed, points: [[lon, lat], …]}], in degrees.',
    }),
    fileName: t.exposeString('fileName'),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by', { nullable: true }),
    version: t.exposeInt('version'),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const OutlineType = builder.objectRef<OutlineRow>('RegionOutline').implement({
  description: 'The shapes of a region as somebody supplied them; none ships.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    outline: t.expose('outline', { type: ShapesType, nullable: true }),
  }),
});

builder.queryField('regionOutline', (t) =>
  t.field({
    type: OutlineType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string({ required: true }) },
    resolve: (_root, { region }, context) => readOutline(context, region),
  }),
);

const SaveOutlineInput = builder.inputType('SaveRegionOutlineInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true }),
    fileId: t.id({ description: 'Of the upload to /outlines, a GeoJSON; none takes the outline off.' }),
    on: t.field({ type: 'Date', required: true }),
    source: t.string({ required: true }),
    expectedVersion: t.int({ description: 'Of the outline that was seen.' }),
  }),
});

builder.mutationField('saveRegionOutline', (t) =>
  t.field({
    type: OutlineType,
    description: 'Keeps the outline of a region that somebody supplies as GeoJSON, or takes it off.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: SaveOutlineInput, required: true }) },
    errors: answers('SaveRegionOutline'),
    resolve: async (_root, { input }, context) => {
      const view = await readOutline(context, await saveOutline(context, input));
      if (!view) throw new NotFoundError('notFound');
      return view;
    },
  }),
);
