import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { type Connection, connectionOf, type Edge, pageSize } from '../platform/api/paging.ts';
import { selectionOf, wantedParts } from '../platform/api/selection.ts';
import { type DuplicateQueue, readDuplicates } from './duplicate.reads.ts';
import { type DuplicateRow, duplicateReasons } from './duplicate.types.ts';
import { choiceOf, judgeDuplicate, mergeEnterprises, readChoices } from './duplicate.writes.ts';
import { EnterpriseType } from './enterprise.schema.ts';
import { type DuplicateChoiceRow, duplicateChoices } from './enterprise.types.ts';

const DuplicateReasonType = builder.enumType('DuplicateReason', {
  description: 'Why two enterprises may be one.',
  values: duplicateReasons,
});
const DuplicateChoiceType = builder.enumType('DuplicateChoice', { values: duplicateChoices });

const DuplicateType = builder.objectRef<DuplicateRow>('Duplicate').implement({
  description: 'Two enterprises that may be one; the one that a merge would better keep stands first.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    reasons: t.expose('reasons', { type: [DuplicateReasonType] }),
    obvious: t.exposeBoolean('obvious', { description: 'The same code in two spellings: merged in bulk.' }),
    lastChoice: t.expose('lastChoice', { type: DuplicateChoiceType, nullable: true }),
    lastVersion: t.exposeInt('lastVersion', { nullable: true }),
    enterprises: t.field({ type: [EnterpriseType], resolve: ({ enterprises }) => [...enterprises] }),
  }),
});

const DuplicateEdgeType = builder.objectRef<Edge<DuplicateRow>>('DuplicateEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ cursor: t.exposeString('cursor'), node: t.expose('node', { type: DuplicateType }) }),
});

const DuplicateReasonCountType = builder
  .objectRef<DuplicateQueue['reasons'][number]>('DuplicateReasonCount')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ reason: t.expose('reason', { type: DuplicateReasonType }), count: t.exposeInt('count') }),
  });

type Queue = Connection<DuplicateRow> & Pick<DuplicateQueue, 'obvious' | 'reasons' | 'compared' | 'more'>;

const DuplicateQueueType = builder.objectRef<Queue>('DuplicateQueue').implement({
  description: 'Pairs of enterprises that may be one, surest first; totals are over all pairs still open.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    edges: t.expose('edges', { type: [DuplicateEdgeType] }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef() }),
    totalCount: t.exposeInt('totalCount'),
    obviousCount: t.exposeInt('obvious'),
    reasons: t.expose('reasons', { type: [DuplicateReasonCountType] }),
    compared: t.exposeInt('compared', { description: 'Enterprises that were compared with each other.' }),
    more: t.exposeBoolean('more', { description: 'There are more enterprises than one comparison takes in.' }),
  }),
});

const parts = [
  { part: 'region', paths: ['edges.node.enterprises.region'] },
  { part: 'location', paths: ['edges.node.enterprises.location'] },
  { part: 'sources', paths: ['edges.node.enterprises.sources'] },
  { part: 'occupations', paths: ['edges.node.enterprises.occupations'] },
] as const;

builder.queryField('duplicates', (t) =>
  t.field({
    type: DuplicateQueueType,
    description: 'The queue of enterprises of a region (null: all) that may be one; those told apart are left out.',
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string(),
      reason: t.arg({ type: DuplicateReasonType }),
      obvious: t.arg.boolean(),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, args, context, info) => {
      const { rows, total, ...rest } = await readDuplicates(context, args, wantedParts(selectionOf(info), parts));
      return { ...connectionOf({ rows, total }, pageSize(args.first), args.after ?? null), ...rest };
    },
  }),
);

const DuplicateDecisionType = builder.objectRef<DuplicateChoiceRow>('DuplicateDecision').implement({
  description: 'What people decided last about a pair: who, when and why.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    choice: t.expose('choice', { type: DuplicateChoiceType }),
    reason: t.exposeString('reason', { nullable: true }),
    decidedBy: t.exposeString('decidedBy'),
    decidedAt: t.expose('decidedAt', { type: 'DateTime' }),
    version: t.exposeInt('version'),
    keptId: t.exposeID('keptId'),
    goneId: t.exposeID('goneId'),
    keptName: t.exposeString('keptName', { nullable: true }),
    goneName: t.exposeString('goneName', { nullable: true }),
  }),
});

builder.queryField('duplicateDecisions', (t) =>
  t.field({
    type: [DuplicateDecisionType],
    description: 'The newest decisions about pairs of enterprises.',
    authScopes: { permission: 'map.read' },
    args: { first: t.arg.int() },
    resolve: (_root, { first }, context) => readChoices(context, null, pageSize(first)),
  }),
);

const MergeItem = builder.inputType('MergeItem', {
  fields: (t) => ({
    keptId: t.id({ required: true }),
    goneId: t.id({ required: true }),
    expectedVersion: t.int({ required: true, description: 'Of the one that is kept.' }),
    goneVersion: t.int({ required: true }),
  }),
});

const MergeEnterprisesInput = builder.inputType('MergeEnterprisesInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    items: t.field({ type: [MergeItem], required: true }),
    reason: t.string(),
  }),
});

builder.mutationField('mergeEnterprises', (t) =>
  t.field({
    type: [DuplicateDecisionType],
    description: 'Merges up to 100 pairs, all or none; both ids of a pair then lead to the one that is kept.',
    authScopes: { permission: 'enterprise.edit' },
    args: { input: t.arg({ type: MergeEnterprisesInput, required: true }) },
    errors: answers('MergeEnterprises'),
    resolve: async (_root, { input }, context) => {
      const ids = await mergeEnterprises(context, input);
      return readChoices(context, ids, ids.length);
    },
  }),
);

const JudgeDuplicateInput = builder.inputType('JudgeDuplicateInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ description: 'Of the former decision; null: there is none.' }),
    choice: t.field({ type: DuplicateChoiceType, required: true }),
    reason: t.string(),
  }),
});

builder.mutationField('judgeDuplicate', (t) =>
  t.field({
    type: DuplicateDecisionType,
    description: 'Tells two enterprises apart (DIFFERENT), takes that back (REOPENED) or undoes their merge (SPLIT).',
    authScopes: { permission: 'enterprise.edit' },
    args: { input: t.arg({ type: JudgeDuplicateInput, required: true }) },
    errors: answers('JudgeDuplicate'),
    resolve: async (_root, { input }, context) => choiceOf(context, await judgeDuplicate(context, input)),
  }),
);
