import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import type { ModeChange } from './chain-modes.rules.ts';
import { ModeNameType } from './mode.schema.ts';
import { type RuleSets, type RulesEffect, readRuleSets, readRulesEffect, rulesOfSet } from './rule-set.reads.ts';
import { type ClassChange, numbersOf, type RuleNumber } from './rule-set.rules.ts';
import { saveRuleSet, withdrawRuleSet } from './rule-set.writes.ts';
import { VerdictClassType } from './targeting.schema.ts';
import type { RuleSetRow } from './targeting.types.ts';

const RuleNumberType = builder.objectRef<RuleNumber>('VerdictRuleNumber').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ key: t.exposeString('key'), value: t.exposeFloat('value') }),
});

const RuleSetType = builder.objectRef<RuleSetRow>('VerdictRuleSet').implement({
  description:
    'Thresholds that people saved for a chain; they hold from a day until a later set begins, or to their end.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
    source: t.exposeString('source'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    withdrawn: t.boolean({ resolve: ({ state }) => state === 'WITHDRAWN' }),
    withdrawnBecause: t.exposeString('withdrawnBecause', { nullable: true }),
    version: t.exposeInt('version'),
    numbers: t.field({ type: [RuleNumberType], resolve: (set) => numbersOf(rulesOfSet(set)) }),
  }),
});

const RuleSetsType = builder.objectRef<RuleSets>('VerdictRuleSets').implement({
  description:
    'The thresholds of a chain, of its verdicts and (`modes.…`) of its modes: those that ship, those in force today, and those that people saved.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    industryId: t.exposeID('id'),
    title: t.exposeString('title'),
    regionId: t.exposeID('regionId', { nullable: true }),
    currentId: t.exposeID('currentId', { nullable: true, description: 'Null: those that ship.' }),
    current: t.field({ type: [RuleNumberType], resolve: ({ current }) => numbersOf(current) }),
    shipped: t.field({ type: [RuleNumberType], resolve: ({ shipped }) => numbersOf(shipped) }),
    shippedId: t.id({ resolve: ({ shipped }) => shipped.id }),
    shippedSource: t.string({
      resolve: ({ shipped }) => [shipped, shipped.modes, shipped.targets].map(({ source }) => source).join('；'),
    }),
    sets: t.expose('sets', { type: [RuleSetType] }),
  }),
});

builder.queryField('verdictRuleSets', (t) =>
  t.field({
    type: RuleSetsType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { industryId: t.arg.id({ required: true }) },
    resolve: (_root, { industryId }, context) => readRuleSets(context, industryId),
  }),
);

const RuleNumberInput = builder.inputType('VerdictRuleNumberInput', {
  fields: (t) => ({ key: t.string({ required: true }), value: t.float({ required: true }) }),
});

const ClassChangeType = builder.objectRef<ClassChange>('VerdictClassChange').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId'),
    name: t.exposeString('name'),
    n: t.exposeInt('n'),
    expected: t.exposeFloat('expected', { nullable: true }),
    before: t.expose('before', { type: VerdictClassType }),
    after: t.expose('after', { type: VerdictClassType }),
  }),
});

const ModeChangeType = builder.objectRef<ModeChange>('VerdictModeChange').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId'),
    name: t.exposeString('name'),
    before: t.expose('before', { type: [ModeNameType] }),
    after: t.expose('after', { type: [ModeNameType] }),
  }),
});

const RulesEffectType = builder.objectRef<RulesEffect>('VerdictRulesEffect').implement({
  description: 'Which links of a chain would change class or modes under drafted thresholds.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    looked: t.exposeInt('looked'),
    reference: t.exposeString('reference', { nullable: true, description: 'Null: nothing to compare with.' }),
    changed: t.expose('changed', { type: [ClassChangeType] }),
    modesChanged: t.expose('modesChanged', { type: [ModeChangeType] }),
  }),
});

builder.queryField('verdictRulesEffect', (t) =>
  t.field({
    type: RulesEffectType,
    authScopes: { permission: 'map.read' },
    args: {
      industryId: t.arg.id({ required: true }),
      region: t.arg.string({ required: true }),
      numbers: t.arg({ type: [RuleNumberInput], required: true }),
    },
    resolve: (_root, args, context) => readRulesEffect(context, args),
  }),
);

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const about = (t: InputFields) => ({
  clientMutationId: t.string({ required: true }),
  industryId: t.id({ required: true }),
});

const SaveVerdictRulesInput = builder.inputType('SaveVerdictRulesInput', {
  fields: (t) => ({
    ...about(t),
    validFrom: t.field({ type: 'Date', required: true }),
    validTo: t.field({ type: 'Date' }),
    source: t.string({ required: true, description: 'What the thresholds rest on.' }),
    numbers: t.field({ type: [RuleNumberInput], required: true }),
    expectedVersion: t.int({ description: 'Of the set with the same first day, where there is one.' }),
  }),
});

const WithdrawVerdictRulesInput = builder.inputType('WithdrawVerdictRulesInput', {
  fields: (t) => ({
    ...about(t),
    id: t.id({ required: true }),
    reason: t.string({ required: true }),
    expectedVersion: t.int({ required: true }),
  }),
});

builder.mutationField('saveVerdictRules', (t) =>
  t.field({
    type: RuleSetsType,
    description: 'Saves thresholds of a chain from a day on; verdicts use them on the next read.',
    authScopes: { permission: 'chain.edit' },
    args: { input: t.arg({ type: SaveVerdictRulesInput, required: true }) },
    errors: answers('SaveVerdictRules'),
    resolve: async (_root, { input }, context) => {
      const sets = await readRuleSets(context, await saveRuleSet(context, input));
      invariant(sets, 'a chain whose thresholds were saved is there');
      return sets;
    },
  }),
);

builder.mutationField('withdrawVerdictRules', (t) =>
  t.field({
    type: RuleSetsType,
    authScopes: { permission: 'chain.edit' },
    args: { input: t.arg({ type: WithdrawVerdictRulesInput, required: true }) },
    errors: answers('WithdrawVerdictRules'),
    resolve: async (_root, { input }, context) => {
      const sets = await readRuleSets(context, await withdrawRuleSet(context, input));
      invariant(sets, 'a chain whose thresholds were taken back is there');
      return sets;
    },
  }),
);
