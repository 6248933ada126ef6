import { builder } from '../platform/api/builder.ts';
import { cursorOf, placeOf } from '../platform/api/paging.ts';
import { SourceType } from '../source/source.schema.ts';
import { type Expansion, exploreLimits, readExpansion, readThing, type Step, type StepPage } from './explore.reads.ts';
import type { NeighbourRow, PlaceRow, RelationRow, StateCount, ThingRef, ThingRow } from './explore.types.ts';
import { type FactText, factsOf, type KindRule, kinds } from './kinds.rules.ts';
import type { RelationRule } from './relation-rule.rules.ts';
import { type Direction, farName, relations } from './relations.rules.ts';

export const DirectionType = builder.enumType('ExploreDirection', {
  description: 'OUT: the relation starts at the thing; IN: it leads to the thing.',
  values: ['OUT', 'IN'] as const,
});

const KindType = builder.objectRef<KindRule>('ExploreKind').implement({
  description: 'A kind of thing that the explorer knows.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.string({ resolve: ({ label }) => label }),
    name: t.string({ resolve: ({ name }, _args, { language }) => name[language] }),
    mark: t.string({
      description: 'One character that tells the kind without its colour.',
      resolve: ({ mark }, _args, { language }) => mark[language],
    }),
    tone: t.exposeInt('tone'),
  }),
});

const RelationKindType = builder.objectRef<RelationRule>('ExploreRelationKind').implement({
  description: 'A relation that the explorer follows, with what its ends are called.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    type: t.exposeString('type'),
    name: t.string({ resolve: ({ words }, _args, { language }) => words[language].name }),
    out: t.string({
      description: 'What is found by following it.',
      resolve: ({ words }, _args, { language }) => words[language].out,
    }),
    in: t.string({
      description: 'What is found by following it backwards.',
      resolve: ({ words }, _args, { language }) => words[language].in,
    }),
    from: t.exposeStringList('from'),
    to: t.exposeStringList('to'),
    paths: t.exposeBoolean('paths', { description: 'Followed by a search for paths unless others are chosen.' }),
  }),
});

const PlaceType = builder.objectRef<PlaceRow>('ExplorePlace').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ id: t.exposeID('id'), name: t.exposeString('name') }),
});

export const ThingRefType = builder.objectRef<ThingRef>('ExploreNode').implement({
  description: 'A thing as the picture draws it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    demo: t.exposeBoolean('demo'),
    region: t.field({ type: PlaceType, nullable: true, resolve: ({ region }) => region ?? null }),
    lane: t.field({ type: PlaceType, nullable: true, resolve: ({ lane }) => lane ?? null }),
  }),
});

export const RelationType = builder.objectRef<RelationRow>('ExploreRelation').implement({
  description: 'A relation between two things; its id is unique within its type.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.string({ resolve: ({ id, type }) => `${type}/${id}` }),
    type: t.exposeString('type'),
    fromId: t.exposeID('fromId'),
    toId: t.exposeID('toId'),
    state: t.exposeString('state', { nullable: true }),
    asOf: t.expose('asOf', { type: 'Date', nullable: true }),
    what: t.exposeString('what', { nullable: true }),
    role: t.exposeString('role', { nullable: true }),
    share: t.exposeFloat('share', { nullable: true }),
    sources: t.expose('sources', { type: [SourceType] }),
  }),
});

const StateCountType = builder.objectRef<StateCount>('ExploreStateCount').implement({
  description: 'How many in one state: CONFIRMED, TO_REVIEW, DRAFT or UNSTATED. States are never added up.',
  authScopes: { signedIn: true },
  fields: (t) => ({ state: t.exposeString('state'), count: t.exposeInt('count') }),
});

interface KindCount {
  readonly kind: string;
  readonly states: readonly StateCount[];
}

const KindCountType = builder.objectRef<KindCount>('ExploreKindCount').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ kind: t.exposeString('kind'), states: t.expose('states', { type: [StateCountType] }) }),
});

interface Branch {
  readonly type: string;
  readonly direction: Direction;
  readonly kinds: readonly KindCount[];
}

const BranchType = builder.objectRef<Branch>('ExploreBranch').implement({
  description: 'What a thing is related to in one way, counted before anything is drawn.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    type: t.exposeString('type'),
    direction: t.expose('direction', { type: DirectionType }),
    name: t.string({ resolve: ({ type, direction }, _args, { language }) => farName(type, direction, language) }),
    kinds: t.expose('kinds', { type: [KindCountType] }),
  }),
});

/** The counts of a thing, one branch for each relation and direction, in the order of the registry. */
function branchesOf({ counts }: ThingRow): readonly Branch[] {
  return [...relations.keys()].flatMap((type) =>
    (['OUT', 'IN'] as const).flatMap((direction) => {
      const own = counts.filter((each) => each.type === type && each.out === (direction === 'OUT'));
      const found = [...kinds.keys()].flatMap((kind) => {
        const states = own.filter((each) => each.kind === kind);
        return states.length === 0 ? [] : [{ kind, states }];
      });
      return found.length === 0 ? [] : [{ type, direction, kinds: found }];
    }),
  );
}

const FactType = builder.objectRef<FactText>('ExploreFact').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({ field: t.exposeString('field'), label: t.exposeString('label'), value: t.exposeString('value') }),
});

const ThingType = builder.objectRef<ThingRow>('ExploreThing').implement({
  description: 'A thing with what is known of it and how many relations of each sort it has.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    kind: t.exposeString('kind'),
    name: t.exposeString('name'),
    demo: t.exposeBoolean('demo'),
    industryId: t.exposeID('industryId', { nullable: true }),
    facts: t.field({
      type: [FactType],
      resolve: ({ kind, props }, _args, { language }) => factsOf(kind, props, language),
    }),
    sources: t.expose('sources', { type: [SourceType] }),
    branches: t.field({ type: [BranchType], resolve: branchesOf }),
    merged: t.expose('merged', { type: [PlaceType], description: 'Enterprises that turned out to be this one.' }),
  }),
});

const NeighbourType = builder.objectRef<NeighbourRow>('ExploreNeighbour').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    cursor: t.string({ resolve: ({ order }) => cursorOf(order) }),
    relation: t.expose('relation', { type: RelationType }),
    thing: t.expose('thing', { type: ThingRefType }),
  }),
});

const NeighbourPageType = builder.objectRef<StepPage>('ExploreNeighbours').implement({
  description: 'Neighbours over one relation, confirmed ones first, and how many there are in each state.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    key: t.exposeString('key', { description: 'The place of its step among those asked for.' }),
    originId: t.id({ resolve: ({ origin }) => origin }),
    type: t.string({ resolve: ({ step }) => step.type }),
    direction: t.field({ type: DirectionType, resolve: ({ step }) => step.direction }),
    counts: t.expose('counts', { type: [StateCountType] }),
    rows: t.expose('rows', { type: [NeighbourType] }),
    more: t.exposeBoolean('more'),
  }),
});

const StepInput = builder.inputType('ExploreStep', {
  fields: (t) => ({
    id: t.id({ required: true }),
    relation: t.string({ required: true }),
    direction: t.field({ type: DirectionType, required: true }),
    first: t.int({ required: true }),
    after: t.string(),
    kind: t.string(),
    region: t.string({ description: 'Only things of this region and what lies in it.' }),
    state: t.string(),
    only: t.idList({ description: 'Only these things.' }),
  }),
});

const stepOf = ({ relation, after, ...step }: typeof StepInput.$inferInput): Step => ({
  ...step,
  type: relation,
  after: placeOf(after),
});

const ExpansionType = builder.objectRef<Expansion>('ExploreExpansion').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    things: t.expose('things', { type: [ThingRefType] }),
    pages: t.field({
      type: [NeighbourPageType],
      complexity: { field: 1, multiplier: 5 },
      resolve: ({ pages }) => [...pages],
    }),
    between: t.expose('between', { type: [RelationType], complexity: { field: 1, multiplier: 5 } }),
  }),
});

builder.queryFields((t) => ({
  exploreKinds: t.field({
    type: [KindType],
    authScopes: { permission: 'map.read' },
    resolve: () => [...kinds.values()],
  }),
  exploreRelations: t.field({
    type: [RelationKindType],
    authScopes: { permission: 'map.read' },
    resolve: () => [...relations.values()],
  }),
  exploreThing: t.field({
    type: ThingType,
    nullable: true,
    authScopes: { permission: 'map.read' },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, context) => readThing(context, id),
  }),
  exploreExpansion: t.field({
    type: ExpansionType,
    description:
      `Things, neighbours for up to ${exploreLimits.steps} steps, and how both are related to each other and to what is ` +
      'drawn: one trip. A step whose thing is gone has no page.',
    authScopes: { permission: 'map.read' },
    args: {
      ids: t.arg.idList({ required: true }),
      steps: t.arg({ type: [StepInput], required: true }),
      among: t.arg.idList({ description: 'What is drawn; without it relations between things are not looked for.' }),
    },
    resolve: (_root, { ids, steps, among }, context) =>
      readExpansion(context, { ids, steps: steps.map(stepOf), among: among ?? null }),
  }),
}));
