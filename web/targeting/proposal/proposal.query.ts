import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

/** The paper of a proposal with what can be chosen of it: two trips. */
export const ProposalQuery = graphql(`
  query Proposal(
    $region: String!
    $enterpriseId: ID!
    $linkId: ID
    $mode: ModeName
    $line: String
    $places: [ID!]
    $facts: [PolicyFactInput!]
    $asOf: Date
  ) {
    proposal(
      region: $region
      enterpriseId: $enterpriseId
      linkId: $linkId
      mode: $mode
      line: $line
      places: $places
      facts: $facts
      asOf: $asOf
    ) {
      title lines mark region regionName enterpriseId enterpriseName industryId linkId mode line day
      parts { heading level lines table { head widths rows { cells } } pictures { path caption } }
      links { id name industryTitle }
      places { id name }
      placeChoices { id name }
    }
  }
`);

export type Proposal = NonNullable<ResultOf<typeof ProposalQuery>['proposal']>;
export type ProposalPaper = Pick<Proposal, 'title' | 'lines' | 'mark' | 'parts'>;

const Book = graphql(`
  fragment PlaceBookParts on PlaceBook @_unmask {
    region regionName
    prices { id item itemName amount unit on note source by version }
    scenarios { id name owner text on until linkId source by version }
  }
`);

export const PlaceBookQuery = graphql(
  `
  query PlaceBook($region: String!) {
    placeBook(region: $region) { ...PlaceBookParts }
  }
`,
  [Book],
);

export type PlaceBook = NonNullable<ResultOf<typeof PlaceBookQuery>['placeBook']>;

export const RecordCostPriceMutation = graphql(`
  mutation RecordCostPrice($input: RecordCostPriceInput!) {
    recordCostPrice(input: $input) {
      __typename
      ... on MutationRecordCostPriceSuccess { data { region prices { id } } }
      ... on Error { code field message }
    }
  }
`);

export const RecordScenarioMutation = graphql(`
  mutation RecordScenario($input: RecordScenarioInput!) {
    recordScenario(input: $input) {
      __typename
      ... on MutationRecordScenarioSuccess { data { region scenarios { id } } }
      ... on Error { code field message }
    }
  }
`);

export const WithdrawFromPlaceMutation = graphql(`
  mutation WithdrawFromPlace($input: WithdrawFromPlaceInput!) {
    withdrawFromPlace(input: $input) {
      __typename
      ... on MutationWithdrawFromPlaceSuccess { data { region prices { id } } }
      ... on Error { code field message }
    }
  }
`);
