import { chainSupply } from '../../cypher/queries.gen.ts';
import { builder } from '../platform/api/builder.ts';
import { scopeOf } from '../platform/api/context.ts';
import { SourceType } from '../source/source.schema.ts';
import type { SupplyOrigin } from './chain.types.ts';

const SupplyOriginType = builder.objectRef<SupplyOrigin>('SupplyOrigin').implement({
  description: 'A supply edge with what it rests on, who entered it and who changed it last; null is not recorded.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    what: t.exposeString('what', { nullable: true }),
    confirmed: t.boolean({ resolve: ({ state }) => state === 'CONFIRMED' }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    fromName: t.exposeString('fromName'),
    toName: t.exposeString('toName'),
    enteredBy: t.string({ nullable: true, resolve: ({ entered }) => entered?.by ?? null }),
    enteredAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ entered }) => entered?.at ?? null }),
    changedBy: t.string({ nullable: true, resolve: ({ changed }) => changed?.by ?? null }),
    changedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ changed }) => changed?.at ?? null }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

builder.queryField('supply', (t) =>
  t.field({
    type: SupplyOriginType,
    nullable: true,
    description: 'A supply edge between two links of a chain, with where it comes from.',
    authScopes: { permission: 'map.read' },
    args: { from: t.arg.id({ required: true }), to: t.arg.id({ required: true }) },
    resolve: async (_root, { from, to }, context) => {
      const [row] = await context.graph.read(chainSupply, { from, to, viewer: scopeOf(context) });
      return row?.supply ?? null;
    },
  }),
);
