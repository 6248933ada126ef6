import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useAddress } from '../platform/state/address.ts';

const SearchPalette = lazy(async () => ({ default: (await import('./search-palette.tsx')).SearchPalette }));

/** Opens the search on Ctrl-K anywhere; it is open while the address has `q`. */
export function SearchHost(): ReactNode {
  const [query, changeQuery] = useAddress();
  const text = query.get('q');
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      changeQuery((address) => {
        if (!address.has('q')) address.set('q', '');
      });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [changeQuery]);
  if (text === null) return null;
  return (
    <Suspense>
      <SearchPalette text={text} />
    </Suspense>
  );
}
