import type { SourceRow } from '../source/source.types.ts';
import type { ModeName } from './mode.types.ts';

/** 储备 接触 在谈 转项目 搁置. */
export const targetStages = ['RESERVED', 'CONTACTED', 'NEGOTIATING', 'TO_PROJECT', 'SHELVED'] as const;
export type TargetStage = (typeof targetStages)[number];

/** From a computed list, by hand, or out of a file. */
export const targetOrigins = ['LIST', 'HAND', 'FILE'] as const;
export type TargetOrigin = (typeof targetOrigins)[number];

export const contactChannels = ['VISIT', 'CALL', 'MESSAGE', 'MEETING', 'EVENT', 'INTRODUCED', 'OTHER'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** What came of a contact, from nobody reached to terms on the table. */
export const contactOutcomes = [
  'UNREACHED',
  'DECLINED',
  'UNDECIDED',
  'INTERESTED',
  'VISIT_AGREED',
  'TERMS_DISCUSSED',
] as const;
export type ContactOutcome = (typeof contactOutcomes)[number];

export const followKinds = ['CONTACT', 'NOTE'] as const;
export type FollowKind = (typeof followKinds)[number];

/** A contact with a firm, or a note, about a target. */
export interface FollowRow {
  readonly id: string;
  readonly kind: FollowKind;
  readonly on: string;
  readonly who: string | null;
  readonly channel: ContactChannel | null;
  readonly outcome: ContactOutcome | null;
  readonly text: string | null;
  readonly by: string | null;
  readonly recordedAt: string | null;
  readonly version: number;
}

/** Somebody talked to a firm, or to one of its group. */
export interface TalkRow {
  readonly id: string;
  readonly on: string;
  readonly who: string | null;
  readonly by: string | null;
  readonly outcome: ContactOutcome;
  readonly firmName: string;
  /** The firm itself, not one of its group. */
  readonly own: boolean;
  readonly linkName: string;
  readonly groupName: string | null;
}

interface TargetBase {
  readonly id: string;
  readonly mode: ModeName;
  readonly stage: TargetStage;
  readonly reason: string | null;
  readonly origin: TargetOrigin;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
  /** Of a shelved one: the day to look again. */
  readonly lookAgainOn: string | null;
  readonly movedBecause: string | null;
  /** Null: a file brought it. */
  readonly addedBy: string | null;
  readonly addedAt: string;
  readonly version: number;
  readonly regionId: string;
  readonly industryId: string;
  readonly linkId: string;
  readonly linkName: string;
}

/** A target as a row of the reserve. */
export interface TargetRow extends TargetBase {
  readonly order: string;
  readonly overdue: boolean;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly uscc: string | null;
  readonly demo: boolean;
  readonly at: string | null;
  readonly contacts: number;
  readonly last: { readonly on: string; readonly outcome: ContactOutcome; readonly who: string | null } | null;
}

export interface ReserveFacet {
  readonly value: string;
  readonly label: string | null;
  readonly count: number;
}

/** One page of a reserve with what it can be narrowed by. */
export interface ReserveView {
  readonly regionId: string;
  readonly regionName: string;
  readonly industry: { readonly id: string; readonly title: string } | null;
  /** Rows that the state and the overdue switch leave, and rows of all states. */
  readonly total: number;
  readonly all: number;
  readonly overdue: number;
  readonly states: readonly ReserveFacet[];
  readonly modes: readonly ReserveFacet[];
  readonly links: readonly ReserveFacet[];
  /** Cities that firms of the reserve are in, as far as it is known. */
  readonly cities: readonly ReserveFacet[];
  /** Every group that targets can be given to, with how many it has. */
  readonly groups: readonly ReserveFacet[];
  readonly contactOutcomes: number;
  readonly rows: readonly TargetRow[];
}

/** A target of one firm with all that was recorded about it. */
export interface FirmTarget extends TargetBase {
  readonly industryTitle: string;
  readonly sources: readonly SourceRow[];
  readonly follows: readonly FollowRow[];
}

export interface FirmReserve {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly targets: readonly FirmTarget[];
  readonly talks: readonly TalkRow[];
}

/** What stands under the id of a target, also when it was taken back. */
export interface KnownTarget {
  readonly version: number;
  readonly state: string;
  readonly stage: TargetStage;
  readonly mode: ModeName;
  readonly groupId: string | null;
  readonly groupName: string | null;
  readonly regionId: string;
  readonly reason: string | null;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
  readonly by: string | null;
  readonly recordedAt: string | null;
}

/** A firm and a link, locked, with what the reserve has of them. */
export interface LockedTarget {
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly linkId: string;
  readonly linkName: string;
  readonly industryId: string;
  readonly regionKnown: boolean;
  /** Groups that work on the chain. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  readonly known: KnownTarget | null;
  readonly contacts: number;
  readonly talks: readonly TalkRow[];
}

export interface LockedFollow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly by: string | null;
  readonly recordedAt: string | null;
  readonly enterpriseId: string;
  readonly linkId: string;
}

/** A target as lists of the week name it. */
export interface WeekTarget {
  readonly id: string;
  readonly firm: string;
  readonly linkName: string;
  readonly mode: ModeName;
  readonly stage: TargetStage;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
  readonly lookAgainOn: string | null;
  readonly addedAt: string;
  readonly addedBy: string | null;
  readonly reason: string | null;
  readonly demo: boolean;
  readonly groupName: string | null;
}

/** What became of a reserve since the Monday before. */
export interface ReserveWeek {
  readonly regionName: string;
  readonly industryTitle: string | null;
  readonly added: readonly WeekTarget[];
  readonly overdue: readonly WeekTarget[];
  readonly moved: readonly {
    readonly about: WeekTarget;
    readonly at: string;
    readonly by: string | null;
    readonly before: TargetStage | null;
    readonly after: TargetStage | null;
  }[];
  readonly contacted: readonly {
    readonly about: WeekTarget;
    readonly on: string;
    readonly who: string | null;
    readonly outcome: ContactOutcome;
    readonly text: string | null;
  }[];
}

/** A firm to call on, with what to know before. */
export interface VisitTarget extends WeekTarget {
  readonly linkId: string;
  /** The first-level link that it belongs to. */
  readonly topLinkId: string;
  readonly uscc: string | null;
  readonly address: string | null;
  readonly at: string;
  readonly scope: string | null;
  readonly contacts: readonly {
    readonly on: string;
    readonly who: string | null;
    readonly channel: ContactChannel;
    readonly outcome: ContactOutcome;
    readonly text: string | null;
  }[];
}

export interface ReserveVisits {
  readonly regionName: string;
  readonly industryTitle: string | null;
  readonly cityName: string;
  readonly rows: readonly VisitTarget[];
}
