import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { NotFoundError } from '../platform/kernel/errors.ts';
import { readVisitsOf } from './visit.reads.ts';
import { type FirmVisits, type VisitAnswerRow, type VisitRow, visitQuestions } from './visit.types.ts';
import { recordVisit, withdrawVisit } from './visit.writes.ts';

const VisitQuestionType = builder.enumType('VisitQuestion', {
  description: '供应商 客户 扩产意向 用地用房需求 困难与诉求.',
  values: visitQuestions,
});

const VisitFirmType = builder.objectRef<{ readonly id: string; readonly name: string }>('VisitFirm').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

const VisitAnswerType = builder.objectRef<VisitAnswerRow>('VisitAnswer').implement({
  description: 'What a firm answered, as the relation, signal or clue that was made of it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.expose('kind', { type: VisitQuestionType }),
    text: t.exposeString('text', { nullable: true }),
    amount: t.exposeString('amount', { nullable: true }),
    firm: t.expose('firm', { type: VisitFirmType, nullable: true }),
  }),
});

const VisitType = builder.objectRef<VisitRow>('Visit').implement({
  description: 'A firm was called on (走访).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    on: t.expose('on', { type: 'Date' }),
    who: t.exposeString('who'),
    text: t.exposeString('text', { nullable: true }),
    by: t.exposeString('by', { nullable: true }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
    answers: t.expose('answers', { type: [VisitAnswerType] }),
  }),
});

const FirmVisitsType = builder.objectRef<FirmVisits>('FirmVisits').implement({
  description: 'The visits to one firm, newest first, at most 50.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    enterpriseId: t.exposeID('enterpriseId'),
    name: t.exposeString('name'),
    address: t.exposeString('address', { nullable: true }),
    regionName: t.string({ nullable: true, resolve: ({ region }) => region?.name ?? null }),
    links: t.exposeStringList('links', { description: 'Links that it is confirmed on, at most eight.' }),
    visits: t.expose('visits', { type: [VisitType] }),
  }),
});

builder.queryField('visitsOf', (t) =>
  t.field({
    type: FirmVisitsType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { enterpriseId: t.arg.id({ required: true }) },
    resolve: (_root, { enterpriseId }, context) => readVisitsOf(context, enterpriseId),
  }),
);

const VisitFirmInput = builder.inputType('VisitFirmInput', {
  description: 'A firm that is found by code or full name, or made when the map does not have it.',
  fields: (t) => ({ name: t.string({ required: true }), uscc: t.string() }),
});

const VisitAnswerInput = builder.inputType('VisitAnswerInput', {
  fields: (t) => ({
    kind: t.field({ type: VisitQuestionType, required: true }),
    text: t.string({ description: 'What is supplied, planned, needed or wrong; a supplier may go without.' }),
    amount: t.string({ description: 'Of a plan, with its unit: 5000万元.' }),
    enterpriseId: t.id({ description: 'The supplier or customer.' }),
    newFirm: t.field({ type: VisitFirmInput, description: 'Instead of an id.' }),
  }),
});

const RecordVisitInput = builder.inputType('RecordVisitInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    enterpriseId: t.id({ required: true }),
    on: t.field({ type: 'Date', required: true }),
    who: t.string({ required: true }),
    text: t.string(),
    answers: t.field({ type: [VisitAnswerInput], required: true }),
  }),
});

const WithdrawVisitInput = builder.inputType('WithdrawVisitInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    reason: t.string({ required: true }),
  }),
});

async function changed(context: Context, enterpriseId: string): Promise<FirmVisits> {
  const firm = await readVisitsOf(context, enterpriseId);
  if (!firm) throw new NotFoundError('notFound', { field: 'enterpriseId' });
  return firm;
}

builder.mutationField('recordVisit', (t) =>
  t.field({
    type: FirmVisitsType,
    description:
      'Records a visit to a local firm: every answer becomes a sourced relation, signal or clue, or none does.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: RecordVisitInput, required: true }) },
    errors: answers('RecordVisit'),
    resolve: async (_root, { input }, context) => changed(context, await recordVisit(context, input)),
  }),
);

builder.mutationField('withdrawVisit', (t) =>
  t.field({
    type: FirmVisitsType,
    description: 'Takes a visit back with what only it said: by who entered it, or by who may edit chains.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: WithdrawVisitInput, required: true }) },
    errors: answers('WithdrawVisit'),
    resolve: async (_root, { input }, context) => changed(context, await withdrawVisit(context, input)),
  }),
);
