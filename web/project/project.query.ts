import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const ProjectsQuery = graphql(`
  query Projects($region: String!, $industryId: ID, $after: String) {
    projects(region: $region, industryId: $industryId, first: 60, after: $after) {
      region regionName totalCount all
      industries { id title }
      pageInfo { hasNextPage endCursor }
      edges {
        node {
          id name industryTitle linkName regionName enterpriseName usage tenure latestStart demo asOf budgetPer
          area { squareMetres } investment { amount } tax { amount } budget { amount }
        }
      }
    }
  }
`);

export const ProjectQuery = graphql(`
  query Project($id: ID!) {
    project(id: $id) {
      project {
        id name region regionName industryId industryTitle linkId linkName enterpriseId enterpriseName origin
        usage heightM loadKn powerKva effluentT energyUse fireClass envClass tenure budgetPer latestStart
        jobs chance note withdrawnBecause asOf by demo version
        area { squareMetres } areaMost { squareMetres } budget { amount }
        investment { amount } tax { amount } output { amount } subsidy { amount }
      }
      sources { id title file section documentNumber issuer date }
    }
  }
`);

export const ProjectHistoryQuery = graphql(`
  query ProjectHistory($id: ID!) {
    history(kind: PROJECT, id: $id, first: 50) { id at by about field before after }
  }
`);

export const CreateProjectMutation = graphql(`
  mutation CreateProject($input: CreateProjectInput!) {
    createProject(input: $input) {
      __typename
      ... on MutationCreateProjectSuccess { data { __typename id } }
      ... on Error { code field message }
    }
  }
`);

export const ChangeProjectMutation = graphql(`
  mutation ChangeProject($input: ChangeProjectInput!) {
    changeProject(input: $input) {
      __typename
      ... on MutationChangeProjectSuccess {
        data { __typename id version written kept clashes { field mine theirs by at } }
      }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawProjectMutation = graphql(`
  mutation WithdrawProject($input: WithdrawProjectInput!) {
    withdrawProject(input: $input) {
      __typename
      ... on MutationWithdrawProjectSuccess { data { __typename id withdrawnBecause version } }
      ... on Error { code field message }
    }
  }
`);

export type ProjectList = NonNullable<ResultOf<typeof ProjectsQuery>['projects']>;
export type ProjectListRow = ProjectList['edges'][number]['node'];
export type ProjectView = NonNullable<ResultOf<typeof ProjectQuery>['project']>;
export type Project = ProjectView['project'];
