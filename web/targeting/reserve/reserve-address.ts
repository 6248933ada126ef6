import { type Mode, modes, states, type TargetState } from './reserve.query.ts';

/** What the address narrows the reserve by; null: not at all. A group of '-' is none. */
export interface ReserveFilter {
  readonly state: TargetState | null;
  readonly group: string | null;
  readonly mode: Mode | null;
  readonly link: string | null;
  readonly overdue: boolean;
}

export const filterNames = ['state', 'group', 'mode', 'link', 'overdue'] as const;

/** Reads the address; what it does not know counts as absent. */
export function readFilter(query: URLSearchParams): ReserveFilter {
  const word = (name: string): string => (query.get(name) ?? '').toUpperCase();
  return {
    state: states.find((each) => each === word('state')) ?? null,
    mode: modes.find((each) => each === word('mode')) ?? null,
    group: query.get('group'),
    link: query.get('link'),
    overdue: query.get('overdue') === '1',
  };
}

/** The filter as the server takes it. */
export function apiFilter({ state, group, mode, link, overdue }: ReserveFilter) {
  return {
    ...{ state, mode, linkId: link, overdue: overdue ? true : null },
    group: group === '-' ? '' : group,
  };
}

/** Writes one filter into the address; null leaves no trace. */
export function writeFilter(next: URLSearchParams, name: (typeof filterNames)[number], value: string | null): void {
  if (value === null || value === '') next.delete(name);
  else next.set(name, name === 'state' || name === 'mode' ? value.toLowerCase() : value);
}

/** The filter as a download's address takes it. */
export function exportFilter(filter: ReserveFilter): Readonly<Record<string, string | null>> {
  const { state, group, mode, link, overdue } = filter;
  return { state, mode, link, group: group === '-' ? 'none' : group, overdue: overdue ? '1' : null };
}
