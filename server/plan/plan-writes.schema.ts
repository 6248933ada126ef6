import { AdmissionTestType } from '../matching/match.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { answers } from '../platform/api/errors.ts';
import { parametersOf } from './parameters.rules.ts';
import { planTask } from './plan.reads.ts';
import { RunType } from './plan.schema.ts';
import { acceptPlan, removePlan, savePlan, undoPlan } from './plan.writes.ts';
import { planRuns } from './runs.ts';

const AssignmentInput = builder.inputType('PlanAssignmentInput', {
  fields: (t) => ({ projectId: t.id({ required: true }), unitId: t.id({ required: true }) }),
});

const ParkInput = builder.inputType('PlanParkInput', {
  description: 'What a park may give out, in the place of what is recorded; null: no limit.',
  fields: (t) => ({ carrierId: t.id({ required: true }), powerKva: t.float(), effluentT: t.float() }),
});

const AllocateInput = builder.inputType('AllocateInput', {
  description: 'What is left out is as usual: λ 4 万元/亩, β 0.15, half a percent in ten seconds.',
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    region: t.string({ required: true }),
    landPrice: t.float({ description: 'λ, 万元 per 亩 and year.' }),
    fitWeight: t.float({ description: 'β.' }),
    rentMonths: t.float({ description: 'Months of rent that the district bears a year.' }),
    energyQuota: t.float({ description: '吨标煤 a year.' }),
    subsidyBudget: t.float({ description: '万元 a year.' }),
    parks: t.field({ type: [ParkInput] }),
    assume: t.field({
      type: [AdmissionTestType],
      description: 'Tests that count as passed where something of them is not known.',
    }),
    pins: t.field({ type: [AssignmentInput] }),
    forbids: t.field({ type: [AssignmentInput] }),
    gap: t.float(),
    seconds: t.float({ description: 'From 1 to 60.' }),
    prices: t.floatList({ description: 'Prices of land to try beside, at most 9.' }),
  }),
});

const CancelInput = builder.inputType('CancelPlanRunInput', {
  fields: (t) => ({ clientMutationId: t.string({ required: true }), id: t.id({ required: true }) }),
});

const SaveInput = builder.inputType('SavePlanInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    runId: t.id({ required: true }),
    name: t.string({ required: true }),
  }),
});

const ChangeInput = builder.inputType('ChangePlanInput', {
  fields: (t) => ({
    clientMutationId: t.string({ required: true }),
    id: t.id({ required: true }),
    expectedVersion: t.int({ required: true }),
  }),
});

const DoneType = builder.objectRef<{ readonly id: string }>('PlacementPlanDone').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id') }),
});

builder.mutationFields((t) => ({
  allocate: t.field({
    type: RunType,
    description: 'Begins the best plan for all projects of a region; it goes on when its starter leaves.',
    authScopes: { permission: 'plan.make' },
    args: { input: t.arg({ type: AllocateInput, required: true }) },
    errors: answers('Allocate'),
    resolve: async (_root, { input: { clientMutationId, region, ...given } }, context) => {
      const id = `${context.viewer.id}~${clientMutationId}`;
      return planRuns.get(id) ?? planRuns.start(id, await planTask(context, region, parametersOf(given)));
    },
  }),
  cancelPlanRun: t.field({
    type: RunType,
    description: 'Ends the solver of a plan at once.',
    authScopes: { permission: 'plan.make' },
    args: { input: t.arg({ type: CancelInput, required: true }) },
    errors: answers('CancelPlanRun'),
    resolve: (_root, { input: { id } }) => planRuns.cancel(id),
  }),
  savePlan: t.field({
    type: DoneType,
    authScopes: { permission: 'plan.make' },
    args: { input: t.arg({ type: SaveInput, required: true }) },
    errors: answers('SavePlan'),
    resolve: async (_root, { input }, context) => ({ id: await savePlan(context, input) }),
  }),
  removePlan: t.field({
    type: DoneType,
    authScopes: { permission: 'plan.make' },
    args: { input: t.arg({ type: ChangeInput, required: true }) },
    errors: answers('RemovePlan'),
    resolve: async (_root, { input }, context) => ({ id: await removePlan(context, input) }),
  }),
  acceptPlan: t.field({
    type: DoneType,
    description: 'Keeps the units of a plan for its projects: all of them or, where others took one, none.',
    authScopes: { permission: 'plan.accept' },
    args: { input: t.arg({ type: ChangeInput, required: true }) },
    errors: answers('AcceptPlan'),
    resolve: async (_root, { input }, context) => ({ id: await acceptPlan(context, input) }),
  }),
  undoPlan: t.field({
    type: DoneType,
    description: 'Takes the reservations of an accepted plan back.',
    authScopes: { permission: 'plan.accept' },
    args: { input: t.arg({ type: ChangeInput, required: true }) },
    errors: answers('UndoPlan'),
    resolve: async (_root, { input }, context) => ({ id: await undoPlan(context, input) }),
  }),
}));
