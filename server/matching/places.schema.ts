import { areaOf } from '../carrier/carrier.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { AreaType } from '../platform/api/scalars.ts';
import type { Area } from '../platform/kernel/area.ts';
import { readChainPlaces } from './places.reads.ts';
import type { ChainPlaces, FreeRoom, LinkPlaces } from './places.rules.ts';

const none: Area = { hundredths: 0n };

const FreeRoomType = builder.objectRef<FreeRoom>('FreeRoom').implement({
  description: 'Room that can be had now.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    recorded: t.exposeInt('recorded', { description: 'Units at all: of none nothing can be said.' }),
    free: t.exposeInt('free'),
    area: t.field({ type: AreaType, resolve: ({ hundredths }) => areaOf(hundredths) ?? none }),
    withoutArea: t.exposeInt('withoutArea', { description: 'Free units whose area is not known: not in the area.' }),
    unknown: t.exposeInt('unknown', { description: 'Units whose state is not known.' }),
  }),
});

const LinkPlacesType = builder.objectRef<LinkPlaces>('LinkPlaces').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId'),
    named: t.expose('named', { type: FreeRoomType, description: 'In carriers that name the link.' }),
    fitting: t.int({ description: 'Projects that a unit fits.', resolve: ({ projects }) => projects.FITS }),
    near: t.int({ description: 'Those that one thing alone keeps.', resolve: ({ projects }) => projects.NEAR }),
    toCheck: t.int({ resolve: ({ projects }) => projects.TO_CHECK }),
    placeless: t.int({ resolve: ({ projects }) => projects.FAR }),
  }),
});

const ChainPlacesType = builder.objectRef<ChainPlaces>('ChainPlaces').implement({
  description: 'What room the carriers of a region have for the links of a chain, and what its projects find there.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    chain: t.expose('chain', { type: FreeRoomType, description: 'In all carriers that are for the chain.' }),
    links: t.field({
      type: [LinkPlacesType],
      complexity: { field: 1, multiplier: 1 },
      description: 'Every link; projects count on their link and on the one above it.',
      resolve: ({ links }) => links,
    }),
    unlinked: t.exposeInt('unlinked', { description: 'Projects of the chain that name no link.' }),
  }),
});

builder.queryField('chainPlaces', (t) =>
  t.field({
    type: ChainPlacesType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { industryId: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: (_root, { industryId, region }, context) => readChainPlaces(context, industryId, region),
  }),
);
