import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { SourceType } from '../source/source.schema.ts';
import { readDirections } from './direction.reads.ts';
import type { DirectionRow, DirectionView } from './direction.types.ts';
import { setDirections } from './direction.writes.ts';

const IndustryType = builder.objectRef<DirectionRow['industries'][number]>('DirectionIndustry').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    on: t.expose('on', { type: 'Date', nullable: true }),
    by: t.exposeString('by', { nullable: true }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const RowType = builder.objectRef<DirectionRow>('RegionDirection').implement({
  description: 'What a street or town is for (重点产业方向); no industries: nobody has said.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    carriers: t.exposeInt('carriers'),
    industries: t.expose('industries', { type: [IndustryType] }),
  }),
});

const ChoiceType = builder.objectRef<DirectionView['choices'][number]>('DirectionChoice').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), title: t.exposeString('title') }),
});

const ViewType = builder.objectRef<DirectionView>('RegionDirections').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    streets: t.expose('streets', { type: [RowType], complexity: { field: 1, multiplier: 2 } }),
    choices: t.expose('choices', { type: [ChoiceType], complexity: { field: 1, multiplier: 1 } }),
  }),
});

builder.queryField('regionDirections', (t) =>
  t.field({
    type: ViewType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string({ required: true }) },
    resolve: (_root, { region }, context) => readDirections(context, region),
  }),
);

const SetInput = builder.inputType('SetDirectionsInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true, description: 'The street or town.' }),
    industryIds: t.idList({ required: true }),
    seen: t.idList({ required: true, description: 'What it was for when it was looked at.' }),
    on: t.field({ type: 'Date', required: true }),
    source: t.string({ required: true }),
  }),
});

builder.mutationField('setDirections', (t) =>
  t.field({
    type: ViewType,
    description: 'Says what a street or town is for; what is left out is withdrawn, and stays in the history.',
    authScopes: { permission: 'import.run' },
    args: { input: t.arg({ type: SetInput, required: true }) },
    errors: answers('SetDirections'),
    resolve: async (_root, { input }, context) => {
      const view = await readDirections(context, await setDirections(context, input));
      if (!view) throw new NotFoundError('notFound');
      return view;
    },
  }),
);
