import { graphql, type ResultOf } from './graphql.ts';

/** The import under way, if any. */
export const ActiveImportQuery = graphql(`
  query ActiveImport {
    activeImport { id kindTitle file by at state done total }
  }
`);

export type ActiveImport = NonNullable<ResultOf<typeof ActiveImportQuery>['activeImport']>;
