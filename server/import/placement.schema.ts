import { readEnterprises } from '../enterprise/enterprise.reads.ts';
import { EnterpriseType } from '../enterprise/enterprise.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { type Connection, connectionOf, type Edge, pageSize } from '../platform/api/paging.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { type DisputedPlace, decidePlace, readDisputes } from './placement.writes.ts';

const OpinionType = builder.objectRef<DisputedPlace['opinions'][number]>('PlaceOpinion').implement({
  description: 'The district that one rule finds: ADDRESS, ADDRESS_HISTORY, CODE_HISTORY or CODE.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    rule: t.exposeString('rule'),
    districtId: t.exposeID('districtId'),
    name: t.exposeString('name'),
  }),
});

const DisputedPlaceType = builder.objectRef<DisputedPlace>('DisputedPlace').implement({
  description: 'An enterprise whose address and code speak of two districts.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    address: t.exposeString('address', { nullable: true }),
    code: t.string({ nullable: true, resolve: ({ uscc, registrationNumber }) => uscc ?? registrationNumber }),
    version: t.exposeInt('version'),
    regionId: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    rule: t.exposeString('rule', { nullable: true, description: 'The rule that put it where it stands.' }),
    opinions: t.expose('opinions', { type: [OpinionType] }),
  }),
});

const DisputedPlaceEdgeType = builder.objectRef<Edge<DisputedPlace>>('DisputedPlaceEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cursor: t.exposeString('cursor'), node: t.expose('node', { type: DisputedPlaceType }) }),
});

const DisputedPlacesType = builder.objectRef<Connection<DisputedPlace>>('DisputedPlaces').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    edges: t.expose('edges', { type: [DisputedPlaceEdgeType] }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef() }),
    totalCount: t.exposeInt('totalCount'),
  }),
});

builder.queryField('disputedPlaces', (t) =>
  t.field({
    type: DisputedPlacesType,
    description: 'The enterprises of a region whose address and code disagree on the district, until a person decides.',
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string({ required: true }), first: t.arg.int(), after: t.arg.string() },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, args, context) =>
      connectionOf(await readDisputes(context, args), pageSize(args.first), args.after ?? null),
  }),
);

const DecidePlaceInput = builder.inputType('DecidePlaceInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    regionId: t.id({ required: true }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationField('decidePlace', (t) =>
  t.field({
    type: EnterpriseType,
    description: 'Decides where an enterprise lies; no list moves it again.',
    authScopes: { permission: 'enterprise.edit' },
    args: { input: t.arg({ type: DecidePlaceInput, required: true }) },
    errors: answers('DecidePlace'),
    resolve: async (_root, { input }, context) => {
      const id = await decidePlace(context, input);
      const enterprise = (await readEnterprises(context, [id], [])).get(id);
      invariant(enterprise, 'a placed enterprise is there');
      return enterprise;
    },
  }),
);
