import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const ImportChoicesQuery = graphql(`
  query ImportChoices {
    importKinds { name title sheet needsRegion }
    choices {
      industries { id hasMap region { code } }
      regions { code name level }
    }
  }
`);

export const ImportJobQuery = graphql(`
  query ImportJob($id: ID!) {
    importJob(id: $id) {
      id kind kindTitle file region by at dryRun state total done error
      report {
        rows created changed unchanged conflicts rejected problemCount noteCount
        problems { row column value reason fix }
        notes { row text }
        tally { name label count }
      }
    }
  }
`);

export const ImportJobsQuery = graphql(`
  query ImportJobs {
    importJobs(first: 20) {
      id kind kindTitle file region regionName by at dryRun state total done error
      report { rows created changed unchanged conflicts rejected }
    }
  }
`);

export const StartImportMutation = graphql(`
  mutation StartImport($input: StartImportInput!) {
    startImport(input: $input) {
      __typename
      ... on MutationStartImportSuccess { data { id state } }
      ... on ConflictError { message code field }
      ... on ForbiddenError { message code field }
      ... on InvalidError { message code field }
      ... on NotFoundError { message code field }
    }
  }
`);

export type ImportChoices = ResultOf<typeof ImportChoicesQuery>;
export type ImportJob = NonNullable<ResultOf<typeof ImportJobQuery>['importJob']>;
export type ImportReport = NonNullable<ImportJob['report']>;
export type ListedJob = ResultOf<typeof ImportJobsQuery>['importJobs'][number];
