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
  readonly byPair: ReadonlyMap<number, number>;
  readonly used: number;
}

const placesHeld: readonly LimitKind[] = ['SITE', 'AREA'];

/** The most worthy other places of a project, each with what keeps it from them. */
export function alternativesOf(
  { pairs }: PlanProblem,
  limits: readonly Limit[],
  chosen: readonly number[],
  project: number,
  first = 5,
): readonly Alternative[] {
  const taken = chosen.find((at) => pairs[at]?.project === project) ?? null;
  const others = chosen.filter((at) => at !== taken);
  const drawn = limits
    .filter(({ kind }) => kind !== 'PROJECT')
    .map((limit): Drawn => {
      const byPair = new Map([...limit.pairs].map((pair, index) => [pair, limit.draws[index] ?? 0]));
      return { limit, byPair, used: others.reduce((sum, at) => sum + (byPair.get(at) ?? 0), 0) };
    });
  const standing = taken === null ? 0 : (pairs[taken]?.value ?? 0);
  return [...pairs.entries()]
    .filter(([at, pair]) => pair.project === project && at !== taken)
    .sort(([a, one], [b, other]) => other.value - one.value || a - b)
    .slice(0, first)
    .map(([pair, { value }]) => ({
      ...{ pair, delta: value - standing },
      blockedBy: drawn.flatMap(({ limit, byPair, used }): Block[] => {
        const lacking = used + (byPair.get(pair) ?? 0) - limit.most;
        if (!byPair.has(pair) || lacking <= limit.most * 1e-9) return [];
        const held = placesHeld.includes(limit.kind) ? others.filter((at) => byPair.has(at)) : [];
        const holders = held.map((at) => ({ project: pairs[at]?.project ?? -1, value: pairs[at]?.value ?? 0 }));
        return [{ kind: limit.kind, of: limit.of, lacking, holders }];
      }),
    }));
}
