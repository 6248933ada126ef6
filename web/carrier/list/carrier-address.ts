import { type CarrierKind, carrierKinds, type UnitStatus, unitStatuses } from '../carrier.query.ts';

/** What the address narrows the list by; null: not at all. Areas in m², rent in 元/㎡·月. */
export interface CarrierFilter {
  readonly industry: string | null;
  readonly kind: CarrierKind | null;
  readonly statuses: readonly UnitStatus[];
  readonly areaFrom: number | null;
  readonly areaTo: number | null;
  readonly height: number | null;
  readonly load: number | null;
  readonly power: number | null;
  readonly rent: number | null;
  readonly free: string | null;
  readonly stale: boolean;
}

export const filterNames = [
  ...([
    'industry',
    'kind',
    'status',
    'areaFrom',
    'areaTo',
    'height',
    'load',
    'power',
    'rent',
    'free',
    'stale',
  ] as const),
] as const;
export type FilterName = (typeof filterNames)[number];

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

function numberIn(query: URLSearchParams, name: FilterName): number | null {
  const text = query.get(name) ?? '';
  const value = Number(text);
  return text !== '' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Reads the address; what it does not know counts as absent. */
export function readFilter(query: URLSearchParams): CarrierFilter {
  const words = new Set((query.get('status') ?? '').toUpperCase().split(','));
  const free = query.get('free') ?? '';
  return {
    industry: query.get('industry'),
    kind: carrierKinds.find((each) => each === query.get('kind')) ?? null,
    statuses: unitStatuses.filter((each) => words.has(each)),
    areaFrom: numberIn(query, 'areaFrom'),
    areaTo: numberIn(query, 'areaTo'),
    height: numberIn(query, 'height'),
    load: numberIn(query, 'load'),
    power: numberIn(query, 'power'),
    rent: numberIn(query, 'rent'),
    free: dayPattern.test(free) ? free : null,
    stale: query.get('stale') === '1',
  };
}

/** Writes one filter into the address; null or '' leaves no trace. */
export function writeFilter(next: URLSearchParams, name: FilterName, value: string | null): void {
  if (value === null || value === '') next.delete(name);
  else next.set(name, name === 'status' ? value.toLowerCase() : value);
}

/** The filter as the server takes it. */
export function apiFilter(filter: CarrierFilter) {
  const { industry, kind, statuses, areaFrom, areaTo, height, load, power, rent, free, stale } = filter;
  return {
    ...{ industryId: industry, kinds: kind === null ? null : [kind], areaFrom, areaTo, heightFrom: height },
    ...{ loadFrom: load, powerFrom: power, rentTo: rent, freeBy: free, stale: stale ? true : null },
    statuses: statuses.length === 0 ? null : [...statuses],
  };
}

/** The filter as a download's address takes it. */
export function exportFilter(filter: CarrierFilter): Readonly<Record<string, string | null>> {
  const { kinds, statuses, stale, ...rest } = apiFilter(filter);
  const given = Object.entries(rest).map(([name, value]) => [name, value === null ? null : String(value)]);
  return {
    ...Object.fromEntries(given),
    ...{ kinds: kinds?.join(',') ?? null, statuses: statuses?.join(',') ?? null, stale: stale ? '1' : null },
  };
}
