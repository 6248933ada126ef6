import type { Presence, PresenceKey, Stance } from '../chain/chain.types.ts';
import { type CountRow, type DatedRules, type PeerRow, recordedNoteKinds } from '../chain/comparison.types.ts';
import type { RegionLevel } from '../region/region.types.ts';
import type { SourceRow } from '../source/source.types.ts';
import type { CoreFactor, LinkModes, ModeRules } from './mode.types.ts';
import type { TalkRow } from './reserve.types.ts';
import type { TargetScoring } from './target.types.ts';

export const verdictClasses = [
  'UNSURVEYED',
  'INSUFFICIENT',
  'MISSING',
  'NOT_EXPECTED',
  'STRONG',
  'WEAK',
  'ADEQUATE',
] as const;
export type VerdictClass = (typeof verdictClasses)[number];

/** Thresholds of verdicts, valid from a day; data, with what they rest on. */
export interface VerdictRules {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  /** Set where people saved them for a chain. */
  readonly by?: string;
  /** Strength of the prior: shape and rate of the Gamma that every link starts from, a whole number. */
  readonly prior: number;
  /** Share of the distribution between `low` and `high`. */
  readonly interval: number;
  /** From how many expected firms on none found is a gap. */
  readonly expectedAtLeast: number;
  readonly strong: {
    readonly theta: number;
    readonly probability: number;
    readonly firms: number;
    readonly leaders: number;
  };
  readonly weak: { readonly theta: number; readonly loneFirms: number };
  /** Words by which reference counts say that they count enterprises. */
  readonly countMeasures: readonly string[];
}

/** All thresholds of a chain: of its verdicts, of its modes, and how its targets are scored. */
export interface Thresholds extends VerdictRules {
  readonly modes: ModeRules;
  readonly targets: TargetScoring;
}

/** What is known of a link in the region that is judged. */
export interface LinkFacts {
  /** Confirmed enterprises on a kind that is capacity on the link. */
  readonly firms: number;
  /** Confirmed 链主 among them. */
  readonly leaders: number;
  /** Somebody is recorded on the link, confirmed or not. */
  readonly known: boolean;
  readonly surveyResult: 'FOUND' | 'NONE_FOUND' | null;
}

/** Counts to compare with: of the region over the links compared, and of the reference area on this link and over them. */
export interface ReferenceNumbers {
  readonly regional: number;
  readonly onLink: number;
  readonly total: number;
}

export const flipNeeds = ['SURVEY', 'REFERENCE', 'MORE_FIRMS', 'MORE_LEADERS', 'FEWER_FIRMS'] as const;
export const referenceKinds = ['IMPORTED', 'LOADED'] as const;

/** The smallest change that makes the class another one. */
export interface Flip {
  readonly need: (typeof flipNeeds)[number];
  /** How many firms or leaders; null where it is no number. */
  readonly count: number | null;
  /** Null: depends on what is found. */
  readonly to: VerdictClass | null;
}

export interface Judged {
  readonly class: VerdictClass;
  readonly n: number;
  readonly expected: number | null;
}

export interface Estimate {
  readonly thetaHat: number;
  readonly low: number;
  readonly high: number;
  /** P(theta >= 1). */
  readonly probability: number;
}

/** The area that a verdict compares with, by name. */
export interface ReferenceArea {
  readonly kind: (typeof referenceKinds)[number];
  readonly name: string;
  /** Regions that it is made of, where it is the union of those loaded. */
  readonly regions: readonly string[];
  readonly year: number | null;
  readonly origin: string | null;
  readonly linksCompared: number;
}

/** Classes that a person may sign: what is not known is no judgement. */
export const judgementClasses = [
  'STRONG',
  'ADEQUATE',
  'WEAK',
  'MISSING',
  'NOT_EXPECTED',
] as const satisfies readonly VerdictClass[];
export type JudgementClass = (typeof judgementClasses)[number];

/** What a person judged of a link in a region, and signed: it stands beside the computed class. */
export interface JudgementRow {
  readonly id: string;
  readonly class: JudgementClass;
  readonly reason: string;
  readonly on: string;
  readonly by: string;
  readonly version: number;
  readonly sources: readonly SourceRow[];
}

export const noteKinds = recordedNoteKinds;
export type NoteKind = (typeof noteKinds)[number];

/** Which core factors a region has on a link: in neither list stands what nobody looked for. */
export interface FactorsRow {
  readonly id: string;
  readonly present: readonly CoreFactor[];
  readonly absent: readonly CoreFactor[];
  /** Which they are. */
  readonly text: string | null;
  readonly on: string;
  readonly by: string;
  readonly version: number;
  readonly sources: readonly SourceRow[];
}

/** Where a region gets what a link makes from; null: not recorded. */
export interface SupplyAtRow {
  readonly id: string;
  /** Suppliers outside the region. */
  readonly outside: number | null;
  /** Part of what the region needs that is made here, from 0 to 1. */
  readonly selfSupply: number | null;
  readonly on: string;
  readonly by: string;
  readonly version: number;
  readonly sources: readonly SourceRow[];
}

/** A dated note on where a link goes (趋势) or moves to (产业转移). */
export interface NoteRow {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly on: string;
  readonly by: string;
  readonly version: number;
  readonly regionName: string;
  readonly sources: readonly SourceRow[];
}

/** A reference count of a link: imported, or entered by hand, which alone is taken back by hand. */
export interface EnteredCountRow {
  readonly id: string;
  readonly measure: string;
  readonly year: number;
  readonly value: number;
  readonly unit: string | null;
  readonly origin: string;
  readonly by: string | null;
  readonly version: number;
  readonly regionId: string;
  readonly regionName: string;
  readonly entered: boolean;
}

export interface CountPlace {
  readonly id: string;
  readonly name: string;
  readonly level: RegionLevel;
}

/** What people entered about a link as one region sees it; a part that was not asked for is null. */
export interface LinkEntriesRow {
  readonly linkId: string;
  readonly judgement: JudgementRow | null;
  readonly factors: FactorsRow | null;
  readonly supply: SupplyAtRow | null;
  readonly notes: readonly NoteRow[] | null;
  readonly counts: readonly EnteredCountRow[] | null;
  /** Where a count can be of: the region, what is around it, and its neighbours there. */
  readonly places: readonly CountPlace[] | null;
}

/** Dated thresholds as they are listed. */
export interface RuleSetRow extends DatedRules {
  readonly version: number;
  readonly state: 'CONFIRMED' | 'WITHDRAWN';
  readonly withdrawnBecause: string | null;
  readonly at: string;
}

/** A chain with the thresholds that people saved for it. */
export interface RuleSetsView {
  readonly id: string;
  readonly title: string;
  readonly regionId: string | null;
  readonly sets: readonly RuleSetRow[];
}

/** A link as a row of a table. */
export interface TableLink {
  readonly id: string;
  readonly name: string;
  readonly lane: string;
  readonly parentId: string | null;
}

/** What comparing regions on a chain rests on. */
export interface RegionsView {
  readonly id: string;
  readonly title: string;
  readonly regions: readonly CountPlace[];
  readonly links: readonly TableLink[];
  readonly presences: readonly (Presence & PresenceKey)[];
  readonly counts: readonly CountRow[];
  readonly peers: readonly PeerRow[];
  readonly ruleSets: readonly DatedRules[];
}

/** A count of enterprises of a region, with every region that it lies in. */
export interface PlacedCount extends CountRow {
  readonly level: RegionLevel;
  readonly within: readonly string[];
}

/** What the position of a region on a chain rests on. */
export interface PositionView {
  readonly id: string;
  readonly title: string;
  readonly region: CountPlace;
  /** City and province around it, as far as it has them. */
  readonly areas: readonly CountPlace[];
  /** `local` null: nothing is recorded. */
  readonly links: readonly (TableLink & { readonly local: number | null; readonly demo: boolean })[];
  readonly counts: readonly PlacedCount[];
  readonly leaders: readonly {
    readonly linkId: string;
    readonly name: string;
    readonly demo: boolean;
    readonly within: readonly string[];
  }[];
}

/** What is recorded under the id of an entry, locked. */
export interface LockedEntry {
  readonly version: number;
  readonly state: string | null;
  readonly by: string | null;
  readonly at: string | null;
  readonly sourceIds: readonly string[] | null;
}

/** What takes long to find is found when asked for: a map asks for the class alone. */
export interface Verdict extends Judged {
  readonly estimate: () => Estimate | null;
  readonly flip: () => Flip | null;
  /** Null: a sub-link, which modes do not look at. */
  readonly modes: () => LinkModes | null;
  readonly reference: ReferenceArea | null;
  readonly rules: VerdictRules;
}

/** A thing around a link that is no firm. */
export interface NearThing {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

/** A relation around a link. */
export interface NearRelation {
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  readonly state: string | null;
  readonly asOf: string | null;
  /** Of a shareholding, from 0 to 1. */
  readonly share: number | null;
  /** The id of a source. */
  readonly source: string | null;
}

/** A firm around a link: of the region (`here`), or one that could be won. */
export interface NearFirm {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly tags: readonly string[] | null;
  readonly stockCode: string | null;
  readonly exchange: string | null;
  readonly branchForm: string | null;
  readonly capitalFen: number | null;
  readonly capitalCurrency: string | null;
  readonly demo: boolean;
  /** Relations of it in all, loaded or not. */
  readonly ways: number;
  readonly region: { readonly id: string; readonly name: string } | null;
  readonly city: string | null;
  readonly here: boolean;
  /** Branches of it and firms that it controls in the region. */
  readonly branches: readonly string[];
  /** Newest first. */
  readonly signals: readonly { readonly name: string; readonly on: string; readonly kind: string | null }[];
  /** Contacts with it or with a firm that it holds, or is held by, with half of the shares or more; newest first. */
  readonly talks: readonly TalkRow[];
}

/** What targets for a link rest on: its neighbourhood, and what its verdict does. */
export interface TargetView {
  readonly industryId: string;
  readonly link: { readonly id: string; readonly name: string };
  readonly region: { readonly id: string; readonly name: string };
  /** The link and those below it. */
  readonly span: readonly string[];
  readonly anchors: readonly string[];
  readonly stance: Stance | null;
  readonly things: readonly NearThing[];
  readonly relations: readonly NearRelation[];
  readonly firms: readonly NearFirm[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly date: string | null }[];
  readonly presences: readonly (Omit<Presence, 'demo'> & { readonly linkId: string; readonly top: boolean })[];
  readonly counts: readonly CountRow[];
  readonly ruleSets: readonly DatedRules[];
  readonly peers: readonly PeerRow[];
}
