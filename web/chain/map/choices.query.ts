import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const IndustriesQuery = graphql(`
  query Industries {
    industries { id title hasMap linkCount region { code name } }
  }
`);

export const RegionsQuery = graphql(`
  query Regions($parent: String) {
    regions(parent: $parent) { id code name level parentId }
  }
`);

export type IndustryChoice = ResultOf<typeof IndustriesQuery>['industries'][number];
