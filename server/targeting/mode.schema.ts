import { LinkRefType } from '../chain/chain.schema.ts';
import type { RecordedNote } from '../chain/comparison.types.ts';
import { builder } from '../platform/api/builder.ts';
import {
  type Component,
  componentCodes,
  coreFactors,
  findings,
  type LinkModes,
  type ModeFinding,
  type ModeFlip,
  type ModeRules,
  modeNames,
  type Reason,
  type Relatedness,
  reasonCodes,
  rungs,
} from './mode.types.ts';
import { FlipNeedType, VerdictType } from './targeting.schema.ts';

export const ModeNameType = builder.enumType('ModeName', { values: modeNames });
const FindingType = builder.enumType('Finding', { values: findings });
const ComponentCodeType = builder.enumType('ModeComponentCode', { values: componentCodes });
const ReasonCodeType = builder.enumType('ModeReasonCode', { values: reasonCodes });
export const CoreFactorType = builder.enumType('CoreFactor', { values: coreFactors });
const RungType = builder.enumType('RelatednessRung', { values: rungs });

interface Told<Thing> {
  readonly thing: Thing;
  readonly of: LinkModes;
}

const ComponentType = builder.objectRef<Component>('ModeComponent').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.expose('code', { type: ComponentCodeType }),
    value: t.exposeFloat('value', { nullable: true, description: 'From 0 to 1; null: not recorded.' }),
  }),
});

const ReasonNoteType = builder.objectRef<RecordedNote>('ModeReasonNote').implement({
  description: 'A dated note that a reason tells of.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    text: t.exposeString('text'),
    on: t.expose('on', { type: 'Date' }),
    by: t.exposeString('by'),
    regionName: t.exposeString('regionName'),
  }),
});

const ReasonType = builder.objectRef<Told<Reason>>('ModeReason').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    code: t.field({ type: ReasonCodeType, resolve: ({ thing }) => thing.code }),
    count: t.int({ nullable: true, resolve: ({ thing }) => thing.count }),
    of: t.int({ nullable: true, resolve: ({ thing }) => thing.of }),
    links: t.field({
      type: [LinkRefType],
      description: 'The first few it speaks of; the count says how many there are.',
      resolve: ({ thing, of }) => of.refs(thing.linkIds),
    }),
    linkNames: t.stringList({
      description: 'Their names alone: a map asks for those of every link.',
      resolve: ({ thing, of }) => of.refs(thing.linkIds).map(({ name }) => name),
    }),
    factors: t.field({ type: [CoreFactorType], resolve: ({ thing }) => thing.factors }),
    note: t.field({ type: ReasonNoteType, nullable: true, resolve: ({ thing }) => thing.note }),
  }),
});

const ModeType = builder.objectRef<Told<ModeFinding>>('VerdictMode').implement({
  description: 'One of 建 延 补 强 that a link calls for.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    mode: t.field({ type: ModeNameType, resolve: ({ thing }) => thing.mode }),
    priority: t.float({
      nullable: true,
      description: 'Product of the components that are recorded: with the others it can only be less.',
      resolve: ({ thing }) => thing.priority,
    }),
    components: t.field({ type: [ComponentType], resolve: ({ thing }) => thing.components }),
    reasons: t.field({
      type: [ReasonType],
      resolve: ({ thing, of }) => thing.reasons.map((reason) => ({ thing: reason, of })),
    }),
  }),
});

const NeedInputsType = builder.objectRef<LinkModes['inputs']>('NeedInputs').implement({
  description: 'Inputs of the links of the chain, by what says which suppliers can stand in for each other.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    recorded: t.int({ resolve: ({ RECORDED }) => RECORDED }),
    sameProduct: t.int({ resolve: ({ SAME_PRODUCT }) => SAME_PRODUCT }),
    eachRequired: t.int({ resolve: ({ EACH_REQUIRED }) => EACH_REQUIRED }),
  }),
});

const NeedType = builder.objectRef<LinkModes>('LinkNeed').implement({
  description: 'What stops in a chain without a link.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    lostCount: t.int({ resolve: ({ need }) => need().lost.length }),
    lost: t.field({ type: [LinkRefType], resolve: ({ need, refs }) => refs(need().lost) }),
    others: t.exposeInt('others', { description: 'How many other links the chain has.' }),
    impact: t.float({ description: 'Share of the other links that stop.', resolve: ({ need }) => need().impact }),
    waiting: t.field({
      type: [LinkRefType],
      description: 'Links that need it, are here and have no other supplier here.',
      resolve: ({ need, refs }) => refs(need().waiting),
    }),
    break: t.field({ type: FindingType, resolve: ({ need }) => need().break }),
    choke: t.field({ type: FindingType, resolve: ({ need }) => need().choke }),
    singlePoint: t.field({ type: FindingType, resolve: ({ need }) => need().singlePoint }),
    fewOutside: t.field({
      type: FindingType,
      description: 'Few suppliers outside to turn to; unknown: their number is not recorded.',
      resolve: ({ need }) => need().fewOutside,
    }),
    hhi: t.float({
      nullable: true,
      description: 'At least so much, that of equal shares: values of firms are not recorded.',
      resolve: ({ need }) => need().hhi,
    }),
    pathCut: t.float({
      nullable: true,
      description: 'Share of the ways from a first to a last link that lead through it.',
      resolve: ({ pathCut }) => pathCut(),
    }),
    inputs: t.expose('inputs', { type: NeedInputsType }),
  }),
});

const RelatednessType = builder.objectRef<Relatedness>('Relatedness').implement({
  description: 'How near a link is to what the region has.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    rung: t.expose('rung', { type: RungType }),
    density: t.exposeFloat('density'),
    percentile: t.exposeFloat('percentile', { description: 'Among the links of the chain on the same rung.' }),
  }),
});

const ModeFlipType = builder.objectRef<ModeFlip>('ModeFlip').implement({
  description: 'The smallest change that makes the modes of a link others, found by trying.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    need: t.expose('need', { type: FlipNeedType }),
    count: t.exposeInt('count'),
    from: t.expose('from', { type: [ModeNameType] }),
    to: t.expose('to', { type: [ModeNameType] }),
  }),
});

const ModeRulesType = builder.objectRef<ModeRules>('ModeRules').implement({
  description: 'The thresholds that modes used.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    validFrom: t.expose('validFrom', { type: 'Date' }),
    source: t.exposeString('source'),
    by: t.exposeString('by', { nullable: true, description: 'Who saved them for the chain; null: they ship.' }),
  }),
});

builder.objectFields(VerdictType, (t) => ({
  modes: t.field({
    type: [ModeType],
    description: 'None for a sub-link and for a link that the district declines.',
    resolve: ({ modes }) => {
      const of = modes();
      return of ? of.calls().modes.map((thing) => ({ thing, of })) : [];
    },
  }),
  undecided: t.field({
    type: [ModeNameType],
    description: 'Modes that depend on what is not recorded.',
    resolve: ({ modes }) => modes()?.calls().undecided ?? [],
  }),
  need: t.field({ type: NeedType, nullable: true, resolve: ({ modes }) => modes() }),
  relatedness: t.field({
    type: RelatednessType,
    nullable: true,
    description: 'Null: nothing recorded to tell it from.',
    resolve: ({ modes }) => modes()?.relatedness ?? null,
  }),
  modeFlip: t.field({ type: ModeFlipType, nullable: true, resolve: ({ modes }) => modes()?.flip() ?? null }),
  modeRules: t.field({ type: ModeRulesType, nullable: true, resolve: ({ modes }) => modes()?.rules ?? null }),
}));
