import { builder } from '../platform/api/builder.ts';
import { isRational, type Rational } from '../platform/kernel/rational.ts';
import { type DecidedOutput, paidCurrency, type ReadyRule } from './decide.rules.ts';
import type { Match, MatchedRule } from './match.rules.ts';
import type { NextStep } from './next-tier.rules.ts';
import { capUse } from './outcome.rules.ts';
import { readMatch } from './policy.reads.ts';
import {
  PolicyClauseType,
  PolicyDocumentType,
  PolicyLevelType,
  PolicyRuleType,
  PolicyStandingType,
  type StandingDocument,
} from './policy.schema.ts';
import type { FactDeclaration, Output, Param } from './rule.types.ts';
import { declarations } from './shipped-policies.ts';
import { amountIn, amountText, unitName } from './unit.rules.ts';
import { conditionText } from './words.rules.ts';

const sumUnit = '万元';
/** Sums of a rule are in the currency that it pays. */
const unitFor = (ready: ReadyRule) => (paidCurrency(ready) === 'USD' ? '万美元' : sumUnit);
const sumText = (value: Rational | null, unit: string) => (value ? amountText(value, unit) : null);

export const StatusType = builder.enumType('PolicyStatus', {
  description: 'POSSIBLE: a fact that is not known can still change it.',
  values: {
    ELIGIBLE: { value: 'eligible' },
    POSSIBLE: { value: 'possible' },
    INELIGIBLE: { value: 'ineligible' },
    NOT_IN_FORCE: { value: 'not_in_force' },
  } as const,
});
const StepKindType = builder.enumType('PolicyStepKind', {
  values: { TIER: { value: 'tier' }, UNIT: { value: 'unit' } } as const,
});
const FactTypeType = builder.enumType('PolicyFactType', {
  values: {
    BOOLEAN: { value: 'boolean' },
    CHOICE: { value: 'choice' },
    AMOUNT: { value: 'amount' },
    NUMBER: { value: 'number' },
    DAY: { value: 'day' },
  } as const,
});

interface Named {
  readonly key: string;
  readonly name: string;
}

const PolicyOptionType = builder.objectRef<Named>('PolicyOption').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ key: t.exposeString('key'), name: t.exposeString('name') }),
});

export const PolicyFactType = builder.objectRef<FactDeclaration>('PolicyFact').implement({
  description: 'What a project can be asked for.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.string({ resolve: ({ name }, _args, { language }) => name[language] }),
    type: t.expose('type', { type: FactTypeType }),
    unit: t.string({
      nullable: true,
      resolve: ({ unit }, _args, { language }) => (unit === undefined ? null : unitName(unit, language)),
    }),
    unitKey: t.string({
      nullable: true,
      description: 'The unit as rules write it.',
      resolve: ({ unit }) => unit ?? null,
    }),
    options: t.field({
      type: [PolicyOptionType],
      resolve: ({ options = [] }, _args, { language }) =>
        options.map(({ key, name }) => ({ key, name: name[language] })),
    }),
  }),
});

interface ShownOutput extends DecidedOutput {
  readonly output: Output;
  readonly could: readonly string[];
}

const PolicyOutputType = builder.objectRef<ShownOutput>('PolicyOutput').implement({
  description: 'One thing that a rule gives; a rule that is only possible would give it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key'),
    name: t.string({ resolve: ({ output }, _args, { language }) => output.name[language] }),
    amount: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'To the fen, in its unit; null: not known, or no amount.',
      resolve: ({ value, output }) => (isRational(value) ? amountText(value, output.unit) : null),
    }),
    unit: t.string({
      nullable: true,
      resolve: ({ output: { unit } }, _args, { language }) => (unit === null ? null : unitName(unit, language)),
    }),
    text: t.string({ nullable: true, resolve: ({ value }) => (typeof value === 'string' ? value : null) }),
    could: t.exposeStringList('could', { description: 'The texts that it may still be.' }),
    payer: t.field({ type: PolicyLevelType, nullable: true, resolve: ({ output }) => output.payer ?? null }),
    cap: t.field({ type: 'Decimal', nullable: true, resolve: ({ output }) => output.cap?.amount ?? null }),
    capUse: t.float({
      nullable: true,
      description: 'How much of the cap is taken, from 0 to 1.',
      resolve: (shown) => {
        const { cap } = shown.output;
        return capUse(shown, cap ? amountIn(cap.amount, cap.unit) : null);
      },
    }),
  }),
});

interface ShownCondition {
  readonly text: string;
  readonly met: boolean | null;
}

const PolicyConditionType = builder.objectRef<ShownCondition>('PolicyCondition').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    text: t.exposeString('text'),
    met: t.exposeBoolean('met', { nullable: true, description: 'Null: not known.' }),
  }),
});

interface ShownReading {
  readonly key: string;
  readonly param: Param;
  readonly chosen: string;
}

const PolicyReadingType = builder.objectRef<ShownReading>('PolicyReading').implement({
  description: 'Wording that can be read in more than one way: which is taken, and why that is the default.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    param: t.exposeString('key'),
    name: t.string({ resolve: ({ param }, _args, { language }) => param.name[language] }),
    chosen: t.exposeString('chosen'),
    byDefault: t.boolean({ resolve: ({ param, chosen }) => param.default === chosen }),
    why: t.string({ resolve: ({ param }, _args, { language }) => param.why[language] }),
    options: t.field({
      type: [PolicyOptionType],
      resolve: ({ param }, _args, { language }) =>
        param.options.map(({ key, name }) => ({ key, name: name[language] })),
    }),
  }),
});

interface ShownStep extends NextStep {
  readonly declared: FactDeclaration;
  readonly unit: string;
}

const PolicyStepType = builder.objectRef<ShownStep>('PolicyStep').implement({
  description: 'A value of a fact at which more is to be had: a threshold, or one more full unit.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    fact: t.expose('declared', { type: PolicyFactType }),
    kind: t.expose('kind', { type: StepKindType }),
    at: t.field({ type: 'Decimal', resolve: ({ at, declared }) => amountText(at, declared.unit ?? null) }),
    short: t.field({ type: 'Decimal', resolve: ({ short, declared }) => amountText(short, declared.unit ?? null) }),
    before: t.field({ type: 'Decimal', nullable: true, resolve: ({ before, unit }) => sumText(before, unit) }),
    after: t.field({ type: 'Decimal', nullable: true, resolve: ({ after, unit }) => sumText(after, unit) }),
    text: t.string({
      nullable: true,
      resolve: ({ decision }) =>
        decision.outputs.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))[0] ?? null,
    }),
  }),
});

const declaredOf = (fact: string): readonly FactDeclaration[] => {
  const found = declarations().get(fact);
  return found ? [found] : [];
};

const MatchedRuleType = builder.objectRef<MatchedRule>('PolicyOutcome').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    rule: t.field({ type: PolicyRuleType, resolve: ({ ready }) => ready.rule }),
    status: t.expose('status', { type: StatusType }),
    standing: t.expose('standing', { type: PolicyStandingType }),
    document: t.field({
      type: PolicyDocumentType,
      resolve: ({ document, standing }): StandingDocument => ({ ...document, standing }),
    }),
    clause: t.expose('clause', { type: PolicyClauseType }),
    outputs: t.field({
      type: [PolicyOutputType],
      resolve: ({ ready, outputs, could }) =>
        outputs.flatMap((decided, at) => {
          const output = ready.outputs[at]?.output;
          return output ? [{ ...decided, output, could: could.get(decided.key) ?? [] }] : [];
        }),
    }),
    total: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'What all payers give, in its unit.',
      resolve: ({ total, ready }) => sumText(total, unitFor(ready)),
    }),
    totalUnit: t.string({ resolve: ({ ready }, _args, { language }) => unitName(unitFor(ready), language) }),
    missingMore: t.exposeBoolean('more', {
      description: 'Others than the missing may change it too: there are too many cases to try them all.',
    }),
    missing: t.field({
      type: [PolicyFactType],
      description:
        'Facts that can still change the outcome, and (unless missingMore) no others; most informative first.',
      resolve: ({ missing }) => missing.flatMap(({ fact }) => declaredOf(fact)),
    }),
    conditions: t.field({
      type: [PolicyConditionType],
      resolve: ({ ready, conditions }, _args, { language }) => {
        const speaker = { declarations: declarations(), params: ready.rule.params, language };
        return conditions.map(({ expr, met }) => ({ text: conditionText(expr, speaker), met }));
      },
    }),
    readings: t.field({
      type: [PolicyReadingType],
      resolve: ({ ready }) =>
        Object.entries(ready.rule.params).map(([key, param]) => ({
          ...{ key, param, chosen: ready.readings[key] ?? param.default },
        })),
    }),
    steps: t.field({
      type: [PolicyStepType],
      resolve: ({ steps, ready }) =>
        steps.flatMap((step) =>
          declaredOf(step.fact).map((declared): ShownStep => ({ ...step, declared, unit: unitFor(ready) })),
        ),
    }),
  }),
});

export const PolicyMatchType = builder.objectRef<Match>('PolicyMatch').implement({
  description: 'What a project would get by the policies of a region on a day.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    regionId: t.id({ resolve: ({ region }) => region.id }),
    regionName: t.string({ resolve: ({ region }) => region.name }),
    asOf: t.expose('asOf', { type: 'Date' }),
    outcomes: t.expose('rules', { type: [MatchedRuleType] }),
    certain: t.field({
      type: 'Decimal',
      description:
        'The sum of what is certain, in 万元, with stacking applied; documents that nobody can date are left out.',
      resolve: ({ total }) => amountText(total.certain, sumUnit),
    }),
    possible: t.field({
      type: 'Decimal',
      description: 'With what is possible, as far as its amount is known.',
      resolve: ({ total }) => amountText(total.possible, sumUnit),
    }),
    leftOut: t.stringList({
      description: 'Rules that are left out of the sums: another one of their stacking group is higher.',
      resolve: ({ total }) => total.parts.filter(({ counted }) => !counted).map(({ rule }) => rule),
    }),
    asks: t.field({
      type: [PolicyFactType],
      description: 'Facts that can still change an outcome, those first that change most.',
      resolve: ({ asks }) => asks.flatMap(({ fact }) => declaredOf(fact)),
    }),
    facts: t.field({
      type: [PolicyFactType],
      description: 'Everything that the rules of the region ask for.',
      resolve: ({ rules }) => [...new Set(rules.flatMap(({ ready }) => ready.reads))],
    }),
  }),
});

export const PolicyFactInput = builder.inputType('PolicyFactInput', {
  fields: (t) => ({
    fact: t.string({ required: true }),
    value: t.string({ required: true, description: 'true, false, a key, a decimal number or a day.' }),
  }),
});

const PolicyReadingInput = builder.inputType('PolicyReadingInput', {
  fields: (t) => ({
    rule: t.string({ required: true }),
    param: t.string({ required: true }),
    option: t.string({ required: true }),
  }),
});

const PolicyPaidInput = builder.inputType('PolicyPaidInput', {
  description: 'What was paid before under the cap of an output of a rule.',
  fields: (t) => ({
    ruleId: t.string({ required: true }),
    output: t.string({ required: true }),
    year: t.int({ required: true }),
    amount: t.string({ required: true }),
    unit: t.string({ required: true, description: '万元, 元, 万美元…' }),
  }),
});

builder.queryField('matchPolicies', (t) =>
  t.field({
    type: PolicyMatchType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      facts: t.arg({ type: [PolicyFactInput], required: true }),
      readings: t.arg({ type: [PolicyReadingInput] }),
      industryId: t.arg.id(),
      asOf: t.arg({ type: 'Date' }),
      paid: t.arg({ type: [PolicyPaidInput] }),
      projectId: t.arg.id({
        description: 'A project on record: its facts, and what it was paid; what is given counts more.',
      }),
      enterpriseId: t.arg.id({ description: 'A firm: what it was paid takes from caps.' }),
    },
    resolve: (_root, args, context) => readMatch(context, args),
  }),
);
