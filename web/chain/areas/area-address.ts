/** What the address says of the matrix beside the industry and its district. */
export interface AreaAddress {
  readonly region: string | null;
  /** inside: towns and parks of the district; outward: where enterprises elsewhere are registered. */
  readonly look: 'inside' | 'outward';
  /** The one area of which all industries are shown. */
  readonly area: string | null;
  /** Links without any record are left out. */
  readonly filled: boolean;
}

export function readAreaAddress(query: URLSearchParams): AreaAddress {
  // A street's or park's code begins with that of its district.
  const region = query.get('region')?.slice(0, 6) ?? null;
  const look = query.get('look') === 'outward' ? 'outward' : 'inside';
  return { region, look, area: query.get('area'), filled: query.get('filled') === '1' };
}

export function writeAreaAddress(next: URLSearchParams, changes: Partial<AreaAddress>): void {
  const put = (name: string, value: string | null): void => {
    if (value === null) next.delete(name);
    else next.set(name, value);
  };
  if (changes.region !== undefined) put('region', changes.region);
  if (changes.look !== undefined) put('look', changes.look === 'inside' ? null : changes.look);
  if (changes.area !== undefined) put('area', changes.area);
  if (changes.filled !== undefined) put('filled', changes.filled ? '1' : null);
}
