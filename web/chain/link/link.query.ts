import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const LinkPanelQuery = graphql(`
  query LinkPanel($id: ID!, $region: String!) {
    link(id: $id, region: $region) {
      id name laneId parentId knowledge stance criticality support industryId industryTitle note
      presence { local confirmed toReview leaders surveyedAt demo }
      keywords synonyms exclusions codes capacityKinds
      suppliers { id name }
      customers { id name }
      children { id name }
      survey { id on by scope result version }
      sources { id title file section documentNumber issuer date }
    }
  }
`);

export const LinkOccupationsQuery = graphql(`
  query LinkOccupations($id: ID!, $region: String!, $first: Int, $after: String, $state: OccupationState) {
    link(id: $id, region: $region) {
      id
      occupations(first: $first, after: $after, state: $state) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges {
          cursor
          node {
            id role kind state asOf reason evidence version confirmedBy
            link { id name }
            enterprise { id name demo identityState region { code name } }
            sources { id title file section documentNumber issuer date }
          }
        }
      }
    }
  }
`);

export const ReviewOccupationMutation = graphql(`
  mutation ReviewOccupation($input: ReviewOccupationInput!) {
    reviewOccupation(input: $input) {
      __typename
      ... on MutationReviewOccupationSuccess { data { id state version reason confirmedBy } }
      ... on ConflictError { message code field }
      ... on ForbiddenError { message code field }
      ... on InvalidError { message code field }
      ... on NotFoundError { message code field }
    }
  }
`);

export const RecordSurveyMutation = graphql(`
  mutation RecordSurvey($input: RecordSurveyInput!) {
    recordSurvey(input: $input) {
      __typename
      ... on MutationRecordSurveySuccess { data { id on result version } }
      ... on ConflictError { message code field }
      ... on ForbiddenError { message code field }
      ... on InvalidError { message code field }
      ... on NotFoundError { message code field }
    }
  }
`);

export type LinkDetail = NonNullable<ResultOf<typeof LinkPanelQuery>['link']>;
export type LinkOccupation = NonNullable<
  ResultOf<typeof LinkOccupationsQuery>['link']
>['occupations']['edges'][number]['node'];
