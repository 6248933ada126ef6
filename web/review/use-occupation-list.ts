import { useCallback, useEffect, useMemo, useState } from 'react';
import { useData } from '../platform/data/use-data.ts';
import {
  type Decided,
  type Facets,
  type Occupation,
  type OccupationPage,
  type OccupationState,
  OccupationsQuery,
} from './review.query.ts';
import { apiFilter, type ReviewFilter } from './review-address.ts';

interface Counted {
  readonly linkId: string;
  readonly facets: Facets;
  /** The states of the rows when the facets were counted. */
  readonly then: ReadonlyMap<string, OccupationState>;
}

interface Held {
  readonly key: string;
  readonly after: string | null;
  readonly rows: readonly Occupation[];
  /** Counts the times that the list was begun anew. */
  readonly round: number;
  readonly counted: Counted | null;
}

export interface OccupationList {
  readonly status: 'loading' | 'failed' | 'ready';
  readonly problem: string;
  readonly retry: () => void;
  /** The rows read so far, in their first order; what was decided stays where it is until the list begins anew. */
  readonly rows: readonly Occupation[];
  readonly total: number;
  readonly facets: Facets | null;
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  readonly patch: (changes: readonly Decided[]) => void;
  readonly restart: () => void;
}

interface Asked {
  readonly linkId: string;
  readonly region: string;
  readonly filter: ReviewFilter;
  readonly pageSize: number;
  /** The first page, where the page around the list has brought it. */
  readonly given?: OccupationPage | null;
}

function withPage(rows: readonly Occupation[], page: readonly Occupation[]): readonly Occupation[] {
  const fresh = new Map(page.map((each) => [each.id, each]));
  const known = new Set(rows.map((each) => each.id));
  const kept = rows.map((each) => {
    const now = fresh.get(each.id);
    return now && now.version >= each.version ? now : each;
  });
  return [...kept, ...page.filter((each) => !known.has(each.id))];
}

/** The facets with what was decided since they were counted: the new count of all of them comes later. */
function withDecisions({ facets, then }: Counted, rows: readonly Occupation[]): Facets {
  const moved = rows.flatMap(({ id, state }) => {
    const former = then.get(id);
    return former === undefined || former === state ? [] : [{ former, state }];
  });
  const states = new Map(facets.states.map((each) => [each.value, each]));
  for (const { former, state } of moved) {
    const from = states.get(former);
    const to = states.get(state) ?? { value: state, label: null, count: 0 };
    if (from) states.set(former, { ...from, count: from.count - 1 });
    states.set(state, { ...to, count: to.count + 1 });
  }
  return { ...facets, states: [...states.values()] };
}

/** The occupations of a link by enterprises of a region, page after page, with what they can be narrowed by. */
export function useOccupationList({ linkId, region, filter, pageSize, given = null }: Asked): OccupationList {
  const key = JSON.stringify([linkId, region, filter]);
  const [held, setHeld] = useState<Held>({ key, after: null, rows: [], round: 0, counted: null });
  const now: Held = held.key === key ? held : { ...held, key, after: null, rows: [] };
  const { after, round } = now;
  const brought = after === null && round === 0 ? given : null;
  const answer = useData(
    OccupationsQuery,
    { linkId, region, filter: apiFilter(filter), first: pageSize, after },
    { dependsOn: ['Occupation', 'ImportJob'], pause: brought !== null },
  );
  const page: OccupationPage | null = brought ?? (answer.status === 'ready' ? answer.data.occupations : null);
  const status = brought === null ? answer.status : 'ready';

  // A new round shows the same page again: it is a reason to run, though the page is the same.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (!page) return;
    const nodes = page.edges.map((each) => each.node);
    setHeld((before) => {
      const same = before.key === key;
      const rows = withPage(same ? before.rows : [], nodes);
      const then = new Map([...rows, ...nodes].map(({ id, state }) => [id, state]));
      const counted = page.facets ? { linkId, facets: page.facets, then } : before.counted;
      return { key, round: before.round, after: same ? before.after : null, rows, counted };
    });
  }, [page, key, round, linkId]);

  const patch = useCallback((changes: readonly Decided[]): void => {
    const byId = new Map(changes.map((each) => [each.id, each]));
    setHeld((before) => ({
      ...before,
      rows: before.rows.map((row) => {
        const change = byId.get(row.id);
        if (!change) return row;
        const { state, version, reason, confirmedBy, asOf } = change;
        return { ...row, state, version, reason, confirmedBy, asOf };
      }),
    }));
  }, []);
  const restart = useCallback(
    (): void => setHeld((before) => ({ ...before, after: null, rows: [], round: before.round + 1 })),
    [],
  );

  const cursor = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  const more = useMemo(
    () => (cursor === null ? null : () => setHeld((before) => ({ ...before, after: cursor }))),
    [cursor],
  );
  const first = now.rows.length === 0;
  // Between a page's arrival and its rows there is one frame without rows, which is not an empty list.
  const arriving = first && (page?.edges.length ?? 0) > 0;
  return {
    status: status === 'ready' && !arriving ? 'ready' : !first ? 'ready' : arriving ? 'loading' : status,
    problem: answer.status === 'failed' ? answer.text : '',
    retry: answer.status === 'loading' ? restart : answer.retry,
    rows: now.rows,
    total: page?.totalCount ?? now.rows.length,
    facets: now.counted?.linkId === linkId ? withDecisions(now.counted, now.rows) : null,
    more,
    loadingMore: !first && status === 'loading',
    patch,
    restart,
  };
}
