import { complexityOf, densities, type Matrix, presences, proximity } from './complexity.rules.ts';
import type { ModeLink, ModeRules, Relatedness } from './mode.types.ts';

/** For every link, how near others are to it. */
export type Nearness = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Known = Pick<ModeLink, 'id' | 'firms' | 'codes'>;

/** Firms of one region on links. */
export interface RegionCounts {
  readonly regionId: string;
  readonly onLink: ReadonlyMap<string, number>;
}

interface LinkSpace {
  readonly density: ReadonlyMap<string, number>;
  /** Null: too few different regions to tell. */
  readonly complexity: ReadonlyMap<string, number> | null;
}

/** The share of values below, of equals a half: from 0 to 1. */
export function percentiles(values: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const all = [...values.values()];
  const under = (value: number) =>
    all.reduce((sum, each) => sum + (each < value ? 1 : 0) + (each === value ? 0.5 : 0), 0);
  return new Map([...values].map(([id, value]) => [id, under(value) / all.length]));
}

function complexities(present: Matrix, ids: readonly string[], { regions }: ModeRules): LinkSpace['complexity'] {
  const used = ids.map((_id, column) => present.some((row) => row[column] === 1));
  const rows = present.map((row) => row.filter((_value, column) => used[column])).filter((row) => row.includes(1));
  if (rows.length < regions.count) return null;
  const { links, eigenvalues } = complexityOf(rows);
  // Two directions that tell regions apart about equally well: which of them is complexity is chance.
  if (eigenvalues[0] < eigenvalues[1] * regions.eigenvalueRatio) return null;
  const named = ids.filter((_id, column) => used[column]);
  return percentiles(new Map(named.map((id, at) => [id, links[at] ?? 0])));
}

/** What many regions have together tells which links go together; null where too few have enough firms. */
export function linkSpaceOf(
  counts: readonly RegionCounts[],
  own: string,
  ids: readonly string[],
  rules: ModeRules,
): LinkSpace | null {
  const enough = counts.filter(({ onLink }) => {
    const firms = ids.reduce((sum, id) => sum + (onLink.get(id) ?? 0), 0);
    return firms >= rules.regions.firms;
  });
  const here = enough.findIndex(({ regionId }) => regionId === own);
  if (here < 0 || enough.length < rules.regions.count) return null;
  const matrix = enough.map(({ onLink }) => Float64Array.from(ids, (id) => onLink.get(id) ?? 0));
  const present = presences(matrix, rules.regions.onLink);
  const near = proximity(present);
  const found = densities(present, near)[here];
  // Of a link that goes together with none, nothing can be told this way.
  const told = ids.flatMap((id, column): [string, number][] =>
    near[column]?.some((each) => each > 0) ? [[id, found?.[column] ?? 0]] : [],
  );
  return {
    density: new Map(told),
    complexity: complexities(present, ids, rules),
  };
}

interface Ladder {
  readonly links: readonly Known[];
  readonly space: LinkSpace | null;
  /** Proximity of links in a larger area, where one is at hand. */
  readonly larger: Nearness | null;
  /** Suppliers and customers of links. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The part of what is near that is here, of that of which is known whether it is; null: nothing of it is known. */
function partHere(near: ReadonlyMap<string, number>, links: readonly Known[], own: string): number | null {
  let known = 0;
  let here = 0;
  for (const { id, firms } of links) {
    const weight = id === own ? 0 : (near.get(id) ?? 0);
    if (firms === null || weight <= 0) continue;
    known += weight;
    if (firms > 0) here += weight;
  }
  return known > 0 ? here / known : null;
}

/** Codes of the same group (the first three digits). */
const groupOf = (code: string): string => code.slice(0, 3);

function siblings(link: Known, links: readonly Known[]): ReadonlyMap<string, number> {
  const groups = new Set(link.codes.map(groupOf));
  return new Map(links.filter(({ codes }) => codes.some((code) => groups.has(groupOf(code)))).map(({ id }) => [id, 1]));
}

function firstRung(link: Known, { links, space, larger, neighbours }: Ladder): Omit<Relatedness, 'percentile'> | null {
  const ofRegions = space?.density.get(link.id);
  if (ofRegions !== undefined) return { rung: 'REGIONS', density: ofRegions };
  const elsewhere = partHere(larger?.get(link.id) ?? new Map(), links, link.id);
  if (elsewhere !== null) return { rung: 'LARGER_REFERENCE', density: elsewhere };
  const beside = new Map([...(neighbours.get(link.id) ?? [])].map((id) => [id, 1]));
  const ofChain = partHere(beside, links, link.id);
  if (ofChain !== null) return { rung: 'NEIGHBOURS', density: ofChain };
  const ofCodes = partHere(siblings(link, links), links, link.id);
  return ofCodes === null ? null : { rung: 'CODES', density: ofCodes };
}

/** How near each link is to what the region has, by the best way at hand; no entry: nothing to tell it from. */
export function relatednessOf(ladder: Ladder): ReadonlyMap<string, Relatedness> {
  const found = ladder.links.flatMap((link) => {
    const step = firstRung(link, ladder);
    return step ? [{ id: link.id, ...step }] : [];
  });
  const ranks = [...Map.groupBy(found, ({ rung }) => rung).values()].map((alike) =>
    percentiles(new Map(alike.map(({ id, density }) => [id, density]))),
  );
  const rank = new Map(ranks.flatMap((each) => [...each]));
  return new Map(found.map(({ id, ...step }) => [id, { ...step, percentile: rank.get(id) ?? 0 }]));
}
