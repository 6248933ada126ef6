/** Where a card is: column of the picture, row of the grid. */
export interface Spot {
  readonly column: number;
  readonly row: number;
}

export type Spots = ReadonlyMap<string, Spot>;
