import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const DirectionsQuery = graphql(`
  query RegionDirections($region: String!) {
    regionDirections(region: $region) {
      region regionName
      choices { id title }
      streets {
        id name carriers
        industries { id title on by sources { id title file section documentNumber issuer date } }
      }
    }
  }
`);

export const SetDirectionsMutation = graphql(`
  mutation SetDirections($input: SetDirectionsInput!) {
    setDirections(input: $input) {
      __typename
      ... on MutationSetDirectionsSuccess { data { __typename region streets { id industries { id } } } }
      ... on Error { code field message }
    }
  }
`);

export type Directions = NonNullable<ResultOf<typeof DirectionsQuery>['regionDirections']>;
export type Street = Directions['streets'][number];
