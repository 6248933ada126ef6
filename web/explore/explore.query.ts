import { graphql, type ResultOf } from '../platform/data/graphql.ts';

/** A relation as the picture draws it. */
const DrawnRelation = graphql(`
  fragment DrawnRelation on ExploreRelation @_unmask { id type fromId toId state asOf what }
`);

const DrawnThing = graphql(`
  fragment DrawnThing on ExploreNode @_unmask { id kind name demo region { id name } lane { id name } }
`);

/** What steps bring to the picture. */
const Neighbourhood = graphql(
  `
  fragment Neighbourhood on ExploreExpansion @_unmask {
    pages {
      key originId more
      counts { state count }
      rows { cursor relation { ...DrawnRelation } thing { ...DrawnThing } }
    }
    between { ...DrawnRelation }
  }
`,
  [DrawnRelation, DrawnThing],
);

const FullSource = graphql(`
  fragment FullSource on Source @_unmask { id title file section documentNumber issuer date }
`);

const ToldPath = graphql(
  `
  fragment ToldPath on ExplorePath @_unmask {
    sentence
    things { id kind name demo }
    relations { id type fromId toId state sources { ...FullSource } }
  }
`,
  [FullSource],
);

export const ExploreStartQuery = graphql(
  `
  query ExploreStart($ids: [ID!]!, $steps: [ExploreStep!]!) {
    exploreKinds { key name mark tone }
    exploreRelations { type name paths }
    exploreExpansion(ids: $ids, steps: $steps, among: []) {
      things { ...DrawnThing }
      ...Neighbourhood
    }
  }
`,
  [DrawnThing, Neighbourhood],
);

export const ExploreThingQuery = graphql(
  `
  query ExploreThing($id: ID!) {
    exploreThing(id: $id) {
      id kind name demo industryId
      facts { field label value }
      sources { ...FullSource }
      branches { type direction name kinds { kind states { state count } } }
      merged { id name }
    }
  }
`,
  [FullSource],
);

export const ExploreStepsQuery = graphql(
  `
  query ExploreSteps($steps: [ExploreStep!]!, $among: [ID!]!) {
    exploreExpansion(ids: [], steps: $steps, among: $among) { ...Neighbourhood }
  }
`,
  [Neighbourhood],
);

export const ExploreHistoryQuery = graphql(
  `
  query ExploreHistory($id: ID!, $first: Int, $after: String) {
    exploreHistory(id: $id, first: $first, after: $after) {
      more
      rows {
        id cursor at by relation far field gone before after file
        sources { ...FullSource }
      }
    }
  }
`,
  [FullSource],
);

export const ExploreListQuery = graphql(
  `
  query ExploreList($steps: [ExploreStep!]!) {
    exploreExpansion(ids: [], steps: $steps) {
      pages {
        more
        counts { state count }
        rows {
          cursor
          relation { id type state asOf what sources { ...FullSource } }
          thing { id kind name demo region { id name } }
        }
      }
    }
  }
`,
  [FullSource],
);

export const ExplorePathsQuery = graphql(
  `
  query ExplorePaths($from: ID!, $to: ID!, $relations: [String!]) {
    explorePaths(from: $from, to: $to, relations: $relations) { ...ToldPath }
  }
`,
  [ToldPath],
);

export const ExploreApproachesQuery = graphql(
  `
  query ExploreApproaches($target: ID!, $region: String!, $relations: [String!]) {
    exploreApproaches(target: $target, region: $region, relations: $relations) { ...ToldPath }
  }
`,
  [ToldPath],
);

export const ExploreCommonQuery = graphql(`
  query ExploreCommon($a: ID!, $b: ID!) {
    exploreCommon(a: $a, b: $b) { total rows { thing { id kind name demo } relations { id type fromId toId state } } }
  }
`);

export const ExploreViewsQuery = graphql(`
  query ExploreViews($rootId: ID!) {
    exploreViews(rootId: $rootId) { id name rootId shared own by at version }
  }
`);

export const ExploreViewQuery = graphql(`
  query ExploreView($id: ID!) {
    exploreView(id: $id) { id rootId body }
  }
`);

export const SaveExploreViewMutation = graphql(`
  mutation SaveExploreView($input: SaveExploreViewInput!) {
    saveExploreView(input: $input) {
      __typename
      ... on MutationSaveExploreViewSuccess { data { id } }
      ... on Error { code field message }
    }
  }
`);

export const RemoveExploreViewMutation = graphql(`
  mutation RemoveExploreView($input: RemoveExploreViewInput!) {
    removeExploreView(input: $input) {
      __typename
      ... on MutationRemoveExploreViewSuccess { data { id } }
      ... on Error { code field message }
    }
  }
`);

export type NeighbourPage = ResultOf<typeof ExploreStepsQuery>['exploreExpansion']['pages'][number];
type Row = NeighbourPage['rows'][number];
export type Node = Row['thing'];
export type Relation = Row['relation'];
export type Thing = NonNullable<ResultOf<typeof ExploreThingQuery>['exploreThing']>;
export type Branch = Thing['branches'][number];
export type SavedView = ResultOf<typeof ExploreViewsQuery>['exploreViews'][number];
export type Kind = ResultOf<typeof ExploreStartQuery>['exploreKinds'][number];
export type RelationKind = ResultOf<typeof ExploreStartQuery>['exploreRelations'][number];
export type Path = ResultOf<typeof ExplorePathsQuery>['explorePaths'][number];
export type StateCount = NeighbourPage['counts'][number];
