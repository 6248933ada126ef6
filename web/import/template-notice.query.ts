import { graphql } from '../platform/data/graphql.ts';

export const TemplateNoticeQuery = graphql(`
  query TemplateNotice {
    chainTemplates { industryId proposedCount }
  }
`);
