import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useSearchParams } from 'react-router';

const SearchPalette = lazy(async () => ({ default: (await import('./search-palette.tsx')).SearchPalette }));

/** Opens the search on Ctrl-K anywhere; it is open while the address has `q`. */
export function SearchHost(): ReactNode {
  const [query, setQuery] = useSearchParams();
  const text = query.get('q');
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setQuery((before) => {
        const after = new URLSearchParams(before);
        if (!after.has('q')) after.set('q', '');
        return after;
      });
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [setQuery]);
  if (text === null) return null;
  return (
    <Suspense>
      <SearchPalette text={text} />
    </Suspense>
  );
}
