import {
  childOfFact,
  focusesOnFact,
  hasLaneFact,
  industryFact,
  inLaneFact,
  laneFact,
  linkFact,
  suppliesFact,
  undertakesFact,
} from '../../chain/chain.facts.ts';
import { type ChainTemplate, chainTemplate } from '../../chain/chain.template.ts';
import type { Fact, Props } from '../../platform/facts/fact-kind.ts';
import { relationId } from '../../platform/kernel/ids.ts';
import { sourceFact } from '../../source/source.facts.ts';
import type { ImportKind } from '../import.types.ts';

type Link = ChainTemplate['links'][number];

interface Chain {
  readonly template: ChainTemplate;
  readonly cited: Props;
  readonly laneId: (key: string) => string;
  readonly linkId: (key: string) => string;
}

function chainOf(template: ChainTemplate): Chain {
  return {
    template,
    cited: {
      sourceIds: [`template.${template.id}`],
      asOf: null,
      state: template.status === 'draft' ? 'DRAFT' : 'CONFIRMED',
    },
    laneId: (key) => `${template.id}.lane-${key}`,
    linkId: (key) => `${template.id}.${key}`,
  };
}

function laneFacts({ template, cited, laneId }: Chain): Fact[] {
  return template.lanes.flatMap((lane, order): Fact[] => {
    const id = laneId(lane.key);
    return [
      { kind: laneFact, id, props: { name: lane.name, stage: lane.stage, order } },
      { kind: hasLaneFact, id: relationId(template.id, id), from: template.id, to: id, props: cited },
    ];
  });
}

function linkFacts({ template, cited, laneId, linkId }: Chain, link: Link, order: number): Fact[] {
  const id = linkId(link.key);
  const lane = laneId(link.lane);
  const { name, keywords, synonyms, exclusions, codes, capacityKinds, criticality, support, note } = link;
  const nameKey = relationId(template.id, name);
  const words = { keywords, synonyms, exclusions, codes, capacityKinds };
  const props = { name, nameKey, order, criticality, support, note, ...words, sourceIds: cited['sourceIds'] ?? [] };
  const facts: Fact[] = [
    { kind: linkFact, id, props },
    { kind: inLaneFact, id: relationId(id, lane), from: id, to: lane, props: cited },
  ];
  if (link.parent !== null) {
    const parent = linkId(link.parent);
    facts.push({ kind: childOfFact, id: relationId(id, parent), from: id, to: parent, props: cited });
  }
  for (const [region, stance] of Object.entries(link.stance)) {
    facts.push({ kind: undertakesFact, id: relationId(region, id), from: region, to: id, props: { stance, ...cited } });
  }
  return facts;
}

/** A whole chain is one row: it arrives together or not at all. */
export const chainsKind: ImportKind<ChainTemplate> = {
  name: 'chains',
  title: '产业链模板',
  row: chainTemplate,
  sources: () => [],
  facts: (template) => {
    const chain = chainOf(template);
    const { id, title, region, status, note, leaderTypes, links, supplies } = template;
    const source = {
      documentId: `template.${id}`,
      title: `${title}编制口径（编辑草案，待区里确认）`,
      issuer: '链图编辑',
    };
    return [
      { kind: industryFact, id, props: { name: title, title, status, note, leaderTypes, linkCount: links.length } },
      { kind: sourceFact, id: `template.${id}`, props: source },
      { kind: focusesOnFact, id: relationId(region, id), from: region, to: id, props: {} },
      ...laneFacts(chain),
      ...links.flatMap((link, order) => linkFacts(chain, link, order)),
      ...supplies.map(({ from, to, what }): Fact => {
        const ends = { from: chain.linkId(from), to: chain.linkId(to) };
        return { kind: suppliesFact, id: relationId(ends.from, ends.to), ...ends, props: { what, ...chain.cited } };
      }),
    ];
  },
};
