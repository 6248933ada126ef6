import { useCallback } from 'react';
import { useAddress } from '../platform/state/address.ts';

/** What the address says about an import: all of it, so that a reload, or a colleague, sees the same step. */
export interface ImportAddress {
  readonly kind: string | null;
  /** Six-digit code of a district. */
  readonly region: string | null;
  /** Id of the uploaded file, while one is at hand. */
  readonly file: string | null;
  readonly job: string | null;
}

const names = ['kind', 'region', 'file', 'job'] as const;

/** The import that the address names, and how to move on. */
export function useImportAddress(): readonly [ImportAddress, (changes: Partial<ImportAddress>) => void] {
  const [query, changeQuery] = useAddress();
  const change = useCallback(
    (changes: Partial<ImportAddress>) =>
      changeQuery((next) => {
        for (const name of names) {
          const value = changes[name];
          if (value === null) next.delete(name);
          else if (value !== undefined) next.set(name, value);
        }
      }),
    [changeQuery],
  );
  // A street's or park's code begins with that of its district.
  const region = query.get('region')?.slice(0, 6) ?? null;
  return [{ kind: query.get('kind'), region, file: query.get('file'), job: query.get('job') }, change];
}
