export type QueryMode = 'read' | 'write' | 'schema';

export type Value = string | number | bigint | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** One statement of cypher/: its text never changes at run time. P and R are the types its header declares. */
export interface Query<P, R> {
  readonly name: string;
  readonly mode: QueryMode;
  readonly text: string;
  /** Only carries the types; never set. */
  readonly types?: { readonly params: P; readonly row: R };
}
