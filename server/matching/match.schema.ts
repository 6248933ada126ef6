import {
  areaOf,
  CarrierType,
  EnvClassType,
  FireClassType,
  UnitKindType,
  UnitStatusType,
  UnitUsageType,
} from '../carrier/carrier.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { type Connection, connectionOf, pageSize, placeOf } from '../platform/api/paging.ts';
import { AreaType } from '../platform/api/scalars.ts';
import { ProjectType } from '../project/project.schema.ts';
import { type Matched, matchCarriers } from './match.reads.ts';
import type { CarrierMatches, FartherUnit, MatchedUnit, NearUnit, UnitToCheck } from './match.rules.ts';
import { admissionTests, type Finding, type Measured, tenures, verdicts } from './matching.types.ts';
import { type Budget, budgetPeriods, type TypedNeed } from './need.types.ts';
import { usualValues } from './value.rules.ts';
import { type Worth, worthParts } from './worth.rules.ts';

const listed = 20;
/** Lists cut short, made of what one read has brought. */
const short = { field: 1, multiplier: 1 } as const;

export const AdmissionTestType = builder.enumType('AdmissionTest', {
  description: 'The twelve tests of a project on a carrier; all are evaluated.',
  values: admissionTests,
});
const VerdictType = builder.enumType('AdmissionVerdict', { values: verdicts });
const NeedTenureType = builder.enumType('NeedTenure', { values: tenures });
const BudgetPeriodType = builder.enumType('BudgetPeriod', {
  description: '元/㎡·月, 元/㎡, 元/亩.',
  values: budgetPeriods,
});
const MeasuredOfType = builder.enumType('MeasuredOf', {
  values: ['TEST', 'OVERSIZE', 'LEAST_LOT', 'FIRE', 'EFFLUENT', 'POWER', 'ENERGY', 'TAX_PER_MU'] as const,
});

const PriceType = builder.objectRef<Budget>('NeedPrice').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ yuan: t.exposeFloat('yuan'), per: t.expose('per', { type: BudgetPeriodType }) }),
});

const NeedType = builder.objectRef<TypedNeed>('TypedNeed').implement({
  description: 'What somebody who calls is looking for; null: they have not said.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    area: t.exposeFloat('area', { nullable: true, description: '㎡, at least.' }),
    areaMost: t.exposeFloat('areaMost', { nullable: true, description: '㎡.' }),
    usage: t.expose('usage', { type: UnitUsageType, nullable: true }),
    height: t.exposeFloat('height', { nullable: true, description: 'm.' }),
    loadKn: t.exposeFloat('loadKn', { nullable: true, description: 'kN/㎡.' }),
    powerKva: t.exposeFloat('powerKva', { nullable: true }),
    effluentT: t.exposeFloat('effluentT', { nullable: true, description: '吨/日.' }),
    fireClass: t.expose('fireClass', { type: FireClassType, nullable: true }),
    envClass: t.expose('envClass', { type: EnvClassType, nullable: true }),
    tenure: t.expose('tenure', { type: NeedTenureType, nullable: true }),
    budget: t.expose('budget', { type: PriceType, nullable: true }),
    latest: t.expose('latest', { type: 'Date', nullable: true }),
  }),
});

const text = (value: Measured['observed']) => (value === null ? null : String(value));

const MeasuredType = builder.objectRef<Measured>('AdmissionMeasured').implement({
  description: 'One comparison of a test: what is there, what is asked for and by how much it falls short.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    of: t.expose('of', { type: MeasuredOfType }),
    verdict: t.expose('verdict', { type: VerdictType }),
    observed: t.string({ nullable: true, resolve: ({ observed }) => text(observed) }),
    required: t.string({ nullable: true, resolve: ({ required }) => text(required) }),
    unit: t.exposeString('unit', { nullable: true }),
    shortfall: t.exposeFloat('shortfall', { nullable: true }),
  }),
});

export const FindingType = builder.objectRef<Finding>('AdmissionFinding').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    test: t.expose('test', { type: AdmissionTestType }),
    measured: t.expose('measured', { type: [MeasuredType], complexity: short }),
  }),
});

const WorthPartType = builder.enumType('WorthPart', { description: '税收 契合 政策 成本 土地.', values: worthParts });

export const WorthType = builder.objectRef<Worth>('UnitWorth').implement({
  description:
    'What a project on a unit is worth to the district in a year, in 万元; a part that is not known is null and named.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'The sum of what is known; null: the tax is not.',
    }),
    tax: t.float({ nullable: true, resolve: ({ parts }) => parts.TAX }),
    fit: t.float({ nullable: true, resolve: ({ parts }) => parts.FIT }),
    policy: t.float({ nullable: true, resolve: ({ parts }) => parts.POLICY }),
    cost: t.float({ nullable: true, resolve: ({ parts }) => parts.COST }),
    land: t.float({ nullable: true, resolve: ({ parts }) => parts.LAND }),
    unknown: t.expose('unknown', { type: [WorthPartType] }),
  }),
});

const ValueRulesType = builder.objectRef<typeof usualValues>('ValueRules').implement({
  description: 'What values are reckoned by: defaults that a district has yet to confirm.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    fitWeight: t.exposeFloat('fitWeight', { description: 'What a full fit adds, as a share of the expected tax.' }),
    otherFit: t.exposeFloat('otherFit', {
      description: 'How far a project fits that is of no direction of the carrier.',
    }),
    landPrice: t.exposeFloat('landPrice', { description: '万元 per 亩 and year.' }),
  }),
});

const MatchedUnitType = builder.objectRef<MatchedUnit>('MatchedUnit').implement({
  description: 'A unit that is held against a need.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.id({ resolve: ({ offer }) => offer.unit.id }),
    number: t.string({ resolve: ({ offer }) => offer.unit.number }),
    kind: t.field({ type: UnitKindType, resolve: ({ offer }) => offer.unit.kind }),
    usage: t.field({ type: UnitUsageType, nullable: true, resolve: ({ offer }) => offer.unit.usage }),
    area: t.field({ type: AreaType, nullable: true, resolve: ({ offer }) => areaOf(offer.unit.areaHundredths) }),
    heightM: t.float({ nullable: true, resolve: ({ offer }) => offer.unit.heightM }),
    loadKn: t.float({ nullable: true, resolve: ({ offer }) => offer.unit.loadKn }),
    status: t.field({ type: UnitStatusType, nullable: true, resolve: ({ offer }) => offer.unit.status }),
    statusOn: t.field({ type: 'Date', nullable: true, resolve: ({ offer }) => offer.unit.statusOn }),
    demo: t.boolean({ resolve: ({ offer }) => offer.unit.demo }),
    carrier: t.field({ type: CarrierType, resolve: ({ offer }) => offer.carrier }),
    from: t.expose('from', { type: 'Date', nullable: true, description: 'From when it can be had.' }),
    stale: t.exposeBoolean('stale', { nullable: true, description: 'Told too long ago; null: nobody said when.' }),
    price: t.expose('price', { type: PriceType, nullable: true }),
    worth: t.expose('worth', { type: WorthType, nullable: true, description: 'Null: it is no project that asks.' }),
  }),
});

const NearUnitType = builder.objectRef<NearUnit>('NearUnit').implement({
  description: 'A unit that one test alone keeps from a need, with nothing unknown.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({ type: MatchedUnitType, resolve: (unit) => unit }),
    finding: t.expose('finding', { type: FindingType }),
  }),
});

const UnitToCheckType = builder.objectRef<UnitToCheck>('UnitToCheck').implement({
  description: 'A unit that fails nothing, but of which something is not known (待核).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({ type: MatchedUnitType, resolve: (unit) => unit }),
    unknown: t.expose('unknown', { type: [AdmissionTestType] }),
  }),
});

const FartherUnitType = builder.objectRef<FartherUnit>('FartherUnit').implement({
  description: 'A unit that more than one thing keeps from a need, or one with something unknown besides.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unit: t.field({ type: MatchedUnitType, resolve: (unit) => unit }),
    findings: t.expose('findings', { type: [FindingType], complexity: short }),
    unknown: t.expose('unknown', { type: [AdmissionTestType] }),
  }),
});

const CountType = builder.objectRef<CarrierMatches['counts'][number]>('AdmissionCount').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    test: t.expose('test', { type: AdmissionTestType }),
    failed: t.exposeInt('failed'),
    unknown: t.exposeInt('unknown'),
  }),
});

interface Page extends Matched {
  readonly page: Connection<MatchedUnit & { readonly order: string }>;
}

const EdgeType = builder.objectRef<Page['page']['edges'][number]>('MatchedUnitEdge').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    cursor: t.exposeString('cursor'),
    node: t.field({ type: MatchedUnitType, resolve: ({ node }) => node }),
  }),
});

const MatchesType = builder.objectRef<Page>('CarrierMatches').implement({
  description:
    'The units of a region for a need: what fits, the best first; what nearly does; what has to be asked about.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    need: t.expose('need', { type: NeedType }),
    project: t.expose('project', { type: ProjectType, nullable: true, description: 'Null: somebody who calls.' }),
    byValue: t.boolean({
      description: 'Whether what fits is in the order of its value: the tax of the project is known.',
      resolve: ({ project }) => project !== null && project.taxFen !== null,
    }),
    valueRules: t.field({ type: ValueRulesType, resolve: () => usualValues }),
    unread: t.exposeStringList('unread', { description: 'Words of the line that were not understood.' }),
    edges: t.field({ type: [EdgeType], resolve: ({ page }) => page.edges }),
    pageInfo: t.field({ type: builder.pageInfoRef(), resolve: ({ page }) => page.pageInfo }),
    totalCount: t.int({ resolve: ({ matches }) => matches.feasible.length }),
    near: t.field({ type: [NearUnitType], complexity: short, resolve: ({ matches }) => matches.near.slice(0, listed) }),
    nearCount: t.int({ resolve: ({ matches }) => matches.near.length }),
    toCheck: t.field({
      type: [UnitToCheckType],
      complexity: short,
      resolve: ({ matches }) => matches.toCheck.slice(0, listed),
    }),
    toCheckCount: t.int({ resolve: ({ matches }) => matches.toCheck.length }),
    farther: t.field({
      type: [FartherUnitType],
      complexity: short,
      description: 'The few that come nearest of all others.',
      resolve: ({ matches }) => matches.farther,
    }),
    counts: t.field({ type: [CountType], complexity: short, resolve: ({ matches }) => matches.counts }),
    considered: t.int({ resolve: ({ matches }) => matches.considered }),
    taken: t.int({
      description: 'Units that are taken or kept for somebody: they are not looked at.',
      resolve: ({ matches }) => matches.taken,
    }),
  }),
});

builder.queryField('matchCarriers', (t) =>
  t.field({
    type: MatchesType,
    nullable: true,
    description:
      'Carriers for a project, in its district unless a region is named, or of a region for a need in one line (3000平 层高6米 丙类 马上要).',
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string(),
      line: t.arg.string(),
      projectId: t.arg.id({ description: 'Instead of a line.' }),
      industryId: t.arg.id({ description: 'Carriers must be for this 重点产业.' }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, { first, after, ...args }, context) => {
      const found = await matchCarriers(context, args);
      if (!found) return null;
      const size = pageSize(first);
      const from = Number(placeOf(after) ?? -1) + 1;
      const { feasible } = found.matches;
      const rows = feasible.slice(from, from + size + 1).map((unit, at) => ({ ...unit, order: String(from + at) }));
      return { ...found, page: connectionOf({ total: feasible.length, rows }, size, after ?? null) };
    },
  }),
);
