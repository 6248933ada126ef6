import { chainSaveDraft } from '../../cypher/queries.gen.ts';
import type { Fact, FactKind, Props } from '../platform/facts/fact-kind.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import { relationId } from '../platform/kernel/ids.ts';
import { citing } from '../source/origin.rules.ts';
import { statedSource } from '../source/source.writes.ts';
import { childOfFact, industryFact, inLaneFact, linkFact, suppliesFact } from './chain.facts.ts';
import type { EditableChain } from './chain.types.ts';
import type { DraftLink, StoredEdit } from './draft.types.ts';
import type { Applied } from './draft-apply.rules.ts';

export const draftFact: FactKind = { name: 'ChainDraft', save: chainSaveDraft };

const sourceOf = ({ source, by, at }: StoredEdit): Fact => statedSource(source, by, dayOf(new Date(at)));

/** What every edit rests on, and the ids of those that speak of a link or a supply. */
function groundsOf({ steps }: Applied) {
  const sources = new Map(steps.map(({ stored }) => sourceOf(stored)).map((fact) => [fact.id, fact]));
  const byThing = new Map<string, Set<string>>();
  const note = (thing: string, id: string): void => {
    byThing.set(thing, (byThing.get(thing) ?? new Set()).add(id));
  };
  for (const { stored } of steps) {
    const { edit } = stored;
    const { id } = sourceOf(stored);
    if (edit.type === 'SUPPLY' || edit.type === 'UNSUPPLY') note(relationId(edit.from, edit.to), id);
    else note(edit.link, id);
    if (edit.type === 'MERGE') note(edit.into, id);
  }
  return {
    sources: [...sources.values()],
    of: (...things: string[]) => things.flatMap((each) => [...(byThing.get(each) ?? [])]),
  };
}

const guarded = ['name', 'keywords', 'synonyms', 'exclusions', 'codes'] as const;
const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function saidOf(industryId: string, link: DraftLink): Props {
  const { name, keywords, synonyms, exclusions, codes, capacityKinds, criticality, support, note, order, spot } = link;
  return {
    ...{ name, nameKey: relationId(industryId, name), keywords, synonyms, exclusions, codes, capacityKinds },
    ...{ criticality, support, note, order, spotColumn: spot?.column ?? null, spotRow: spot?.row ?? null },
  };
}

/**
 * The facts by which the graph takes on a draft, each thing once, given the chain before and after it. What people edited
 * no template changes any more; a name that another link gives up is freed first.
 */
export function draftFacts(
  industryId: string,
  here: EditableChain,
  applied: Applied,
  before: readonly DraftLink[],
  day: string,
) {
  const grounds = groundsOf(applied);
  const was = new Map(before.map((each) => [each.id, each]));
  const stored = new Map(here.links.map((each) => [each.id, each]));
  const facts: Fact[] = [];
  const freed: Fact[] = [];
  const places: Fact[] = [];
  const orphans: string[] = [];
  const taken = new Set(applied.chain.links.flatMap(({ id, name }) => (was.get(id)?.name === name ? [] : [name])));
  for (const link of applied.chain.links) {
    const { id } = link;
    const known = was.get(id);
    const cited = grounds.of(id);
    const said = saidOf(industryId, link);
    const old = known ? saidOf(industryId, known) : {};
    const changed = Object.keys(said).filter((key) => !sameValue(said[key], old[key]));
    const moved = [
      ...(known && known.laneId !== link.laneId ? ['lane'] : []),
      ...(known && known.parentId !== link.parentId ? ['parent'] : []),
    ];
    const edited = [...guarded.filter((field) => changed.includes(field)), ...moved];
    if (changed.length > 0 || edited.length > 0) {
      const confirmed = [...new Set([...(stored.get(id)?.confirmedFields ?? []), ...edited])];
      facts.push({
        kind: linkFact,
        id,
        props: {
          ...Object.fromEntries(changed.map((key) => [key, said[key] ?? null])),
          ...(cited.length > 0 ? { sourceIds: citing(stored.get(id)?.sourceIds, ...cited) } : {}),
          ...(edited.length > 0 ? { confirmedFields: confirmed } : {}),
        },
      });
      if (known && known.name !== link.name && taken.has(known.name)) {
        freed.push({ kind: linkFact, id, props: { nameKey: null } });
      }
    }
    const props = { sourceIds: cited, asOf: day, state: 'CONFIRMED' };
    if (known?.laneId !== link.laneId) {
      places.push({ kind: inLaneFact, id: relationId(id, link.laneId), from: id, to: link.laneId, props });
    }
    if (known?.parentId === link.parentId || (!known && link.parentId === null)) continue;
    if (link.parentId !== null) {
      places.push({ kind: childOfFact, id: relationId(id, link.parentId), from: id, to: link.parentId, props });
    } else if (known?.parentId) orphans.push(relationId(id, known.parentId));
  }
  const suppliesWere = new Map(here.supplies.map((each) => [relationId(each.fromId, each.toId), each]));
  const supplies = applied.chain.supplies.flatMap(({ fromId: from, toId: to, what }): Fact[] => {
    const id = relationId(from, to);
    const known = suppliesWere.get(id);
    if (known && known.what === what) return [];
    const cited = [...new Set([...grounds.of(id), ...(known ? [] : grounds.of(from, to))])];
    const props = { what, sourceIds: citing(known?.sourceIds, ...cited), asOf: day, state: 'CONFIRMED' };
    return [{ kind: suppliesFact, id, from, to, props }];
  });
  const counted = { kind: industryFact, id: industryId, props: { linkCount: applied.chain.links.length } };
  return { facts: [...grounds.sources, ...freed, ...facts, ...places, ...supplies, counted], orphans };
}
