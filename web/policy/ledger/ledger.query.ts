import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const LedgerQuery = graphql(`
  query PolicyLedger($region: String!, $year: Int, $stage: PolicyGrantStage, $name: String) {
    policyLedger(region: $region, year: $year, stage: $stage, name: $name) {
      regionId regionName
      clauses { id article documentTitle }
      outputs { ruleId output clauseId name }
      rates { id on rate source by }
      lines {
        subject subjectName clauseId article documentTitle ruleId output year unit promised applied approved paid capLeft
        entries { id stage amount unit on evidence by version }
      }
    }
  }
`);

export type Ledger = NonNullable<ResultOf<typeof LedgerQuery>['policyLedger']>;
export type LedgerLine = Ledger['lines'][number];

export const RecordGrantMutation = graphql(`
  mutation RecordPolicyGrant($input: RecordPolicyGrantInput!) {
    recordPolicyGrant(input: $input) {
      ... on MutationRecordPolicyGrantSuccess { data { regionId lines { subject year } } }
      ... on Error { message code field }
    }
  }
`);

export const WithdrawGrantMutation = graphql(`
  mutation WithdrawPolicyGrant($input: WithdrawPolicyGrantInput!) {
    withdrawPolicyGrant(input: $input) {
      ... on MutationWithdrawPolicyGrantSuccess { data { regionId lines { subject year } } }
      ... on Error { message code field }
    }
  }
`);

export const RecordRateMutation = graphql(`
  mutation RecordExchangeRate($input: RecordExchangeRateInput!) {
    recordExchangeRate(input: $input) {
      ... on MutationRecordExchangeRateSuccess { data { regionId rates { id on rate } } }
      ... on Error { message code field }
    }
  }
`);
