import { useMemo } from 'react';
import { type Folding, foldChain } from './folding.ts';
import type { ChainMap } from './map.query.ts';

/** What of a chain is folded; a link that is looked at is always drawn. Lanes that are opened are named with commas. */
export function useFolding(
  map: Pick<ChainMap, 'lanes' | 'links' | 'supplies'>,
  lanes: string,
  selected: string | null,
): Folding {
  const opened = useMemo(() => new Set(lanes.split(',')), [lanes]);
  const usual = useMemo(() => foldChain(map, opened), [map, opened]);
  const hidden = usual.folds.some(({ linkIds }) => selected !== null && linkIds.has(selected)) ? selected : null;
  return useMemo(() => (hidden === null ? usual : foldChain(map, opened, hidden)), [map, opened, usual, hidden]);
}
