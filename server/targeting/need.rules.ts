/** A supply as the chain records it, its ends lifted to first-level links. */
export interface NeedSupply {
  readonly from: string;
  readonly to: string;
  readonly what: string | null;
  /** Supplies of one group to one link can stand in for each other; null: not recorded. */
  readonly group: string | null;
  /** Null: not recorded. */
  readonly essential: boolean | null;
  /** It goes to a sub-link only: the link as a whole goes on without it, unless recorded otherwise. */
  readonly toPart: boolean;
}

export const inputBases = ['RECORDED', 'SAME_PRODUCT', 'EACH_REQUIRED'] as const;

/** One input of a link: any one of its suppliers is enough. */
export interface InputGroup {
  readonly customer: string;
  readonly suppliers: readonly string[];
  readonly essential: boolean;
  /** What says which suppliers stand in for each other. */
  readonly basis: (typeof inputBases)[number];
}

export interface Network {
  readonly links: readonly string[];
  readonly groups: readonly InputGroup[];
  /** Groups that a link is a supplier of, by their place. */
  readonly supplied: ReadonlyMap<string, readonly number[]>;
}

function groupKey({ to, from, what, group }: NeedSupply): string {
  if (group !== null) return JSON.stringify([to, 'group', group]);
  const product = (what ?? '').normalize('NFKC').trim().toLowerCase();
  return JSON.stringify(product === '' ? [to, 'link', from] : [to, 'product', product]);
}

function basisOf(supplies: readonly NeedSupply[], suppliers: number): InputGroup['basis'] {
  if (supplies.some(({ group, essential }) => group !== null || essential !== null)) return 'RECORDED';
  return suppliers > 1 ? 'SAME_PRODUCT' : 'EACH_REQUIRED';
}

/**
 * Inputs of links: all groups of a link are needed (AND), one supplier of a group is enough (OR). Where no groups are
 * recorded, suppliers of the same product stand in for each other and every other supply is an input of its own.
 */
export function networkOf(links: readonly string[], supplies: readonly NeedSupply[]): Network {
  const known = new Set(links);
  const sound = supplies.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const groups = [...Map.groupBy(sound, groupKey).values()].flatMap((members): InputGroup[] => {
    const [first] = members;
    if (!first) return [];
    const suppliers = [...new Set(members.map(({ from }) => from))];
    const essential = members.some((each) => each.essential ?? !each.toPart);
    return [{ customer: first.to, suppliers, essential, basis: basisOf(members, suppliers.length) }];
  });
  const supplied = new Map<string, number[]>(links.map((id) => [id, []]));
  for (const [at, { suppliers }] of groups.entries()) for (const id of suppliers) supplied.get(id)?.push(at);
  return { links, groups, supplied };
}

export interface KnockOut {
  /** Links that come to a stand, without the one removed. */
  readonly lost: readonly string[];
  /** Their weight as a share of that of all other links. */
  readonly impact: number;
}

/** Links that cannot produce without this one: the least fixed point, so that cycles end. */
export function knockOut(network: Network, removed: string, weightOf: (link: string) => number = () => 1): KnockOut {
  const left = network.groups.map(({ suppliers }) => suppliers.length);
  const lost = new Set([removed]);
  // A set is walked over what is added to it on the way.
  for (const id of lost) {
    for (const at of network.supplied.get(id) ?? []) {
      const group = network.groups[at];
      const still = (left[at] ?? 0) - 1;
      left[at] = still;
      if (group?.essential && still === 0) lost.add(group.customer);
    }
  }
  lost.delete(removed);
  const sum = (ids: Iterable<string>): number => [...ids].reduce((all, id) => all + weightOf(id), 0);
  const others = sum(network.links) - weightOf(removed);
  return { lost: [...lost], impact: others > 0 ? sum(lost) / others : 0 };
}

function reached(network: Network, from: string, without: string | null): Set<string> {
  const found = new Set(from === without ? [] : [from]);
  for (const id of found) {
    for (const at of network.supplied.get(id) ?? []) {
      const to = network.groups[at]?.customer;
      if (to !== undefined && to !== without) found.add(to);
    }
  }
  return found;
}

/**
 * The share of ways from a first to a last link that lead through this one; null: no way at all. In a cycle without
 * suppliers (or customers) outside, every link is a first (or last) one.
 */
export function pathCut(network: Network, removed: string): number | null {
  const from = new Map(network.links.map((id) => [id, reached(network, id, null)]));
  const reaches = (a: string, b: string): boolean => from.get(a)?.has(b) ?? false;
  const starts = network.links.filter((id) =>
    network.links.every((other) => !reaches(other, id) || reaches(id, other)),
  );
  const ends = new Set(network.links.filter((id) => [...(from.get(id) ?? [])].every((other) => reaches(other, id))));
  let all = 0;
  let kept = 0;
  for (const start of starts) {
    const without = reached(network, start, removed);
    for (const id of from.get(start) ?? []) {
      if (id === start || !ends.has(id)) continue;
      all += 1;
      if (without.has(id)) kept += 1;
    }
  }
  return all === 0 ? null : 1 - kept / all;
}

export interface Concentration {
  readonly hhi: number;
  /** From 0 for equal shares to 1 for one alone. */
  readonly normalised: number;
}

/** Herfindahl–Hirschman index of values of firms; null: none. */
export function concentration(values: readonly number[]): Concentration | null {
  const total = values.reduce((all, each) => all + each, 0);
  if (values.length === 0 || total <= 0) return null;
  const hhi = values.reduce((all, each) => all + (each / total) ** 2, 0);
  const least = 1 / values.length;
  return { hhi, normalised: values.length === 1 ? 1 : (hhi - least) / (1 - least) };
}
