import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const LinkRulesQuery = graphql(`
  query LinkRules($id: ID!) {
    linkRules(id: $id) {
      id name version industryId industryTitle regionId
      keywords synonyms exclusions codes capacityKinds
      sources { id title file section documentNumber issuer date }
      history { id at by field before after }
      claims { id field value version sources { id title file section documentNumber issuer date } }
    }
    choices {
      regions { code name level }
    }
  }
`);

export const RuleEffectQuery = graphql(`
  query RuleEffect($linkId: ID!, $region: String, $draft: RuleDraftInput!) {
    ruleEffect(linkId: $linkId, region: $region, draft: $draft) {
      added dropped judged others looked complete
      addedFirst { id name words clause judged }
      droppedFirst { id name words clause judged }
    }
  }
`);

export const SaveRulesMutation = graphql(`
  mutation SaveLinkRules($input: SaveLinkRulesInput!) {
    saveLinkRules(input: $input) {
      __typename
      ... on MutationSaveLinkRulesSuccess { data { id state } }
      ... on Error { code field message }
    }
  }
`);

export const KeepRulesMutation = graphql(`
  mutation KeepLinkRules($input: KeepLinkRulesInput!) {
    keepLinkRules(input: $input) {
      __typename
      ... on MutationKeepLinkRulesSuccess { data { id claims { id } } }
      ... on Error { code field message }
    }
  }
`);

export const RulesJobQuery = graphql(`
  query RulesJob($id: ID!) {
    rulesJob(id: $id) { id state total done error report { added changed withdrawn } }
  }
`);

type Answer = ResultOf<typeof LinkRulesQuery>;
export type LinkRules = NonNullable<Answer['linkRules']>;
export type RuleRegion = Answer['choices']['regions'][number];
export type Draft = Pick<LinkRules, 'keywords' | 'synonyms' | 'exclusions' | 'codes' | 'capacityKinds'>;
export type RuleEffect = ResultOf<typeof RuleEffectQuery>['ruleEffect'];
