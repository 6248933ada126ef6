import type { EnterpriseRow, OccupationRow } from '../enterprise/enterprise.types.ts';
import type { SourceRow } from '../source/source.types.ts';

/** An enterprise in a printed list. */
export interface ListedFirm
  extends Pick<EnterpriseRow, 'id' | 'name' | 'demo' | 'identityState'>,
    Pick<OccupationRow, 'role' | 'kind' | 'asOf'> {
  /** The region it lies in. */
  readonly place: string | null;
  readonly sourceIds: readonly string[];
}

/** Enterprises of one state on one link itself; `total` counts those that `firms` leaves out too. */
export interface FirmList {
  readonly state: 'CONFIRMED' | 'TO_REVIEW';
  readonly total: number;
  readonly firms: readonly ListedFirm[];
}

/** A firm of the reserve for a link, in the words of the reserve. */
export interface PaperTarget {
  readonly id: string;
  readonly name: string;
  readonly demo: boolean;
  readonly state: 'RESERVED' | 'CONTACTED' | 'NEGOTIATING' | 'TO_PROJECT' | 'SHELVED';
  readonly mode: 'BUILD' | 'EXTEND' | 'FILL' | 'STRENGTHEN';
}

export interface PaperLink {
  readonly linkId: string;
  readonly note: string | null;
  readonly sourceIds: readonly string[];
  /** Null: not asked for. */
  readonly lists: readonly FirmList[] | null;
  /** Firms of the reserve for it, as words of the reserve; null: not asked for. */
  readonly targets: readonly PaperTarget[] | null;
}

/** What paper adds to the map of a chain. */
export interface ChainPaperView {
  readonly links: readonly PaperLink[];
  /** Every source that links and firms name, once. */
  readonly sources: readonly SourceRow[];
}
