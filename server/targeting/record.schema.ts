import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { aboutLink, afterwards, because, type InputFields, LinkEntriesType } from './entry.schema.ts';
import { CoreFactorType } from './mode.schema.ts';
import { recordFactors, recordSupplyAt, withdrawFactors, withdrawSupplyAt } from './record.writes.ts';

const dated = (t: InputFields) => ({
  on: t.field({ type: 'Date', required: true }),
  source: t.string({ required: true }),
  expectedVersion: t.int(),
});

const RecordFactorsInput = builder.inputType('RecordFactorsInput', {
  fields: (t) => ({
    ...aboutLink(t),
    ...dated(t),
    present: t.field({ type: [CoreFactorType], required: true }),
    absent: t.field({ type: [CoreFactorType], required: true }),
    text: t.string({ description: 'Which they are.' }),
  }),
});

const RecordSupplyAtInput = builder.inputType('RecordSupplyAtInput', {
  fields: (t) => ({
    ...aboutLink(t),
    ...dated(t),
    outside: t.int({ description: 'Suppliers outside the region.' }),
    selfSupply: t.float({ description: 'From 0 to 1.' }),
  }),
});

const WithdrawFactorsInput = builder.inputType('WithdrawFactorsInput', {
  fields: (t) => ({ ...aboutLink(t), ...because(t) }),
});
const WithdrawSupplyAtInput = builder.inputType('WithdrawSupplyAtInput', {
  fields: (t) => ({ ...aboutLink(t), ...because(t) }),
});

builder.mutationField('recordFactors', (t) =>
  t.field({
    type: LinkEntriesType,
    description:
      'Records which core factors a region has on a link; a second record takes the place of the first, which stays in the history.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: RecordFactorsInput, required: true }) },
    errors: answers('RecordFactors'),
    resolve: async (_root, { input }, context) => {
      await recordFactors(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('withdrawFactors', (t) =>
  t.field({
    type: LinkEntriesType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: WithdrawFactorsInput, required: true }) },
    errors: answers('WithdrawFactors'),
    resolve: async (_root, { input }, context) => {
      await withdrawFactors(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('recordSupplyAt', (t) =>
  t.field({
    type: LinkEntriesType,
    description: 'Records how many suppliers of a link lie outside a region and how far it supplies itself.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: RecordSupplyAtInput, required: true }) },
    errors: answers('RecordSupplyAt'),
    resolve: async (_root, { input }, context) => {
      await recordSupplyAt(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('withdrawSupplyAt', (t) =>
  t.field({
    type: LinkEntriesType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: WithdrawSupplyAtInput, required: true }) },
    errors: answers('WithdrawSupplyAt'),
    resolve: async (_root, { input }, context) => {
      await withdrawSupplyAt(context, input);
      return afterwards(context, input);
    },
  }),
);
