import { graphql, type ResultOf } from '../platform/data/graphql.ts';

export const PoliciesQuery = graphql(`
  query Policies($region: String!, $industryId: ID, $linkId: ID, $asOf: Date) {
    policies(region: $region, industryId: $industryId, linkId: $linkId, asOf: $asOf) {
      regionId regionName asOf industry link
      gauge { levels { level documents inForce } unverified expired clauses unresolved }
      documents {
        id title level regionName number issuer issued inForceFrom inForceTo supersedes standing uploaded recorded
        clauses {
          id article quote recorded
          sources { id title file section documentNumber issuer date }
          rules { id name kind gives review validFrom validTo }
        }
      }
    }
  }
`);

export type PolicyPackage = NonNullable<ResultOf<typeof PoliciesQuery>['policies']>;
export type PolicyDocument = PolicyPackage['documents'][number];

export const MatchQuery = graphql(`
  query MatchPolicies(
    $region: String!, $facts: [PolicyFactInput!]!, $readings: [PolicyReadingInput!], $industryId: ID, $asOf: Date,
    $projectId: ID
  ) {
    matchPolicies(
      region: $region, facts: $facts, readings: $readings, industryId: $industryId, asOf: $asOf, projectId: $projectId
    ) {
      regionId regionName asOf certain possible anyCertain leftOut unconverted
      rate { on rate source }
      withheld {
        documentTitle
        rule { id name gives }
        clause { id article }
        flags { reason words }
        review { on conclusion reference }
      }
      asks { id name type unit options { key name } }
      facts { id name type unit options { key name } }
      outcomes {
        status standing total totalUnit missingMore
        rule { id name gives review }
        document { id title number issuer issued }
        clause { id article quote }
        outputs { key name amount unit text could payer cap capUse }
        missing { id name }
        conditions { text met }
        readings { param name chosen byDefault why options { key name } }
        steps { kind at short before after text fact { id name unit } }
      }
    }
  }
`);

export type PolicyMatch = NonNullable<ResultOf<typeof MatchQuery>['matchPolicies']>;
export type PolicyOutcome = PolicyMatch['outcomes'][number];
export type PolicyFact = PolicyMatch['facts'][number];
