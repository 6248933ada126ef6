import { readLinks } from '../chain/chain.reads.ts';
import { ChainLinkType } from '../chain/chain.schema.ts';
import { builder } from '../platform/api/builder.ts';
import { verdictOf } from './targeting.reads.ts';
import {
  type Flip,
  flipNeeds,
  type ReferenceArea,
  referenceKinds,
  type Verdict,
  type VerdictRules,
  verdictClasses,
} from './targeting.types.ts';

export const VerdictClassType = builder.enumType('VerdictClass', { values: verdictClasses });
export const FlipNeedType = builder.enumType('FlipNeed', { values: flipNeeds });
const ReferenceKindType = builder.enumType('ReferenceKind', { values: referenceKinds });

export const ReferenceAreaType = builder.objectRef<ReferenceArea>('ReferenceArea').implement({
  description: 'The area that a verdict compares with: imported counts, or the union of the regions loaded.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ReferenceKindType }),
    name: t.exposeString('name'),
    regions: t.exposeStringList('regions'),
    year: t.exposeInt('year', { nullable: true }),
    origin: t.exposeString('origin', { nullable: true }),
    linksCompared: t.exposeInt('linksCompared'),
  }),
});

const FlipType = builder.objectRef<Flip>('VerdictFlip').implement({
  description: 'The smallest change that makes another class, found by trying.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    need: t.expose('need', { type: FlipNeedType }),
    count: t.exposeInt('count', { nullable: true }),
    to: t.expose('to', { type: VerdictClassType, nullable: true }),
  }),
});

export const VerdictRulesType = builder.objectRef<VerdictRules>('VerdictRules').implement({
  description: 'The thresholds that a verdict used.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    source: t.exposeString('source'),
    interval: t.exposeFloat('interval'),
    by: t.exposeString('by', { nullable: true, description: 'Who saved them for the chain; null: they ship.' }),
  }),
});

export const VerdictType = builder.objectRef<Verdict>('Verdict').implement({
  description:
    'What a region has on a link beside what it would have at the share of the reference area. Theta is their ratio, drawn to 1 where little is known.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    class: t.expose('class', { type: VerdictClassType }),
    n: t.exposeInt('n', { description: 'Confirmed enterprises on a kind that is capacity on the link.' }),
    expected: t.exposeFloat('expected', { nullable: true, description: 'Null: nothing to compare with.' }),
    thetaHat: t.float({ nullable: true, resolve: ({ estimate }) => estimate()?.thetaHat ?? null }),
    low: t.float({ nullable: true, resolve: ({ estimate }) => estimate()?.low ?? null }),
    high: t.float({ nullable: true, resolve: ({ estimate }) => estimate()?.high ?? null }),
    probability: t.float({
      nullable: true,
      description: 'P(theta >= 1).',
      resolve: ({ estimate }) => estimate()?.probability ?? null,
    }),
    reference: t.expose('reference', { type: ReferenceAreaType, nullable: true }),
    flip: t.field({ type: FlipType, nullable: true, resolve: ({ flip }) => flip() }),
    rules: t.expose('rules', { type: VerdictRulesType }),
  }),
});

builder.objectField(ChainLinkType, 'verdict', (t) =>
  t.field({
    type: VerdictType,
    nullable: true,
    description: 'Null on a map of the past: there are no verdicts of the past yet.',
    resolve: (link, _args, context) => (link.asOf === undefined ? verdictOf(context, link) : null),
  }),
);

builder.queryField('verdict', (t) =>
  t.field({
    type: VerdictType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { linkId: t.arg.id({ required: true }), region: t.arg.string({ required: true }) },
    resolve: async (_root, { linkId, region }, context) => {
      const found = await readLinks(context, { ids: [linkId], region }, []);
      const link = found.get(linkId);
      return link ? verdictOf(context, link) : null;
    },
  }),
);
