import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readPaperOf } from './paper.reads.ts';
import { PolicyPaperType } from './paper.schema.ts';
import { describePaper, storePaper, withdrawPaper } from './paper.writes.ts';
import { recordScope, withdrawScope } from './scope.writes.ts';

const IdentityInput = builder.inputType('PolicyIdentityInput', {
  description: 'What a document is: by its number, else by issuer, title and day. What is not known is left out.',
  fields: (t) => ({
    title: t.string({ required: true }),
    number: t.string(),
    issuer: t.string({ required: true }),
    issued: t.field({ type: 'Date' }),
    inForceFrom: t.field({ type: 'Date' }),
    inForceTo: t.field({ type: 'Date' }),
    supersedes: t.id(),
  }),
});

const PartInput = builder.inputType('PolicyArticleInput', {
  description: 'A stretch of the text: from here to the next one.',
  fields: (t) => ({
    start: t.int({ required: true }),
    heading: t.string({ required: true }),
    clause: t.boolean({ required: true }),
  }),
});

const StoreInput = builder.inputType('StorePolicyPaperInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    fileId: t.id({ required: true }),
    regionId: t.id({ required: true }),
    documentId: t.id({ description: 'The document on record whose text it is; left out: a new one.' }),
    expectedVersion: t.int(),
    identity: t.field({ type: IdentityInput }),
    parts: t.field({ type: [PartInput], required: true }),
  }),
});

const WithdrawInput = builder.inputType('WithdrawPolicyPaperInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    documentId: t.id({ required: true }),
    regionId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

const DescribeInput = builder.inputType('DescribePolicyDocumentInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    documentId: t.id({ required: true }),
    regionId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    identity: t.field({ type: IdentityInput, required: true }),
    source: t.string({ required: true }),
  }),
});

const RecordScopeInput = builder.inputType('RecordPolicyScopeInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    documentId: t.id({ required: true }),
    clauseId: t.id({ description: 'One clause; left out: the whole document.' }),
    industryId: t.id({ required: true }),
    linkId: t.id({ description: 'One link of the industry; left out: all of it.' }),
    expectedVersion: t.int({ description: 'Of what is recorded already, where it is said anew.' }),
    source: t.string({ required: true }),
  }),
});

const WithdrawScopeInput = builder.inputType('WithdrawPolicyScopeInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    documentId: t.id({ required: true }),
    clauseId: t.id(),
    industryId: t.id({ required: true }),
    linkId: t.id(),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

async function changed(context: Context, id: string) {
  const paper = await readPaperOf(context, id);
  if (!paper) throw new NotFoundError('paperNotFound', { field: 'documentId' });
  return paper;
}

builder.mutationField('storePolicyPaper', (t) =>
  t.field({
    type: PolicyPaperType,
    description:
      'Keeps an uploaded document for good, with the articles that a person confirmed, and finds its quotes.',
    authScopes: { permission: 'policy.paper' },
    args: { input: t.arg({ type: StoreInput, required: true }) },
    errors: answers('StorePolicyPaper'),
    resolve: async (_root, { input }, context) => changed(context, await storePaper(context, input)),
  }),
);

builder.mutationField('withdrawPolicyPaper', (t) =>
  t.field({
    type: 'Boolean',
    description: 'Takes the text of a document back; the whole document where a person added it.',
    authScopes: { permission: 'policy.paper' },
    args: { input: t.arg({ type: WithdrawInput, required: true }) },
    errors: answers('WithdrawPolicyPaper'),
    resolve: async (_root, { input }, context) => (await withdrawPaper(context, input)) !== '',
  }),
);

builder.mutationField('describePolicyDocument', (t) =>
  t.field({
    type: PolicyPaperType,
    description: 'Says what a document is, where more is known than before: number, days, what it takes the place of.',
    authScopes: { permission: 'policy.paper' },
    args: { input: t.arg({ type: DescribeInput, required: true }) },
    errors: answers('DescribePolicyDocument'),
    resolve: async (_root, { input }, context) => changed(context, await describePaper(context, input)),
  }),
);

builder.mutationField('recordPolicyScope', (t) =>
  t.field({
    type: PolicyPaperType,
    description: 'Records that a document or clause applies to an industry or link.',
    authScopes: { permission: 'policy.paper' },
    args: { input: t.arg({ type: RecordScopeInput, required: true }) },
    errors: answers('RecordPolicyScope'),
    resolve: async (_root, { input }, context) => changed(context, await recordScope(context, input)),
  }),
);

builder.mutationField('withdrawPolicyScope', (t) =>
  t.field({
    type: PolicyPaperType,
    authScopes: { permission: 'policy.paper' },
    args: { input: t.arg({ type: WithdrawScopeInput, required: true }) },
    errors: answers('WithdrawPolicyScope'),
    resolve: async (_root, { input }, context) => changed(context, await withdrawScope(context, input)),
  }),
);
