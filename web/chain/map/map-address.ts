import type { Knowledge } from './map.query.ts';

/** What the address says about the map beside the industry. */
export interface MapAddress {
  readonly region: string | null;
  readonly link: string | null;
  readonly opened: readonly string[];
  readonly show: Knowledge | null;
  readonly view: 'picture' | 'table';
  readonly dossier: boolean;
  /** Day whose end the map shows; null: now. */
  readonly asOf: string | null;
}

// Words of the address, short and stable: people keep and send addresses.
const shown: readonly (readonly [string, Knowledge])[] = [
  ['unsurveyed', 'UNSURVEYED'],
  ['to-review', 'TO_REVIEW'],
  ['present', 'PRESENT'],
  ['none-found', 'NONE_FOUND'],
];

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address; what it does not know counts as absent. */
export function readMapAddress(query: URLSearchParams): MapAddress {
  return {
    region: query.get('region'),
    link: query.get('link'),
    opened: (query.get('open') ?? '').split(',').filter((each) => each !== ''),
    show: shown.find(([word]) => word === query.get('show'))?.[1] ?? null,
    view: query.get('view') === 'table' ? 'table' : 'picture',
    dossier: query.get('panel') === 'dossier',
    asOf: day.test(query.get('date') ?? '') ? query.get('date') : null,
  };
}

/** Writes the changes into the address; other parameters stay, absent values leave no trace. */
export function writeMapAddress(next: URLSearchParams, changes: Partial<MapAddress>): void {
  const put = (name: string, value: string | null): void => {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  };
  if (changes.region !== undefined) put('region', changes.region);
  if (changes.link !== undefined) put('link', changes.link);
  if (changes.opened !== undefined) put('open', [...changes.opened].sort().join(','));
  if (changes.show !== undefined) put('show', shown.find(([, state]) => state === changes.show)?.[0] ?? null);
  if (changes.view !== undefined) put('view', changes.view === 'table' ? 'table' : null);
  if (changes.asOf !== undefined) put('date', changes.asOf);
  if (changes.dossier !== undefined) put('panel', changes.dossier ? 'dossier' : null);
}
