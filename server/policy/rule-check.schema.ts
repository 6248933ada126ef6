import { builder } from '../platform/api/builder.ts';
import { isRational } from '../platform/kernel/rational.ts';
import type { RuleProblem } from './check.rules.ts';
import { PolicyFactType, StatusType } from './match.schema.ts';
import { type CheckedExample, checkDraft, type RuleCheck } from './rule-page.reads.ts';
import { PolicyFlagType } from './rule-store.schema.ts';
import { declarations } from './shipped-policies.ts';
import { amountText } from './unit.rules.ts';

const RuleProblemType = builder.objectRef<RuleProblem>('PolicyRuleProblem').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    path: t.exposeString('path', { description: 'Where in the rule: when.and.1.gte.0.' }),
    text: t.exposeString('text'),
  }),
});

interface Result {
  readonly key: string;
  readonly text: string | null;
}

const ResultType = builder.objectRef<Result>('PolicyExampleResult').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ key: t.exposeString('key'), text: t.exposeString('text', { nullable: true }) }),
});

function resultsOf({ outcome }: CheckedExample): readonly Result[] {
  if (!outcome) return [];
  return outcome.outputs.map(({ key, value }, at) => {
    const unit = outcome.ready.outputs[at]?.output.unit ?? null;
    return { key, text: isRational(value) ? amountText(value, unit) : typeof value === 'string' ? value : null };
  });
}

const CheckedExampleType = builder.objectRef<CheckedExample>('PolicyExample').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('name'),
    status: t.field({ type: StatusType, nullable: true, resolve: ({ outcome }) => outcome?.status ?? null }),
    results: t.field({ type: [ResultType], resolve: resultsOf }),
    missing: t.field({
      type: [PolicyFactType],
      resolve: ({ outcome }) => (outcome?.missing ?? []).flatMap(({ fact }) => declarations().get(fact) ?? []),
    }),
    failures: t.exposeStringList('failures', { description: 'In what it is not as expected; none: it passes.' }),
  }),
});

const RuleCheckType = builder.objectRef<RuleCheck>('PolicyRuleCheck').implement({
  description: 'What is wrong with a rule that is being written, and what its examples come to.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    problems: t.expose('problems', { type: [RuleProblemType] }),
    conditions: t.exposeStringList('conditions', { description: 'In words.' }),
    examples: t.expose('examples', { type: [CheckedExampleType] }),
    open: t.exposeStringList('open', { description: 'What keeps it from being handed in.' }),
    flags: t.expose('flags', { type: [PolicyFlagType] }),
  }),
});

builder.queryField('policyRuleCheck', (t) =>
  t.field({
    type: RuleCheckType,
    authScopes: { permission: 'map.read' },
    args: {
      definition: t.arg.string({ required: true }),
      examples: t.arg.string({ required: true }),
      namedFirm: t.arg.boolean(),
      tiedToTax: t.arg.boolean(),
    },
    resolve: (_root, args, { language }) => checkDraft(args, language),
  }),
);
