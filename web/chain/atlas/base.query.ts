import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

/** The carriers for a chain and its policies, for who wants them in the atlas: a trip each. */
export const AtlasBaseQuery = graphql(`
  query AtlasBase($region: String!, $industryId: ID!, $filter: CarrierFilter) {
    carriers(region: $region, filter: $filter, first: 100) {
      totalCount today
      edges {
        node {
          carrier { id name kind regionName demo area { squareMetres } operator { name } }
          inventory { units occupancy free { units area { squareMetres } } plotsFree { units area { mu } } stale undated }
        }
      }
    }
    policies(region: $region, industryId: $industryId) {
      asOf
      documents { id title level number issuer issued inForceFrom inForceTo standing clauses { id article rules { id name } } }
    }
  }
`);

export type AtlasBase = ResultOf<typeof AtlasBaseQuery>;
