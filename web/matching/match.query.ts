import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const MatchQuery = graphql(`
  query MatchCarriers($region: String, $line: String, $industryId: ID, $projectId: ID, $first: Int) {
    matchCarriers(region: $region, line: $line, industryId: $industryId, projectId: $projectId, first: $first) {
      region regionName unread totalCount nearCount toCheckCount considered taken byValue
      valueRules { fitWeight otherFit landPrice }
      need {
        area areaMost usage height loadKn powerKva effluentT fireClass envClass tenure latest
        budget { yuan per }
      }
      edges { node { ...MatchedUnitParts } }
      near { unit { ...MatchedUnitParts } finding { test measured { of verdict observed shortfall unit } } }
      farther {
        unit { ...MatchedUnitParts }
        findings { test measured { of verdict observed shortfall unit } }
        unknown
      }
      toCheck { unit { ...MatchedUnitParts } unknown }
      counts { test failed unknown }
    }
  }
  fragment MatchedUnitParts on MatchedUnit {
    id number usage heightM loadKn status statusOn demo from stale
    area { squareMetres }
    price { yuan per }
    worth { value tax fit policy cost land unknown }
    carrier { id name regionName operator { id name } }
  }
`);

export type Matches = NonNullable<ResultOf<typeof MatchQuery>['matchCarriers']>;
export type Unit = Matches['edges'][number]['node'];
export type Finding = Matches['near'][number]['finding'];
export type Test = Matches['counts'][number]['test'];
export type Worth = NonNullable<Unit['worth']>;
export type Need = Matches['need'];
