import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { recordReview, withdrawReview } from './review.writes.ts';
import { ConclusionType, changedPage, RuleBookType } from './rule-store.schema.ts';
import { ruleSteps, saveRule, stepRule } from './rule-store.writes.ts';

const RuleStepType = builder.enumType('PolicyRuleStep', { values: ruleSteps });

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const about = (t: InputFields) => ({
  clientMutationId: t.string({ required: true }),
  region: t.string({ required: true, description: 'Whose rules are answered.' }),
});

const SavePolicyRuleInput = builder.inputType('SavePolicyRuleInput', {
  fields: (t) => ({
    ...about(t),
    id: t.id({ description: 'Left out: a new rule.' }),
    expectedVersion: t.int(),
    clauseId: t.id({ required: true }),
    definition: t.string({ required: true, description: 'JSON of the rule.' }),
    examples: t.string({ required: true, description: 'JSON of its examples.' }),
    namedFirm: t.boolean({ description: 'Whether it is for one named firm.' }),
    tiedToTax: t.boolean({ description: 'Whether it is tied to taxes paid.' }),
  }),
});

const StepPolicyRuleInput = builder.inputType('StepPolicyRuleInput', {
  fields: (t) => ({
    ...about(t),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    step: t.field({ type: RuleStepType, required: true }),
    reason: t.string({ description: 'Of what is sent back or taken out of use.' }),
  }),
});

const RecordPolicyReviewInput = builder.inputType('RecordPolicyReviewInput', {
  fields: (t) => ({
    ...about(t),
    ruleId: t.id({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    who: t.string({ required: true }),
    conclusion: t.field({ type: ConclusionType, required: true }),
    reference: t.string({ required: true, description: 'Number or place of the written review.' }),
  }),
});

const WithdrawPolicyReviewInput = builder.inputType('WithdrawPolicyReviewInput', {
  fields: (t) => ({
    ...about(t),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationField('savePolicyRule', (t) =>
  t.field({
    type: RuleBookType,
    description: 'Saves what is being worked on of a rule; what was approved before stays in force until this is.',
    authScopes: { permission: 'policy.edit' },
    args: { input: t.arg({ type: SavePolicyRuleInput, required: true }) },
    errors: answers('SavePolicyRule'),
    resolve: async (_root, { input: { region, ...input } }, context) => {
      await saveRule(context, input);
      return changedPage(context, region);
    },
  }),
);

builder.mutationField('stepPolicyRule', (t) =>
  t.field({
    type: RuleBookType,
    description:
      'Hands a rule in, sends it back, takes it out of use or works on it again; APPROVE is for a second person.',
    authScopes: { permission: 'policy.edit' },
    args: { input: t.arg({ type: StepPolicyRuleInput, required: true }) },
    errors: answers('StepPolicyRule'),
    resolve: async (_root, { input: { region, ...input } }, context) => {
      await stepRule(context, input);
      return changedPage(context, region);
    },
  }),
);

builder.mutationField('recordPolicyReview', (t) =>
  t.field({
    type: RuleBookType,
    description: 'Records a review of fair competition of a rule as it stands.',
    authScopes: { permission: 'policy.approve' },
    args: { input: t.arg({ type: RecordPolicyReviewInput, required: true }) },
    errors: answers('RecordPolicyReview'),
    resolve: async (_root, { input }, context) => changedPage(context, await recordReview(context, input)),
  }),
);

builder.mutationField('withdrawPolicyReview', (t) =>
  t.field({
    type: RuleBookType,
    authScopes: { permission: 'policy.approve' },
    args: { input: t.arg({ type: WithdrawPolicyReviewInput, required: true }) },
    errors: answers('WithdrawPolicyReview'),
    resolve: async (_root, { input }, context) => changedPage(context, await withdrawReview(context, input)),
  }),
);
