import type { LinkRef } from '../chain/chain.types.ts';
import type { RegionRow } from '../region/region.types.ts';
import type { ClaimState } from '../source/claim.rules.ts';
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
  readonly origins?: OriginPart | null;
  readonly claims?: readonly ClaimRow[] | null;
}

/** A change as far as it tells who stated or confirmed a field. */
export interface OriginChange {
  readonly field: string;
  readonly at: string;
  readonly by: string;
  readonly batchId: string;
  /** Of confirmedFields only. */
  readonly before: unknown;
  readonly after: unknown;
}

/** What tells where the fields of an enterprise come from. */
export interface OriginPart {
  readonly fieldSources: readonly string[] | null;
  readonly sourceIds: readonly string[] | null;
  readonly confirmedFields: readonly string[] | null;
  readonly changes: readonly OriginChange[];
  readonly location: {
    readonly state: string;
    readonly sourceIds: readonly string[] | null;
    readonly changes: readonly OriginChange[];
  } | null;
}

/** Where the value of one field comes from, who entered it and who confirmed it. */
export interface FieldOriginRow {
  readonly field: string;
  readonly sourceIds: readonly string[];
  readonly row: number | null;
  readonly enteredBy: string | null;
  readonly enteredAt: string | null;
  readonly batchId: string | null;
  readonly confirmed: boolean;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** A value that another source gives for a field. */
export interface ClaimRow {
  readonly id: string;
  readonly field: string;
  readonly value: string;
  /** The value in words, where it is an id. */
  readonly label: string | null;
  readonly asOf: string | null;
  readonly state: ClaimState;
  readonly reason: string | null;
  readonly decidedBy: string | null;
  readonly version: number;
  readonly fieldSources: readonly string[] | null;
  readonly enteredAt: string | null;
  readonly enteredBy: string | null;
  readonly decidedAt: string | null;
  readonly sources: readonly SourceRow[];
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

/** What of a link's rules people edit. */
export type RuleWords = Pick<LinkRules, 'keywords' | 'synonyms' | 'exclusions' | 'codes' | 'capacityKinds'>;

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

/** An enterprise so far as it can be mistaken for another one. */
export interface DuplicateRecord {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly registrationNumber: string | null;
  readonly address: string | null;
  readonly aliases: readonly string[] | null;
  readonly branchForm: string | null;
  readonly demo: boolean;
  /** Six digits; null: nobody knows where it is. */
  readonly districtId: string | null;
}

export const duplicateChoices = ['MERGED', 'DIFFERENT', 'SPLIT', 'REOPENED'] as const;
export type DuplicateChoice = (typeof duplicateChoices)[number];

/** What people decided last about a pair. */
export interface DuplicateChoiceRow {
  /** The pair's id. */
  readonly id: string;
  readonly choice: DuplicateChoice;
  readonly reason: string | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly version: number;
  readonly keptId: string;
  readonly goneId: string;
  readonly keptName: string | null;
  readonly goneName: string | null;
}

export interface DuplicateView {
  readonly records: readonly DuplicateRecord[];
  readonly choices: readonly { readonly id: string; readonly choice: DuplicateChoice; readonly version: number }[];
}

/** An enterprise that a line of a pasted list may mean, with what the map knows of it. */
export interface ComparedRow {
  readonly id: string;
  readonly name: string;
  readonly uscc: string | null;
  readonly aliases: readonly string[] | null;
  readonly identityState: string;
  readonly status: string;
  readonly demo: boolean;
  /** Codes of enterprises that were merged into it. */
  readonly merged: readonly string[];
  readonly region: { readonly id: string; readonly name: string; readonly path: readonly string[] } | null;
  readonly occupations: readonly {
    readonly id: string;
    readonly role: OccupationRole;
    readonly kind: OccupationKind;
    readonly state: OccupationState;
    readonly confirmedBy: string | null;
    readonly asOf: string | null;
    readonly linkId: string;
    readonly linkName: string;
    readonly industryTitle: string;
  }[];
}

/** What a classifier reads of an enterprise, and how it stands on the link whose rules are in question. */
export interface SubjectRow {
  readonly id: string;
  readonly name: string;
  readonly scope: string | null;
  readonly industryCodes: readonly string[] | null;
  readonly state: OccupationState | null;
  /** Null: a person or a list put it there, or nobody. */
  readonly ruleVersion: string | null;
}

/** An enterprise with what its place stands on. */
export interface PlacedEnterpriseRow {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly uscc: string | null;
  readonly registrationNumber: string | null;
  readonly version: number;
  readonly regionId: string;
  readonly regionName: string;
  readonly rule: string | null;
}
