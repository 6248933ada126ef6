import { builder } from '../platform/api/builder.ts';
import { type Eligible, type EligibleRule, readEligible } from './eligible.reads.ts';
import type { EligibleSubject } from './eligible.rules.ts';
import { subjectKinds } from './eligible.types.ts';
import { PolicyFactType, StatusType } from './match.schema.ts';
import { PolicyClauseType, PolicyRuleType } from './policy.schema.ts';
import { declarations } from './shipped-policies.ts';
import type { SubjectFact } from './subject-facts.rules.ts';
import { answeredFacts } from './subject-facts.rules.ts';

const shownAtMost = 200;

const SubjectKindType = builder.enumType('PolicySubjectKind', {
  description: 'A local firm, a target of the reserve, or a project.',
  values: subjectKinds,
});

const EvidenceType = builder.objectRef<SubjectFact>('PolicyEvidence').implement({
  description: 'A recorded fact that a rule asks for, and the record that it rests on.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    fact: t.string({ resolve: ({ fact }, _args, { language }) => declarations().get(fact)?.name[language] ?? fact }),
    text: t.string({ resolve: ({ evidence }, _args, { language }) => evidence[language] }),
  }),
});

const SubjectType = builder.objectRef<EligibleSubject>('PolicySubject').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.field({ type: SubjectKindType, resolve: ({ subject }) => subject.kind }),
    id: t.id({ resolve: ({ subject }) => subject.id }),
    name: t.string({ resolve: ({ subject }) => subject.name }),
    demo: t.boolean({ resolve: ({ subject }) => subject.demo }),
    status: t.field({ type: StatusType, resolve: ({ outcome }) => outcome.status }),
    evidence: t.expose('evidence', { type: [EvidenceType] }),
    missing: t.field({
      type: [PolicyFactType],
      resolve: ({ outcome }) => outcome.missing.flatMap(({ fact }) => declarations().get(fact) ?? []),
    }),
    missingMore: t.boolean({ resolve: ({ outcome }) => outcome.more }),
  }),
});

const EligibleRuleType = builder.objectRef<EligibleRule>('PolicyEligibleRule').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    rule: t.expose('rule', { type: PolicyRuleType }),
    clause: t.expose('clause', { type: PolicyClauseType }),
    documentTitle: t.string({ resolve: ({ document }) => document.title }),
    eligible: t.int({
      resolve: ({ subjects }) => subjects.filter(({ outcome }) => outcome.status === 'eligible').length,
    }),
    possible: t.int({
      resolve: ({ subjects }) => subjects.filter(({ outcome }) => outcome.status === 'possible').length,
    }),
    subjects: t.field({
      type: [SubjectType],
      description: `Those eligible first, at most ${shownAtMost}; the sheet has all.`,
      resolve: ({ subjects }) => subjects.slice(0, shownAtMost),
    }),
  }),
});

const EligibleType = builder.objectRef<Eligible>('PolicyEligible').implement({
  description: 'Who is or may be eligible by policies of a region (免申即享), by what is recorded of them alone.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    regionId: t.id({ resolve: ({ view }) => view.id }),
    regionName: t.string({ resolve: ({ view }) => view.name }),
    asOf: t.field({ type: 'Date', resolve: ({ view }) => view.asOf }),
    looked: t.exposeInt('looked', { description: 'Firms, targets and projects that were looked at.' }),
    rules: t.expose('rules', { type: [EligibleRuleType] }),
    withheld: t.field({
      type: [PolicyRuleType],
      description: 'Offered to nobody: a review of fair competition is due, or speaks against them.',
      resolve: ({ withheld }) => withheld.map(({ ready }) => ready.rule),
    }),
    answered: t.field({
      type: [PolicyFactType],
      description: 'Facts that the records can answer; all others stay unknown.',
      resolve: () => answeredFacts.flatMap((fact) => declarations().get(fact) ?? []),
    }),
  }),
});

builder.queryField('eligibleFor', (t) =>
  t.field({
    type: EligibleType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      ruleId: t.arg.id(),
      documentId: t.arg.id({ description: 'All rules of a document; with neither, all of the region.' }),
      asOf: t.arg({ type: 'Date' }),
    },
    resolve: (_root, args, context) => readEligible(context, args),
  }),
);
