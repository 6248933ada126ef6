import { builder } from '../platform/api/builder.ts';
import { ModeNameType } from './mode.schema.ts';
import { TalkType } from './reserve.schema.ts';
import { readTargets, readTargetWhy, type TargetPage } from './target.reads.ts';
import type { Why } from './target.rules.ts';
import {
  type Candidate,
  type EvidencePath,
  type Feature,
  generators,
  type PathStep,
  type PathThing,
  type TargetRules,
} from './target.types.ts';
import { basisIn, exclusionIn, gapIn, limitIn } from './target-words.rules.ts';
import type { NearFirm } from './targeting.types.ts';

const TargetGeneratorType = builder.enumType('TargetGenerator', {
  description:
    'Where a candidate comes from: G1 makes what the link is for, G2 supplies or buys from a local firm, G3 makes what goes into or comes from a local product, G4 is classed as a maker is, G5 makes what a maker makes too, G6 shares an owner with a local firm, G7 is on the chain and expands, G8 has home ties.',
  values: generators,
});

const TargetRuleSetType = builder.objectRef<TargetRules>('TargetRuleSet').implement({
  description: 'The weights that a ranking used.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    name: t.exposeString('id'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    source: t.exposeString('source'),
  }),
});

const TargetThingType = builder.objectRef<PathThing>('TargetThing').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), kind: t.exposeString('kind'), name: t.exposeString('name') }),
});

const TargetStepType = builder.objectRef<PathStep>('TargetStep').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    from: t.expose('from', { type: TargetThingType }),
    to: t.expose('to', { type: TargetThingType }),
    relation: t.exposeString('relation'),
    forward: t.exposeBoolean('forward', { description: 'False: the relation leads from `to` to `from`.' }),
    source: t.exposeString('source', { nullable: true }),
    date: t.exposeString('date', { nullable: true }),
  }),
});

const TargetPathType = builder.objectRef<EvidencePath>('TargetPath').implement({
  description: 'A path from a local firm, or from the link, to the target.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    inferred: t.exposeBoolean('inferred', { description: 'A step has no source, or nobody has confirmed it.' }),
    share: t.exposeFloat('share', {
      nullable: true,
      description: "Its part of the target's affinity to local firms; null: a path from the link.",
    }),
    steps: t.expose('steps', { type: [TargetStepType] }),
  }),
});

const TargetFeatureType = builder.objectRef<Feature>('TargetFeature').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.exposeString('code'),
    weight: t.exposeInt('weight'),
    value: t.exposeFloat('value', { nullable: true, description: 'From 0 to 1; null: not recorded, which is not 0.' }),
    points: t.float({ nullable: true, resolve: ({ weight, value }) => (value === null ? null : weight * value) }),
    reason: t.string({ resolve: ({ basis }, _args, { language }) => basisIn(basis, language) }),
  }),
});

const TargetEnterpriseType = builder.objectRef<NearFirm>('TargetEnterprise').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    region: t.string({ nullable: true, resolve: ({ region }) => region?.name ?? null }),
    city: t.exposeString('city', { nullable: true }),
    listed: t.boolean({ resolve: ({ stockCode, exchange }) => stockCode !== null || exchange !== null }),
    demo: t.exposeBoolean('demo'),
  }),
});

const pathShareOf = (paths: readonly EvidencePath[]) => {
  const shares = paths.flatMap(({ share }) => (share === null ? [] : [share]));
  return shares.length === 0 ? null : shares.reduce((sum, each) => sum + each, 0);
};

const TargetType = builder.objectRef<Candidate>('Target').implement({
  description:
    'A firm that could be won for a link. The score is an order of work, not how likely the firm is to come.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    rank: t.exposeInt('rank'),
    enterprise: t.expose('firm', { type: TargetEnterpriseType }),
    low: t.exposeFloat('low', { description: 'Points of 100 with every unknown feature at 0.' }),
    high: t.exposeFloat('high', { description: 'Points of 100 with every unknown feature at 1.' }),
    order: t.exposeFloat('order', { description: 'What the list is ordered by, from 0 to 1.' }),
    features: t.expose('features', { type: [TargetFeatureType] }),
    generators: t.expose('generators', { type: [TargetGeneratorType] }),
    talks: t.field({
      type: [TalkType],
      description:
        'Who talked to the firm, or to one that holds or is held with half of the shares or more, newest first.',
      resolve: ({ firm }) => firm.talks,
    }),
    paths: t.field({ type: [TargetPathType], resolve: ({ paths }) => paths() }),
    pathShare: t.float({
      nullable: true,
      description: 'The part of the affinity to local firms that the listed paths carry; null: none leads from one.',
      resolve: ({ paths }) => pathShareOf(paths()),
    }),
  }),
});

const TargetPageType = builder.objectRef<TargetPage>('TargetPage').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    total: t.exposeInt('total'),
    ruleSet: t.field({ type: TargetRuleSetType, resolve: ({ ranking }) => ranking.rules }),
    recorded: t.field({ type: [TargetGeneratorType], resolve: ({ ranking }) => ranking.recorded }),
    unrecorded: t.field({
      type: [TargetGeneratorType],
      description: 'Generators that nothing recorded around the link speaks to.',
      resolve: ({ ranking }) => ranking.unrecorded,
    }),
    missing: t.stringList({
      description: 'What scores and exclusions go without.',
      resolve: ({ ranking }, _args, { language }) => ranking.missing.map((code) => gapIn(code, language)),
    }),
    limits: t.stringList({
      description: 'Where more is on record around the link than was looked at.',
      resolve: ({ ranking }, _args, { language }) => ranking.limits.map((each) => limitIn(each, language)),
    }),
    blocked: t.string({
      nullable: true,
      description: 'Why the link has no targets at all.',
      resolve: ({ ranking: { blocked } }, _args, { language }) => blocked && exclusionIn(blocked, language),
    }),
    items: t.expose('items', { type: [TargetType] }),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
});

const TargetWhyType = builder.objectRef<Why>('TargetWhy').implement({
  description: 'Why a firm is ranked where it is for a link, or why it is not.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    candidate: t.boolean({ resolve: ({ candidate }) => candidate !== null }),
    rank: t.int({ nullable: true, resolve: ({ candidate }) => candidate?.rank ?? null }),
    target: t.field({ type: TargetType, nullable: true, resolve: ({ candidate }) => candidate }),
    excluded: t.stringList({
      resolve: ({ excluded }, _args, { language }) => excluded.map((each) => exclusionIn(each, language)),
    }),
    missing: t.stringList({
      resolve: ({ missing }, _args, { language }) => missing.map((code) => gapIn(code, language)),
    }),
  }),
});

builder.queryFields((t) => ({
  targets: t.field({
    type: TargetPageType,
    description: 'Firms that could be won for a link, best first, each with its reasons.',
    authScopes: { permission: 'map.read' },
    args: {
      industryId: t.arg.id({ required: true }),
      linkId: t.arg.id({ required: true }),
      mode: t.arg({ type: ModeNameType, required: true }),
      region: t.arg.string({ required: true }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    resolve: (_root, args, context) => readTargets(context, args),
  }),
  targetWhy: t.field({
    type: TargetWhyType,
    authScopes: { permission: 'map.read' },
    args: {
      industryId: t.arg.id({ required: true }),
      linkId: t.arg.id({ required: true }),
      mode: t.arg({ type: ModeNameType, required: true }),
      region: t.arg.string({ required: true }),
      enterpriseId: t.arg.id({ required: true }),
    },
    resolve: (_root, args, context) => readTargetWhy(context, args),
  }),
}));
