import type { SearchHit } from './search.query.ts';

type Hit = Pick<SearchHit, 'kind' | 'id' | 'industryId'>;

/** The explorer's page of a search result. */
export function graphPath({ id }: Pick<Hit, 'id'>): string {
  return `/explore/${encodeURIComponent(id)}`;
}

/** The page that shows a search result, seen from a region: where a kind has none of its own, the explorer's. */
export function hitPath(hit: Hit, region: string | null): string {
  const map = (industryId: string, extra: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams({ ...(region === null ? {} : { region }), ...extra }).toString();
    return `/map/${encodeURIComponent(industryId)}${query === '' ? '' : `?${query}`}`;
  };
  if (hit.kind === 'ENTERPRISE') return `/enterprise/${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'CARRIER' && region !== null) return `/carriers/${region}/${encodeURIComponent(hit.id)}`;
  if (hit.kind === 'INDUSTRY') return map(hit.id, {});
  if (hit.industryId === null) return graphPath(hit);
  if (hit.kind === 'LINK') return map(hit.industryId, { link: hit.id });
  if (hit.kind === 'GROUP' || hit.kind === 'ORGANISATION') return map(hit.industryId, { panel: 'dossier' });
  return graphPath(hit);
}
