import type { LinkRow, SupplyRow } from './chain.types.ts';

/** A number that a source gives for a link in an area around the region. */
export interface CountRow {
  readonly linkId: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly measure: string;
  readonly year: number;
  readonly value: number;
  readonly origin: string;
}

/** What a region of the same level has on a link. */
export interface PeerRow {
  readonly linkId: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly local: number;
}

export const recordedNoteKinds = ['TREND', 'RELOCATION'] as const;

/** A dated note on where a link goes, as a reason names it. */
export interface RecordedNote {
  readonly id: string;
  readonly kind: (typeof recordedNoteKinds)[number];
  readonly text: string;
  readonly on: string;
  readonly by: string;
  readonly regionName: string;
}

/** One thing that people recorded of a link, with what its type says. */
export interface RecordedThing {
  readonly type: 'FACTORS_AT' | 'SUPPLY_AT' | 'NOTED';
  readonly linkId: string;
  readonly id: string;
  readonly present: readonly string[] | null;
  readonly absent: readonly string[] | null;
  readonly outside: number | null;
  readonly selfSupply: number | null;
  readonly kind: RecordedNote['kind'] | null;
  readonly text: string | null;
  readonly on: string;
  readonly by: string;
  readonly regionName: string;
}

/** What people recorded of a link in the region: a part that nobody recorded is null. */
export interface RecordedRow {
  readonly linkId: string;
  readonly factors: { readonly present: readonly string[]; readonly absent: readonly string[] } | null;
  readonly supply: { readonly outside: number | null; readonly selfSupply: number | null } | null;
  /** The latest few. */
  readonly notes: readonly RecordedNote[];
}

export interface ChainShape {
  readonly links: readonly LinkRow[];
  readonly supplies: readonly SupplyRow[];
  readonly recorded: readonly RecordedRow[];
  /** The region, or one around it, has the chain among those it develops. */
  readonly planned: boolean;
}

/** Dated thresholds that people saved for a chain: `key=number`, as far as they differ from what ships. */
export interface DatedRules {
  readonly id: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly by: string;
  readonly values: readonly string[];
}

/** What the links of a chain count here and elsewhere, to compare one of them with. */
export interface Comparison {
  readonly counts: readonly CountRow[];
  readonly peers: readonly PeerRow[];
  readonly ruleSets: readonly DatedRules[];
  /** Capacity of the region on every first-level link. */
  readonly local: ReadonlyMap<string, number>;
  /** The chain as a whole, where more than classes is asked for. */
  readonly chain?: ChainShape | null;
}
