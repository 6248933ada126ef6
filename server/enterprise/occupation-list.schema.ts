import { builder } from '../platform/api/builder.ts';
import { limits } from '../platform/api/limits.ts';
import { type Connection, connectionOf, pageSize } from '../platform/api/paging.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { OccupationEdgeType, OccupationKindType, OccupationStateType } from './enterprise.schema.ts';
import type { FacetRow, OccupationListView, OccupationRow } from './enterprise.types.ts';
import { capitalBands, listOccupations } from './occupation-list.reads.ts';

const CapitalBandType = builder.enumType('CapitalBand', {
  description: 'Registered capital in 元: from this up to the next; FOREIGN: in another currency.',
  values: capitalBands,
});

const OccupationFilter = builder.inputType('OccupationFilter', {
  fields: (t) => ({
    state: t.field({ type: OccupationStateType }),
    regionId: t.id({ description: 'A street, town or park.' }),
    unlocated: t.boolean({ description: 'true: only those known by district alone.' }),
    status: t.string(),
    capital: t.field({ type: CapitalBandType }),
    tag: t.string(),
    word: t.string({ description: 'A word that the placement stands on.' }),
    kind: t.field({ type: OccupationKindType }),
    capacity: t.boolean({ description: 'true: only those whose kind is capacity on their very link.' }),
    leader: t.boolean({ description: 'true: only 链主.' }),
    text: t.string({ description: 'In the name or the scope.' }),
  }),
});

const FacetType = builder.objectRef<FacetRow>('Facet').implement({
  description: 'A value that a list can be narrowed by, and how many rows have it.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    value: t.exposeString('value'),
    label: t.exposeString('label', { nullable: true }),
    count: t.exposeInt('count'),
  }),
});

const shownWords = 100;
const facet = (name: string, most?: number) => (facets: readonly FacetRow[]) =>
  facets.filter((row) => row.facet === name).slice(0, most);

const OccupationFacetsType = builder.objectRef<readonly FacetRow[]>('OccupationFacets').implement({
  description: 'Over everything of the link, the region and the state; states over all states. Most frequent first.',
  authScopes: { signedIn: true },
  fields: (t) => ({
    states: t.field({ type: [FacetType], resolve: facet('states') }),
    regions: t.field({ type: [FacetType], resolve: facet('regions') }),
    statuses: t.field({ type: [FacetType], resolve: facet('statuses') }),
    capitals: t.field({ type: [FacetType], resolve: facet('capitals') }),
    tags: t.field({ type: [FacetType], resolve: facet('tags') }),
    words: t.field({ type: [FacetType], resolve: facet('words', shownWords) }),
    kinds: t.field({ type: [FacetType], resolve: facet('kinds') }),
  }),
});

type OccupationList = Connection<OccupationRow> & Pick<OccupationListView, 'facets'>;

const OccupationListType = builder.objectRef<OccupationList>('OccupationList').implement({
  authScopes: { signedIn: true },
  fields: (t) => ({
    edges: t.expose('edges', { type: [OccupationEdgeType] }),
    pageInfo: t.expose('pageInfo', { type: builder.pageInfoRef() }),
    totalCount: t.exposeInt('totalCount'),
    facets: t.expose('facets', { type: OccupationFacetsType }),
  }),
});

builder.queryField('occupations', (t) =>
  t.field({
    type: OccupationListType,
    description: 'The occupations of a link and its sub-links by enterprises of a region, surest first.',
    authScopes: { permission: 'map.read' },
    args: {
      linkId: t.arg.id({ required: true }),
      region: t.arg.string({ required: true }),
      filter: t.arg({ type: OccupationFilter }),
      first: t.arg.int(),
      after: t.arg.string(),
    },
    complexity: ({ first }) => ({ field: 1, multiplier: Math.ceil(pageSize(first) / 20) }),
    resolve: async (_root, args, context) => {
      const length = [...(args.filter?.text ?? '')].length;
      if (length > limits.textLength) {
        throw new InvalidError('searchTooLong', { field: 'filter.text', params: { max: limits.textLength, length } });
      }
      const list = await listOccupations(context, args);
      return { ...connectionOf(list, pageSize(args.first), args.after ?? null), facets: list.facets };
    },
  }),
);
