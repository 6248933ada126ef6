import type { ClaimRow, OccupationPage, RuleWords } from '../enterprise/enterprise.types.ts';
import type { GroupRow } from '../organisation/organisation.types.ts';
import type { RegionLevel, RegionRow } from '../region/region.types.ts';
import type { ClaimState } from '../source/claim.rules.ts';
import type { SourceRow } from '../source/source.types.ts';
import type { Comparison, CountRow, DatedRules, PeerRow, RecordedThing } from './comparison.types.ts';
import type { DraftLane, DraftLink, DraftSupply } from './draft.types.ts';

export const stages = ['UP', 'MID', 'DOWN', 'EXTEND', 'SUPPORT'] as const;
export type Stage = (typeof stages)[number];

export const stances = ['SUITABLE', 'HEADQUARTERS_ONLY', 'DECLINED'] as const;
export type Stance = (typeof stances)[number];

export const knowledgeStates = ['UNSURVEYED', 'TO_REVIEW', 'PRESENT', 'NONE_FOUND'] as const;
export type Knowledge = (typeof knowledgeStates)[number];

/** Numbers of distinct enterprises; confirmed and toReview overlap and are never added. */
export interface Presence {
  readonly local: number;
  readonly confirmed: number;
  readonly toReview: number;
  readonly leaders: number;
  readonly demo: number;
  /** Day of the latest survey of exactly this region, null: not surveyed. */
  readonly surveyedAt: string | null;
  readonly surveyResult: 'FOUND' | 'NONE_FOUND' | null;
}

/** A place that a matrix has a column for. */
export interface AreaPlace {
  readonly id: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** Name of the region around it, where names alone do not tell. */
  readonly within: string | null;
}

/** A link as a row of a matrix. */
export interface AreaLink {
  readonly id: string;
  readonly name: string;
  readonly industryId: string;
  readonly lane: string;
  readonly parentId: string | null;
  /** Places whose latest survey found nobody. */
  readonly noneFoundIn: readonly string[];
}

/** So many enterprises of one place that stand on the same links. */
export interface AreaGroup {
  /** '': 未定位 inside, no recorded place outward. */
  readonly place: string;
  readonly confirmed: readonly string[];
  readonly toReview: readonly string[];
  /** Links that the district's reserve has them for; outward only. */
  readonly targets: readonly string[];
  readonly demo: boolean;
  readonly branch: boolean;
  readonly firms: number;
}

/** What a matrix of link by place counts. */
export interface AreaView {
  readonly region: RegionRow;
  readonly places: readonly AreaPlace[];
  readonly industries: readonly { readonly id: string; readonly title: string }[];
  readonly links: readonly AreaLink[];
  readonly groups: readonly AreaGroup[];
}

/** Names one count: a link as a region sees it. */
export interface PresenceKey {
  readonly regionId: string;
  readonly linkId: string;
}

export interface LaneRow {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly order: number;
}

export interface SupplyRow {
  readonly id: string;
  readonly fromId: string;
  readonly toId: string;
  readonly what: string | null;
  /** Supplies of one group to a link can stand in for each other; null: not recorded. */
  readonly inputGroup?: string | null;
  /** Whether the link can do without it; null: not recorded. */
  readonly essential?: boolean | null;
}

export interface LinkRef {
  readonly id: string;
  readonly name: string;
}

export interface SurveyRow {
  readonly id: string;
  readonly on: string;
  readonly by: string;
  readonly scope: string | null;
  readonly result: 'FOUND' | 'NONE_FOUND';
  readonly version: number;
}

/** Lists of a link's rules as stored: kinds that this version does not know may be among them. */
type StoredRules = { readonly [List in keyof RuleWords]: readonly string[] };

/** A link as one region sees it; a part that the statement was not asked for is undefined. */
export interface LinkRow extends StoredRules {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly laneId: string;
  readonly parentId: string | null;
  readonly order: number;
  readonly criticality: string;
  readonly support: boolean;
  readonly note: string | null;
  readonly industryId: string;
  readonly industryTitle: string;
  /** Set on a link of the past: the day by whose end it was recorded so. */
  readonly asOf?: string;
  /** Where people put its card, within its lane. */
  readonly spotColumn?: number | null;
  readonly spotRow?: number | null;
  readonly presence?: Presence | null;
  /** The map that brought the link, where verdicts were asked for. */
  readonly comparison?: Comparison | null;
  readonly stance?: Stance | null;
  /** States of the targets that the reserve has for it and its sub-links. */
  readonly targets?: readonly string[] | null;
  readonly suppliers?: readonly LinkRef[] | null;
  readonly customers?: readonly LinkRef[] | null;
  readonly children?: readonly LinkRef[] | null;
  readonly survey?: SurveyRow | null;
  readonly sources?: readonly SourceRow[] | null;
  readonly pages?: readonly OccupationPage[] | null;
}

export interface DossierItemRow {
  readonly key: string;
  readonly label: string;
  readonly value: string | null;
  readonly order: number;
  readonly sources: readonly SourceRow[];
}

export interface IndustryRow {
  readonly id: string;
  readonly title: string;
  /** Null until somebody draws its chain. */
  readonly status: string | null;
  readonly note: string | null;
  /** What the document that names the industry leaves open. */
  readonly documentNote: string | null;
  readonly leaderTypes: readonly string[] | null;
  readonly linkCount: number | null;
  readonly dossierShape: string | null;
  readonly dossierNote: string | null;
  readonly region?: RegionRow | null;
  readonly groups?: readonly GroupRow[] | null;
  readonly dossier?: readonly DossierItemRow[] | null;
  readonly sources?: readonly SourceRow[] | null;
}

export interface DraftNote {
  readonly count: number;
  readonly by: string;
  readonly at: string;
}

export interface ChainMapView {
  readonly industry: IndustryRow;
  readonly region: RegionRow;
  readonly dossier: readonly DossierItemRow[] | null;
  readonly lanes: readonly LaneRow[] | null;
  readonly links: readonly LinkRow[] | null;
  readonly supplies: readonly SupplyRow[] | null;
  /** Changes that nobody has published; null: none. */
  readonly draft?: DraftNote | null;
  /** What verdicts compare with; only when asked for. */
  readonly counts?: readonly CountRow[] | null;
  readonly peers?: readonly PeerRow[] | null;
  readonly ruleSets?: readonly DatedRules[] | null;
  /** What people recorded of links that modes look at. */
  readonly recorded?: readonly RecordedThing[] | null;
  readonly demo: boolean;
}

/** A fact of a chain as it is now. */
export interface RecordedFact {
  readonly kind: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly said: Readonly<Record<string, unknown>>;
  /** When the batch that made it began; null: its making is among the events, or older than the history. */
  readonly born: string | null;
}

/** A change or a removal: `said` and `born` are what a removed fact said as JSON, and when it was made. */
export interface RecordedEvent {
  readonly id: string;
  readonly factId: string;
  readonly field: string;
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly from: string | null;
  readonly to: string | null;
  readonly said: string | null;
  readonly born: string | null;
}

/** Where an enterprise lies now, and the regions that it has left since, the earliest first. */
export interface RecordedPlace {
  readonly id: string;
  readonly now: string | null;
  readonly left: readonly { readonly at: string; readonly regionId: string }[];
}

/** The words that tell who stands on a link, with what they rest on and who changed them when. */
export interface LinkRulesRow extends StoredRules {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly industryId: string;
  readonly industryTitle: string;
  /** The region whose industry it is. */
  readonly regionId: string | null;
  /** Lists that people edited: no template changes them. */
  readonly confirmedFields: readonly string[] | null;
  /** Values that lists give for them otherwise, still to be decided. */
  readonly claims: readonly ClaimRow[];
  readonly sources: readonly SourceRow[];
  readonly history: readonly {
    readonly id: string;
    readonly at: string;
    readonly by: string;
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** A change of a field of a fact; `own`: by a list that people imported, not by what ships. */
export interface FieldChange {
  readonly factId: string;
  readonly field: string;
  readonly at: string;
  readonly by: string;
  readonly own: boolean;
}

/** A link as the graph has it, as far as a template speaks of it. */
export interface LinkHere {
  readonly id: string;
  readonly name: string;
  readonly keywords: readonly string[] | null;
  readonly synonyms: readonly string[] | null;
  readonly exclusions: readonly string[] | null;
  readonly codes: readonly string[] | null;
  readonly capacityKinds: readonly string[] | null;
  readonly criticality: string | null;
  readonly support: boolean | null;
  readonly note: string | null;
  readonly sourceIds: readonly string[] | null;
  readonly confirmedFields: readonly string[] | null;
  readonly laneId: string;
  readonly parentId: string | null;
  readonly stances: readonly { readonly region: string; readonly stance: string | null }[];
}

/** A chain as the graph has it, with who changed it last and what was decided about other values. */
export interface ChainHere {
  readonly id: string;
  readonly title: string;
  readonly status: string | null;
  readonly note: string | null;
  readonly leaderTypes: readonly string[] | null;
  readonly lanes: readonly { readonly id: string; readonly name: string; readonly stage: string }[];
  readonly links: readonly LinkHere[];
  readonly supplies: readonly {
    readonly id: string;
    readonly what: string | null;
    readonly fromName: string;
    readonly toName: string;
  }[];
  /** Newest first. */
  readonly changes: readonly FieldChange[];
  readonly claims: readonly {
    readonly factId: string;
    readonly field: string;
    readonly value: string;
    readonly state: ClaimState;
  }[];
  /** What people made by a list of their own. */
  readonly made: readonly Omit<FieldChange, 'field' | 'own'>[];
}

/** A link under the writer's lock, with the rival values of its fields. */
export interface LockedLink extends Omit<LinkHere, 'laneId' | 'parentId' | 'stances'> {
  readonly version: number;
  readonly lastBy: string | null;
  readonly lastAt: string | null;
  readonly claims: readonly {
    readonly id: string;
    readonly field: string;
    readonly value: string;
    readonly state: ClaimState;
    readonly version: number;
  }[];
}

/** A supply edge with what it rests on and who entered and changed it last. */
export interface SupplyOrigin {
  readonly id: string;
  readonly what: string | null;
  readonly state: string | null;
  readonly asOf: string | null;
  readonly fromName: string;
  readonly toName: string;
  readonly entered: { readonly at: string; readonly by: string } | null;
  readonly changed: { readonly at: string; readonly by: string } | null;
  readonly sources: readonly SourceRow[];
}

/** A draft as it is stored. */
export interface DraftRow {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly since: string | null;
  readonly edits: string;
  readonly undone: string;
  readonly published: string | null;
}

/** Links and supplies as the graph has them, before lists that are not there become empty. */
export interface EditableChain {
  readonly title: string;
  readonly lanes: readonly DraftLane[];
  readonly links: readonly (Omit<DraftLink, 'spot' | 'keywords' | 'synonyms' | 'exclusions' | 'codes'> & {
    readonly keywords: readonly string[] | null;
    readonly synonyms: readonly string[] | null;
    readonly exclusions: readonly string[] | null;
    readonly codes: readonly string[] | null;
    readonly spotColumn: number | null;
    readonly spotRow: number | null;
    readonly sourceIds: readonly string[] | null;
    readonly confirmedFields: readonly string[] | null;
  })[];
  readonly supplies: readonly (DraftSupply & { readonly sourceIds: readonly string[] | null })[];
}
