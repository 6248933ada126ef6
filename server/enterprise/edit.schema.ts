import { builder } from '../platform/api/builder.ts';
import type { Context } from '../platform/api/context.ts';
import { answers } from '../platform/api/errors.ts';
import { invariant } from '../platform/kernel/invariant.ts';
import { decideClaim } from './claim.writes.ts';
import { confirmEnterpriseFields, updateEnterprise } from './edit.writes.ts';
import { type LoadedEnterprise, readEnterprises } from './enterprise.reads.ts';
import { EnterpriseType } from './enterprise.schema.ts';

async function enterpriseOf(context: Context, id: string): Promise<LoadedEnterprise> {
  const enterprise = (await readEnterprises(context, [id], [])).get(id);
  invariant(enterprise, 'an edited enterprise is there');
  return enterprise;
}

const ConfirmInput = builder.inputType('ConfirmEnterpriseFieldsInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    fields: t.stringList({ required: true }),
    location: t.boolean(),
    withdraw: t.boolean(),
  }),
});

builder.mutationField('confirmEnterpriseFields', (t) =>
  t.field({
    type: EnterpriseType,
    description: 'Confirms fields of an enterprise or its place, so that no list changes them; or takes that back.',
    authScopes: { permission: 'enterprise.edit' },
    args: { input: t.arg({ type: ConfirmInput, required: true }) },
    errors: answers('ConfirmEnterpriseFields'),
    resolve: async (_root, { input }, context) => enterpriseOf(context, await confirmEnterpriseFields(context, input)),
  }),
);

const FieldChange = builder.inputType('FieldChange', {
  fields: (t) => ({ field: t.string({ required: true }), value: t.string() }),
});

const UpdateInput = builder.inputType('UpdateEnterpriseInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    changes: t.field({ type: [FieldChange], required: true }),
    source: t.string({ required: true }),
    asOf: t.field({ type: 'Date' }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationField('updateEnterprise', (t) =>
  t.field({
    type: EnterpriseType,
    description: 'Corrects fields of an enterprise, saying what the values stand on and why.',
    authScopes: { permission: 'enterprise.edit' },
    args: { input: t.arg({ type: UpdateInput, required: true }) },
    errors: answers('UpdateEnterprise'),
    resolve: async (_root, { input }, context) => enterpriseOf(context, await updateEnterprise(context, input)),
  }),
);

const DecideClaimInput = builder.inputType('DecideClaimInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
    choose: t.boolean({ required: true }),
    reason: t.string({ required: true }),
  }),
});

builder.mutationField('decideClaim', (t) =>
  t.field({
    type: EnterpriseType,
    description: 'Chooses a rival value or decides against it, with a reason; the answer is the enterprise after it.',
    authScopes: { permission: 'enterprise.edit' },
    args: { input: t.arg({ type: DecideClaimInput, required: true }) },
    errors: answers('DecideClaim'),
    resolve: async (_root, { input }, context) => enterpriseOf(context, await decideClaim(context, input)),
  }),
);
