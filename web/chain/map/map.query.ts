import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const ChainMapQuery = graphql(`
  query ChainMap($industryId: ID!, $region: String!, $asOf: Date, $now: Boolean = true) {
    chainMap(industryId: $industryId, region: $region, asOf: $asOf) {
      demo asOf
      industry { id title status note hasMap linkCount region { code name } dossier @include(if: $now) { filled total } }
      region { code name path }
      lanes { id name stage order }
      links {
        id name laneId parentId order knowledge stance criticality support
        presence { local confirmed toReview leaders surveyedAt demo }
      }
      supplies { id fromId toId what }
    }
  }
`);

export type ChainMap = NonNullable<ResultOf<typeof ChainMapQuery>['chainMap']>;
export type MapLane = ChainMap['lanes'][number];
export type MapLink = ChainMap['links'][number];
export type Knowledge = MapLink['knowledge'];
