import type { ChainEdit, Clash, DraftChain, DraftLink, DraftSupply, StoredEdit } from './draft.types.ts';

type Step = { readonly chain: DraftChain } | { readonly clash: Clash; readonly about: string };

const byOrder = (a: DraftLink, b: DraftLink): number => a.order - b.order || (a.id < b.id ? -1 : 1);

/** The links beside each other in one place, in their order: of a lane, or under a link. */
export function siblings({ links }: DraftChain, lane: string, parent: string | null): readonly DraftLink[] {
  return links
    .filter((each) => (parent === null ? each.parentId === null && each.laneId === lane : each.parentId === parent))
    .sort(byOrder);
}

function find({ links }: DraftChain, id: string): DraftLink | undefined {
  return links.find((each) => each.id === id);
}

function put(chain: DraftChain, changed: readonly DraftLink[]): DraftChain {
  const byId = new Map(changed.map((each) => [each.id, each]));
  const known = new Set(chain.links.map(({ id }) => id));
  const fresh = changed.filter(({ id }) => !known.has(id));
  return { ...chain, links: [...chain.links.map((each) => byId.get(each.id) ?? each), ...fresh] };
}

const clash = (reason: Clash, about: string): Step => ({ clash: reason, about });
const union = (...lists: (readonly string[])[]): readonly string[] => [...new Set(lists.flat())];
const supplyKey = ({ fromId, toId }: DraftSupply): string => `${fromId}~${toId}`;

/** Puts a link after another one; links further on make room only as far as they must. Undefined: that one is not there. */
function settle(chain: DraftChain, link: DraftLink, after: string | null): DraftChain | undefined {
  const beside = siblings(chain, link.laneId, link.parentId).filter(({ id }) => id !== link.id);
  const at = after === null ? 0 : beside.findIndex(({ id }) => id === after) + 1;
  if (after !== null && at === 0) return undefined;
  const [before, next] = [beside[at - 1], beside[at]];
  const last = Math.max(-1, ...chain.links.map(({ order }) => order));
  const order = before ? before.order + 1 : next ? next.order - 1 : last + 1;
  const changed: DraftLink[] = [{ ...link, order }];
  let least = order + 1;
  for (const each of beside.slice(at)) {
    if (each.order >= least) break;
    changed.push({ ...each, order: least });
    least += 1;
  }
  return put(chain, changed);
}

/** Where a link may stand: an own lane, or under a link that stands under none and only without links of its own. */
function misplaced(chain: DraftChain, link: string, lane: string, parent: string | null): Step | undefined {
  if (!chain.lanes.some(({ id }) => id === lane)) return clash('lane', link);
  if (parent === null) return undefined;
  const above = find(chain, parent);
  if (!above) return clash('gone', parent);
  if (above.laneId !== lane) return clash('lane', link);
  const own = chain.links.some(({ parentId }) => parentId === link);
  return above.parentId !== null || parent === link || own ? clash('depth', link) : undefined;
}

function made(chain: DraftChain, edit: ChainEdit & { readonly type: 'ADD' | 'SPLIT' }): Step {
  const { link: id, name, lane, parent, after, words, capacityKinds, criticality, support, note, spot } = edit;
  if (find(chain, id) || chain.links.some((each) => each.name === name)) return clash('taken', id);
  if (edit.type === 'SPLIT' && !find(chain, edit.from)) return clash('gone', edit.from);
  const wrong = misplaced(chain, id, lane, parent);
  if (wrong) return wrong;
  const place = { laneId: lane, parentId: parent, order: 0, spot, standing: 0 };
  const link = { id, name, ...place, ...words, capacityKinds, criticality, support, note };
  const next = settle(chain, link, after);
  return next ? { chain: next } : clash('gone', after ?? id);
}

function renamed(chain: DraftChain, link: DraftLink, name: string, keep: boolean): Step {
  if (link.name === name) return clash('same', link.id);
  if (chain.links.some((each) => each.name === name)) return clash('taken', link.id);
  const synonyms = keep ? union(link.synonyms, [link.name]).filter((each) => each !== name) : link.synonyms;
  return { chain: put(chain, [{ ...link, name, synonyms }]) };
}

function moved(chain: DraftChain, link: DraftLink, edit: ChainEdit & { readonly type: 'MOVE' }): Step {
  const { lane, parent, after } = edit;
  const wrong = misplaced(chain, link.id, lane, parent);
  if (wrong) return wrong;
  const same = link.laneId === lane && link.parentId === parent;
  const there = { ...link, laneId: lane, parentId: parent, spot: same ? link.spot : null };
  const below = chain.links.filter(({ parentId }) => parentId === link.id).map((each) => ({ ...each, laneId: lane }));
  const next = settle(put(chain, [there, ...below]), there, after);
  return next ? { chain: next } : clash('gone', after ?? link.id);
}

function merged(chain: DraftChain, link: DraftLink, into: DraftLink): Step {
  const below = siblings(chain, link.laneId, link.id);
  if (link.id === into.id) return clash('same', link.id);
  if (into.parentId === link.id || (below.length > 0 && into.parentId !== null)) return clash('depth', link.id);
  const left = { ...chain, links: chain.links.filter(({ id }) => id !== link.id) };
  const survivor = {
    ...into,
    keywords: union(into.keywords, link.keywords),
    synonyms: union(into.synonyms, [link.name], link.synonyms).filter((each) => each !== into.name),
    exclusions: into.exclusions.filter((each) => !link.keywords.includes(each)),
    codes: union(into.codes, link.codes),
    standing: into.standing + link.standing,
  };
  let next = put(left, [survivor]);
  for (const each of below) {
    const there = { ...each, parentId: into.id, laneId: into.laneId };
    const last = siblings(next, into.laneId, into.id).at(-1)?.id ?? null;
    next = settle(put(next, [there]), there, last) ?? next;
  }
  const end = (id: string): string => (id === link.id ? into.id : id);
  const supplies = new Map<string, DraftSupply>();
  const ofLink = ({ fromId, toId }: DraftSupply): boolean => fromId === link.id || toId === link.id;
  // What the survivor says of a supply of its own stays.
  for (const each of [...chain.supplies].sort((a, b) => Number(ofLink(a)) - Number(ofLink(b)))) {
    const kept = { ...each, fromId: end(each.fromId), toId: end(each.toId) };
    if (kept.fromId !== kept.toId && !supplies.has(supplyKey(kept))) supplies.set(supplyKey(kept), kept);
  }
  return { chain: { ...next, supplies: [...supplies.values()] } };
}

function removed(chain: DraftChain, link: DraftLink): Step {
  if (link.standing > 0 || chain.links.some(({ parentId }) => parentId === link.id)) return clash('standing', link.id);
  return {
    chain: {
      ...chain,
      links: chain.links.filter(({ id }) => id !== link.id),
      supplies: chain.supplies.filter(({ fromId, toId }) => fromId !== link.id && toId !== link.id),
    },
  };
}

function supplied(chain: DraftChain, edit: ChainEdit & { readonly type: 'SUPPLY' | 'UNSUPPLY' }): Step {
  const { from, to } = edit;
  for (const id of [from, to]) if (!find(chain, id)) return clash('gone', id);
  if (from === to) return clash('same', from);
  const known = chain.supplies.find(({ fromId, toId }) => fromId === from && toId === to);
  const others = chain.supplies.filter((each) => each !== known);
  if (edit.type === 'UNSUPPLY') return known ? { chain: { ...chain, supplies: others } } : clash('gone', from);
  if (known?.what === edit.what && known !== undefined) return clash('same', from);
  return { chain: { ...chain, supplies: [...others, { fromId: from, toId: to, what: edit.what }] } };
}

/** The link that an edit is about. */
export function subjectOf(edit: ChainEdit): string {
  return 'link' in edit ? edit.link : edit.from;
}

/** What an edit finds in the place that it changes: it stands only as long as that is there. */
export function foundBy(chain: DraftChain, edit: ChainEdit): string {
  if (edit.type === 'SUPPLY' || edit.type === 'UNSUPPLY') {
    const known = chain.supplies.find(({ fromId, toId }) => fromId === edit.from && toId === edit.to);
    return known ? `=${known.what ?? ''}` : '-';
  }
  const link = find(chain, edit.link);
  if (!link) return '-';
  if (edit.type === 'MOVE') return `${link.laneId}|${link.parentId ?? ''}`;
  if (edit.type === 'MERGE') return `${link.name}|${find(chain, edit.into)?.name ?? ''}`;
  if (edit.type === 'WORDS') return JSON.stringify([link.keywords, link.synonyms, link.exclusions, link.codes]);
  if (edit.type === 'PLACE') return `${link.spot?.column ?? ''},${link.spot?.row ?? ''}`;
  return link.name;
}

/** A chain after one edit, or why the edit cannot stand on it, and on which link. */
export function applyEdit(chain: DraftChain, edit: ChainEdit): Step {
  if (edit.type === 'ADD' || edit.type === 'SPLIT') return made(chain, edit);
  if (edit.type === 'SUPPLY' || edit.type === 'UNSUPPLY') return supplied(chain, edit);
  const link = find(chain, edit.link);
  if (!link) return clash('gone', edit.link);
  switch (edit.type) {
    case 'RENAME':
      return renamed(chain, link, edit.name, edit.keep);
    case 'MOVE':
      return moved(chain, link, edit);
    case 'MERGE': {
      const into = find(chain, edit.into);
      return into ? merged(chain, link, into) : clash('gone', edit.into);
    }
    case 'REMOVE':
      return removed(chain, link);
    case 'WORDS':
      return { chain: put(chain, [{ ...link, ...edit.words }]) };
    case 'PLACE':
      return link.parentId === null ? { chain: put(chain, [{ ...link, spot: edit.spot }]) } : clash('depth', link.id);
  }
}

export interface Problem {
  readonly editId: string;
  readonly clash: Clash;
  readonly about: string;
}

export interface Applied {
  readonly chain: DraftChain;
  readonly problems: readonly Problem[];
  /** Those that stand, each with the chain before and after it. */
  readonly steps: readonly { readonly stored: StoredEdit; readonly before: DraftChain; readonly after: DraftChain }[];
}

/** A chain after the edits of a draft: one that no longer stands is left out and named. */
export function applyEdits(start: DraftChain, edits: readonly StoredEdit[]): Applied {
  let chain = start;
  const problems: Problem[] = [];
  const steps: Applied['steps'][number][] = [];
  for (const stored of edits) {
    const step = applyEdit(chain, stored.edit);
    if ('clash' in step) {
      problems.push({ editId: stored.id, clash: step.clash, about: step.about });
      continue;
    }
    if (foundBy(chain, stored.edit) !== stored.was) {
      problems.push({ editId: stored.id, clash: 'changed', about: subjectOf(stored.edit) });
      continue;
    }
    steps.push({ stored, before: chain, after: step.chain });
    chain = step.chain;
  }
  return { chain, problems, steps };
}
