import { AdmissionTestType } from '../matching/match.schema.ts';
import type { ValueSplit } from '../matching/value.rules.ts';
import { builder } from '../platform/api/builder.ts';
import type { Assignment, PlanParameters } from './plan.types.ts';
import type {
  ApartLine,
  BindingQuota,
  CheckLine,
  FrontierLine,
  NearPlace,
  OtherPlace,
  Place,
  PlanLine,
  PlanUnit,
  PlanView,
  Totals,
  WishCost,
  WishLine,
} from './result.types.ts';

const signedIn = { authScopes: { signedIn: true } } as const;
/** Lists of what one run has found: they cost nothing more. */
const made = { field: 1, multiplier: 1 } as const;

export const PlanUnitType = builder.objectRef<PlanUnit>('PlanUnit').implement({
  ...signedIn,
  fields: (t) => ({
    id: t.exposeID('id'),
    carrierId: t.exposeID('carrierId'),
    carrierName: t.exposeString('carrierName'),
    number: t.exposeString('number'),
  }),
});

const SplitType = builder.objectRef<ValueSplit>('PlanValueSplit').implement({
  description: 'What a value is made of, 万元 a year; what is paid is below 0.',
  ...signedIn,
  fields: (t) => ({
    tax: t.exposeFloat('tax'),
    fit: t.exposeFloat('fit'),
    policy: t.exposeFloat('policy'),
    cost: t.exposeFloat('cost'),
    land: t.exposeFloat('land'),
  }),
});

export const PlaceType = builder.objectRef<Place>('PlanPlace').implement({
  ...signedIn,
  fields: (t) => ({
    unit: t.expose('unit', { type: PlanUnitType }),
    value: t.exposeFloat('value', { description: '万元 a year.' }),
    split: t.expose('split', { type: SplitType }),
    used: t.exposeFloat('used', { description: '㎡.' }),
    mu: t.exposeFloat('mu', { description: '亩; 0 of what stands already.' }),
    assumed: t.string({
      nullable: true,
      description: 'Tests that count as passed though something of them is not known.',
      resolve: ({ assumed }, _args, { language }) => assumed?.[language] ?? null,
    }),
    pinned: t.exposeBoolean('pinned'),
  }),
});

const OtherType = builder.objectRef<OtherPlace>('PlanOtherPlace').implement({
  description: 'Another place that a project could have had.',
  ...signedIn,
  fields: (t) => ({
    unit: t.expose('unit', { type: PlanUnitType }),
    value: t.exposeFloat('value'),
    delta: t.exposeFloat('delta', { description: 'Against the place taken; without one, against nothing.' }),
    free: t.exposeBoolean('free'),
    forbidden: t.exposeBoolean('forbidden'),
    why: t.string({ resolve: ({ why }, _args, { language }) => why[language] }),
  }),
});

const NearType = builder.objectRef<NearPlace>('PlanNearPlace').implement({
  description: 'A unit that one test alone keeps from a project.',
  ...signedIn,
  fields: (t) => ({
    unit: t.expose('unit', { type: PlanUnitType }),
    lack: t.string({ resolve: ({ lack }, _args, { language }) => lack[language] }),
  }),
});

const FailingType = builder.objectRef<PlanLine['failing'][number]>('PlanFailing').implement({
  ...signedIn,
  fields: (t) => ({
    test: t.string({ resolve: ({ test }, _args, { language }) => test[language] }),
    failed: t.exposeInt('failed'),
    unknown: t.exposeInt('unknown'),
  }),
});

const LineType = builder.objectRef<PlanLine>('PlanLine').implement({
  description: 'One project of a plan: where it would be now, where it goes, and why.',
  ...signedIn,
  fields: (t) => ({
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    demo: t.exposeBoolean('demo'),
    now: t.expose('now', { type: PlanUnitType, nullable: true, description: 'Where its firm sits.' }),
    firstCome: t.expose('firstCome', {
      type: PlanUnitType,
      nullable: true,
      description: 'Where it would be if whoever comes first took the best that is left.',
    }),
    place: t.expose('place', { type: PlaceType, nullable: true }),
    reason: t.string({ resolve: ({ reason }, _args, { language }) => reason[language] }),
    notes: t.string({ nullable: true, resolve: ({ notes }, _args, { language }) => notes?.[language] ?? null }),
    admitted: t.exposeInt('admitted', { description: 'Units that pass all tests.' }),
    toCheck: t.exposeInt('toCheck'),
    others: t.expose('others', { type: [OtherType], complexity: made }),
    near: t.expose('near', { type: [NearType], complexity: made }),
    failing: t.expose('failing', { type: [FailingType], complexity: made }),
    wouldFit: t.stringList({ resolve: ({ wouldFit }, _args, { language }) => wouldFit.map((each) => each[language]) }),
  }),
});

export const TotalsType = builder.objectRef<Totals>('PlanTotals').implement({
  ...signedIn,
  fields: (t) => ({
    placed: t.exposeInt('placed'),
    value: t.exposeFloat('value', { description: '万元 a year.' }),
    tax: t.exposeFloat('tax', { description: 'Expected, 万元 a year.' }),
    mu: t.exposeFloat('mu'),
    taxPerMu: t.exposeFloat('taxPerMu', {
      nullable: true,
      description: 'Of projects on plots; null: no land is used.',
    }),
  }),
});

const QuotaType = builder.objectRef<BindingQuota>('PlanQuota').implement({
  ...signedIn,
  fields: (t) => ({
    name: t.string({ resolve: ({ name }, _args, { language }) => name[language] }),
    unit: t.exposeString('unit'),
    most: t.exposeFloat('most'),
    used: t.exposeFloat('used'),
    price: t.exposeFloat('price', { description: 'About what one more unit of it would be worth, 万元 a year.' }),
  }),
});

const ApartType = builder.objectRef<ApartLine>('PlanApart').implement({
  description: 'A project that takes no part.',
  ...signedIn,
  fields: (t) => ({
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    why: t.string({ resolve: ({ why }, _args, { language }) => why[language] }),
  }),
});

const CheckType = builder.objectRef<CheckLine>('PlanToCheck').implement({
  description: 'A pair that fails nothing, but of which something is not known (待核).',
  ...signedIn,
  fields: (t) => ({
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    unit: t.expose('unit', { type: PlanUnitType }),
    what: t.string({ resolve: ({ what }, _args, { language }) => what[language] }),
  }),
});

const OpensType = builder.objectRef<PlanView['opens'][number]>('PlanOpens').implement({
  description: 'How many pairs one test alone keeps apart because something is not known.',
  ...signedIn,
  fields: (t) => ({
    test: t.expose('test', { type: AdmissionTestType }),
    name: t.string({ resolve: ({ name }, _args, { language }) => name[language] }),
    pairs: t.exposeInt('pairs'),
  }),
});

const FrontierType = builder.objectRef<FrontierLine>('PlanFrontierPoint').implement({
  ...signedIn,
  fields: (t) => ({
    landPrice: t.exposeFloat('landPrice'),
    totals: t.field({ type: TotalsType, resolve: (line) => line }),
    gap: t.exposeFloat('gap', { nullable: true }),
  }),
});

const WishType = builder.objectRef<WishCost>('PlanWishCost').implement({
  description: 'What pins and forbids cost against the best plan without them, exact to `within`.',
  ...signedIn,
  fields: (t) => ({
    cost: t.exposeFloat('cost', { description: '万元 a year.' }),
    within: t.exposeFloat('within'),
    free: t.expose('free', { type: TotalsType }),
    pins: t.exposeInt('pins'),
    forbids: t.exposeInt('forbids'),
  }),
});

const WishLineType = builder.objectRef<WishLine>('PlanWish').implement({
  ...signedIn,
  fields: (t) => ({
    projectId: t.exposeID('projectId'),
    name: t.exposeString('name'),
    unit: t.expose('unit', { type: PlanUnitType }),
  }),
});

const AssignmentType = builder.objectRef<Assignment>('PlanAssignment').implement({
  ...signedIn,
  fields: (t) => ({ projectId: t.exposeID('projectId'), unitId: t.exposeID('unitId') }),
});

export const ParametersType = builder.objectRef<PlanParameters>('PlanParameters').implement({
  ...signedIn,
  fields: (t) => ({
    landPrice: t.exposeFloat('landPrice'),
    fitWeight: t.exposeFloat('fitWeight'),
    rentMonths: t.exposeFloat('rentMonths'),
    energyQuota: t.exposeFloat('energyQuota', { nullable: true }),
    subsidyBudget: t.exposeFloat('subsidyBudget', { nullable: true }),
    assume: t.expose('assume', { type: [AdmissionTestType] }),
    pins: t.expose('pins', { type: [AssignmentType], complexity: made }),
    forbids: t.expose('forbids', { type: [AssignmentType], complexity: made }),
    seconds: t.exposeFloat('seconds'),
  }),
});

export const ResultType = builder.objectRef<PlanView>('PlanResult').implement({
  ...signedIn,
  fields: (t) => ({
    parameters: t.expose('parameters', { type: ParametersType }),
    lines: t.expose('lines', { type: [LineType], complexity: made }),
    apart: t.expose('apart', { type: [ApartType], complexity: made }),
    toCheck: t.expose('toCheck', { type: [CheckType], complexity: made, description: 'The first 200.' }),
    toCheckCount: t.exposeInt('toCheckCount'),
    opens: t.expose('opens', { type: [OpensType], complexity: made }),
    quotas: t.expose('quotas', { type: [QuotaType], complexity: made }),
    totals: t.expose('totals', { type: TotalsType }),
    firstCome: t.expose('firstCome', { type: TotalsType }),
    bound: t.exposeFloat('bound', { description: 'No plan is worth more.' }),
    gap: t.exposeFloat('gap', { nullable: true }),
    gapText: t.string({ resolve: ({ gapWords }, _args, { language }) => gapWords[language] }),
    proven: t.exposeBoolean('proven'),
    seconds: t.exposeFloat('seconds'),
    wish: t.expose('wish', { type: WishType, nullable: true }),
    pins: t.expose('pins', { type: [WishLineType], complexity: made }),
    forbids: t.expose('forbids', { type: [WishLineType], complexity: made }),
    frontier: t.expose('frontier', { type: [FrontierType], complexity: made }),
    projects: t.int({ resolve: ({ considered }) => considered.projects }),
    units: t.int({ resolve: ({ considered }) => considered.units }),
    pairs: t.int({ resolve: ({ considered }) => considered.pairs }),
  }),
});
