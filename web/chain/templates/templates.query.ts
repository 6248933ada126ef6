import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

export const TemplatesQuery = graphql(`
  query Templates {
    chainTemplates {
      industryId title status proposedCount
      shipped { lanes links supplies }
      here { lanes links supplies }
      items { id kind thing thingId name field here shipped edited changedBy changedAt kept }
    }
  }
`);

export const AdoptTemplateMutation = graphql(`
  mutation AdoptTemplate($input: AdoptTemplateInput!) {
    adoptTemplate(input: $input) {
      __typename
      ... on MutationAdoptTemplateSuccess { data { industryId adopted kept jobId } }
      ... on Error { code field message }
    }
  }
`);

export type Template = ResultOf<typeof TemplatesQuery>['chainTemplates'][number];
export type TemplateItem = Template['items'][number];
type Answer = ResultOf<typeof AdoptTemplateMutation>['adoptTemplate'];
export type Adopted = Extract<Answer, { __typename: 'MutationAdoptTemplateSuccess' }>['data'];
