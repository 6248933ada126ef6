import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const VerdictQuery = graphql(`
  query LinkVerdict($linkId: ID!, $region: String!) {
    verdict(linkId: $linkId, region: $region) {
      n thetaHat low high probability
      reference { kind name regions year origin linksCompared }
      rules { id validFrom source interval by }
      modes { mode priority components { code value } }
      need {
        lostCount others impact pathCut hhi break choke singlePoint fewOutside
        lost { id name } inputs { recorded sameProduct eachRequired }
      }
      relatedness { rung density percentile }
      modeFlip { need count to }
      modeRules { id validFrom source by }
    }
  }
`);

export type VerdictDetail = NonNullable<ResultOf<typeof VerdictQuery>['verdict']>;
