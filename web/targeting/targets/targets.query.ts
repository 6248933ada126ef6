import { graphql, type ResultOf } from '../../platform/data/graphql.ts';

/** The chain with what its links call for, and the words of relations: one trip. */
export const GapsQuery = graphql(`
  query TargetGaps($industryId: ID!, $region: String!) {
    exploreRelations { type name }
    chainMap(industryId: $industryId, region: $region) {
      demo
      industry { id title }
      region { code name }
      links { id name parentId verdict { class modes { mode priority } } }
    }
  }
`);

const Listed = graphql(`
  fragment ListedTarget on Target @_unmask {
    rank low high order pathShare generators
    enterprise { id name region city listed demo }
    features { code weight value points reason }
    talks { id on who by outcome firmName own linkName groupName }
    paths { inferred share steps { relation forward source date from { id kind name } to { id kind name } } }
  }
`);

export const TargetsQuery = graphql(
  `
  query Targets($industryId: ID!, $linkId: ID!, $mode: ModeName!, $region: String!, $first: Int) {
    targets(industryId: $industryId, linkId: $linkId, mode: $mode, region: $region, first: $first) {
      total recorded unrecorded missing limits blocked endCursor
      ruleSet { name validFrom source }
      items { ...ListedTarget }
    }
  }
`,
  [Listed],
);

export const TargetWhyQuery = graphql(
  `
  query TargetWhy($industryId: ID!, $linkId: ID!, $mode: ModeName!, $region: String!, $enterpriseId: ID!) {
    targetWhy(industryId: $industryId, linkId: $linkId, mode: $mode, region: $region, enterpriseId: $enterpriseId) {
      candidate rank excluded missing
      target { ...ListedTarget }
    }
  }
`,
  [Listed],
);

export const FirmSearchQuery = graphql(`
  query TargetFirmSearch($text: String!) {
    search(text: $text, first: 20) { kind id name hint }
  }
`);

type GapMap = NonNullable<ResultOf<typeof GapsQuery>['chainMap']>;
export type GapLink = GapMap['links'][number];
export type TargetList = ResultOf<typeof TargetsQuery>['targets'];
export type Target = TargetList['items'][number];
export type TargetPath = Target['paths'][number];

export type Mode = NonNullable<GapLink['verdict']>['modes'][number]['mode'];
