import { graphql } from '../../platform/data/graphql.ts';

/** Only what the reserve adds to a map that is there. */
export const MapTargetsQuery = graphql(`
  query MapTargets($industryId: ID!, $region: String!) {
    chainMap(industryId: $industryId, region: $region) {
      links { id targets { total active } }
    }
  }
`);
