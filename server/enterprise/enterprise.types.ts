import type { LinkRef } from '../chain/chain.types.ts';
import type { RegionRow } from '../region/region.types.ts';
import type { SourceRow } from '../source/source.types.ts';

export const occupationKinds = [
  'PRODUCTION',
  'RD',
  'SERVICE',
  'LICENSED',
  'VENUE',
  'PLATFORM',
  'DISTRIBUTION',
  'INSTITUTION',
  'SALES',
  'DEPENDENT',
] as const;
export type OccupationKind = (typeof occupationKinds)[number];

export const occupationRoles = ['LEADER', 'BACKBONE', 'SUPPORTING'] as const;
export type OccupationRole = (typeof occupationRoles)[number];

export const occupationStates = ['TO_REVIEW', 'CONFIRMED', 'REJECTED'] as const;
export type OccupationState = (typeof occupationStates)[number];

export interface EnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  /** USCC: by a valid code; NAME: by full name and district, 待核; DEMO: 示例. */
  readonly identityState: string;
  readonly address: string | null;
  readonly demo: boolean;
  readonly status: string;
  readonly scope: string | null;
  readonly asOf: string | null;
  readonly version: number;
  readonly registrationNumber: string | null;
  readonly establishedOn: string | null;
  readonly companyType: string | null;
  readonly capitalText: string | null;
  /** Hundredths of the unit of its currency; null when the text could not be read exactly. */
  readonly capitalFen: number | null;
  readonly capitalCurrency: string | null;
  readonly branchForm: string | null;
  readonly industryCodes: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly region?: RegionRow | null;
  readonly location?: LocationRow | null;
  readonly history?: readonly ChangeRow[] | null;
  readonly sources?: readonly SourceRow[] | null;
  readonly occupations?: readonly OccupationRow[] | null;
}

/** Where an enterprise lies and by which rule; precision null: in its district only (未定位). */
export interface LocationRow {
  readonly regionId: string;
  readonly rule: string | null;
  readonly precision: string | null;
  readonly state: string;
}

/** One change of an enterprise, its location or one of its occupations; field '*' is the whole fact. */
export interface ChangeRow {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly batchId: string;
  readonly about: string;
  readonly linkName: string | null;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface OccupationRow {
  readonly id: string;
  readonly role: OccupationRole;
  readonly kind: OccupationKind;
  readonly state: OccupationState;
  readonly asOf: string | null;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly confirmedBy: string | null;
  readonly version: number;
  /** 0 to 1; null: a person or a list named it, not the classifier. */
  readonly confidence: number | null;
  readonly ruleVersion: string | null;
  readonly keywords: readonly string[] | null;
  readonly matchedWords: readonly string[] | null;
  readonly matchedIn: readonly string[] | null;
  readonly matchedAt: readonly number[] | null;
  readonly reasons: readonly string[] | null;
  readonly link: LinkRef & { readonly industryTitle: string };
  readonly enterprise: EnterpriseRow;
  readonly sources: readonly SourceRow[];
}

/** What one `occupations(state, first, after)` asks for; key tells pages of one statement apart. */
export interface OccupationPage {
  readonly key: string;
  readonly total: number;
  readonly rows: readonly (OccupationRow & { readonly order: string })[];
}

export interface FacetRow {
  readonly facet: string;
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
}

/** A page of a list of occupations, with what the whole list can be narrowed by. */
export interface OccupationListView {
  readonly total: number;
  readonly rows: readonly (OccupationRow & { readonly order: string })[];
  readonly facets: readonly FacetRow[];
}

export interface EnterprisePage {
  readonly total: number;
  readonly rows: readonly (EnterpriseRow & { readonly order: string })[];
}

/** A link with the words that tell who stands on it. */
export interface LinkRules {
  readonly id: string;
  readonly name: string;
  readonly industryId: string;
  readonly parentId: string | null;
  readonly keywords: readonly string[];
  readonly synonyms: readonly string[];
  readonly exclusions: readonly string[];
  readonly codes: readonly string[];
  readonly capacityKinds: readonly OccupationKind[];
}

/** A region as an address or a code may name it. */
export interface KnownRegion {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly current: boolean;
  readonly parentId: string | null;
  /** The region that took over a retired code. */
  readonly successorId: string | null;
}
