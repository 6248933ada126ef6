import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const ReviewHeadQuery = graphql(`
  query ReviewHead($id: ID!, $region: String!) {
    link(id: $id, region: $region) { id name industryId industryTitle parentId regionName }
  }
`);

/** What a list of occupations shows of one. */
export const ListedOccupation = graphql(`
  fragment ListedOccupation on Occupation @_unmask {
    id role kind state asOf stale reason evidence confirmedBy version confidence ruleVersion keywords reasons
    matches { word in at }
    link { id name }
    enterprise {
      id name uscc registrationNumber identityState demo status scope address establishedOn companyType
      capitalText branchForm tags industryCodes
      registeredCapital { amount currency }
      region { code name level }
    }
    sources { id title file section documentNumber issuer date }
  }
`);

export const OccupationsQuery = graphql(
  `
  query Occupations($linkId: ID!, $region: String!, $filter: OccupationFilter, $first: Int, $after: String) {
    occupations(linkId: $linkId, region: $region, filter: $filter, first: $first, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      facets {
        states { value label count }
        regions { value label count }
        statuses { value label count }
        capitals { value label count }
        tags { value label count }
        words { value label count }
        kinds { value label count }
      }
      edges {
        node { ...ListedOccupation }
      }
    }
  }
`,
  [ListedOccupation],
);

/** What a decision in bulk needs of a row. */
export const OccupationKeysQuery = graphql(`
  query OccupationKeys($linkId: ID!, $region: String!, $filter: OccupationFilter, $after: String) {
    occupations(linkId: $linkId, region: $region, filter: $filter, first: 200, after: $after) {
      totalCount
      pageInfo { hasNextPage endCursor }
      edges { node { id state version reason confirmedBy asOf enterprise { id name } } }
    }
  }
`);

export const OccupationCountQuery = graphql(`
  query OccupationCount($linkId: ID!, $region: String!, $filter: OccupationFilter) {
    occupations(linkId: $linkId, region: $region, filter: $filter, first: 1) { totalCount }
  }
`);

export const ReviewOccupationsMutation = graphql(`
  mutation ReviewOccupations($input: ReviewOccupationsInput!) {
    reviewOccupations(input: $input) {
      __typename
      ... on MutationReviewOccupationsSuccess { data { id state version reason confirmedBy asOf } }
      ... on Error { code field message }
    }
  }
`);

type Occupations = ResultOf<typeof OccupationsQuery>['occupations'];
export type Occupation = Occupations['edges'][number]['node'];
/** One page of a list, with the counts to narrow it by where they were asked for. */
export type OccupationPage = Pick<Occupations, 'totalCount' | 'pageInfo' | 'edges'> & { readonly facets?: Facets };
export type OccupationState = Occupation['state'];
/** Decisions that say why. */
export type ReasonedState = Exclude<OccupationState, 'CONFIRMED'>;
export type Facets = Occupations['facets'];
export type OccupationKey = ResultOf<typeof OccupationKeysQuery>['occupations']['edges'][number]['node'];
/** What a decision changes of a row. */
export type Decided = Pick<OccupationKey, 'id' | 'state' | 'version' | 'reason' | 'confirmedBy' | 'asOf'>;
export type ReviewLink = NonNullable<ResultOf<typeof ReviewHeadQuery>['link']>;
