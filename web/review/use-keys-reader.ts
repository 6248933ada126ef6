import { useReader } from '../platform/data/use-reader.ts';
import { type OccupationKey, OccupationKeysQuery } from './review.query.ts';
import { apiFilter, type ReviewFilter } from './review-address.ts';

/** Reads all rows that a filter lets through, as they are now; a text says why it could not. */
export type ReadKeys = (filter: ReviewFilter) => Promise<readonly OccupationKey[] | string>;

/** The reader of all rows of a link in a region, 200 a call. */
export function useKeysReader(linkId: string, region: string): ReadKeys {
  const read = useReader(OccupationKeysQuery);
  return async (filter) => {
    const keys = new Map<string, OccupationKey>();
    let after: string | null = null;
    do {
      const answer = await read({ linkId, region, filter: apiFilter(filter), after });
      if (answer.status === 'failed') return answer.text;
      const { edges, pageInfo } = answer.data.occupations;
      for (const { node } of edges) keys.set(node.id, node);
      after = pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null;
    } while (after !== null);
    return [...keys.values()];
  };
}
