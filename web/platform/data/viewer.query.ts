import { graphql, type ResultOf } from './graphql.ts';

export const ViewerQuery = graphql(`
  query Viewer {
    viewer { id username role groupId permissions }
  }
`);

export type Viewer = ResultOf<typeof ViewerQuery>['viewer'];
