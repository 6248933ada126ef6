import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const CarrierPointsQuery = graphql(`
  query CarrierPoints($region: String!, $filter: CarrierFilter) {
    carriers(region: $region, filter: $filter, first: 200) {
      region totalCount
      edges { node { carrier { id name kind lon lat demo } inventory { units free { units area { squareMetres } } } } }
    }
    regionOutline(region: $region) {
      region regionName
      outline { shapes fileName on by version sources { id title file section documentNumber issuer date } }
    }
  }
`);

export const SaveOutlineMutation = graphql(`
  mutation SaveRegionOutline($input: SaveRegionOutlineInput!) {
    saveRegionOutline(input: $input) {
      __typename
      ... on MutationSaveRegionOutlineSuccess { data { __typename region outline { version } } }
      ... on Error { code field message }
    }
  }
`);

export type CarrierPoints = ResultOf<typeof CarrierPointsQuery>;
export type Outline = NonNullable<CarrierPoints['regionOutline']>;
export type PointRow = NonNullable<CarrierPoints['carriers']>['edges'][number]['node'];
