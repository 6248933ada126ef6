import type { EnvClass, FireClass, UnitUsage } from '../carrier/carrier.types.ts';
import type { Tenure } from './matching.types.ts';

export const budgetPeriods = ['MONTH', 'ONCE', 'MU'] as const;

/** What can be paid: 元/㎡·月 of a rent, 元/㎡ of a sale, 元/亩 of land. */
export interface Budget {
  readonly yuan: number;
  readonly per: (typeof budgetPeriods)[number];
}

/** What somebody who calls is looking for; null: they have not said. */
export interface TypedNeed {
  /** ㎡, at least and at most. */
  readonly area: number | null;
  readonly areaMost: number | null;
  readonly usage: UnitUsage | null;
  /** m. */
  readonly height: number | null;
  readonly loadKn: number | null;
  readonly powerKva: number | null;
  /** 吨/日. */
  readonly effluentT: number | null;
  readonly fireClass: FireClass | null;
  readonly envClass: EnvClass | null;
  readonly tenure: Tenure | null;
  readonly budget: Budget | null;
  /** The last day on which it must be there. */
  readonly latest: string | null;
}

export interface ReadNeed {
  readonly need: TypedNeed;
  /** Words that say nothing that is understood here. */
  readonly unread: readonly string[];
}
