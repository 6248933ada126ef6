import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const DisputedPlacesQuery = graphql(`
  query DisputedPlaces($region: String!, $after: String) {
    disputedPlaces(region: $region, first: 50, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id name address code version regionId regionName rule opinions { rule districtId name } } }
    }
  }
`);

export const DecidePlaceMutation = graphql(`
  mutation DecidePlace($input: DecidePlaceInput!) {
    decidePlace(input: $input) {
      __typename
      ... on MutationDecidePlaceSuccess { data { id version } }
      ... on Error { code field message }
    }
  }
`);

export type DisputedPlace = ResultOf<typeof DisputedPlacesQuery>['disputedPlaces']['edges'][number]['node'];
