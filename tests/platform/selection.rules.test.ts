import { execute, GraphQLInt, GraphQLList, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Selected, selectionOf, wantedParts } from '../../server/platform/api/selection.ts';

function selectionBy(text: string, variables: Readonly<Record<string, unknown>> = {}): readonly Selected[] {
  let seen: readonly Selected[] = [];
  const link: GraphQLObjectType = new GraphQLObjectType({
    name: 'Link',
    fields: () => ({
      id: { type: GraphQLString },
      list: { type: new GraphQLList(GraphQLString), args: { first: { type: GraphQLInt, defaultValue: 20 } } },
      parent: { type: link },
    }),
  });
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      link: {
        type: link,
        resolve: (_root, _args, _context, info) => {
          seen = selectionOf(info);
          return {};
        },
      },
    },
  });
  const result = execute({ schema: new GraphQLSchema({ query }), document: parse(text), variableValues: variables });
  expect(result).not.toHaveProperty('errors');
  return seen;
}

describe('selection', () => {
  it('undoes aliases and fragments and keeps arguments with their defaults', () => {
    const selected = selectionBy(
      `
      query ($n: Int) { link { key: id ...Lists ... on Link { parent { id } } } }
      fragment Lists on Link { a: list(first: $n) b: list }`,
      { n: 3 },
    );
    expect(selected).toEqual([
      { path: 'id', args: {} },
      { path: 'list', args: { first: 3 } },
      { path: 'list', args: { first: 20 } },
      { path: 'parent', args: {} },
      { path: 'parent.id', args: {} },
    ]);
  });

  it('leaves out what @skip and @include leave out, on fields and fragments', () => {
    const text = `query ($on: Boolean!) {
      link { id @skip(if: $on) list @include(if: $on) ...P @include(if: $on) ... @skip(if: $on) { parent { id } } } }
      fragment P on Link { parent { list } }`;
    expect(selectionBy(text, { on: true }).map(({ path }) => path)).toEqual(['list', 'parent', 'parent.list']);
    expect(selectionBy(text, { on: false }).map(({ path }) => path)).toEqual(['id', 'parent', 'parent.id']);
  });

  it('wants a part when any of its paths is selected', () => {
    const parts = [
      { part: 'lists', paths: ['list', 'parent.list'] },
      { part: 'never', paths: ['nothing'] },
    ];
    expect(wantedParts(selectionBy('{ link { parent { list } } }'), parts)).toEqual(['lists']);
    expect(wantedParts(selectionBy('{ link { id } }'), parts)).toEqual([]);
  });
});
