export const historyKinds = ['LINK', 'INDUSTRY', 'GROUP', 'TARGET', 'UNIT', 'OPPORTUNITY'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** The ids, and beginnings of ids, of all facts that belong to the history of a thing. */
export function historyKeys(
  kind: HistoryKind,
  id: string,
  region: string | null,
): { readonly ids: readonly string[]; readonly prefixes: readonly string[] } {
  if (kind === 'INDUSTRY') {
    return { ids: [`Industry/${id}`], prefixes: [`Lane/${id}.`, `HAS_LANE/${id}~`, `HAS_DOSSIER_ITEM/${id}~`] };
  }
  if (kind === 'GROUP') {
    return { ids: [`Group/${id}`], prefixes: [`Seat/${id}.`, `HAS_SEAT/${id}~`, `WORKS_ON/${id}~`, `GROUP_OF/${id}~`] };
  }
  if (kind === 'UNIT') return { ids: [`CarrierUnit/${id}`], prefixes: [`TENANT_OF/${id}~`] };
  if (kind === 'OPPORTUNITY') {
    return { ids: [`Opportunity/${id}`], prefixes: [`OFFERS_LINK/${id}~`, `OFFERS_CARRIER/${id}~`] };
  }
  if (kind === 'TARGET') return { ids: [`TARGETED/${id}`], prefixes: [`FOLLOWED/${id}~`] };
  const relations = ['IN_LANE', 'CHILD_OF', 'SUPPLIES'].map((relation) => `${relation}/${id}~`);
  const seen = region === null ? [] : [`SURVEYED/${region}~${id}~`];
  const taken = region === null ? [] : [`UNDERTAKES/${region}~${id}`];
  const judged = region === null ? [] : [`JUDGED/${region}~${id}`];
  const recorded = region === null ? [] : [`FACTORS_AT/${region}~${id}`, `SUPPLY_AT/${region}~${id}`];
  const noted = region === null ? [] : [`NOTED/${region}~${id}~`];
  return { ids: [`ChainLink/${id}`, ...taken, ...judged, ...recorded], prefixes: [...relations, ...seen, ...noted] };
}
