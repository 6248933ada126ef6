import type { SearchHit } from './search.query.ts';

type Hit = Pick<SearchHit, 'kind' | 'id' | 'industryId'>;

/** The page that shows a search result, seen from a region; null if there is none yet. */
export function hitPath(hit: Hit, region: string | null): string | null {
  const map = (industryId: string, extra: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams({ ...(region === null ? {} : { region }), ...extra }).toString();
    return `/map/${encodeURIComponent(industryId)}${query === '' ? '' : `?${query}`}`;
  };
  if (hit.kind === 'ENTERPRISE') return `/enterprise/${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'INDUSTRY') return map(hit.id, {});
  if (hit.industryId === null) return null;
  if (hit.kind === 'LINK') return map(hit.industryId, { link: hit.id });
  if (hit.kind === 'GROUP' || hit.kind === 'ORGANISATION') return map(hit.industryId, { panel: 'dossier' });
  return null;
}
