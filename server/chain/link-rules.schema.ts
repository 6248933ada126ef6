import { OccupationKindType } from '../enterprise/enterprise.schema.ts';
import { occupationKinds } from '../enterprise/enterprise.types.ts';
import { ClaimType } from '../enterprise/origin.schema.ts';
import type { EffectRow } from '../enterprise/rule-effect.rules.ts';
import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { SourceType } from '../source/source.schema.ts';
import type { LinkRulesRow } from './chain.types.ts';
import { type RuleEffect, readLinkRules, readRuleEffect } from './link-rules.reads.ts';
import { keepLinkRules, saveLinkRules } from './link-rules.writes.ts';
import { type RulesJob, readRulesJob } from './recompute.writes.ts';

const text = (value: unknown) => (Array.isArray(value) ? value.map(String).join('、') : null);

const RuleChangeType = builder.objectRef<LinkRulesRow['history'][number]>('RuleChange').implement({
  description: 'Who changed a list of a link’s rules when; lists joined by 、.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    field: t.exposeString('field'),
    before: t.string({ nullable: true, resolve: ({ before }) => text(before) }),
    after: t.string({ nullable: true, resolve: ({ after }) => text(after) }),
  }),
});

const LinkRulesType = builder.objectRef<LinkRulesRow>('LinkRules').implement({
  description: 'The words, codes and kinds that tell who stands on a link.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    version: t.exposeInt('version'),
    industryId: t.exposeID('industryId'),
    industryTitle: t.exposeString('industryTitle'),
    regionId: t.exposeID('regionId', { nullable: true }),
    keywords: t.exposeStringList('keywords'),
    synonyms: t.exposeStringList('synonyms'),
    exclusions: t.exposeStringList('exclusions'),
    codes: t.exposeStringList('codes'),
    capacityKinds: t.field({
      type: [OccupationKindType],
      description: 'The first one is the link’s own.',
      resolve: ({ capacityKinds }) => capacityKinds.flatMap((kind) => occupationKinds.filter((each) => each === kind)),
    }),
    sources: t.expose('sources', { type: [SourceType] }),
    history: t.expose('history', { type: [RuleChangeType] }),
    confirmedFields: t.stringList({
      description: 'Lists that people edited: no template changes them.',
      resolve: ({ confirmedFields }) => confirmedFields ?? [],
    }),
    claims: t.expose('claims', {
      type: [ClaimType],
      description: 'Other values that lists give, still to be decided.',
    }),
  }),
});

builder.queryField('linkRules', (t) =>
  t.field({
    type: LinkRulesType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readLinkRules(context, id),
  }),
);

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const ruleInputs = (t: InputFields) => ({
  keywords: t.stringList({ required: true }),
  synonyms: t.stringList({ required: true }),
  exclusions: t.stringList({ required: true }),
  codes: t.stringList({ required: true }),
  capacityKinds: t.field({ type: [OccupationKindType], required: true }),
});

const RuleDraftInput = builder.inputType('RuleDraftInput', { fields: ruleInputs });

const RuleEffectRowType = builder.objectRef<EffectRow>('RuleEffectRow').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    words: t.exposeStringList('words'),
    clause: t.exposeString('clause', { nullable: true }),
    judged: t.exposeBoolean('judged', { description: 'A person has judged it on this link: it stays as it is.' }),
  }),
});

const RuleEffectType = builder.objectRef<RuleEffect>('RuleEffect').implement({
  description: 'What a draft of a link’s rules would change over the enterprises of a region.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    added: t.exposeInt('added'),
    dropped: t.exposeInt('dropped'),
    judged: t.exposeInt('judged'),
    others: t.exposeInt('others', { description: 'Placements on other links that come or go with it.' }),
    looked: t.exposeInt('looked', { description: 'Enterprises looked at.' }),
    complete: t.exposeBoolean('complete', { description: 'False: the time was up before all were looked at.' }),
    addedFirst: t.expose('addedFirst', { type: [RuleEffectRowType] }),
    droppedFirst: t.expose('droppedFirst', { type: [RuleEffectRowType] }),
  }),
});

builder.queryField('ruleEffect', (t) =>
  t.field({
    type: RuleEffectType,
    authScopes: { permission: 'chain.edit' },
    args: {
      linkId: t.arg.id({ required: true }),
      region: t.arg.string(),
      draft: t.arg({ type: RuleDraftInput, required: true }),
    },
    resolve: (_root, { linkId, region, draft }, context) =>
      readRuleEffect(context, { linkId, region: region ?? null, draft }),
  }),
);

const RulesJobReportType = builder.objectRef<NonNullable<RulesJob['report']>>('RulesJobReport').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    added: t.exposeInt('added'),
    changed: t.exposeInt('changed'),
    withdrawn: t.exposeInt('withdrawn'),
  }),
});

const RulesJobType = builder.objectRef<RulesJob>('RulesJob').implement({
  description: 'Proposing anew who stands on a link: RUNNING, DONE, FAILED or INTERRUPTED.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    state: t.exposeString('state'),
    total: t.exposeInt('total'),
    done: t.exposeInt('done'),
    error: t.exposeString('error', { nullable: true }),
    report: t.expose('report', { type: RulesJobReportType, nullable: true }),
  }),
});

builder.queryField('rulesJob', (t) =>
  t.field({
    type: RulesJobType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readRulesJob(context, id),
  }),
);

const SaveLinkRulesInput = builder.inputType('SaveLinkRulesInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    linkId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    source: t.string({ required: true, description: 'What the change rests on.' }),
    ...ruleInputs(t),
  }),
});

builder.mutationField('saveLinkRules', (t) =>
  t.field({
    type: RulesJobType,
    description: 'Saves the rules of a link; the answer is the job that proposes anew who stands on it.',
    authScopes: { permission: 'chain.edit' },
    args: { input: t.arg({ type: SaveLinkRulesInput, required: true }) },
    errors: answers('SaveLinkRules'),
    resolve: async (_root, { input }, context) => {
      const id = await saveLinkRules(context, input);
      const job = await readRulesJob(context, id);
      return (
        job ?? { id, state: 'RUNNING', total: 0, done: 0, by: '', at: '', leaseUntil: '', error: null, report: null }
      );
    },
  }),
);

const KeepLinkRulesInput = builder.inputType('KeepLinkRulesInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    linkId: t.id({ required: true }),
    claimId: t.id({ required: true }),
    expectedVersion: t.int({ required: true, description: 'Of the claim.' }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationField('keepLinkRules', (t) =>
  t.field({
    type: LinkRulesType,
    description: 'Keeps the rules of a link beside what a list says: it is not proposed again.',
    authScopes: { permission: 'chain.edit' },
    args: { input: t.arg({ type: KeepLinkRulesInput, required: true }) },
    errors: answers('KeepLinkRules'),
    resolve: async (_root, { input }, context) => {
      const rules = await readLinkRules(context, await keepLinkRules(context, input));
      invariant(rules, 'a link whose rules were kept is there');
      return rules;
    },
  }),
);
