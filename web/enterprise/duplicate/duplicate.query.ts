import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const DuplicatesQuery = graphql(`
  query Duplicates($region: String, $reason: DuplicateReason, $obvious: Boolean, $first: Int, $after: String) {
    duplicates(region: $region, reason: $reason, obvious: $obvious, first: $first, after: $after) {
      totalCount obviousCount compared more
      reasons { reason count }
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id reasons obvious lastChoice lastVersion
          enterprises {
            id name uscc registrationNumber address companyType establishedOn capitalText scope status demo version
            region { code name path }
            occupations { id state link { name industryTitle } }
            sources { id title }
          }
        }
      }
    }
  }
`);

export const DuplicateDecisionsQuery = graphql(`
  query DuplicateDecisions {
    duplicateDecisions(first: 50) { id choice reason decidedBy decidedAt version keptId goneId keptName goneName }
  }
`);

export const MergeMutation = graphql(`
  mutation MergeEnterprises($input: MergeEnterprisesInput!) {
    mergeEnterprises(input: $input) {
      __typename
      ... on MutationMergeEnterprisesSuccess { data { id choice } }
      ... on Error { code field message }
    }
  }
`);

export const JudgeMutation = graphql(`
  mutation JudgeDuplicate($input: JudgeDuplicateInput!) {
    judgeDuplicate(input: $input) {
      __typename
      ... on MutationJudgeDuplicateSuccess { data { id choice } }
      ... on Error { code field message }
    }
  }
`);

type Answer = ResultOf<typeof DuplicatesQuery>;
export type DuplicateQueue = Answer['duplicates'];
export type Duplicate = DuplicateQueue['edges'][number]['node'];
export type Firm = Duplicate['enterprises'][number];
export type Reason = Duplicate['reasons'][number];
export type DuplicateDecision = ResultOf<typeof DuplicateDecisionsQuery>['duplicateDecisions'][number];
