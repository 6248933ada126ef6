import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const ChooseQuery = graphql(`
  query IndustriesFor($region: String!, $carrierId: ID, $unitId: ID) {
    industriesFor(region: $region, carrierId: $carrierId, unitId: $unitId) {
      regionName carrierName unitNumber units carrierTaxYear carrierTax { amount } total
      rules { source weights { factor weight } }
      fits { ...LinkFitParts }
      refused { ...LinkFitParts }
    }
  }
  fragment LinkFitParts on LinkFit {
    linkId linkName industryId industryTitle confirmed toReview surveyed declined points most direction
    factors { factor value } refused inside beside neighbours
    needs { projectId name standing } usages taxPerSquareMetre
  }
`);

export type Chosen = NonNullable<ResultOf<typeof ChooseQuery>['industriesFor']>;
export type LinkFit = Chosen['fits'][number];
