import {
  exploreApproaches,
  exploreCommon,
  exploreExpand,
  exploreHistory,
  explorePaths,
  exploreThing,
  exploreThings,
} from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import type {
  CommonView,
  HistoryRow,
  NeighbourPage,
  PathRow,
  RelationRow,
  ThingRef,
  ThingRow,
} from './explore.types.ts';
import { kindLabels } from './kinds.rules.ts';
import { type Direction, pathTypes, relations, relationTypes } from './relations.rules.ts';

type Reader = Pick<Context, 'graph' | 'viewer'>;

export const exploreLimits = {
  /** Neighbours of one relation that can be drawn. */
  fanOut: 200,
  /** Neighbours on a page of a list. */
  page: 50,
  /** Relations opened at once: an address or a saved view. */
  steps: 60,
  /** Things asked for by id at once: as many as a canvas holds. */
  things: 1_500,
  paths: 10,
  hops: 4,
  approachHops: 3,
} as const;

/** Neighbours over one relation; what is null does not narrow them. */
export interface Step {
  readonly id: string;
  readonly type: string;
  readonly direction: Direction;
  readonly first: number;
  readonly after?: string | null | undefined;
  readonly kind?: string | null | undefined;
  readonly region?: string | null | undefined;
  readonly state?: string | null | undefined;
  readonly only?: readonly string[] | null | undefined;
}

export interface StepPage extends NeighbourPage {
  readonly step: Step;
  readonly more: boolean;
}

function checkRange(field: string, value: number, max: number): void {
  if (value < 1 || value > max) throw new InvalidError('exploreRange', { field, params: { field, max, value } });
}

function checkTypes(types: readonly string[]): readonly string[] {
  for (const type of types) {
    if (!relations.has(type)) throw new InvalidError('exploreRelation', { field: 'relations', params: { type } });
  }
  return types;
}

/** One thing with the numbers of its relations: one trip. Null: there is none that the viewer may see. */
export async function readThing({ graph, viewer }: Reader, id: string): Promise<ThingRow | null> {
  const asked = { id, labels: kindLabels, types: relationTypes, viewer: scopeOf({ viewer }) };
  const [row] = await graph.read(exploreThing, asked);
  return row?.thing ?? null;
}

/** Follows from other fields, or means nothing to a reader. */
const silent = ['nameKey', 'regionId', 'fieldSources', 'capitalFen', 'capitalCurrency', 'sourceIds', 'confirmedFields'];

export interface HistoryPage {
  readonly rows: readonly HistoryRow[];
  readonly more: boolean;
}

/** A page of what was changed of a thing and its relations, the newest first: one trip. */
export async function readHistory(
  { graph, viewer }: Reader,
  { id, first, after }: { readonly id: string; readonly first: number; readonly after: string | null },
): Promise<HistoryPage> {
  const asked = { id, before: after, most: first + 1, labels: kindLabels, types: relationTypes, silent };
  const rows = await graph.read(exploreHistory, { ...asked, viewer: scopeOf({ viewer }) });
  return { rows: rows.slice(0, first).map(({ change }) => change), more: rows.length > first };
}

/** Things by id, in the order asked for, without those that are not there: one trip. */
export async function readThings({ graph, viewer }: Reader, ids: readonly string[]): Promise<readonly ThingRef[]> {
  checkRange('ids', ids.length, exploreLimits.things);
  const asked = { ids: [...new Set(ids)], labels: kindLabels, viewer: scopeOf({ viewer }) };
  const rows = await graph.read(exploreThings, asked);
  const found = new Map(rows.map((row) => [row.asked, row.thing]));
  return asked.ids.flatMap((id) => found.get(id) ?? []);
}

/** What expanding brings: things by id, a page for each step, and the relations of both to what is drawn. */
export interface Expansion {
  readonly things: readonly ThingRef[];
  readonly pages: readonly StepPage[];
  readonly between: readonly RelationRow[];
}

export interface ExpandArgs {
  readonly ids: readonly string[];
  readonly steps: readonly Step[];
  /** Ids of what is drawn; null: relations between things are not asked for. */
  readonly among: readonly string[] | null;
}

/**
 * Things by id in the order asked for, neighbours for each step in the order of the steps, and how they are related to
 * what is drawn: one trip for all. A step whose thing is gone has no page.
 */
export async function readExpansion({ graph, viewer }: Reader, { ids, steps, among }: ExpandArgs): Promise<Expansion> {
  if (steps.length > 0 || ids.length === 0) checkRange('steps', steps.length, exploreLimits.steps);
  if (ids.length > 0) checkRange('ids', ids.length, exploreLimits.things);
  if (among !== null) checkRange('among', among.length + 1, exploreLimits.things + 1);
  for (const { first } of steps) checkRange('first', first, exploreLimits.fanOut);
  checkTypes(steps.map(({ type }) => type));
  const asked = steps.map(({ id, type, direction, first, after, kind, region, state, only }, index) => {
    const narrowed = { kind: kind ?? null, region: region ?? null, state: state ?? null, only: only ?? null };
    return { key: String(index), id, type, out: direction === 'OUT', first, after: after ?? null, ...narrowed };
  });
  const known = [...new Set(ids)];
  const [row] = await graph.read(exploreExpand, {
    asked: { ids: known, steps: asked, among },
    most: Math.max(0, ...steps.map(({ first }) => first)) + 1,
    ...{ labels: kindLabels, types: relationTypes, viewer: scopeOf({ viewer }) },
  });
  const things = new Map(row?.things.map((thing) => [thing.id, thing]));
  const meant = new Map(row?.meant.map(({ asked: id, id: now }) => [id, now]));
  const pages = new Map(row?.pages.map((page) => [page.key, page]));
  return {
    things: known.flatMap((id) => things.get(meant.get(id) ?? id) ?? []),
    pages: steps.flatMap((step, index) => {
      const page = pages.get(String(index));
      if (page === undefined) return [];
      const rows = page.rows.slice(0, step.first).flatMap(({ order, relation, thingId }) => {
        const thing = things.get(thingId);
        return thing === undefined ? [] : [{ order, relation, thing }];
      });
      return [{ ...page, step, rows, more: page.rows.length > step.first }];
    }),
    between: among === null ? [] : (row?.between ?? []),
  };
}

export interface PathArgs {
  readonly relations?: readonly string[] | null | undefined;
  readonly maxHops?: number | null | undefined;
  readonly first?: number | null | undefined;
}

function pathParams({ graph: _, viewer }: Reader, args: PathArgs, most: number) {
  const hops = args.maxHops ?? most;
  const first = args.first ?? exploreLimits.paths;
  checkRange('maxHops', hops, most);
  checkRange('first', first, exploreLimits.paths);
  const types = checkTypes(args.relations ?? pathTypes);
  return { hops, first, types, fanOut: exploreLimits.fanOut, labels: kindLabels, viewer: scopeOf({ viewer }) };
}

/** The shortest paths between two things: one trip. */
export async function readPaths(
  reader: Reader,
  { from, to, ...args }: PathArgs & { readonly from: string; readonly to: string },
): Promise<readonly PathRow[]> {
  const asked = { from, to, ...pathParams(reader, args, exploreLimits.hops) };
  return (await reader.graph.read(explorePaths, asked)).map(({ path }) => path);
}

/** How firms of a region are tied to a target firm, nearest first: one trip. */
export async function readApproaches(
  reader: Reader,
  { target, region, ...args }: PathArgs & { readonly target: string; readonly region: string },
): Promise<readonly PathRow[]> {
  const asked = { target, region, ...pathParams(reader, args, exploreLimits.approachHops) };
  return (await reader.graph.read(exploreApproaches, asked)).map(({ path }) => path);
}

/** What two things are both related to: one trip. */
export async function readCommon(
  { graph, viewer }: Reader,
  { a, b, types }: { readonly a: string; readonly b: string; readonly types?: readonly string[] | null | undefined },
): Promise<CommonView> {
  const asked = { a, b, types: checkTypes(types ?? relationTypes), labels: kindLabels, viewer: scopeOf({ viewer }) };
  const [row] = await graph.read(exploreCommon, asked);
  return row?.common ?? { total: 0, rows: [] };
}
