import type { Fact, Props } from '../platform/facts/fact-kind.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { documentSource } from '../source/source.writes.ts';
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
} from './chain.facts.ts';
import type { ChainTemplate } from './chain.template.ts';
import { laneIdOf, linkIdOf, templateSourceId } from './template-ids.rules.ts';

type Lane = ChainTemplate['lanes'][number];
type Link = ChainTemplate['links'][number];
type Supply = ChainTemplate['supplies'][number];

function citedBy({ id, status }: ChainTemplate): Props {
  return { sourceIds: [templateSourceId(id)], asOf: null, state: status === 'draft' ? 'DRAFT' : 'CONFIRMED' };
}

/** What the facts of a template cite. */
export function templateSource({ id, title }: ChainTemplate): Fact {
  const named = { title: `${title}编制口径（编辑草案，待区里确认）`, issuer: '链图编辑' };
  return documentSource(templateSourceId(id), named);
}

/** The industry that a template draws the chain of. */
export function chainFacts({ id, title, status, note, leaderTypes, region }: ChainTemplate, linkCount: number): Fact[] {
  return [
    { kind: industryFact, id, props: { name: title, title, status, note, leaderTypes, linkCount } },
    { kind: focusesOnFact, id: relationId(region, id), from: region, to: id, props: {} },
  ];
}

/** A lane of a template. */
export function laneFacts(template: ChainTemplate, lane: Lane): Fact[] {
  const id = laneIdOf(template, lane.key);
  const order = template.lanes.indexOf(lane);
  return [
    { kind: laneFact, id, props: { name: lane.name, stage: lane.stage, order } },
    { kind: hasLaneFact, id: relationId(template.id, id), from: template.id, to: id, props: citedBy(template) },
  ];
}

/** What a template says of a link itself. */
export function linkProps(template: ChainTemplate, link: Link): Props {
  const { name, keywords, synonyms, exclusions, codes, capacityKinds, criticality, support, note } = link;
  const words = { keywords, synonyms, exclusions, codes, capacityKinds };
  return { name, nameKey: relationId(template.id, name), criticality, support, note, ...words };
}

/** The lane that a template puts a link in. */
export function inLane(template: ChainTemplate, link: Link): Fact {
  const [from, to] = [linkIdOf(template, link.key), laneIdOf(template, link.lane)];
  return { kind: inLaneFact, id: relationId(from, to), from, to, props: citedBy(template) };
}

/** The link that a template puts a sub-link under. */
export function childOf(template: ChainTemplate, link: Link): readonly Fact[] {
  if (link.parent === null) return [];
  const [from, to] = [linkIdOf(template, link.key), linkIdOf(template, link.parent)];
  return [{ kind: childOfFact, id: relationId(from, to), from, to, props: citedBy(template) }];
}

/** What districts take on of a link, as a template says. */
export function stanceFacts(template: ChainTemplate, link: Link): readonly Fact[] {
  const to = linkIdOf(template, link.key);
  const cited = citedBy(template);
  return Object.entries(link.stance).map(([from, stance]) => {
    return { kind: undertakesFact, id: relationId(from, to), from, to, props: { stance, ...cited } };
  });
}

/** A link of a template with its place in the chain. */
export function linkFacts(template: ChainTemplate, link: Link): Fact[] {
  const order = template.links.indexOf(link);
  const props = { ...linkProps(template, link), order, sourceIds: [templateSourceId(template.id)] };
  return [
    { kind: linkFact, id: linkIdOf(template, link.key), props },
    inLane(template, link),
    ...childOf(template, link),
    ...stanceFacts(template, link),
  ];
}

/** A supply edge of a template. */
export function supplyFact(template: ChainTemplate, { from, to, what, group, essential }: Supply): Fact {
  const ends = { from: linkIdOf(template, from), to: linkIdOf(template, to) };
  // A template that says nothing of them leaves what people recorded.
  const input = {
    ...(group === undefined ? {} : { inputGroup: group }),
    ...(essential === undefined ? {} : { essential }),
  };
  const props = { what, ...input, ...citedBy(template) };
  return { kind: suppliesFact, id: relationId(ends.from, ends.to), ...ends, props };
}

/** Everything that a template states; the industry comes first. */
export function templateFacts(template: ChainTemplate): readonly Fact[] {
  const [industry, ...rest] = chainFacts(template, template.links.length);
  return [
    ...(industry ? [industry] : []),
    templateSource(template),
    ...rest,
    ...template.lanes.flatMap((lane) => laneFacts(template, lane)),
    ...template.links.flatMap((link) => linkFacts(template, link)),
    ...template.supplies.map((supply) => supplyFact(template, supply)),
  ];
}
