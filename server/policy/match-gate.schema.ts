import { builder } from '../platform/api/builder.ts';
import type { WithheldRule } from './match.rules.ts';
import { PolicyMatchType } from './match.schema.ts';
import { PolicyClauseType, PolicyRuleType } from './policy.schema.ts';
import { PolicyFlagType, PolicyReviewType } from './rule-store.schema.ts';
import type { RateRow } from './rule-store.types.ts';

const WithheldType = builder.objectRef<WithheldRule>('PolicyWithheld').implement({
  description: 'A rule that is not offered: a review of fair competition is due, or speaks against it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    rule: t.field({ type: PolicyRuleType, resolve: ({ ready }) => ready.rule }),
    documentTitle: t.string({ resolve: ({ document }) => document.title }),
    clause: t.expose('clause', { type: PolicyClauseType }),
    flags: t.field({ type: [PolicyFlagType], resolve: ({ gate }) => [...gate.flags] }),
    review: t.field({ type: PolicyReviewType, nullable: true, resolve: ({ gate }) => gate.review }),
  }),
});

export const ExchangeRateType = builder.objectRef<RateRow>('ExchangeRate').implement({
  description: 'Yuan for one US dollar on a day.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    on: t.expose('on', { type: 'Date' }),
    rate: t.expose('rate', { type: 'Decimal' }),
    source: t.exposeString('source'),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
  }),
});

builder.objectField(PolicyMatchType, 'withheld', (t) => t.expose('withheld', { type: [WithheldType] }));

builder.objectField(PolicyMatchType, 'rate', (t) =>
  t.field({
    type: ExchangeRateType,
    nullable: true,
    description: 'By which dollars are counted in the sums; null: none are in them.',
    resolve: ({ rate, total }) => (total.converted ? rate : null),
  }),
);

builder.objectField(PolicyMatchType, 'unconverted', (t) =>
  t.stringList({
    description: 'Rules that pay dollars and are left out of the sums: no rate is on record for the day.',
    resolve: ({ total }) => [...total.unconverted],
  }),
);

builder.objectField(PolicyMatchType, 'anyCertain', (t) =>
  t.boolean({
    description: 'Whether any amount is certain; else `certain` is no sum but the lack of one.',
    resolve: ({ total }) => total.anyCertain,
  }),
);
