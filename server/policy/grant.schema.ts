import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { type Ledger, readLedger, type ShownLine } from './grant.reads.ts';
import { type GrantRow, grantStages } from './grant.types.ts';
import { recordGrant, recordRate, withdrawGrant } from './grant.writes.ts';
import { ExchangeRateType } from './match-gate.schema.ts';
import { bookOf } from './policy.reads.ts';

const GrantStageType = builder.enumType('PolicyGrantStage', {
  description: '承诺, 申报, 核准, 兑现.',
  values: grantStages,
});

const GrantEntryType = builder.objectRef<GrantRow>('PolicyGrantEntry').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    stage: t.expose('stage', { type: GrantStageType }),
    amount: t.expose('amount', { type: 'Decimal' }),
    unit: t.exposeString('unit'),
    on: t.expose('on', { type: 'Date' }),
    evidence: t.exposeString('evidence'),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
  }),
});

const sum =
  (stage: GrantRow['stage']) =>
  ({ sums }: ShownLine) =>
    sums[stage];

const LedgerLineType = builder.objectRef<ShownLine>('PolicyLedgerLine').implement({
  description: 'What one firm or project has by one clause in one year, in one currency; null: no such entry.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    subject: t.exposeString('subjectKey'),
    subjectName: t.exposeString('subjectName'),
    clauseId: t.exposeID('clauseId'),
    article: t.exposeString('article', { nullable: true }),
    documentTitle: t.exposeString('documentTitle', { nullable: true }),
    ruleId: t.exposeID('ruleId', { nullable: true }),
    output: t.exposeString('output', { nullable: true }),
    year: t.exposeInt('year'),
    unit: t.exposeString('unit'),
    promised: t.field({ type: 'Decimal', nullable: true, resolve: sum('PROMISED') }),
    applied: t.field({ type: 'Decimal', nullable: true, resolve: sum('APPLIED') }),
    approved: t.field({ type: 'Decimal', nullable: true, resolve: sum('APPROVED') }),
    paid: t.field({ type: 'Decimal', nullable: true, resolve: sum('PAID') }),
    capLeft: t.expose('capLeft', {
      type: 'Decimal',
      nullable: true,
      description:
        'What the cap leaves, over the life of the project or in the year as the rule is read; null: no cap.',
    }),
    entries: t.expose('entries', { type: [GrantEntryType] }),
  }),
});

interface CappedOutput {
  readonly ruleId: string;
  readonly output: string;
  readonly clauseId: string;
  readonly name: string;
}

const CappedOutputType = builder.objectRef<CappedOutput>('PolicyPaidOutput').implement({
  description: 'A result of a rule that somebody pays: what an entry of the ledger can count under.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    ruleId: t.exposeID('ruleId'),
    output: t.exposeString('output'),
    clauseId: t.exposeID('clauseId'),
    name: t.exposeString('name'),
  }),
});

interface LedgerClause {
  readonly id: string;
  readonly article: string;
  readonly documentTitle: string;
}

const LedgerClauseType = builder.objectRef<LedgerClause>('PolicyLedgerClause').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    article: t.exposeString('article'),
    documentTitle: t.exposeString('documentTitle'),
  }),
});

const LedgerType = builder.objectRef<Ledger>('PolicyLedger').implement({
  description: '兑现台账 of a region.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    regionId: t.id({ resolve: ({ view }) => view.id }),
    regionName: t.string({ resolve: ({ view }) => view.name }),
    lines: t.expose('lines', { type: [LedgerLineType] }),
    clauses: t.field({
      type: [LedgerClauseType],
      resolve: ({ view }) =>
        view.documents.flatMap(({ title, clauses }) =>
          clauses.map(({ id, article }) => ({ id, article, documentTitle: title })),
        ),
    }),
    outputs: t.field({
      type: [CappedOutputType],
      resolve: ({ view }, _args, { language }) =>
        bookOf(view).flatMap(({ rule }) =>
          Object.entries(rule.outputs).flatMap(([output, { payer, name }]) =>
            payer
              ? [{ ruleId: rule.id, output, clauseId: rule.clause, name: `${rule.name[language]} · ${name[language]}` }]
              : [],
          ),
        ),
    }),
    rates: t.field({ type: [ExchangeRateType], resolve: ({ view }) => [...view.rates] }),
  }),
});

builder.queryField('policyLedger', (t) =>
  t.field({
    type: LedgerType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      year: t.arg.int(),
      stage: t.arg({ type: GrantStageType }),
      name: t.arg.string(),
    },
    resolve: (_root, { region, ...filter }, context) => readLedger(context, region, filter),
  }),
);

const RecordPolicyGrantInput = builder.inputType('RecordPolicyGrantInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true }),
    clauseId: t.id({ required: true }),
    ruleId: t.id({ description: 'Under whose cap it counts.' }),
    output: t.string(),
    stage: t.field({ type: GrantStageType, required: true }),
    enterpriseId: t.id(),
    projectId: t.id(),
    name: t.string({ description: 'Of a firm or project that is not on record.' }),
    year: t.int({ required: true }),
    amount: t.string({ required: true }),
    unit: t.string({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    evidence: t.string({ required: true }),
  }),
});

const WithdrawPolicyGrantInput = builder.inputType('WithdrawPolicyGrantInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const RecordExchangeRateInput = builder.inputType('RecordExchangeRateInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true, description: 'Whose ledger is answered; the rate holds everywhere.' }),
    on: t.field({ type: 'Date', required: true }),
    rate: t.string({ required: true, description: 'Yuan for one US dollar.' }),
    source: t.string({ required: true }),
  }),
});

async function changed(context: Context, region: string): Promise<Ledger> {
  const ledger = await readLedger(context, region);
  invariant(ledger, 'a region whose ledger was written is there');
  return ledger;
}

builder.mutationField('recordPolicyGrant', (t) =>
  t.field({
    type: LedgerType,
    description: 'Records what was promised, applied for, approved or paid by a clause.',
    authScopes: { permission: 'policy.edit' },
    args: { input: t.arg({ type: RecordPolicyGrantInput, required: true }) },
    errors: answers('RecordPolicyGrant'),
    resolve: async (_root, { input }, context) => changed(context, await recordGrant(context, input)),
  }),
);

builder.mutationField('withdrawPolicyGrant', (t) =>
  t.field({
    type: LedgerType,
    authScopes: { permission: 'policy.edit' },
    args: { input: t.arg({ type: WithdrawPolicyGrantInput, required: true }) },
    errors: answers('WithdrawPolicyGrant'),
    resolve: async (_root, { input }, context) => changed(context, await withdrawGrant(context, input)),
  }),
);

builder.mutationField('recordExchangeRate', (t) =>
  t.field({
    type: LedgerType,
    description: 'Records how many yuan a US dollar was on a day: dollars are summed with yuan by nothing else.',
    authScopes: { permission: 'policy.edit' },
    args: { input: t.arg({ type: RecordExchangeRateInput, required: true }) },
    errors: answers('RecordExchangeRate'),
    resolve: async (_root, { input }, context) => changed(context, await recordRate(context, input)),
  }),
);
