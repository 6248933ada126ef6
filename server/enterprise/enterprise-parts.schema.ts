import { builder } from '../platform/api/builder.ts';
import type { ChangeRow, LocationRow } from './enterprise.types.ts';

export const EnterpriseLocationType = builder.objectRef<LocationRow>('EnterpriseLocation').implement({
  description: 'Where an enterprise lies, and the rule that decided; precision null: known by district alone (未定位).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    regionId: t.exposeID('regionId'),
    rule: t.exposeString('rule', { nullable: true }),
    precision: t.exposeString('precision', { nullable: true }),
    state: t.exposeString('state'),
  }),
});

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(String).join('、') : String(value);
}

export const ChangeType = builder.objectRef<ChangeRow>('Change').implement({
  description: "One change of a fact: who, when, what it said before and after; field '*' is the whole fact.",
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    batchId: t.exposeString('batchId'),
    about: t.exposeString('about'),
    linkName: t.exposeString('linkName', { nullable: true }),
    field: t.exposeString('field'),
    before: t.string({ nullable: true, resolve: ({ before }) => textOf(before) }),
    after: t.string({ nullable: true, resolve: ({ after }) => textOf(after) }),
  }),
});
