export type QueryMode = 'read' | 'write' | 'schema';

/** A number that is stored as a float although it is whole: 1.0 in confidence is not the 1 of a count. */
export class Float {
  readonly float: number;
  constructor(float: number) {
    this.float = float;
  }
}

export type Value =
  | string
  | number
  | bigint
  | boolean
  | null
  | Float
  | readonly Value[]
  | { readonly [key: string]: Value };

/** One statement of cypher/: its text never changes at run time. P and R are the types its header declares. */
export interface Query<P, R> {
  readonly name: string;
  readonly mode: QueryMode;
  readonly text: string;
  /** Only carries the types; never set. */
  readonly types?: { readonly params: P; readonly row: R };
}
