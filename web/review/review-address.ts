import { t } from '../platform/text/texts.ts';
import type { OccupationState } from './review.query.ts';
import { text } from './review.text.ts';

export type CapitalBand = keyof typeof text.capital;
/** Figures of a link that are some of its confirmed ones. */
export const figures = ['local', 'leaders'] as const;
export type Figure = (typeof figures)[number];
export type OccupationKind = keyof typeof t.kind;

/** What the list shows, as its address says it; null does not narrow. */
export interface ReviewFilter {
  readonly state: OccupationState | null;
  /** The id of a street, town or park; '' stands for those known by district alone. */
  readonly place: string | null;
  readonly status: string | null;
  readonly capital: CapitalBand | null;
  readonly tag: string | null;
  readonly word: string | null;
  readonly kind: OccupationKind | null;
  /** Behind one of the figures of a link. */
  readonly figure: Figure | null;
  readonly text: string | null;
}

/** Everything of a link and a region. */
export const unfiltered: ReviewFilter = {
  ...{ state: null, place: null, status: null, capital: null },
  ...{ tag: null, word: null, kind: null, figure: null, text: null },
};

export const filterNames = ['state', 'word', 'place', 'kind', 'capital', 'status', 'tag', 'figure', 'text'] as const;

// Words of the address, short and stable: people keep and send addresses.
const states: readonly (readonly [string, OccupationState | null])[] = [
  ['to-review', 'TO_REVIEW'],
  ['confirmed', 'CONFIRMED'],
  ['rejected', 'REJECTED'],
  ['all', null],
];
const unlocated = 'none';

function isKey<Key extends string>(known: Readonly<Record<Key, unknown>>, value: string | null): value is Key {
  return value !== null && Object.hasOwn(known, value);
}

/** Reads the filter of the list; without a state it is what waits for review, and what is not known does not narrow. */
export function readReviewFilter(query: URLSearchParams): ReviewFilter {
  const state = states.find(([word]) => word === query.get('state'));
  const place = query.get('place');
  const [capital, kind] = [query.get('capital'), query.get('kind')];
  return {
    state: state ? state[1] : 'TO_REVIEW',
    place: place === unlocated ? '' : place,
    status: query.get('status'),
    capital: isKey(text.capital, capital) ? capital : null,
    tag: query.get('tag'),
    word: query.get('word'),
    kind: isKey(t.kind, kind) ? kind : null,
    figure: figures.find((each) => each === query.get('figure')) ?? null,
    text: query.get('text'),
  };
}

/** Writes one value of the filter into the address; null takes it out. */
export function writeReviewFilter(next: URLSearchParams, name: keyof ReviewFilter, value: string | null): void {
  if (name === 'state') {
    const word = states.find(([, state]) => state === value)?.[0] ?? 'all';
    if (word === 'to-review') next.delete('state');
    else next.set('state', word);
  } else if (value === null) next.delete(name);
  else next.set(name, name === 'place' && value === '' ? unlocated : value);
}

/** How many values narrow the list besides the state. */
export function narrowings(filter: ReviewFilter): number {
  return filterNames.filter((name) => name !== 'state' && filter[name] !== null).length;
}

/** The filter as the API takes it. */
export function apiFilter({ place, figure, ...filter }: ReviewFilter) {
  const { local, leaders } = { local: figure === 'local', leaders: figure === 'leaders' };
  const where = { regionId: place === '' ? null : place, unlocated: place === '' || null };
  return { ...filter, ...where, capacity: local || null, leader: leaders || null };
}

/** The address of the sheet of the list; firms whose existence is unconfirmed are in it only if asked for. */
export function exportPath(
  linkId: string,
  region: string,
  filter: ReviewFilter,
  unverified: boolean,
  ending: 'xlsx' | 'csv' = 'xlsx',
): string {
  const query = new URLSearchParams({ linkId, region });
  for (const [name, value] of Object.entries(apiFilter(filter))) {
    if (value !== null) query.set(name, value === true ? '1' : value);
  }
  if (unverified) query.set('unverified', '1');
  return `/exports/occupations.${ending}?${query}`;
}

const ownNames = new Set<string>(['q', 'panel', 'link', ...filterNames]);

/** The list of a link, reached from a map: what the map's address says goes along, so that the way back is known. */
export function reviewPath(linkId: string, region: string, mapQuery: URLSearchParams): string {
  const query = new URLSearchParams([...mapQuery].filter(([name]) => !ownNames.has(name)));
  query.set('region', region);
  return `/review/${encodeURIComponent(linkId)}?${query}`;
}

/** The list of a link behind one of its figures. */
export function figurePath(
  link: { readonly id: string; readonly region: string },
  figure: 'confirmed' | 'toReview' | Figure,
  mapQuery: URLSearchParams,
): string {
  const [path = '', search = ''] = reviewPath(link.id, link.region, mapQuery).split('?');
  const query = new URLSearchParams(search);
  writeReviewFilter(query, 'state', figure === 'toReview' ? 'TO_REVIEW' : 'CONFIRMED');
  if (figure === 'local' || figure === 'leaders') query.set('figure', figure);
  return `${path}?${query}`;
}

/** The map behind a list, as it was left, with the link open. */
export function mapPath(industryId: string, linkId: string, query: URLSearchParams): string {
  const back = new URLSearchParams([...query].filter(([name]) => !ownNames.has(name)));
  back.set('link', linkId);
  return `/map/${encodeURIComponent(industryId)}?${back}`;
}
