import { itemOf, itemWord, modeOf } from '../modes/modes.ts';

/** What the address says about the map beside the industry. */
export interface MapAddress {
  readonly region: string | null;
  readonly link: string | null;
  readonly opened: readonly string[];
  /** Lanes of a large chain that are drawn whole. */
  readonly lanes: readonly string[];
  /** The mode that reads the map. */
  readonly mode: string;
  /** The day that the mode compares with; null: the mode's own choice. */
  readonly since: string | null;
  /** The item of the mode's legend that is shown alone. */
  readonly show: string | null;
  readonly view: 'picture' | 'table';
  readonly dossier: boolean;
  /** Whether the chain is being edited. */
  readonly edit: boolean;
  /** Day whose end the map shows; null: now. */
  readonly asOf: string | null;
}

/** What is left out of the address. */
const firstMode = 'known';
const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Reads the address; what it does not know counts as absent. */
export function readMapAddress(query: URLSearchParams): MapAddress {
  const dayOf = (name: string): string | null => (day.test(query.get(name) ?? '') ? query.get(name) : null);
  const listOf = (name: string) => (query.get(name) ?? '').split(',').filter((each) => each !== '');
  const mode = modeOf(query.get('mode'));
  return {
    region: query.get('region'),
    link: query.get('link'),
    opened: listOf('open'),
    lanes: listOf('lanes'),
    mode: mode.id,
    since: dayOf('since'),
    show: itemOf(mode, query.get('show')),
    view: query.get('view') === 'table' ? 'table' : 'picture',
    dossier: query.get('panel') === 'dossier',
    edit: query.get('edit') === '1',
    asOf: dayOf('date'),
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
  if (changes.lanes !== undefined) put('lanes', [...changes.lanes].sort().join(','));
  if (changes.mode !== undefined) put('mode', changes.mode === firstMode ? null : changes.mode);
  if (changes.since !== undefined) put('since', changes.since);
  if (changes.show !== undefined) put('show', changes.show === null ? null : itemWord(changes.show));
  if (changes.view !== undefined) put('view', changes.view === 'table' ? 'table' : null);
  if (changes.asOf !== undefined) put('date', changes.asOf);
  if (changes.edit !== undefined) put('edit', changes.edit ? '1' : null);
  if (changes.dossier !== undefined) put('panel', changes.dossier ? 'dossier' : null);
}
