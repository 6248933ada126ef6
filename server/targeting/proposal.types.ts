import type { CarrierRow, UnitRow } from '../carrier/carrier.types.ts';
import type { LinkRow, SupplyRow } from '../chain/chain.types.ts';
import type { RecordedThing } from '../chain/comparison.types.ts';
import type { DocumentRow, PackageView } from '../policy/policy.types.ts';
import type { ModeName } from './mode.types.ts';
import type { PriceRow, ScenarioRow } from './place-book.types.ts';
import type { ContactChannel, ContactOutcome, TargetStage } from './reserve.types.ts';

export interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Said {
  readonly title: string;
  readonly date: string | null;
}

export interface ProposalFirm extends Named {
  readonly uscc: string | null;
  readonly address: string | null;
  readonly status: string;
  readonly scope: string | null;
  readonly establishedOn: string | null;
  readonly capitalText: string | null;
  readonly asOf: string | null;
  readonly demo: boolean;
  readonly tags: readonly string[];
  readonly at: string | null;
  readonly sources: readonly Said[];
}

export interface ProposalTarget {
  readonly mode: ModeName;
  readonly stage: TargetStage;
  readonly reason: string | null;
  readonly nextStep: string | null;
  readonly nextOn: string | null;
  readonly addedBy: string | null;
  readonly addedAt: string;
  readonly linkId: string;
  readonly linkName: string;
  readonly groupName: string | null;
  /** Newest first. */
  readonly contacts: readonly {
    readonly on: string;
    readonly who: string | null;
    readonly channel: ContactChannel;
    readonly outcome: ContactOutcome;
    readonly text: string | null;
    readonly by: string | null;
  }[];
}

/** A local firm that the firm supplies or buys from, or that stands on a link beside its own. */
export interface Partner extends Named {
  readonly demo: boolean;
  readonly side: 'SUPPLIER' | 'BUYER';
  /** Its link; null: a relation of the firm itself is recorded. */
  readonly linkName: string | null;
  readonly role: 'LEADER' | 'BACKBONE' | 'SUPPORTING' | null;
  readonly what: string | null;
  readonly on: string | null;
  readonly source: string | null;
}

/** A unit with what it was recorded from. */
export interface SourcedUnit extends UnitRow {
  readonly source: string | null;
}

/** All that a proposal rests on but the firms around its link. */
export interface ProposalView {
  readonly regionId: string;
  readonly regionName: string;
  readonly industry: { readonly id: string; readonly title: string } | null;
  readonly firm: ProposalFirm;
  readonly link: (Named & { readonly lane: string | null; readonly sources: readonly Said[] }) | null;
  /** The first-level link that it belongs to. */
  readonly top: Named | null;
  readonly linkChoices: readonly (Named & { readonly industryTitle: string })[];
  /** What the reserve of the district has of the firm, newest first. */
  readonly targets: readonly ProposalTarget[];
  readonly visits: readonly {
    readonly on: string;
    readonly who: string;
    readonly text: string | null;
    readonly by: string | null;
  }[];
  /** Room that it said it needs, newest first. */
  readonly needs: readonly { readonly name: string; readonly on: string; readonly source: string | null }[];
  readonly chain: {
    readonly planned: boolean;
    readonly links: readonly LinkRow[];
    readonly supplies: readonly SupplyRow[];
    readonly recorded: readonly RecordedThing[];
  };
  readonly partners: readonly Partner[];
  readonly carriers: readonly CarrierRow[];
  readonly units: readonly SourcedUnit[];
  /** Plans of carriers on file, newest first. */
  readonly plans: readonly {
    readonly id: string;
    readonly fileType: string;
    readonly fileHash: string;
    readonly caption: string | null;
    readonly fileName: string;
    readonly on: string;
    readonly by: string | null;
    readonly carrierId: string;
  }[];
  readonly documents: readonly DocumentRow[];
  readonly rules: PackageView['rules'];
  readonly reviews: PackageView['reviews'];
  readonly rates: PackageView['rates'];
  readonly paid: PackageView['paid'];
  readonly places: readonly Named[];
  readonly placeChoices: readonly Named[];
  readonly prices: readonly PriceRow[];
  readonly scenarios: readonly ScenarioRow[];
}
