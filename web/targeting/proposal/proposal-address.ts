import { modes } from '../reserve/reserve.query.ts';

export type Mode = (typeof modes)[number];

/** What is chosen of a proposal, as its address says it. */
export interface ProposalChoices {
  readonly linkId: string | null;
  readonly mode: Mode | null;
  /** What room the firm needs; null: what it said. */
  readonly line: string | null;
  /** At most two, for the cost account. */
  readonly places: readonly string[];
  readonly facts: readonly { readonly fact: string; readonly value: string }[];
  readonly asOf: string | null;
}

const listIn = (query: URLSearchParams, name: string) =>
  (query.get(name) ?? '').split(',').filter((each) => each !== '');

export function choicesIn(query: URLSearchParams): ProposalChoices {
  return {
    linkId: query.get('link'),
    mode: modes.find((each) => each === query.get('mode')) ?? null,
    line: query.get('line'),
    places: listIn(query, 'places').slice(0, 2),
    facts: listIn(query, 'facts').map((each) => {
      const [fact = '', value = ''] = each.split(':');
      return { fact, value };
    }),
    asOf: query.get('asOf'),
  };
}

const kept = ['link', 'mode', 'line', 'places', 'facts', 'asOf'] as const;

function chosen(query: URLSearchParams): URLSearchParams {
  const pairs = kept.flatMap((name) => {
    const value = query.get(name);
    return value === null || value === '' ? [] : [[name, value]];
  });
  return new URLSearchParams(pairs);
}

/** The address of the page of a proposal. */
export function proposalPath(
  { region, enterpriseId }: { readonly region: string; readonly enterpriseId: string },
  query: URLSearchParams = new URLSearchParams(),
): string {
  const search = chosen(query).toString();
  const path = `/proposal/${encodeURIComponent(region)}/${encodeURIComponent(enterpriseId)}`;
  return search === '' ? path : `${path}?${search}`;
}

/** The address of its file: the same choices. */
export function filePath(region: string, enterpriseId: string, query: URLSearchParams): string {
  const all = chosen(query);
  all.set('region', region);
  all.set('enterprise', enterpriseId);
  return `/exports/proposal.docx?${all}`;
}

/** Puts a place of the cost account in one of its two seats; '' empties the seat. */
export function setPlace(query: URLSearchParams, at: 0 | 1, place: string): void {
  const [first = '', second = ''] = choicesIn(query).places;
  const next = at === 0 ? [place, second] : [first, place];
  const places = [...new Set(next.filter((each) => each !== ''))];
  if (places.length === 0) query.delete('places');
  else query.set('places', places.join(','));
}
