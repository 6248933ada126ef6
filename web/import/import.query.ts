import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const ImportChoicesQuery = graphql(`
  query ImportChoices {
    importKinds { name title needsRegion columns { title label required } }
    choices {
      industries { id hasMap region { code } }
      regions { code name level }
    }
  }
`);

export const ImportJobQuery = graphql(`
  query ImportJob($id: ID!) {
    importJob(id: $id) {
      id kind kindTitle file region by at dryRun state total done error undoneBy mayManage mayUndo
      fileId encoding columns { heading field }
      report {
        rows created changed unchanged conflicts rejected problemCount noteCount
        problems { row column value reason fix }
        notes { row text }
        tally { name label count }
      }
    }
  }
`);

export const ImportRowsQuery = graphql(`
  query ImportRows($id: ID!, $outcome: ImportOutcome!, $from: Int!) {
    importRows(id: $id, outcome: $outcome, from: $from, first: 50) {
      totalCount header rows { number cells }
    }
  }
`);

export const ImportPreviewQuery = graphql(`
  query ImportPreview($fileId: ID!, $encoding: String) {
    importPreview(fileId: $fileId, encoding: $encoding) {
      file format encoding asked warnings fault rowCount preset
      lines { number cells }
      columns { heading samples personal }
      kinds { kind fields missing by source }
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
      ... on Error { code field message }
    }
  }
`);

export const CancelImportMutation = graphql(`
  mutation CancelImport($input: ManageImportInput!) {
    cancelImport(input: $input) {
      __typename
      ... on MutationCancelImportSuccess { data { id state } }
      ... on Error { code field message }
    }
  }
`);

export const ResumeImportMutation = graphql(`
  mutation ResumeImport($input: ManageImportInput!) {
    resumeImport(input: $input) {
      __typename
      ... on MutationResumeImportSuccess { data { id state } }
      ... on Error { code field message }
    }
  }
`);

export const UndoImportMutation = graphql(`
  mutation UndoImport($input: UndoImportInput!) {
    undoImport(input: $input) {
      __typename
      ... on MutationUndoImportSuccess {
        data { begun editedCount edited { kind id title by at } job { id state } }
      }
      ... on Error { code field message }
    }
  }
`);

export type ImportPreview = ResultOf<typeof ImportPreviewQuery>['importPreview'];
export type ImportChoices = ResultOf<typeof ImportChoicesQuery>;
export type ImportJob = NonNullable<ResultOf<typeof ImportJobQuery>['importJob']>;
export type ImportReport = NonNullable<ImportJob['report']>;
export type ImportRows = ResultOf<typeof ImportRowsQuery>['importRows'];
export type ListedJob = ResultOf<typeof ImportJobsQuery>['importJobs'][number];
type UndoAnswer = Extract<
  ResultOf<typeof UndoImportMutation>['undoImport'],
  { __typename: 'MutationUndoImportSuccess' }
>;
export type EditedFacts = UndoAnswer['data'];
