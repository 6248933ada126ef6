import { useState } from 'react';
import { useReader } from '../../platform/data/use-reader.ts';
import { type Reserve, ReserveQuery, type Target } from './reserve.query.ts';
import { apiFilter, type ReserveFilter } from './reserve-address.ts';

interface More {
  readonly rows: readonly Target[];
  /** Reads the next page; null: that was all. */
  readonly more: (() => void) | null;
}

interface Held {
  /** The first page that the others follow. */
  readonly of: Reserve;
  readonly pages: readonly Reserve[];
}

/** The rows of a reserve and of the pages read after its first. */
export function useMoreTargets(reserve: Reserve, filter: ReserveFilter): More {
  const read = useReader(ReserveQuery);
  const [held, setHeld] = useState<Held>({ of: reserve, pages: [] });
  const pages = [reserve, ...(held.of === reserve ? held.pages : [])];
  const last = pages.at(-1)?.pageInfo;
  const after = last?.hasNextPage ? (last.endCursor ?? null) : null;
  const next = async (): Promise<void> => {
    const { industry, region } = reserve;
    const answer = await read({ industryId: industry?.id ?? null, region, ...apiFilter(filter), after });
    const page = answer.status === 'failed' ? null : answer.data.reserve;
    if (page) setHeld({ of: reserve, pages: [...pages.slice(1), page] });
  };
  return {
    rows: pages.flatMap(({ edges }) => edges.map(({ node }) => node)),
    more: after === null ? null : () => void next(),
  };
}
