import { UnitUsageType } from '../carrier/carrier.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { MoneyType } from '../platform/api/scalars.ts';
import { type Chosen, chooseIndustries } from './choose.reads.ts';
import type { LinkFit, NeedThere } from './choose.rules.ts';
import { type FitRules, fitFactors } from './choose.types.ts';
import { StandingType } from './demand.schema.ts';

const listed = 60;
/** Lists cut short, made of what one read has brought. */
const short = { field: 1, multiplier: 1 } as const;

const FitFactorType = builder.enumType('FitFactor', {
  description: '产业导向 项目需求 邻居 缺口 用途 单位税收.',
  values: fitFactors,
});
const FitDirectionType = builder.enumType('FitDirection', {
  description: 'The carrier names the link, is for its chain, or for others.',
  values: ['LINK', 'CHAIN', 'OTHER'] as const,
});

interface Factor {
  readonly factor: (typeof fitFactors)[number];
  readonly value: number | null;
}

const FactorType = builder.objectRef<Factor>('LinkFitFactor').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    factor: t.expose('factor', { type: FitFactorType }),
    value: t.exposeFloat('value', { nullable: true, description: '0 to 1; null: nothing is recorded of it.' }),
  }),
});

const WeightType = builder
  .objectRef<{ readonly factor: Factor['factor']; readonly weight: number }>('FitWeight')
  .implement({
    authScopes: { signedIn: true },
    fields: (t) => ({ factor: t.expose('factor', { type: FitFactorType }), weight: t.exposeFloat('weight') }),
  });

const FitRulesType = builder.objectRef<FitRules>('FitRules').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    source: t.exposeString('source'),
    weights: t.field({
      type: [WeightType],
      resolve: ({ weights }) => fitFactors.map((factor) => ({ factor, weight: weights[factor] })),
    }),
  }),
});

const NeedType = builder.objectRef<NeedThere>('LinkFitNeed').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    projectId: t.id({ resolve: ({ project }) => project.id }),
    name: t.string({ resolve: ({ project }) => project.name }),
    standing: t.expose('standing', { type: StandingType }),
  }),
});

const LinkFitType = builder.objectRef<LinkFit>('LinkFit').implement({
  description: 'How a link suits the place that is looked at, factor by factor.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    linkId: t.id({ resolve: ({ link }) => link.id }),
    linkName: t.string({ resolve: ({ link }) => link.name }),
    industryId: t.id({ resolve: ({ link }) => link.industryId }),
    industryTitle: t.string({ resolve: ({ link }) => link.industryTitle }),
    confirmed: t.int({ description: 'Firms of the district.', resolve: ({ link }) => link.confirmed }),
    toReview: t.int({ resolve: ({ link }) => link.toReview }),
    surveyed: t.boolean({ resolve: ({ link }) => link.surveyedAt !== null }),
    declined: t.boolean({ description: '不承接.', resolve: ({ link }) => link.stance === 'DECLINED' }),
    points: t.exposeFloat('points', { description: 'Of 100, by what is recorded.' }),
    most: t.exposeFloat('most', { description: 'The most that they may become once everything is recorded.' }),
    direction: t.expose('direction', { type: FitDirectionType, nullable: true }),
    factors: t.field({
      type: [FactorType],
      complexity: short,
      resolve: ({ factors }) => fitFactors.map((factor) => ({ factor, value: factors[factor] })),
    }),
    refused: t.exposeStringList('refused', { description: 'Words of the negative list that its name holds.' }),
    inside: t.int({
      description: 'Firms in it on the link or one linked to it.',
      resolve: (fit) => fit.neighbours.inside,
    }),
    beside: t.int({ description: 'Firms beside it.', resolve: ({ neighbours }) => neighbours.beside }),
    neighbours: t.stringList({ resolve: ({ neighbours }) => neighbours.names }),
    needs: t.expose('needs', { type: [NeedType], complexity: short, description: 'Projects of the link.' }),
    usages: t.expose('usages', { type: [UnitUsageType], description: 'What firms on the link took in the district.' }),
    taxPerSquareMetre: t.exposeFloat('taxPerSquareMetre', {
      nullable: true,
      description: '元 a year: the middle of its projects.',
    }),
  }),
});

const ChosenType = builder.objectRef<Chosen>('ChosenLinks').implement({
  description: 'The links of all chains of a district, ranked for a unit, a carrier or all of a region (智选产).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    region: t.exposeID('regionId'),
    regionName: t.exposeString('regionName'),
    carrierName: t.exposeString('carrierName', { nullable: true }),
    unitNumber: t.exposeString('unitNumber', { nullable: true }),
    units: t.exposeInt('units'),
    carrierTaxYear: t.int({ nullable: true, resolve: ({ carrierTax }) => carrierTax?.year ?? null }),
    carrierTax: t.field({
      type: MoneyType,
      nullable: true,
      description: 'Of the carrier itself, a year per ㎡.',
      resolve: ({ carrierTax }) => (carrierTax === null ? null : { fen: carrierTax.fen, currency: 'CNY' }),
    }),
    rules: t.expose('rules', { type: FitRulesType }),
    total: t.int({ resolve: ({ fits }) => fits.length }),
    fits: t.field({ type: [LinkFitType], complexity: short, resolve: ({ fits }) => fits.slice(0, listed) }),
    refused: t.field({
      type: [LinkFitType],
      complexity: short,
      description: 'What the district declines or a negative list names.',
      resolve: ({ refused }) => refused.slice(0, listed),
    }),
  }),
});

builder.queryField('industriesFor', (t) =>
  t.field({
    type: ChosenType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: {
      region: t.arg.string({ required: true }),
      carrierId: t.arg.id(),
      unitId: t.arg.id(),
    },
    resolve: (_root, args, context) => chooseIndustries(context, args),
  }),
);
