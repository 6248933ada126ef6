import { relationId, shortHash } from '../platform/kernel/ids.ts';
import type { ChainTemplate } from './chain.template.ts';
import type { ChainHere, LinkHere } from './chain.types.ts';
import { laneIdOf, linkIdOf } from './template-ids.rules.ts';
import { sameValue, type TemplateValue, valueParts, valueText } from './template-value.rules.ts';

export const templateThings = ['INDUSTRY', 'LANE', 'LINK', 'SUPPLY'] as const;
export type TemplateThing = (typeof templateThings)[number];
export const differenceKinds = ['ADDED', 'CHANGED', 'ONLY_HERE'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One place where a shipped template and the graph differ. */
export interface TemplateItem {
  /** Of the place and both values: an item that was looked at is no longer there when one of them changes. */
  readonly id: string;
  readonly kind: DifferenceKind;
  readonly thing: TemplateThing;
  readonly thingId: string;
  readonly name: string;
  /** Null: the thing as a whole. */
  readonly field: string | null;
  readonly here: readonly string[];
  readonly shipped: readonly string[];
  /** The shipped value as a claim keeps it. */
  readonly value: string;
  /** Whether people of this place gave the value that is there; then it is adopted only when it is chosen by itself. */
  readonly edited: boolean;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
  /** Somebody decided to keep what is here. */
  readonly kept: boolean;
}

const factNames = { INDUSTRY: 'Industry', LANE: 'Lane', LINK: 'ChainLink', SUPPLY: 'SUPPLIES' } as const;

/** The fact that an item is about, as claims and the history name it. */
export function factIdOf({ thing, thingId }: Pick<TemplateItem, 'thing' | 'thingId'>): string {
  return `${factNames[thing]}/${thingId}`;
}

const wholeField = '*';

/** The field of an item as a claim names it. */
export function claimField({ field }: Pick<TemplateItem, 'field'>): string {
  return field ?? wholeField;
}

interface Place {
  readonly thing: TemplateThing;
  readonly thingId: string;
  readonly name: string;
  readonly confirmed?: readonly string[];
}

/** A field of the graph may be a relation: then its changes stand with that fact. */
function changesOf(place: Place, field: string): (factId: string, of: string) => boolean {
  const { thingId } = place;
  if (field === 'lane') return (factId) => factId.startsWith(`IN_LANE/${thingId}~`);
  if (field === 'parent') return (factId) => factId.startsWith(`CHILD_OF/${thingId}~`);
  const [, region] = field.split('.');
  if (region !== undefined) return (factId) => factId === `UNDERTAKES/${relationId(region, thingId)}`;
  const own = factIdOf(place);
  return (factId, of) => factId === own && of === field;
}

class Comparison {
  readonly items: TemplateItem[] = [];
  readonly #here: ChainHere | null;

  constructor(here: ChainHere | null) {
    this.#here = here;
  }

  field(place: Place, field: string, here: TemplateValue, shipped: TemplateValue): void {
    if (sameValue(field, here, shipped)) return;
    const about = changesOf(place, field);
    const last = this.#here?.changes.find((each) => about(each.factId, each.field));
    const made = this.#here?.made.find(({ factId }) => factId === factIdOf(place));
    const by = last ?? made;
    const edited = (place.confirmed ?? []).includes(field) || (last ? last.own : made !== undefined);
    this.#add(place, 'CHANGED', field, here, shipped, { edited, by });
  }

  added(place: Place, holds: readonly string[]): void {
    this.#add(place, 'ADDED', null, null, [place.name, ...holds], { edited: false, value: place.name });
  }

  onlyHere(place: Place): void {
    const made = this.#here?.made.find(({ factId }) => factId === factIdOf(place));
    this.#add(place, 'ONLY_HERE', null, [place.name], null, { edited: made !== undefined, by: made });
  }

  #add(
    { thing, thingId, name }: Place,
    kind: DifferenceKind,
    field: string | null,
    here: TemplateValue,
    shipped: TemplateValue,
    what: {
      readonly edited: boolean;
      readonly by?: { readonly by: string; readonly at: string } | undefined;
      readonly value?: string;
    },
  ): void {
    const value = what.value ?? valueText(shipped);
    const factId = factIdOf({ thing, thingId });
    const kept = this.#here?.claims.some(
      (claim) =>
        claim.factId === factId &&
        claim.field === (field ?? wholeField) &&
        claim.value === value &&
        claim.state === 'DISMISSED',
    );
    this.items.push({
      id: `${factId}:${field ?? wholeField}:${shortHash(JSON.stringify([here, shipped]))}`,
      ...{ kind, thing, thingId, name, field, value },
      ...{ here: valueParts(here), shipped: valueParts(shipped) },
      edited: what.edited,
      changedBy: what.by?.by ?? null,
      changedAt: what.by?.at ?? null,
      kept: kept ?? false,
    });
  }
}

const linkFields = ['name', 'keywords', 'synonyms', 'exclusions', 'codes'] as const;
const moreLinkFields = ['capacityKinds', 'criticality', 'support', 'note'] as const;
const industryFields = ['title', 'status', 'note', 'leaderTypes'] as const;

function compareLink(
  comparison: Comparison,
  template: ChainTemplate,
  link: ChainTemplate['links'][number],
  here: LinkHere,
  nameOf: ReadonlyMap<string, string>,
): void {
  const place = { thing: 'LINK', thingId: here.id, name: here.name, confirmed: here.confirmedFields ?? [] } as const;
  for (const field of [...linkFields, ...moreLinkFields]) comparison.field(place, field, here[field], link[field]);
  const lane = laneIdOf(template, link.lane);
  if (here.laneId !== lane) {
    comparison.field(place, 'lane', nameOf.get(here.laneId) ?? here.laneId, nameOf.get(lane) ?? lane);
  }
  const parent = link.parent === null ? null : linkIdOf(template, link.parent);
  // A template takes no place away: one without a parent leaves the link where it is.
  if (parent !== null && here.parentId !== parent) {
    const name = here.parentId === null ? null : (nameOf.get(here.parentId) ?? here.parentId);
    comparison.field(place, 'parent', name, nameOf.get(parent) ?? parent);
  }
  for (const [region, stance] of Object.entries(link.stance)) {
    const now = here.stances.find((each) => each.region === region)?.stance ?? null;
    comparison.field(place, `stance.${region}`, now, stance);
  }
}

function namesIn(template: ChainTemplate, here: ChainHere | null): ReadonlyMap<string, string> {
  return new Map([
    ...template.lanes.map(({ key, name }): [string, string] => [laneIdOf(template, key), name]),
    ...template.links.map(({ key, name }): [string, string] => [linkIdOf(template, key), name]),
    ...(here?.lanes ?? []).map(({ id, name }): [string, string] => [id, name]),
    ...(here?.links ?? []).map(({ id, name }): [string, string] => [id, name]),
  ]);
}

/**
 * Where a shipped template and a chain of the graph differ: what the template adds, fields that say something else, and
 * what only the graph has. The order of links and lanes is no difference; a link that is missing brings its lane and its
 * supplies with it.
 */
export function templateDifference(template: ChainTemplate, here: ChainHere | null): readonly TemplateItem[] {
  const comparison = new Comparison(here);
  const nameOf = namesIn(template, here);
  const lanes = new Map((here?.lanes ?? []).map((lane) => [lane.id, lane]));
  const links = new Map((here?.links ?? []).map((link) => [link.id, link]));
  const supplies = new Map((here?.supplies ?? []).map((supply) => [supply.id, supply]));
  if (here) {
    const place = { thing: 'INDUSTRY', thingId: template.id, name: here.title } as const;
    for (const field of industryFields) comparison.field(place, field, here[field], template[field]);
  }
  const laneIds = new Set<string>();
  for (const { key, name, stage } of template.lanes) {
    const id = laneIdOf(template, key);
    laneIds.add(id);
    const lane = lanes.get(id);
    const place = { thing: 'LANE', thingId: id, name: lane?.name ?? name } as const;
    if (lane) {
      comparison.field(place, 'name', lane.name, name);
      comparison.field(place, 'stage', lane.stage, stage);
    } else comparison.added(place, []);
  }
  const linkIds = new Set<string>();
  for (const link of template.links) {
    const id = linkIdOf(template, link.key);
    linkIds.add(id);
    const known = links.get(id);
    if (known) compareLink(comparison, template, link, known, nameOf);
    else {
      const lane = nameOf.get(laneIdOf(template, link.lane)) ?? link.lane;
      comparison.added({ thing: 'LINK', thingId: id, name: link.name }, [lane, ...link.keywords]);
    }
  }
  const supplyIds = new Set<string>();
  for (const { from, to, what } of template.supplies) {
    const [fromId, toId] = [linkIdOf(template, from), linkIdOf(template, to)];
    const id = relationId(fromId, toId);
    supplyIds.add(id);
    const known = supplies.get(id);
    const name = `${nameOf.get(fromId) ?? from} → ${nameOf.get(toId) ?? to}`;
    const place = { thing: 'SUPPLY', thingId: id, name } as const;
    if (known) comparison.field(place, 'what', known.what, what);
    else if (links.has(fromId) && links.has(toId)) comparison.added(place, [what]);
  }
  for (const { id, name } of lanes.values()) {
    if (!laneIds.has(id)) comparison.onlyHere({ thing: 'LANE', thingId: id, name });
  }
  for (const { id, name } of links.values()) {
    if (!linkIds.has(id)) comparison.onlyHere({ thing: 'LINK', thingId: id, name });
  }
  for (const { id, fromName, toName } of supplies.values()) {
    if (!supplyIds.has(id)) comparison.onlyHere({ thing: 'SUPPLY', thingId: id, name: `${fromName} → ${toName}` });
  }
  return comparison.items;
}

/** What is proposed: neither kept nor only here. */
export function proposed(items: readonly TemplateItem[]): readonly TemplateItem[] {
  return items.filter(({ kind, kept }) => kind !== 'ONLY_HERE' && !kept);
}
