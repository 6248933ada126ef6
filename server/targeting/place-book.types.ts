/** What a 成本账 compares: 租金 土地 用电 用工 运费 税. */
export const costItems = ['RENT', 'LAND', 'POWER', 'LABOUR', 'FREIGHT', 'TAX'] as const;
export type CostItem = (typeof costItems)[number];

/** What an item costs in a region on a day, by one source. */
export interface PriceRow {
  readonly id: string;
  readonly regionId: string;
  readonly item: CostItem;
  /** A decimal, in the unit of its item. */
  readonly amount: string;
  readonly unit: string;
  readonly on: string;
  readonly note: string | null;
  readonly by: string;
  readonly version: number;
  readonly demo: boolean;
  readonly source: string | null;
}

/** An 应用场景 that is open in a region; without a link it is for all. */
export interface ScenarioRow {
  readonly id: string;
  readonly name: string;
  readonly owner: string | null;
  readonly text: string | null;
  readonly on: string;
  /** The last day on which it is open; null: nobody said. */
  readonly until: string | null;
  readonly linkId: string | null;
  readonly by: string;
  readonly version: number;
  readonly demo: boolean;
  readonly source: string | null;
}

/** What is recorded of a place for proposals. */
export interface PlaceBook {
  readonly regionId: string;
  readonly regionName: string;
  readonly prices: readonly PriceRow[];
  readonly scenarios: readonly ScenarioRow[];
}
