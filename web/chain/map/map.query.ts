import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const ChainMapQuery = graphql(`
  query ChainMap($industryId: ID!, $region: String!, $asOf: Date, $now: Boolean = true) {
    chainMap(industryId: $industryId, region: $region, asOf: $asOf) {
      demo asOf draft @include(if: $now) { count by at }
      industry { id title status note hasMap linkCount region { code name } dossier @include(if: $now) { filled total } }
      region { code name path }
      lanes { id name stage order }
      links {
        id name laneId parentId order knowledge stance criticality support spot { column row }
        presence { local confirmed toReview leaders surveyedAt demo }
        verdict @include(if: $now) {
          class n expected flip { need count to } undecided need { lostCount break choke singlePoint }
          modes { mode priority reasons { code count of factors linkNames note { text on regionName } } }
        }
      }
      supplies { id fromId toId what }
    }
  }
`);

export type ChainMap = NonNullable<ResultOf<typeof ChainMapQuery>['chainMap']>;
export type MapLane = ChainMap['lanes'][number];
export type MapLink = ChainMap['links'][number];
export type Knowledge = MapLink['knowledge'];
