import { ChainLinkType } from '../chain/chain.schema.ts';
import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { selectionOf, wantedParts } from '../platform/api/selection.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { SourceType } from '../source/source.schema.ts';
import { entriesOf, entryParts, linkEntries } from './entry.reads.ts';
import { judgeLink, noteLink, recordCount, withdrawCount, withdrawJudgement, withdrawNote } from './entry.writes.ts';
import { LinkFactorsType, LinkSupplyType } from './record-parts.schema.ts';
import {
  type CountPlace,
  type EnteredCountRow,
  type JudgementRow,
  judgementClasses,
  type LinkEntriesRow,
  type NoteRow,
  noteKinds,
} from './targeting.types.ts';

const JudgementClassType = builder.enumType('JudgementClass', { values: judgementClasses });
const NoteKindType = builder.enumType('LinkNoteKind', { values: noteKinds });

const ExpertJudgementType = builder.objectRef<JudgementRow>('ExpertJudgement').implement({
  description: 'A signed judgement (专家判定) on a link in a region: beside the computed class, never part of it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    class: t.expose('class', { type: JudgementClassType }),
    reason: t.exposeString('reason'),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by'),
    version: t.exposeInt('version'),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const LinkNoteType = builder.objectRef<NoteRow>('LinkNote').implement({
  description: 'A dated note on where a link goes (趋势) or moves to (产业转移).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: NoteKindType }),
    text: t.exposeString('text'),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by'),
    regionName: t.exposeString('regionName'),
    version: t.exposeInt('version'),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const ReferenceCountType = builder.objectRef<EnteredCountRow>('ReferenceCount').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    measure: t.exposeString('measure'),
    year: t.exposeInt('year'),
    value: t.exposeFloat('value'),
    unit: t.exposeString('unit', { nullable: true }),
    origin: t.exposeString('origin'),
    by: t.exposeString('by', { nullable: true }),
    regionId: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    entered: t.exposeBoolean('entered', { description: 'By hand; what a list brought is undone with it.' }),
    version: t.exposeInt('version'),
  }),
});

const CountPlaceType = builder.objectRef<CountPlace>('CountPlace').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

export const LinkEntriesType = builder.objectRef<LinkEntriesRow>('LinkEntries').implement({
  description: 'What people entered about a link as one region sees it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.exposeID('linkId'),
    judgement: t.expose('judgement', { type: ExpertJudgementType, nullable: true }),
    factors: t.expose('factors', { type: LinkFactorsType, nullable: true }),
    supply: t.expose('supply', { type: LinkSupplyType, nullable: true }),
    notes: t.field({ type: [LinkNoteType], resolve: ({ notes }) => notes ?? [] }),
    counts: t.field({ type: [ReferenceCountType], resolve: ({ counts }) => counts ?? [] }),
    places: t.field({
      type: [CountPlaceType],
      description: 'Where a count can be of: the region, what is around it, its neighbours; the country is 100000.',
      resolve: ({ places }) => places ?? [],
    }),
  }),
});

builder.queryField('linkEntries', (t) =>
  t.field({
    type: LinkEntriesType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { linkId: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: (_root, args, context, info) => linkEntries(context, args, wantedParts(selectionOf(info), entryParts)),
  }),
);

builder.objectField(ChainLinkType, 'expertJudgement', (t) =>
  t.field({
    type: ExpertJudgementType,
    nullable: true,
    description: 'Null on a map of the past as well.',
    resolve: async (link, _args, context) =>
      link.asOf === undefined ? ((await entriesOf(context, link, 'judgement'))?.judgement ?? null) : null,
  }),
);

builder.objectField(ChainLinkType, 'notes', (t) =>
  t.field({
    type: [LinkNoteType],
    description: 'Of now; none on a map of the past.',
    resolve: async (link, _args, context) =>
      link.asOf === undefined ? ((await entriesOf(context, link, 'notes'))?.notes ?? []) : [],
  }),
);

export type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

export const aboutLink = (t: InputFields) => ({
  clientMutationId: t.string({ required: true }),
  linkId: t.id({ required: true }),
  region: t.string({ required: true }),
});

const JudgeLinkInput = builder.inputType('JudgeLinkInput', {
  fields: (t) => ({
    ...aboutLink(t),
    class: t.field({ type: JudgementClassType, required: true }),
    reason: t.string({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    source: t.string({ required: true, description: 'What the judgement rests on.' }),
    expectedVersion: t.int(),
  }),
});

const RecordReferenceCountInput = builder.inputType('RecordReferenceCountInput', {
  fields: (t) => ({
    ...aboutLink(t),
    area: t.string({ required: true, description: 'The region that is counted; the country is 100000.' }),
    measure: t.string({ required: true }),
    year: t.int({ required: true }),
    value: t.float({ required: true }),
    unit: t.string(),
    source: t.string({ required: true }),
    expectedVersion: t.int(),
  }),
});

const NoteLinkInput = builder.inputType('NoteLinkInput', {
  fields: (t) => ({
    ...aboutLink(t),
    kind: t.field({ type: NoteKindType, required: true }),
    text: t.string({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    source: t.string({ required: true }),
    expectedVersion: t.int(),
  }),
});

export const because = (t: InputFields) => ({
  reason: t.string({ required: true }),
  expectedVersion: t.int({ required: true }),
});

const WithdrawJudgementInput = builder.inputType('WithdrawJudgementInput', {
  fields: (t) => ({ ...aboutLink(t), ...because(t) }),
});
const WithdrawEntryInput = builder.inputType('WithdrawEntryInput', {
  fields: (t) => ({ ...aboutLink(t), ...because(t), id: t.id({ required: true }) }),
});

const everything = entryParts.map(({ part }) => part);

export async function afterwards(context: Context, input: { linkId: string; region: string }): Promise<LinkEntriesRow> {
  const entries = await linkEntries(context, input, everything);
  invariant(entries, 'a link that something was entered about is there');
  return entries;
}

builder.mutationField('judgeLink', (t) =>
  t.field({
    type: LinkEntriesType,
    description:
      'Signs a judgement on a link of a region; a second one takes the place of the first, which stays in the history.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: JudgeLinkInput, required: true }) },
    errors: answers('JudgeLink'),
    resolve: async (_root, { input }, context) => {
      await judgeLink(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('withdrawJudgement', (t) =>
  t.field({
    type: LinkEntriesType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: WithdrawJudgementInput, required: true }) },
    errors: answers('WithdrawJudgement'),
    resolve: async (_root, { input }, context) => {
      await withdrawJudgement(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('recordReferenceCount', (t) =>
  t.field({
    type: LinkEntriesType,
    description: 'Enters one reference count of a link; the same area, measure, year and source is the same count.',
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: RecordReferenceCountInput, required: true }) },
    errors: answers('RecordReferenceCount'),
    resolve: async (_root, { input }, context) => {
      await recordCount(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('withdrawReferenceCount', (t) =>
  t.field({
    type: LinkEntriesType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: WithdrawEntryInput, required: true }) },
    errors: answers('WithdrawReferenceCount'),
    resolve: async (_root, { input }, context) => {
      await withdrawCount(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('noteLink', (t) =>
  t.field({
    type: LinkEntriesType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: NoteLinkInput, required: true }) },
    errors: answers('NoteLink'),
    resolve: async (_root, { input }, context) => {
      await noteLink(context, input);
      return afterwards(context, input);
    },
  }),
);

builder.mutationField('withdrawNote', (t) =>
  t.field({
    type: LinkEntriesType,
    authScopes: { permission: 'survey.record' },
    args: { input: t.arg({ type: WithdrawEntryInput, required: true }) },
    errors: answers('WithdrawNote'),
    resolve: async (_root, { input }, context) => {
      await withdrawNote(context, input);
      return afterwards(context, input);
    },
  }),
);
