import { graphql } from '../platform/data/graphql.ts';

export const UnitDemandQuery = graphql(`
  query UnitDemand($unitId: ID!) {
    matchProjects(unitId: $unitId) {
      regionName fitting near toCheck far targetsAsked targetsUnrecorded
      projects {
        standing unknown
        project { id name demo industryTitle enterpriseName }
        findings { test measured { of verdict observed shortfall unit } }
        worth { value tax fit policy cost land unknown }
      }
      targets {
        id enterpriseId enterpriseName linkName demo told on unread standing unknown
        findings { test measured { of verdict observed shortfall unit } }
      }
    }
  }
`);
