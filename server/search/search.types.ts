export const searchKinds = ['INDUSTRY', 'LINK', 'ENTERPRISE', 'CARRIER', 'ORGANISATION', 'GROUP', 'REGION'] as const;
export type SearchKind = (typeof searchKinds)[number];

export interface SearchHitRow {
  readonly kind: SearchKind;
  readonly id: string;
  readonly name: string;
  readonly hint: string | null;
  readonly industryId: string | null;
  readonly demo: boolean;
}
