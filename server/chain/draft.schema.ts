import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { LaneType } from './chain.schema.ts';
import { type DrawnDraft, type DrawnLink, type ListedEdit, readDraft } from './draft.reads.ts';
import { clashes, editTypes } from './draft.types.ts';
import { draftSteps, editDraft, stepDraft } from './draft.writes.ts';
import { askedTypes } from './draft-edit.rules.ts';
import { publishDraft } from './draft-publish.writes.ts';

const TypeOfEdit = builder.enumType('ChainEditType', { values: editTypes });
const AskedType = builder.enumType('AskedChainEditType', { values: askedTypes });
const ClashType = builder.enumType('ChainEditClash', { values: clashes });
const MarkType = builder.enumType('ChainDraftMark', { values: ['ADDED', 'CHANGED', 'MOVED'] as const });
const StepType = builder.enumType('ChainDraftStep', { values: draftSteps });

const EditTypeRef = builder.objectRef<ListedEdit>('ChainEdit').implement({
  description: 'One change of a draft: who made it when and on what ground.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    type: t.expose('type', { type: TypeOfEdit }),
    linkId: t.exposeID('linkId'),
    name: t.exposeString('name', { description: 'Of the link it is about, as it was before.' }),
    target: t.exposeString('target', { nullable: true, description: 'What it becomes or where it goes, in words.' }),
    source: t.exposeString('source'),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
  }),
});

const DraftLinkType = builder.objectRef<DrawnLink>('ChainDraftLink').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    laneId: t.exposeID('laneId'),
    parentId: t.exposeID('parentId', { nullable: true }),
    order: t.exposeInt('order'),
    criticality: t.exposeString('criticality'),
    support: t.exposeBoolean('support'),
    column: t.int({ nullable: true, resolve: ({ spot }) => spot?.column ?? null }),
    row: t.int({ nullable: true, resolve: ({ spot }) => spot?.row ?? null }),
    standing: t.exposeInt('standing', { description: 'Enterprises and products on it, whatever their state.' }),
    mark: t.expose('mark', { type: MarkType, nullable: true }),
  }),
});

const DraftSupplyType = builder.objectRef<DrawnDraft['supplies'][number]>('ChainDraftSupply').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    fromId: t.exposeID('fromId'),
    toId: t.exposeID('toId'),
    what: t.exposeString('what', { nullable: true }),
    mark: t.expose('mark', { type: MarkType, nullable: true }),
  }),
});

const GoneType = builder.objectRef<DrawnDraft['gone'][number]>('ChainDraftGone').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const ProblemType = builder.objectRef<DrawnDraft['problems'][number]>('ChainDraftProblem').implement({
  description: 'An edit that no longer fits the chain as it is: it is left out, and nothing can be published with it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    editId: t.exposeID('editId'),
    clash: t.expose('clash', { type: ClashType }),
    name: t.exposeString('name'),
  }),
});

const PublicationType = builder.objectRef<NonNullable<DrawnDraft['published']>>('ChainPublication').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    count: t.exposeInt('count'),
  }),
});

const DraftType = builder.objectRef<DrawnDraft>('ChainDraft').implement({
  description: 'The changes of a chain that nobody has published, and the chain as they draw it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Of the industry.' }),
    version: t.exposeInt('version'),
    by: t.exposeString('by', { nullable: true }),
    at: t.expose('at', { type: 'DateTime', nullable: true }),
    since: t.expose('since', { type: 'DateTime', nullable: true }),
    lanes: t.field({ type: [LaneType], resolve: ({ lanes }) => [...lanes] }),
    links: t.expose('links', { type: [DraftLinkType] }),
    supplies: t.expose('supplies', { type: [DraftSupplyType] }),
    gone: t.expose('gone', { type: [GoneType] }),
    edits: t.expose('edits', { type: [EditTypeRef] }),
    problems: t.expose('problems', { type: [ProblemType] }),
    redoable: t.exposeInt('redoable'),
    published: t.expose('published', { type: PublicationType, nullable: true }),
  }),
});

builder.queryField('chainDraft', (t) =>
  t.field({
    type: DraftType,
    nullable: true,
    authScopes: { permission: 'chain.draft' },
    args: { industryId: t.arg.id({ required: true }) },
    resolve: (_root, { industryId }, context) => readDraft(context, industryId),
  }),
);

async function draftOf(context: Context, industryId: string): Promise<DrawnDraft> {
  const draft = await readDraft(context, industryId);
  invariant(draft, 'a draft that was written is there');
  return draft;
}

const EditInputType = builder.inputType('ChainEditInput', {
  description: 'One change: which fields are needed hangs on the type.',
  fields: (t) => ({
    type: t.field({ type: AskedType, required: true }),
    linkId: t.id({ required: true, description: 'The link it is about; of ADD anything.' }),
    name: t.string(),
    laneId: t.id(),
    parentId: t.id(),
    afterId: t.id({
      description: 'The link beside it that it comes after; none: MOVE to the first place, ADD to the last.',
    }),
    otherId: t.id({ description: 'What to merge into, or the other end of a supply.' }),
    what: t.string(),
    keep: t.boolean({ description: 'RENAME: the old name stays as a synonym.' }),
    keywords: t.stringList(),
    column: t.int({ description: 'PLACE, within the lane; none: where the layout puts it.' }),
    row: t.int(),
  }),
});

const EditDraftInput = builder.inputType('EditChainDraftInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    industryId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    edits: t.field({ type: [EditInputType], required: true }),
    source: t.string({ required: true }),
  }),
});

const StepDraftInput = builder.inputType('StepChainDraftInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    industryId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    step: t.field({ type: StepType, required: true }),
    editId: t.id(),
  }),
});

const PublishDraftInput = builder.inputType('PublishChainDraftInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    industryId: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
  }),
});

builder.mutationFields((t) => ({
  editChainDraft: t.field({
    type: DraftType,
    description: 'Adds changes to the draft of a chain, all or none; nobody without the right sees them.',
    authScopes: { permission: 'chain.draft' },
    args: { input: t.arg({ type: EditDraftInput, required: true }) },
    errors: answers('EditChainDraft'),
    resolve: async (_root, { input }, context) => draftOf(context, await editDraft(context, input)),
  }),
  stepChainDraft: t.field({
    type: DraftType,
    description:
      'Undoes, does again, removes or discards changes of a draft, or drafts what takes the last publication back.',
    authScopes: { permission: 'chain.draft' },
    args: { input: t.arg({ type: StepDraftInput, required: true }) },
    errors: answers('StepChainDraft'),
    resolve: async (_root, { input }, context) => draftOf(context, await stepDraft(context, input)),
  }),
  publishChainDraft: t.field({
    type: DraftType,
    description: 'Makes all changes of a draft recorded facts of the chain, or none when one no longer fits.',
    authScopes: { permission: 'chain.edit' },
    args: { input: t.arg({ type: PublishDraftInput, required: true }) },
    errors: answers('PublishChainDraft'),
    resolve: async (_root, { input }, context) => draftOf(context, await publishDraft(context, input)),
  }),
}));
