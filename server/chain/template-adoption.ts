import type { Fact, FactInput } from '../platform/facts/fact-kind.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { citing } from '../source/origin.rules.ts';
import { industryFact, laneFact, linkFact } from './chain.facts.ts';
import type { ChainTemplate } from './chain.template.ts';
import type { ChainHere } from './chain.types.ts';
import {
  chainFacts,
  childOf,
  inLane,
  laneFacts,
  linkFacts,
  linkProps,
  stanceFacts,
  supplyFact,
  templateFacts,
  templateSource,
} from './template.facts.ts';
import type { TemplateItem } from './template-difference.rules.ts';
import { laneIdOf, linkIdOf, templateSourceId } from './template-ids.rules.ts';

type Link = ChainTemplate['links'][number];

/** The links to be made for these items: each with the link above it that is not there either. */
function newLinks(template: ChainTemplate, here: ChainHere | null, items: readonly TemplateItem[]): ReadonlySet<Link> {
  const known = new Set(here?.links.map(({ id }) => id));
  const byId = new Map(template.links.map((link) => [linkIdOf(template, link.key), link]));
  const made = new Set<Link>();
  const make = (id: string): void => {
    const link = byId.get(id);
    if (!link || known.has(id)) return;
    made.add(link);
    if (link.parent !== null) make(linkIdOf(template, link.parent));
  };
  for (const { thing, kind, field, thingId } of items) {
    if (thing === 'LINK' && kind === 'ADDED') make(thingId);
    const link = byId.get(thingId);
    if (field === 'parent' && link && link.parent !== null) make(linkIdOf(template, link.parent));
  }
  return made;
}

/** What these items say of fields of things that are there, one fact for each thing. */
function fieldFacts(template: ChainTemplate, here: ChainHere, items: readonly TemplateItem[]): readonly Fact[] {
  const links = new Map(template.links.map((link) => [linkIdOf(template, link.key), link]));
  const facts = new Map<string, Fact>();
  const say = (kind: Fact['kind'], id: string, more: FactInput): void => {
    facts.set(id, { kind, id, props: { ...facts.get(id)?.props, ...more } });
  };
  for (const { thing, thingId, field } of items) {
    if (field === null) continue;
    if (thing === 'INDUSTRY') {
      const [whole] = chainFacts(template, 0);
      say(industryFact, thingId, { [field]: whole?.props[field] ?? null });
      if (field === 'title') say(industryFact, thingId, { name: template.title });
    }
    const lane = thing === 'LANE' && template.lanes.find(({ key }) => laneIdOf(template, key) === thingId);
    if (lane) say(laneFact, thingId, field === 'name' ? { name: lane.name } : { stage: lane.stage });
    const link = thing === 'LINK' && links.get(thingId);
    const props = link && linkProps(template, link);
    if (!props || !(field in props)) continue;
    const known = here.links.find(({ id }) => id === thingId);
    const given = [...items].flatMap((each) => (each.thingId === thingId && each.field !== null ? [each.field] : []));
    const confirmed = known?.confirmedFields?.filter((name) => !given.includes(name));
    say(linkFact, thingId, { [field]: props[field] ?? null });
    if (field === 'name') say(linkFact, thingId, { nameKey: props['nameKey'] ?? null });
    if (confirmed && confirmed.length < (known?.confirmedFields?.length ?? 0)) {
      say(linkFact, thingId, { confirmedFields: confirmed });
    }
    say(linkFact, thingId, { sourceIds: citing(known?.sourceIds, templateSourceId(template.id)) });
  }
  return [...facts.values()];
}

/** What these items say of where links stand that are there. */
function placeFacts(template: ChainTemplate, items: readonly TemplateItem[]): readonly Fact[] {
  return template.links.flatMap((link) => {
    const id = linkIdOf(template, link.key);
    const fields = new Set(items.flatMap(({ thingId, field }) => (thingId === id && field !== null ? [field] : [])));
    return [
      ...(fields.has('lane') ? [inLane(template, link)] : []),
      ...(fields.has('parent') ? childOf(template, link) : []),
      ...stanceFacts(template, link).filter(({ from }) => fields.has(`stance.${from}`)),
    ];
  });
}

/** The state of the relations that are there: draft or confirmed as the whole template is. */
function stateFacts(template: ChainTemplate, here: ChainHere): readonly Fact[] {
  const known = new Set([
    ...here.lanes.map(({ id }) => relationId(here.id, id)),
    ...here.links.map(({ id, laneId }) => relationId(id, laneId)),
    ...here.links.flatMap(({ id, parentId }) => (parentId === null ? [] : [relationId(id, parentId)])),
    ...here.links.flatMap(({ id, stances }) => stances.map(({ region }) => relationId(region, id))),
    ...here.supplies.map(({ id }) => id),
  ]);
  return templateFacts(template).flatMap((fact) => {
    const state = fact.props['state'];
    return fact.from === undefined || state === undefined || !known.has(fact.id) ? [] : [{ ...fact, props: { state } }];
  });
}

/**
 * The facts by which the graph takes on what a template says in these places, each thing once: a link comes with its lane,
 * the link above it and its supplies. Nothing is taken away.
 */
export function adoption(template: ChainTemplate, here: ChainHere | null, items: readonly TemplateItem[]) {
  const links = newLinks(template, here, items);
  const known = new Set(here?.links.map(({ id }) => id));
  const present = new Set([...known, ...[...links].map(({ key }) => linkIdOf(template, key))]);
  const ids = new Set(items.map(({ thingId }) => thingId));
  const knownLanes = new Set(here?.lanes.map(({ id }) => id));
  const laneKeys = new Set([...links].map(({ lane }) => lane));
  for (const link of template.links) {
    const moved = items.some(({ thingId, field }) => field === 'lane' && thingId === linkIdOf(template, link.key));
    if (moved) laneKeys.add(link.lane);
  }
  const lanes = template.lanes.filter(({ key }) => {
    const id = laneIdOf(template, key);
    return !knownLanes.has(id) && (laneKeys.has(key) || ids.has(id));
  });
  const supplies = template.supplies.filter(({ from, to }) => {
    const [a, b] = [linkIdOf(template, from), linkIdOf(template, to)];
    if (!present.has(a) || !present.has(b)) return false;
    return ids.has(relationId(a, b)) || !known.has(a) || !known.has(b);
  });
  const counted = { kind: industryFact, id: template.id, props: { linkCount: present.size } };
  const status = items.some(({ thing, field }) => thing === 'INDUSTRY' && field === 'status');
  const facts: readonly Fact[] = [
    templateSource(template),
    ...(here === null ? chainFacts(template, present.size) : links.size > 0 ? [counted] : []),
    ...lanes.flatMap((lane) => laneFacts(template, lane)),
    ...(here === null ? [] : fieldFacts(template, here, items)),
    ...[...links].flatMap((link) => linkFacts(template, link)),
    ...placeFacts(template, items),
    ...supplies.map((supply) => supplyFact(template, supply)),
    ...(status && here !== null ? stateFacts(template, here) : []),
  ];
  return { facts, links: [...links].map(({ key, name }) => ({ id: linkIdOf(template, key), name })) };
}
