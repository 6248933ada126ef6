import { builder } from '../platform/api/builder.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { type Flag, gateReasons } from './gate.rules.ts';
import { PolicyFactType } from './match.schema.ts';
import { PolicyRuleType, PolicyStandingType } from './policy.schema.ts';
import { type ListedRule, type RulePage, readRulePage } from './rule-page.reads.ts';
import { conclusions, type ReviewRow, ruleStates, type StoredRuleRow } from './rule-store.types.ts';
import { declarations } from './shipped-policies.ts';

const RuleStateType = builder.enumType('PolicyRuleState', {
  description:
    '草稿, 待审, 已发布, 已停用: of what is being worked on; what was approved before may be in force beside it.',
  values: ruleStates,
});
const GateReasonType = builder.enumType('PolicyGateReason', {
  description: 'A benefit for one named firm, or one that is tied to taxes paid.',
  values: gateReasons,
});
export const ConclusionType = builder.enumType('PolicyReviewConclusion', {
  description: 'PASS and EXCEPTION: it may be offered. STOP: it must not be.',
  values: conclusions,
});

export const PolicyFlagType = builder.objectRef<Flag>('PolicyFlag').implement({
  description: 'Why a rule needs a review of fair competition before it may be offered.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    reason: t.expose('reason', { type: GateReasonType }),
    words: t.exposeString('words', { nullable: true, description: 'What it was found by; null: its author says so.' }),
  }),
});

export const PolicyReviewType = builder.objectRef<ReviewRow>('PolicyReview').implement({
  description: '公平竞争审查 of a rule as it stood.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    on: t.expose('on', { type: 'Date' }),
    who: t.exposeString('who'),
    conclusion: t.expose('conclusion', { type: ConclusionType }),
    reference: t.exposeString('reference'),
    by: t.exposeString('by'),
    recordedAt: t.expose('recordedAt', { type: 'DateTime' }),
    version: t.exposeInt('version'),
  }),
});

const StoredRuleType = builder.objectRef<StoredRuleRow>('PolicyStoredRule').implement({
  description: 'A rule that people write: what is being worked on, and who approved what is in force.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.expose('state', { type: RuleStateType }),
    clauseId: t.exposeID('clauseId'),
    definition: t.exposeString('definition', { description: 'JSON.' }),
    examples: t.exposeString('examples', { description: 'JSON.' }),
    namedFirm: t.exposeBoolean('namedFirm', { nullable: true }),
    tiedToTax: t.exposeBoolean('tiedToTax', { nullable: true }),
    inForce: t.boolean({ resolve: ({ inForce, state }) => inForce !== null && state !== 'RETIRED' }),
    author: t.exposeString('author'),
    editedBy: t.exposeString('editedBy'),
    editedAt: t.expose('editedAt', { type: 'DateTime' }),
    approvedBy: t.exposeString('approvedBy', { nullable: true }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true }),
    sentBackBecause: t.exposeString('sentBackBecause', { nullable: true }),
    retiredBecause: t.exposeString('retiredBecause', { nullable: true }),
    version: t.exposeInt('version'),
  }),
});

const definitionOf = ({ rule }: ListedRule): string | null => {
  if (!rule) return null;
  const { id: _id, clause: _clause, review: _review, ...said } = rule;
  return JSON.stringify(said);
};

const ListedRuleType = builder.objectRef<ListedRule>('PolicyListedRule').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    rule: t.expose('rule', { type: PolicyRuleType, nullable: true }),
    stored: t.expose('stored', {
      type: StoredRuleType,
      nullable: true,
      description: 'Null: it ships with the program and is not to be changed.',
    }),
    definition: t.string({ nullable: true, description: 'JSON of what it says.', resolve: definitionOf }),
    clauseId: t.id({ nullable: true, resolve: ({ at }) => at?.clause.id ?? null }),
    article: t.string({ nullable: true, resolve: ({ at }) => at?.clause.article ?? null }),
    documentTitle: t.string({ nullable: true, resolve: ({ at }) => at?.document.title ?? null }),
    standing: t.field({ type: PolicyStandingType, nullable: true, resolve: ({ at }) => at?.standing ?? null }),
    flags: t.field({ type: [PolicyFlagType], resolve: ({ gate }) => gate?.flags ?? [] }),
    review: t.field({ type: PolicyReviewType, nullable: true, resolve: ({ gate }) => gate?.review ?? null }),
    offered: t.boolean({
      nullable: true,
      description: 'Null: nothing of it is in force.',
      resolve: ({ gate }) => gate?.offered ?? null,
    }),
  }),
});

interface ChosenClause {
  readonly id: string;
  readonly article: string;
  readonly quote: string | null;
  readonly documentTitle: string;
}

const ClauseChoiceType = builder.objectRef<ChosenClause>('PolicyClauseChoice').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    article: t.exposeString('article'),
    quote: t.exposeString('quote', { nullable: true }),
    documentTitle: t.exposeString('documentTitle'),
  }),
});

export const RuleBookType = builder.objectRef<RulePage>('PolicyRuleBook').implement({
  description: 'The rules of a region with their states, and what a new one can be made of.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    regionId: t.id({ resolve: ({ view }) => view.id }),
    regionName: t.string({ resolve: ({ view }) => view.name }),
    rules: t.expose('rules', { type: [ListedRuleType] }),
    clauses: t.field({
      type: [ClauseChoiceType],
      resolve: ({ view }) =>
        view.documents.flatMap(({ title, clauses }) => clauses.map((each) => ({ ...each, documentTitle: title }))),
    }),
    facts: t.field({ type: [PolicyFactType], resolve: () => [...declarations().values()] }),
  }),
});

builder.queryField('policyRules', (t) =>
  t.field({
    type: RuleBookType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string({ required: true }) },
    resolve: (_root, args, context) => readRulePage(context, args),
  }),
);

/** The rules of a region after a change of one. */
export async function changedPage(context: Parameters<typeof readRulePage>[0], region: string): Promise<RulePage> {
  const page = await readRulePage(context, { region });
  invariant(page, 'a region whose rule was changed is there');
  return page;
}
