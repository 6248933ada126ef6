import { builder } from '../platform/api/builder.ts';
import { readApproaches, readCommon, readPaths } from './explore.reads.ts';
import { RelationType, ThingRefType } from './explore.schema.ts';
import type { CommonRow, CommonView, PathRow } from './explore.types.ts';
import { clauseOf, sentenceOf } from './sentence.rules.ts';

const PathType = builder.objectRef<PathRow>('ExplorePath').implement({
  description: 'A way from one thing to another that never passes a thing twice.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    things: t.expose('things', { type: [ThingRefType] }),
    relations: t.expose('relations', { type: [RelationType] }),
    clauses: t.stringList({
      description: 'Each relation as a clause.',
      resolve: ({ things, relations }, _args, { language }) =>
        relations.map((each) => clauseOf(each, things, language)),
    }),
    sentence: t.string({ resolve: (path, _args, { language }) => sentenceOf(path, language) }),
  }),
});

const CommonRowType = builder.objectRef<CommonRow>('ExploreCommonRow').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    thing: t.expose('thing', { type: ThingRefType }),
    relations: t.expose('relations', { type: [RelationType] }),
  }),
});

const CommonType = builder.objectRef<CommonView>('ExploreCommon').implement({
  description: 'What two things are both related to, at most 200 of them, and how many there are.',
  authScopes: { signedIn: true },
  fields: (t) => ({ total: t.exposeInt('total'), rows: t.expose('rows', { type: [CommonRowType] }) }),
});

builder.queryFields((t) => ({
  explorePaths: t.field({
    type: [PathType],
    description: 'Shortest paths between two things, at most 4 hops, not through things with more than 200 relations.',
    authScopes: { permission: 'map.read' },
    args: {
      from: t.arg.id({ required: true }),
      to: t.arg.id({ required: true }),
      relations: t.arg.stringList(),
      maxHops: t.arg.int(),
      first: t.arg.int(),
    },
    resolve: (_root, args, context) => readPaths(context, args),
  }),
  exploreApproaches: t.field({
    type: [PathType],
    description: 'How firms of a region are tied to a target firm (以商招商), at most 3 hops, nearest first.',
    authScopes: { permission: 'map.read' },
    args: {
      target: t.arg.id({ required: true }),
      region: t.arg.string({ required: true }),
      relations: t.arg.stringList(),
      maxHops: t.arg.int(),
      first: t.arg.int(),
    },
    resolve: (_root, args, context) => readApproaches(context, args),
  }),
  exploreCommon: t.field({
    type: CommonType,
    authScopes: { permission: 'map.read' },
    args: {
      a: t.arg.id({ required: true }),
      b: t.arg.id({ required: true }),
      relations: t.arg.stringList(),
    },
    resolve: (_root, { a, b, relations }, context) => readCommon(context, { a, b, types: relations }),
  }),
}));
