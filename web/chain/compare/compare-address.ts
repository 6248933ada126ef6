import { mode as change } from '../modes/change.mode.ts';
import type { MapMode } from '../modes/mode.ts';
import { itemOf, itemWord } from '../modes/modes.ts';
import { versus } from './versus.ts';

/** What the address of a comparison says beside region, date and opened links, which are the map's own. */
export interface CompareAddress {
  /** The other region; null: the same one on another day. */
  readonly with: string | null;
  /** The item of the difference's legend that is shown alone. */
  readonly show: string | null;
  readonly shape: 'side' | 'difference';
}

/** How the difference is read: region against region, or what changed. */
export function differenceMode(address: Pick<CompareAddress, 'with'>): MapMode {
  return address.with === null ? change : versus;
}

export function readCompareAddress(query: URLSearchParams): CompareAddress {
  const other = query.get('with');
  return {
    with: other,
    show: itemOf(differenceMode({ with: other }), query.get('show')),
    shape: query.get('as') === 'difference' ? 'difference' : 'side',
  };
}

export function writeCompareAddress(next: URLSearchParams, changes: Partial<CompareAddress>): void {
  const put = (name: string, value: string | null): void => {
    if (value === null) next.delete(name);
    else next.set(name, value);
  };
  if (changes.with !== undefined) put('with', changes.with);
  if (changes.show !== undefined) put('show', changes.show === null ? null : itemWord(changes.show));
  if (changes.shape !== undefined) put('as', changes.shape === 'side' ? null : changes.shape);
}
