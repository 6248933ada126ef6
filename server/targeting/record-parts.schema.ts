import { builder } from '../platform/api/builder.ts';
import { SourceType } from '../source/source.schema.ts';
import { CoreFactorType } from './mode.schema.ts';
import type { FactorsRow, SupplyAtRow } from './targeting.types.ts';

export const LinkFactorsType = builder.objectRef<FactorsRow>('LinkFactors').implement({
  description: 'Which core factors (核心要素) a region has on a link; in neither list stands what nobody looked for.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    present: t.expose('present', { type: [CoreFactorType] }),
    absent: t.expose('absent', { type: [CoreFactorType] }),
    text: t.exposeString('text', { nullable: true }),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

export const LinkSupplyType = builder.objectRef<SupplyAtRow>('LinkSupply').implement({
  description: 'Where a region gets what a link makes from.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    outside: t.exposeInt('outside', {
      nullable: true,
      description: 'Suppliers outside the region; null: not recorded.',
    }),
    selfSupply: t.exposeFloat('selfSupply', { nullable: true, description: 'From 0 to 1; null: not recorded.' }),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});
