import { useCallback, useMemo } from 'react';
import { useAddress } from '../../platform/state/address.ts';
import { type MapAddress, readMapAddress, writeMapAddress } from './map-address.ts';

/** The map's state as the address has it, and how to change it; every change is a step for the browser's back button. */
export function useMapAddress(): readonly [MapAddress, (changes: Partial<MapAddress>) => void] {
  const [query, changeQuery] = useAddress();
  const address = useMemo(() => readMapAddress(query), [query]);
  const change = useCallback(
    (changes: Partial<MapAddress>) => changeQuery((each) => writeMapAddress(each, changes)),
    [changeQuery],
  );
  return [address, change];
}
