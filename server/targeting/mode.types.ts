import type { LinkRef, Stance } from '../chain/chain.types.ts';
import type { RecordedNote } from '../chain/comparison.types.ts';
import type { inputBases } from './need.rules.ts';
import type { VerdictClass } from './targeting.types.ts';

/** 建 延 补 强. */
export const modeNames = ['BUILD', 'EXTEND', 'FILL', 'STRENGTHEN'] as const;
export type ModeName = (typeof modeNames)[number];

/** What is known of a statement; unknown is neither. */
export const findings = ['YES', 'NO', 'UNKNOWN'] as const;
export type Finding = (typeof findings)[number];

export const componentCodes = [
  'VALUE',
  'LEADER_GAP',
  'RELATEDNESS',
  'DEMAND',
  'KNOCK_OUT',
  'SELF_SUPPLY_GAP',
  'COMPLEXITY',
] as const;

/** A factor of a priority, from 0 to 1; null: not recorded, so it is left out of the product. */
export interface Component {
  readonly code: (typeof componentCodes)[number];
  readonly value: number | null;
}

export const reasonCodes = [
  'PRESENT',
  'NO_LEADER',
  'TOP_BY_VALUE',
  'TOP_BY_IMPACT',
  'BESIDE',
  'BREAK',
  'CHOKE',
  'STOPS',
  'LEADERS',
  'FACTORS_MISSING',
  'FACTORS_NOT_SURVEYED',
  'TREND',
  'RELOCATION',
] as const;

/** 创新平台, 院所, 人才, 基金, 场景, 中试检测. */
export const coreFactors = ['PLATFORM', 'INSTITUTE', 'TALENT', 'FUND', 'SCENARIO', 'TESTING'] as const;
export type CoreFactor = (typeof coreFactors)[number];

/** Why a mode applies: a code with its numbers and links, for a sentence to be written from. */
export interface Reason {
  readonly code: (typeof reasonCodes)[number];
  readonly count: number | null;
  readonly of: number | null;
  /** Links that it speaks of; the count says how many there are. */
  readonly linkIds: readonly string[];
  readonly factors: readonly CoreFactor[];
  /** The note that it tells of. */
  readonly note: RecordedNote | null;
}

export interface ModeFinding {
  readonly mode: ModeName;
  /** Product of the components that are known: with others it can only be less. Null: none is. */
  readonly priority: number | null;
  readonly components: readonly Component[];
  readonly reasons: readonly Reason[];
}

/** What a link calls for, and what cannot be said yet. */
export interface Calls {
  readonly modes: readonly ModeFinding[];
  readonly undecided: readonly ModeName[];
}

/** The smallest change on a link that makes its modes others, found by trying. */
export interface ModeFlip {
  readonly need: 'MORE_FIRMS' | 'MORE_LEADERS' | 'FEWER_FIRMS';
  readonly count: number;
  readonly from: readonly ModeName[];
  readonly to: readonly ModeName[];
}

/** Ways to tell how near a link is to what the region has, the best first. */
export const rungs = ['REGIONS', 'LARGER_REFERENCE', 'NEIGHBOURS', 'CODES'] as const;

export interface Relatedness {
  readonly rung: (typeof rungs)[number];
  readonly density: number;
  /** Share of the links of the chain on the same rung that are less related; of equals a half. */
  readonly percentile: number;
}

/** How much a chain needs a link. */
export interface Need {
  /** Links that come to a stand without it. */
  readonly lost: readonly string[];
  /** Their weight as a share of all other links. */
  readonly impact: number;
  /** Links that need it, are here and have no other supplier here. */
  readonly waiting: readonly string[];
  /** 断点. */
  readonly break: Finding;
  /** 堵点. */
  readonly choke: Finding;
  /** 单点依赖. */
  readonly singlePoint: Finding;
  /** Few suppliers outside to turn to. */
  readonly fewOutside: Finding;
  /** At least so much: that of equal shares, since values of firms are not recorded. Null: no firm is known. */
  readonly hhi: number | null;
}

/** A first-level link as modes see it. */
export interface ModeLink {
  readonly id: string;
  readonly class: VerdictClass;
  /** Null: nobody knows. */
  readonly firms: number | null;
  readonly leaders: number;
  readonly stance: Stance | null;
  readonly core: boolean;
  readonly codes: readonly string[];
  /** Part of what the region needs of it that is made here; null: not recorded. */
  readonly selfSupply: number | null;
  /** Value of what is made here; null: not recorded. */
  readonly revenue: number | null;
  /** Suppliers of it outside the region; null: not recorded. */
  readonly outside: number | null;
  /** Core factors that are lacking; null: nobody looked. */
  readonly missingFactors: readonly CoreFactor[] | null;
  /** Core factors that nobody looked for, where somebody looked for others. */
  readonly unseenFactors: readonly CoreFactor[];
  /** Where the link goes or moves to, the latest notes. */
  readonly notes: readonly RecordedNote[];
}

/** Thresholds of modes, valid from a day; data, with what they rest on. */
export interface ModeRules {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  /** Set where people saved them for a chain. */
  readonly by?: string;
  readonly choke: { readonly impact: number; readonly firms: number; readonly hhi: number; readonly outside: number };
  readonly selfSupply: number;
  readonly build: { readonly firms: number; readonly links: number };
  readonly relatednessFloor: number;
  readonly regions: {
    readonly count: number;
    readonly firms: number;
    readonly onLink: number;
    readonly eigenvalueRatio: number;
  };
}

/** What modes say of a first-level link; what takes long to find is found when asked for. */
export interface LinkModes {
  readonly calls: () => Calls;
  readonly need: () => Need;
  readonly pathCut: () => number | null;
  readonly flip: () => ModeFlip | null;
  readonly relatedness: Relatedness | null;
  /** How many other links the chain has. */
  readonly others: number;
  /** Inputs of the whole chain by what says which suppliers stand in for each other. */
  readonly inputs: Readonly<Record<(typeof inputBases)[number], number>>;
  readonly refs: (ids: readonly string[]) => readonly LinkRef[];
  readonly rules: ModeRules;
}
