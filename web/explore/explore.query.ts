import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const ExploreStartQuery = graphql(`
  query ExploreStart($ids: [ID!]!) {
    exploreKinds { key name mark tone }
    exploreRelations { type name paths }
    exploreThings(ids: $ids) { id kind name demo region { id name } lane { id name } }
  }
`);

export const ExploreThingQuery = graphql(`
  query ExploreThing($id: ID!) {
    exploreThing(id: $id) {
      id kind name demo industryId
      facts { field label value }
      sources { id title file section documentNumber issuer date }
      branches { type direction name kinds { kind states { state count } } }
    }
  }
`);

export const ExploreStepsQuery = graphql(`
  query ExploreSteps($steps: [ExploreStep!]!) {
    exploreNeighbours(steps: $steps) {
      key originId more
      counts { state count }
      rows {
        cursor
        relation { id type fromId toId state asOf what }
        thing { id kind name demo region { id name } lane { id name } }
      }
    }
  }
`);

export const ExploreListQuery = graphql(`
  query ExploreList($steps: [ExploreStep!]!) {
    exploreNeighbours(steps: $steps) {
      more
      counts { state count }
      rows {
        cursor
        relation { id type state asOf what sources { id title file section documentNumber issuer date } }
        thing { id kind name demo region { id name } }
      }
    }
  }
`);

export const ExplorePathsQuery = graphql(`
  query ExplorePaths($from: ID!, $to: ID!, $relations: [String!]) {
    explorePaths(from: $from, to: $to, relations: $relations) {
      sentence
      things { id kind name demo }
      relations { id type fromId toId state sources { id title file section documentNumber issuer date } }
    }
  }
`);

export const ExploreApproachesQuery = graphql(`
  query ExploreApproaches($target: ID!, $region: String!, $relations: [String!]) {
    exploreApproaches(target: $target, region: $region, relations: $relations) {
      sentence
      things { id kind name demo }
      relations { id type fromId toId state sources { id title file section documentNumber issuer date } }
    }
  }
`);

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

export type NeighbourPage = ResultOf<typeof ExploreStepsQuery>['exploreNeighbours'][number];
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
