import type { Stage } from './chain.types.ts';

/** What tells who stands on a link, and what the link is, beside its name and place. */
export interface DraftWords {
  readonly keywords: readonly string[];
  readonly synonyms: readonly string[];
  readonly exclusions: readonly string[];
  readonly codes: readonly string[];
}

export interface DraftSpot {
  readonly column: number;
  readonly row: number;
}

/** A link as far as drafts change it. */
export interface DraftLink extends DraftWords {
  readonly id: string;
  readonly name: string;
  readonly laneId: string;
  readonly parentId: string | null;
  readonly order: number;
  readonly capacityKinds: readonly string[];
  readonly criticality: string;
  readonly support: boolean;
  readonly note: string | null;
  /** Where people put its card, within its lane; null: where the layout puts it. */
  readonly spot: DraftSpot | null;
  /** Enterprises and products on it, whatever their state. */
  readonly standing: number;
}

export interface DraftSupply {
  readonly fromId: string;
  readonly toId: string;
  readonly what: string | null;
}

export interface DraftLane {
  readonly id: string;
  readonly name: string;
  readonly stage: Stage;
  readonly order: number;
}

/** A chain as far as drafts change it. */
export interface DraftChain {
  readonly lanes: readonly DraftLane[];
  readonly links: readonly DraftLink[];
  readonly supplies: readonly DraftSupply[];
}

export const editTypes = [
  'ADD',
  'SPLIT',
  'RENAME',
  'MOVE',
  'MERGE',
  'REMOVE',
  'SUPPLY',
  'UNSUPPLY',
  'WORDS',
  'PLACE',
] as const;

interface MadeLink {
  readonly link: string;
  readonly name: string;
  readonly lane: string;
  readonly parent: string | null;
  /** The link beside it that it comes after; null: it is the first. */
  readonly after: string | null;
  readonly words: DraftWords;
  readonly capacityKinds: readonly string[];
  readonly criticality: string;
  readonly support: boolean;
  readonly note: string | null;
  readonly spot: DraftSpot | null;
}

/** One change of a chain as data. */
export type ChainEdit =
  | (MadeLink & { readonly type: 'ADD' })
  | (MadeLink & { readonly type: 'SPLIT'; readonly from: string })
  | { readonly type: 'RENAME'; readonly link: string; readonly name: string; readonly keep: boolean }
  | {
      readonly type: 'MOVE';
      readonly link: string;
      readonly lane: string;
      readonly parent: string | null;
      readonly after: string | null;
    }
  | { readonly type: 'MERGE'; readonly link: string; readonly into: string }
  | { readonly type: 'REMOVE'; readonly link: string }
  | { readonly type: 'SUPPLY'; readonly from: string; readonly to: string; readonly what: string | null }
  | { readonly type: 'UNSUPPLY'; readonly from: string; readonly to: string }
  | { readonly type: 'WORDS'; readonly link: string; readonly words: DraftWords }
  | { readonly type: 'PLACE'; readonly link: string; readonly spot: DraftSpot | null };

/** An edit of a draft: who made it when and on what ground, and what it found in the place that it changes. */
export interface StoredEdit {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  readonly source: string;
  readonly was: string;
  readonly edit: ChainEdit;
}

/** Why an edit cannot stand on the chain as it is. */
export const clashes = ['gone', 'changed', 'taken', 'depth', 'standing', 'same', 'lane'] as const;
export type Clash = (typeof clashes)[number];

/** A published draft: what would take it back. */
export interface Publication {
  readonly at: string;
  readonly by: string;
  readonly count: number;
  readonly inverse: readonly StoredEdit[];
}
