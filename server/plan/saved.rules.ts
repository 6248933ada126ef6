import { z } from 'zod';
import type { Held, PlanNow } from './plan.types.ts';
import type { PlanView } from './result.types.ts';

const unit = z.object({
  ...{ id: z.string(), carrierId: z.string(), carrierName: z.string(), number: z.string(), version: z.number() },
});
const words = z.object({ zh: z.string(), en: z.string() });
const split = z.object({ tax: z.number(), fit: z.number(), policy: z.number(), cost: z.number(), land: z.number() });
const line = z.object({
  ...{ projectId: z.string(), name: z.string(), version: z.number(), reason: words },
  place: z
    .object({
      ...{ unit, value: z.number(), split, used: z.number(), mu: z.number() },
      ...{ assumed: words.nullable(), pinned: z.boolean() },
    })
    .nullable(),
});
export const planBody = z.object({
  lines: z.array(line),
  ...{ gapWords: words, considered: z.object({ projects: z.number(), units: z.number(), pairs: z.number() }) },
});
/** What a saved plan keeps of a result: every project that took part, with its place or without. */
export type PlanBody = z.infer<typeof planBody>;
export type SavedLine = PlanBody['lines'][number];
export type SavedPlace = NonNullable<SavedLine['place']>;

export function bodyOf({ lines, gapWords, considered }: PlanView): PlanBody {
  return {
    lines: lines.map(({ projectId, name, version, place, reason }) => ({ projectId, name, version, place, reason })),
    ...{ gapWords, considered },
  };
}

export const readBody = (text: string): PlanBody => planBody.parse(JSON.parse(text));

/** Projects that have a place, with it. */
export function placedLines({ lines }: PlanBody): readonly (SavedLine & { readonly place: SavedPlace })[] {
  return lines.flatMap((each) => (each.place ? [{ ...each, place: each.place }] : []));
}

/** What a plan keeps once it is accepted. */
export function heldBy({ name, body }: { readonly name: string; readonly body: string }): readonly Held[] {
  return placedLines(readBody(body)).map(
    ({
      projectId,
      name: projectName,
      place: {
        unit: { id: unitId },
        used,
      },
    }) => ({
      ...{ projectId, projectName, unitId, used, planName: name },
    }),
  );
}

/** Something that a plan was made on and that is not what it was. */
export interface StalePart {
  readonly kind: 'UNIT' | 'PROJECT';
  readonly id: string;
  readonly name: string;
  /** Changed since, or no more there. */
  readonly gone: boolean;
}

/** What changed since a plan was made of the units and projects that it speaks of. */
export function staleParts(body: PlanBody, now: PlanNow): readonly StalePart[] {
  const units = new Map(now.units.map(({ id, version }) => [id, version]));
  const projects = new Map(now.projects.map(({ id, version }) => [id, version]));
  const part = (kind: StalePart['kind'], told: { id: string; name: string; version: number }): readonly StalePart[] => {
    const version = (kind === 'UNIT' ? units : projects).get(told.id);
    if (version === told.version) return [];
    return [{ kind, id: told.id, name: told.name, gone: version === undefined }];
  };
  const named = new Map(
    placedLines(body).map(({ place: { unit: at } }) => [at.id, { ...at, name: `${at.carrierName} ${at.number}` }]),
  );
  return [
    ...body.lines.flatMap(({ projectId: id, name, version }) => part('PROJECT', { id, name, version })),
    ...[...named.values()].flatMap((each) => part('UNIT', each)),
  ];
}

/** A project that two plans place differently. */
export interface Move {
  readonly projectId: string;
  readonly name: string;
  readonly from: SavedPlace | null;
  readonly to: SavedPlace | null;
  /** Of the tax to be expected, 万元 a year; of land, 亩. */
  readonly tax: number;
  readonly mu: number;
}

/** Projects that go elsewhere in another plan. */
export function movesBetween(one: PlanBody, other: PlanBody): readonly Move[] {
  const there = new Map(other.lines.map((each) => [each.projectId, each]));
  const here = new Map(one.lines.map((each) => [each.projectId, each]));
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((projectId): Move[] => {
    const [from, to] = [here.get(projectId)?.place ?? null, there.get(projectId)?.place ?? null];
    if (from?.unit.id === to?.unit.id) return [];
    const name = (there.get(projectId) ?? here.get(projectId))?.name ?? '';
    const tax = (to?.split.tax ?? 0) - (from?.split.tax ?? 0);
    return [{ projectId, name, from, to, tax, mu: (to?.mu ?? 0) - (from?.mu ?? 0) }];
  });
}
