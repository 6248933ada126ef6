import { graphql, type ResultOf } from '../../platform/data/graphql.ts';
import { ListedOccupation } from '../../review/review.query.ts';

export const LinkPanelQuery = graphql(
  `
  query LinkPanel($id: ID!, $region: String!, $state: OccupationState!) {
    link(id: $id, region: $region) {
      id name laneId parentId knowledge stance criticality support industryId industryTitle note
      presence { local confirmed toReview leaders surveyedAt demo }
      keywords synonyms exclusions codes capacityKinds
      suppliers { id name }
      customers { id name }
      children { id name }
      survey { id on by scope result version stale }
      sources { id title file section documentNumber issuer date }
      occupations(state: $state, first: 20) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...ListedOccupation } }
      }
    }
  }
`,
  [ListedOccupation],
);

export const RecordSurveyMutation = graphql(`
  mutation RecordSurvey($input: RecordSurveyInput!) {
    recordSurvey(input: $input) {
      __typename
      ... on MutationRecordSurveySuccess { data { id on result version } }
      ... on Error { code field message }
    }
  }
`);

export type LinkDetail = NonNullable<ResultOf<typeof LinkPanelQuery>['link']>;
