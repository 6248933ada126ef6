import { builder } from '../platform/api/builder.ts';
import { SourceType } from '../source/source.schema.ts';
import { type Gauge, gaugeOf } from './gauge.rules.ts';
import { bookOf, type PolicyPackage, readPackage } from './policy.reads.ts';
import { type ClauseRow, type DocumentRow, type Standing, standings } from './policy.types.ts';
import { levels, type Rule } from './rule.types.ts';
import { shippedRules } from './shipped-policies.ts';
import { standingOf } from './standing.rules.ts';

export const PolicyLevelType = builder.enumType('PolicyLevel', { values: levels });
export const PolicyStandingType = builder.enumType('PolicyStanding', {
  description: 'Whether a document holds on the day; UNVERIFIED (待核): it bears no date.',
  values: standings,
});

const RuleKindType = builder.enumType('PolicyRuleKind', {
  values: {
    BENEFIT: { value: 'benefit' },
    GRADE: { value: 'grade' },
    WEIGHT: { value: 'weight' },
    SHARE: { value: 'share' },
    ADMISSION: { value: 'admission' },
  } as const,
});
const PolicyGrantType = builder.enumType('PolicyGrant', {
  description: 'What a rule gives: money is summed, everything else is shown.',
  values: {
    MONEY: { value: 'money' },
    RIGHT: { value: 'right' },
    SERVICE: { value: 'service' },
    QUOTA: { value: 'quota' },
    UNSTATED: { value: 'unstated' },
    COUNT: { value: 'count' },
  } as const,
});

export const PolicyRuleType = builder.objectRef<Rule>('PolicyRule').implement({
  description: 'A clause as data: who may have what, under which reading of its wording.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: RuleKindType }),
    gives: t.expose('gives', { type: PolicyGrantType }),
    name: t.string({ resolve: ({ name }, _args, { language }) => name[language] }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true }),
    review: t.string({
      nullable: true,
      description: 'What of 公平竞争审查 stands open.',
      resolve: ({ review }, _args, { language }) => review?.[language] ?? null,
    }),
  }),
});

interface ShownClause extends ClauseRow {
  /** Rules that people wrote for it and that are in force. */
  readonly written?: readonly Rule[];
}

export const PolicyClauseType = builder.objectRef<ShownClause>('PolicyClause').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    article: t.exposeString('article'),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'Null: the document was not uploaded (原文未上传).',
    }),
    quoteStart: t.exposeInt('quoteStart', { nullable: true, description: 'In the stored text; UTF-16.' }),
    quoteEnd: t.exposeInt('quoteEnd', { nullable: true }),
    recorded: t.exposeBoolean('recorded', { description: 'Recorded for the industry or link that is asked for.' }),
    sources: t.expose('sources', { type: [SourceType] }),
    rules: t.field({
      type: [PolicyRuleType],
      resolve: ({ id, written = [] }) => [...shippedRules().filter(({ clause }) => clause === id), ...written],
    }),
  }),
});

export interface StandingDocument extends DocumentRow {
  readonly standing: Standing;
}

export const PolicyDocumentType = builder.objectRef<StandingDocument>('PolicyDocument').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    title: t.exposeString('title'),
    shortName: t.exposeString('shortName'),
    level: t.expose('level', { type: PolicyLevelType }),
    regionName: t.exposeString('regionName', { nullable: true }),
    number: t.exposeString('number', { nullable: true }),
    issuer: t.exposeString('issuer'),
    issued: t.expose('issued', { type: 'Date', nullable: true }),
    inForceFrom: t.expose('inForceFrom', { type: 'Date', nullable: true }),
    inForceTo: t.expose('inForceTo', { type: 'Date', nullable: true }),
    supersedes: t.exposeID('supersedes', { nullable: true }),
    standing: t.expose('standing', { type: PolicyStandingType }),
    recorded: t.exposeBoolean('recorded', { description: 'Recorded for the industry or link that is asked for.' }),
    uploaded: t.boolean({ resolve: ({ fileHash }) => fileHash !== null }),
    clauses: t.expose('clauses', { type: [PolicyClauseType] }),
  }),
});

const GaugeLevelType = builder.objectRef<Gauge['levels'][number]>('PolicyGaugeLevel').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    level: t.expose('level', { type: PolicyLevelType }),
    documents: t.exposeInt('documents'),
    inForce: t.exposeInt('inForce'),
  }),
});

const GaugeType = builder.objectRef<Gauge>('PolicyGauge').implement({
  description: 'How complete the package is on the day: by level, and what of it cannot be relied on yet.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    levels: t.expose('levels', { type: [GaugeLevelType] }),
    unverified: t.exposeInt('unverified'),
    expired: t.exposeInt('expired'),
    clauses: t.exposeInt('clauses'),
    unresolved: t.exposeInt('unresolved'),
  }),
});

const PolicyPackageType = builder.objectRef<PolicyPackage>('PolicyPackage').implement({
  description: '政策包: the policy documents of a region and of those above it, with their clauses.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    regionId: t.exposeID('id'),
    regionName: t.exposeString('name'),
    asOf: t.expose('asOf', { type: 'Date' }),
    industry: t.exposeString('industry', { nullable: true }),
    link: t.exposeString('link', { nullable: true }),
    gauge: t.field({ type: GaugeType, resolve: ({ documents, asOf }) => gaugeOf(documents, asOf) }),
    documents: t.field({
      type: [PolicyDocumentType],
      resolve: ({ documents, rules, asOf }) => {
        const written = bookOf({ rules }).flatMap(({ rule, answers }) => (answers === null ? [] : [rule]));
        return documents.map((document) => ({
          ...document,
          standing: standingOf(document, documents, asOf),
          clauses: document.clauses.map((clause) => ({
            ...clause,
            written: written.filter((each) => each.clause === clause.id),
          })),
        }));
      },
    }),
  }),
});

builder.queryField('policies', (t) =>
  t.field({
    type: PolicyPackageType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      industryId: t.arg.id(),
      linkId: t.arg.id(),
      asOf: t.arg({ type: 'Date' }),
    },
    resolve: (_root, args, context) => readPackage(context, args),
  }),
);
