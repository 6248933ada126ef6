import { useCallback } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';

type ChangeQuery = (edit: (query: URLSearchParams) => void, replace?: boolean) => void;

/**
 * The query part of the address, and how to change it. A change starts from what the address is at that moment, not
 * from what was rendered last: two changes in quick succession both count.
 */
export function useAddress(): readonly [URLSearchParams, ChangeQuery] {
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const change = useCallback<ChangeQuery>(
    (edit, replace = false) => {
      const next = new URLSearchParams(window.location.search);
      edit(next);
      const text = next.toString();
      void navigate({ pathname, search: text === '' ? '' : `?${text}` }, { replace });
    },
    [navigate, pathname],
  );
  return [query, change];
}
