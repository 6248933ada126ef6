import type { Limit, LimitKind, PlanProblem } from './plan.types.ts';

/** Another place that a project could have had. */
export interface Alternative {
  /** The place of the pair in the plan's list. */
  readonly pair: number;
  /** Its value less that of the place taken, in 万元 a year; of a project without one, less nothing. */
  readonly delta: number;
  /** What stands in its way while all others stay where they are. */
  readonly blockedBy: readonly Block[];
}

export interface Block {
  readonly kind: LimitKind;
  readonly of: number;
  /** How much more of it there would have to be, in its unit. */
  readonly lacking: number;
  /** Who holds the carrier, with what that is worth to the district; of a quota: none are named. */
  readonly holders: readonly { readonly project: number; readonly value: number }[];
}

interface Drawn {
  readonly limit: Limit;
  readonly draw: number;
}

const placesHeld: readonly LimitKind[] = ['SITE', 'AREA'];

/** Finds the most worthy other places of a project, each with what keeps it from them while all others stay. */
export function alternativesIn(
  { pairs }: PlanProblem,
  limits: readonly Limit[],
  chosen: readonly number[],
): (project: number, first?: number) => readonly Alternative[] {
  const drawnBy = pairs.map((): Drawn[] => []);
  for (const limit of limits) {
    if (limit.kind === 'PROJECT') continue;
    for (const [index, pair] of limit.pairs.entries()) drawnBy[pair]?.push({ limit, draw: limit.draws[index] ?? 0 });
  }
  const used = new Map<Limit, number>();
  const holding = new Map<Limit, number[]>();
  for (const at of chosen) {
    for (const { limit, draw } of drawnBy[at] ?? []) {
      used.set(limit, (used.get(limit) ?? 0) + draw);
      if (placesHeld.includes(limit.kind)) holding.set(limit, [...(holding.get(limit) ?? []), at]);
    }
  }
  const ofProject = Map.groupBy(pairs.keys(), (at) => pairs[at]?.project ?? -1);
  const takenBy = new Map(chosen.map((at) => [pairs[at]?.project ?? -1, at]));
  const valueAt = (at: number) => pairs[at]?.value ?? 0;
  return (project, first = 5) => {
    const taken = takenBy.get(project) ?? null;
    const own = new Map((taken === null ? [] : (drawnBy[taken] ?? [])).map(({ limit, draw }) => [limit, draw]));
    const standing = taken === null ? 0 : valueAt(taken);
    return (ofProject.get(project) ?? [])
      .filter((at) => at !== taken)
      .sort((a, b) => valueAt(b) - valueAt(a) || a - b)
      .slice(0, first)
      .map((pair) => ({
        ...{ pair, delta: valueAt(pair) - standing },
        blockedBy: (drawnBy[pair] ?? []).flatMap(({ limit, draw }): Block[] => {
          const lacking = (used.get(limit) ?? 0) - (own.get(limit) ?? 0) + draw - limit.most;
          if (lacking <= limit.most * 1e-9) return [];
          const held = (holding.get(limit) ?? []).filter((at) => at !== taken);
          const holders = held.map((at) => ({ project: pairs[at]?.project ?? -1, value: valueAt(at) }));
          return [{ kind: limit.kind, of: limit.of, lacking, holders }];
        }),
      }));
  };
}
