import { builder } from '../platform/api/builder.ts';
import { storedParameters } from './parameters.rules.ts';
import { readPlans, readSavedPlans } from './plan.reads.ts';
import { type PlanHead, type PlanList, type PlanWithNow, planStates } from './plan.types.ts';
import { ParametersType, PlaceType, ResultType } from './result.schema.ts';
import { type PlanRun, planRuns, runStates } from './runs.ts';
import { type Move, movesBetween, readBody, type SavedLine, type StalePart, staleParts } from './saved.rules.ts';

const signedIn = { authScopes: { signedIn: true } } as const;
const made = { field: 1, multiplier: 1 } as const;

const RunStateType = builder.enumType('PlanRunState', { values: runStates });
const PhaseType = builder.enumType('PlanPhase', { values: ['RELAXED', 'PLACED', 'SEARCHING'] as const });
const PlanStateType = builder.enumType('PlanState', { values: planStates });
const StaleKindType = builder.enumType('PlanStaleKind', { values: ['UNIT', 'PROJECT'] as const });

export const RunType = builder.objectRef<PlanRun>('PlanRun').implement({
  description: 'A plan on its way, or made and not saved.',
  ...signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    regionId: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    by: t.exposeString('by'),
    startedAt: t.expose('startedAt', { type: 'DateTime' }),
    state: t.expose('state', { type: RunStateType }),
    step: t.exposeInt('step', { description: 'Plans done, of `steps`.' }),
    steps: t.exposeInt('steps'),
    phase: t.field({ type: PhaseType, nullable: true, resolve: ({ progress }) => progress?.phase ?? null }),
    objective: t.float({ nullable: true, resolve: ({ progress }) => progress?.objective ?? null }),
    bound: t.float({ nullable: true, resolve: ({ progress }) => progress?.bound ?? null }),
    result: t.field({ type: ResultType, nullable: true, resolve: ({ view }) => view }),
    error: t.string({ nullable: true, resolve: ({ error }, _args, { language }) => error?.[language] ?? null }),
  }),
});

const HeadType = builder.objectRef<PlanHead>('PlacementPlan').implement({
  description: 'A saved plan.',
  ...signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    regionId: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    state: t.expose('state', { type: PlanStateType }),
    value: t.exposeFloat('value'),
    tax: t.exposeFloat('tax'),
    mu: t.exposeFloat('mu'),
    placed: t.exposeInt('placed'),
    gap: t.exposeFloat('gap', { nullable: true }),
    by: t.exposeString('by'),
    at: t.expose('at', { type: 'DateTime' }),
    acceptedBy: t.exposeString('acceptedBy', { nullable: true }),
    acceptedAt: t.expose('acceptedAt', { type: 'DateTime', nullable: true }),
    version: t.exposeInt('version'),
  }),
});

const ListType = builder.objectRef<PlanList>('PlacementPlans').implement({
  ...signedIn,
  fields: (t) => ({
    regionId: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    plans: t.expose('plans', { type: [HeadType], complexity: made }),
  }),
});

const SavedLineType = builder.objectRef<SavedLine>('PlacementPlanLine').implement({
  ...signedIn,
  fields: (t) => ({
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    reason: t.string({ resolve: ({ reason }, _args, { language }) => reason[language] }),
    place: t.expose('place', { type: PlaceType, nullable: true }),
  }),
});

const StaleType = builder.objectRef<StalePart>('PlacementPlanStale').implement({
  description: 'A unit or project that changed, or went, since the plan was made.',
  ...signedIn,
  fields: (t) => ({
    kind: t.expose('kind', { type: StaleKindType }),
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    gone: t.exposeBoolean('gone'),
  }),
});

const SavedType = builder.objectRef<PlanWithNow>('PlacementPlanWhole').implement({
  ...signedIn,
  fields: (t) => ({
    plan: t.expose('plan', { type: HeadType }),
    parameters: t.field({
      type: ParametersType,
      resolve: ({ plan }) => storedParameters.parse(JSON.parse(plan.parameters)),
    }),
    gapText: t.string({ resolve: ({ plan }, _args, { language }) => readBody(plan.body).gapWords[language] }),
    lines: t.field({ type: [SavedLineType], complexity: made, resolve: ({ plan }) => readBody(plan.body).lines }),
    stale: t.field({
      type: [StaleType],
      complexity: made,
      // What is accepted has itself written on its units.
      resolve: ({ plan, now }) => (plan.state === 'ACCEPTED' ? [] : staleParts(readBody(plan.body), now)),
    }),
  }),
});

const MoveType = builder.objectRef<Move>('PlacementMove').implement({
  description: 'A project that two plans place differently.',
  ...signedIn,
  fields: (t) => ({
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    from: t.expose('from', { type: PlaceType, nullable: true }),
    to: t.expose('to', { type: PlaceType, nullable: true }),
    tax: t.exposeFloat('tax', { description: '万元 a year more.' }),
    mu: t.exposeFloat('mu', { description: '亩 more.' }),
  }),
});

interface Compared {
  readonly one: PlanHead;
  readonly other: PlanHead;
  readonly moves: readonly Move[];
}

const ComparedType = builder.objectRef<Compared>('ComparedPlans').implement({
  ...signedIn,
  fields: (t) => ({
    one: t.expose('one', { type: HeadType }),
    other: t.expose('other', { type: HeadType }),
    moves: t.expose('moves', { type: [MoveType], complexity: made }),
  }),
});

builder.queryFields((t) => ({
  planRun: t.field({
    type: RunType,
    nullable: true,
    description: 'How far a plan is, and its result; null: this server has it no more.',
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }) => planRuns.get(id),
  }),
  placementPlans: t.field({
    type: ListType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { region: t.arg.string({ required: true }) },
    resolve: (_root, { region }, context) => readPlans(context, region),
  }),
  placementPlan: t.field({
    type: SavedType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: async (_root, { id }, context) => (await readSavedPlans(context, [id]))[0] ?? null,
  }),
  comparePlans: t.field({
    type: ComparedType,
    nullable: true,
    description: 'Which projects move from one plan to the other; null: one of them is no more.',
    authScopes: { permission: 'map.read' },
    args: { one: t.arg.id({ required: true }), other: t.arg.id({ required: true }) },
    resolve: async (_root, { one, other }, context) => {
      const [first, second] = await readSavedPlans(context, [one, other]);
      if (!first || !second) return null;
      const moves = movesBetween(readBody(first.plan.body), readBody(second.plan.body));
      return { one: first.plan, other: second.plan, moves };
    },
  }),
}));
