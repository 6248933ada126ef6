import { graphql, type ResultOf } from './graphql.ts';

/** Industries and places to switch between; the same answer for every page, read once. */
export const ChoicesQuery = graphql(`
  query Choices {
    choices {
      industries { id title hasMap linkCount region { code name } }
      regions { code name level parentId }
    }
  }
`);

export type Choices = ResultOf<typeof ChoicesQuery>['choices'];
export type IndustryChoice = Choices['industries'][number];
export type RegionChoice = Choices['regions'][number];
