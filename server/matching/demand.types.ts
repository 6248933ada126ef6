import type { ProjectRow } from '../project/project.types.ts';
import type { TargetStage } from '../targeting/reserve.types.ts';

/** A target of the reserve with the room that its firm said last it needs; null: no visit recorded any. */
export interface ReserveRoom {
  readonly id: string;
  readonly enterpriseId: string;
  readonly enterpriseName: string;
  readonly industryId: string | null;
  readonly linkId: string;
  readonly linkName: string;
  readonly stage: TargetStage;
  readonly demo: boolean;
  readonly room: { readonly text: string; readonly on: string } | null;
}

/** Who may want a unit. */
export interface DemandView {
  readonly regionId: string;
  readonly regionName: string;
  readonly projects: readonly ProjectRow[];
  readonly targets: readonly ReserveRoom[];
}
