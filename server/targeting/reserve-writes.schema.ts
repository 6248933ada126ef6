import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { ModeNameType } from './mode.schema.ts';
import { ContactChannelType, ContactOutcomeType, TalkType, TargetStageType } from './reserve.schema.ts';
import { addTargets, changeTargets, moveTargets, withdrawTargets } from './reserve.writes.ts';
import { noteTarget, recordContact, withdrawFollow } from './reserve-follow.writes.ts';
import type { RowOutcome } from './reserve-rows.ts';

const RowOutcomeType = builder.objectRef<RowOutcome>('TargetOutcome').implement({
  description: 'What became of one target: written, or refused as a whole.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    done: t.boolean({ resolve: ({ refusal }) => refusal === null }),
    message: t.string({ nullable: true, resolve: ({ refusal }, _args, { language }) => refusal?.[language] ?? null }),
    field: t.exposeString('field', { nullable: true }),
    talks: t.expose('talks', {
      type: [TalkType],
      description: 'Who talked to the firm or its group before.',
    }),
  }),
});

interface Outcomes {
  readonly rows: readonly RowOutcome[];
}

const OutcomesType = builder.objectRef<Outcomes>('ReserveOutcome').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    done: t.int({ resolve: ({ rows }) => rows.filter(({ refusal }) => refusal === null).length }),
    rows: t.expose('rows', { type: [RowOutcomeType] }),
  }),
});

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

const TargetItemInput = builder.inputType('TargetItem', {
  fields: (t) => ({ id: t.id({ required: true }), expectedVersion: t.int() }),
});

const NewFirmInput = builder.inputType('NewFirm', {
  description: 'A firm that is found by code or full name, or made when the map does not have it.',
  fields: (t) => ({ name: t.string({ required: true }), uscc: t.string() }),
});

const AddTargetItemInput = builder.inputType('AddTargetItem', {
  fields: (t) => ({
    enterpriseId: t.id(),
    newFirm: t.field({ type: NewFirmInput, description: 'Instead of an id; one at a time.' }),
    linkId: t.id({ required: true }),
    mode: t.field({ type: ModeNameType, required: true }),
    groupId: t.id(),
    reason: t.string(),
    nextStep: t.string(),
    nextOn: t.field({ type: 'Date' }),
    expectedVersion: t.int({ description: 'Of no matter: what stands there already is never overwritten.' }),
  }),
});

/** How a target came by hand or out of a computed list; files come by imports. */
const AddedFromType = builder.enumType('TargetAddedFrom', { values: ['LIST', 'HAND'] as const });

const AddTargetsInput = builder.inputType('AddTargetsInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true }),
    origin: t.field({ type: AddedFromType, required: true }),
    source: t.string(),
    items: t.field({ type: [AddTargetItemInput], required: true }),
  }),
});

const many = (t: InputFields) => ({
  clientMutationId: t.string({ required: true }),
  items: t.field({ type: [TargetItemInput], required: true }),
});

const one = (t: InputFields) => ({
  clientMutationId: t.string({ required: true }),
  id: t.id({ required: true }),
  expectedVersion: t.int(),
});

const MoveTargetsInput = builder.inputType('MoveTargetsInput', {
  fields: (t) => ({
    ...many(t),
    to: t.field({ type: TargetStageType, required: true }),
    reason: t.string({ description: 'Required to go back or aside.' }),
    lookAgainOn: t.field({ type: 'Date', description: 'Required to shelve.' }),
  }),
});

const ChangeTargetsInput = builder.inputType('ChangeTargetsInput', {
  description: 'What is left out stays; null empties.',
  fields: (t) => ({
    ...many(t),
    groupId: t.id(),
    mode: t.field({ type: ModeNameType }),
    reason: t.string(),
    nextStep: t.string(),
    nextOn: t.field({ type: 'Date' }),
  }),
});

const WithdrawTargetsInput = builder.inputType('WithdrawTargetsInput', {
  fields: (t) => ({ ...many(t), reason: t.string({ required: true }) }),
});

const RecordContactInput = builder.inputType('RecordContactInput', {
  fields: (t) => ({
    ...one(t),
    on: t.field({ type: 'Date', required: true }),
    who: t.string({ required: true }),
    channel: t.field({ type: ContactChannelType, required: true }),
    outcome: t.field({ type: ContactOutcomeType, required: true }),
    text: t.string(),
    nextStep: t.string(),
    nextOn: t.field({ type: 'Date' }),
  }),
});

const NoteTargetInput = builder.inputType('NoteTargetInput', {
  fields: (t) => ({ ...one(t), text: t.string({ required: true }) }),
});

const WithdrawFollowInput = builder.inputType('WithdrawFollowInput', {
  fields: (t) => ({ ...one(t), reason: t.string({ required: true }) }),
});

builder.mutationField('addTargets', (t) =>
  t.field({
    type: OutcomesType,
    description: 'Adds firms to the reserve, each wholly or not at all; one that is there already says who has it.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: AddTargetsInput, required: true }) },
    errors: answers('AddTargets'),
    resolve: async (_root, { input }, context) => ({ rows: await addTargets(context, input) }),
  }),
);

builder.mutationField('moveTargets', (t) =>
  t.field({
    type: OutcomesType,
    description: 'Moves targets to another state, each wholly or not at all.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: MoveTargetsInput, required: true }) },
    errors: answers('MoveTargets'),
    resolve: async (_root, { input }, context) => ({ rows: await moveTargets(context, input) }),
  }),
);

builder.mutationField('changeTargets', (t) =>
  t.field({
    type: OutcomesType,
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: ChangeTargetsInput, required: true }) },
    errors: answers('ChangeTargets'),
    resolve: async (_root, { input }, context) => ({ rows: await changeTargets(context, input) }),
  }),
);

builder.mutationField('withdrawTargets', (t) =>
  t.field({
    type: OutcomesType,
    description: 'Takes targets out of the reserve; contacts that were recorded stay and count.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: WithdrawTargetsInput, required: true }) },
    errors: answers('WithdrawTargets'),
    resolve: async (_root, { input }, context) => ({ rows: await withdrawTargets(context, input) }),
  }),
);

const only = (row: RowOutcome | undefined): Outcomes => ({ rows: row ? [row] : [] });

builder.mutationField('recordContact', (t) =>
  t.field({
    type: OutcomesType,
    description: 'Records a contact with its outcome; one that reached somebody makes a 储备 a 接触.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: RecordContactInput, required: true }) },
    errors: answers('RecordContact'),
    resolve: async (_root, { input }, context) => only(await recordContact(context, input)),
  }),
);

builder.mutationField('noteTarget', (t) =>
  t.field({
    type: OutcomesType,
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: NoteTargetInput, required: true }) },
    errors: answers('NoteTarget'),
    resolve: async (_root, { input }, context) => only(await noteTarget(context, input)),
  }),
);

builder.mutationField('withdrawFollow', (t) =>
  t.field({
    type: OutcomesType,
    description: 'Takes a contact or a note back: by who entered it, or by who may edit chains.',
    authScopes: { permission: 'reserve.edit' },
    args: { input: t.arg({ type: WithdrawFollowInput, required: true }) },
    errors: answers('WithdrawFollow'),
    resolve: async (_root, { input }, context) => {
      await withdrawFollow(context, input);
      return { rows: [] };
    },
  }),
);
