import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import type { ViewRow } from './explore.types.ts';
import { readView, readViews, removeView, saveView } from './view.writes.ts';

const ViewType = builder.objectRef<ViewRow>('ExploreSavedView').implement({
  description: 'A picture of the explorer that somebody saved, with its positions and notes.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    rootId: t.exposeID('rootId'),
    shared: t.exposeBoolean('shared'),
    own: t.boolean({ resolve: ({ owner }, _args, context) => owner === context.viewer.id }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    version: t.exposeInt('version'),
    body: t.exposeString('body', { nullable: true, description: 'What it draws; null in a list of views.' }),
  }),
});

const SavedType = builder.objectRef<{ readonly id: string }>('ExploreViewDone').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id') }),
});

const SaveInput = builder.inputType('SaveExploreViewInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ description: 'Of the view to change; none: a new one.' }),
    expectedVersion: t.int(),
    name: t.string({ required: true }),
    rootId: t.id({ required: true }),
    body: t.string({ required: true }),
    shared: t.boolean({ required: true }),
  }),
});

const RemoveInput = builder.inputType('RemoveExploreViewInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
  }),
});

builder.queryFields((t) => ({
  exploreViews: t.field({
    type: [ViewType],
    description: 'Saved views that start at a thing: of the viewer, and shared ones.',
    authScopes: { permission: 'map.read' },
    args: { rootId: t.arg.id({ required: true }) },
    resolve: (_root, { rootId }, context) => readViews(context, rootId),
  }),
  exploreView: t.field({
    type: ViewType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readView(context, id),
  }),
}));

builder.mutationFields((t) => ({
  saveExploreView: t.field({
    type: SavedType,
    authScopes: { permission: 'map.read' },
    args: { input: t.arg({ type: SaveInput, required: true }) },
    errors: answers('SaveExploreView'),
    resolve: async (_root, { input }, context) => ({ id: await saveView(context, input) }),
  }),
  removeExploreView: t.field({
    type: SavedType,
    authScopes: { permission: 'map.read' },
    args: { input: t.arg({ type: RemoveInput, required: true }) },
    errors: answers('RemoveExploreView'),
    resolve: async (_root, { input }, context) => ({ id: await removeView(context, input) }),
  }),
}));
