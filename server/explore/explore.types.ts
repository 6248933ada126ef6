import type { SourceRow } from '../source/source.types.ts';

export interface PlaceRow {
  readonly id: string;
  readonly name: string;
}

/** A thing as the picture draws it; kind is its label. */
export interface ThingRef {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly demo: boolean;
  readonly region?: PlaceRow | null;
  readonly lane?: PlaceRow | null;
}

export interface RelationRow {
  readonly id: string;
  readonly type: string;
  readonly fromId: string;
  readonly toId: string;
  readonly state: string | null;
  readonly asOf: string | null;
  readonly what: string | null;
  readonly role: string | null;
  readonly kind: string | null;
  readonly share: number | null;
  readonly stance: string | null;
  readonly sources: readonly SourceRow[];
}

/** How many relations of one type and direction lead to things of one kind in one state. */
export interface CountRow {
  readonly type: string;
  readonly out: boolean;
  readonly kind: string;
  readonly state: string;
  readonly count: number;
}

export interface ThingRow extends ThingRef {
  readonly state: string | null;
  readonly props: Readonly<Record<string, unknown>>;
  readonly industryId: string | null;
  readonly sources: readonly SourceRow[];
  readonly counts: readonly CountRow[];
  /** Enterprises that turned out to be this one. */
  readonly merged: readonly PlaceRow[];
}

export interface StateCount {
  readonly state: string;
  readonly count: number;
}

export interface NeighbourRow {
  readonly order: string;
  readonly relation: RelationRow;
  readonly thing: ThingRef;
}

/** What an id that was asked for means: that of an enterprise merged into another means the other. */
export interface MeantThing {
  readonly asked: string;
  readonly id: string;
}

/** A page as the statement finds it: things stand beside it, once each. */
export interface FoundPage extends Omit<NeighbourPage, 'rows'> {
  readonly rows: readonly { readonly order: string; readonly relation: RelationRow; readonly thingId: string }[];
}

export interface NeighbourPage {
  /** Of the step that it answers. */
  readonly key: string;
  readonly origin: string;
  readonly counts: readonly StateCount[];
  readonly rows: readonly NeighbourRow[];
}

export interface PathRow {
  readonly things: readonly ThingRef[];
  readonly relations: readonly RelationRow[];
}

export interface CommonRow {
  readonly thing: ThingRef;
  readonly relations: readonly RelationRow[];
}

export interface CommonView {
  readonly total: number;
  readonly rows: readonly CommonRow[];
}

/** One change of a thing (about: its label) or of a relation of it (about: its type); field '*' is the whole fact. */
export interface HistoryRow {
  readonly id: string;
  readonly order: string;
  readonly at: string;
  readonly by: string;
  readonly batchId: string;
  readonly about: string;
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The name of the other end of the relation. */
  readonly far: string | null;
  /** The file that the batch read; null: nobody read one. */
  readonly file: string | null;
  readonly sources: readonly SourceRow[];
}

/** A saved view; its body is read only where it is opened. */
export interface ViewRow {
  readonly id: string;
  readonly name: string;
  readonly rootId: string;
  readonly shared: boolean;
  /** The id of who saved it. */
  readonly owner: string;
  readonly by: string;
  readonly at: string;
  readonly version: number;
  readonly body: string | null;
}
