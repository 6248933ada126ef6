/** A way on from a thing; weights of one thing's ways need not sum to anything. */
export interface Way<Thing> {
  readonly to: Thing;
  readonly weight: number;
}

/** What a walk sees of the graph. Every way leads back with the same weight: a walk may turn back. */
export interface Walkable<Thing> {
  readonly ways: (from: Thing) => readonly Way<Thing>[];
}

/** Where walks start: the chance of each thing, 1 in all. */
export type Starts<Thing> = ReadonlyMap<Thing, number>;

export const evenly = <Thing>(things: Iterable<Thing>): Starts<Thing> => {
  const each = [...new Set(things)];
  return new Map(each.map((thing) => [thing, 1 / each.length]));
};

export interface AffinityRules {
  /** The chance that a walk ends where it is; at .5 nearly all ends within five steps. */
  readonly alpha: number;
  /** A thing passes on no less than this for each of its ways: bounds the work, whatever the size of the graph. */
  readonly tolerance: number;
}

export const affinityRules: AffinityRules = { alpha: 0.5, tolerance: 1e-6 };

/** Where walks end, and how much of them was given up as too little to follow. */
export interface Affinity<Thing> {
  readonly ends: ReadonlyMap<Thing, number>;
  readonly rest: number;
}

/**
 * Personalised PageRank by local push (Andersen, Chung, Lang 2006): the chance that a walk ends at a
 * thing, from below and by at most `rest` in all. Each push settles alpha times at least tolerance times the
 * number of ways, so that all pushes together look at no more than 1 / (alpha * tolerance) ways.
 */
export function affinityTo<Thing>(
  starts: Starts<Thing>,
  { ways }: Walkable<Thing>,
  { alpha, tolerance }: AffinityRules = affinityRules,
): Affinity<Thing> {
  const ends = new Map<Thing, number>();
  const waiting = new Map(starts);
  const queue = [...waiting.keys()];
  const queued = new Set(queue);
  let rest = 0;
  for (let at = 0; at < queue.length; at += 1) {
    const thing = queue[at];
    if (thing === undefined) break;
    queued.delete(thing);
    const mass = waiting.get(thing) ?? 0;
    waiting.delete(thing);
    const onward = ways(thing);
    ends.set(thing, (ends.get(thing) ?? 0) + alpha * mass);
    const total = onward.reduce((sum, { weight }) => sum + weight, 0);
    const passed = (1 - alpha) * mass;
    if (total === 0 || passed < tolerance * onward.length) {
      rest += passed;
      continue;
    }
    for (const { to, weight } of onward) {
      waiting.set(to, (waiting.get(to) ?? 0) + (passed * weight) / total);
      if (queued.has(to)) continue;
      queued.add(to);
      queue.push(to);
    }
  }
  return { ends, rest };
}

/** A walk from a start to the target: the things it passes, and its part of all that ends there. */
export interface Walk<Thing> {
  readonly things: readonly Thing[];
  readonly share: number;
}

export interface WalkLimits {
  readonly steps: number;
  readonly walks: number;
  /** Things that are looked around at before what is found must do. */
  readonly looks: number;
}

/** A walk's end with all that reaches the target through it, as a part of all that ends there. */
interface Tail<Thing> extends Walk<Thing> {
  readonly chance: number;
  readonly whole: boolean;
}

/**
 * The walks that carry most of what ends at a target, strongest first: a walk of k steps carries
 * alpha (1 - alpha)^k times the chances of its steps. Searched from the target back, always on from the end that
 * carries most, so that the first found is the strongest. None passes a thing twice: the shares need not sum to 1.
 */
export function walksTo<Thing>(
  target: Thing,
  from: { readonly starts: Starts<Thing>; readonly graph: Walkable<Thing>; readonly affinity: Affinity<Thing> },
  limits: WalkLimits,
  { alpha }: AffinityRules = affinityRules,
): readonly Walk<Thing>[] {
  const { starts, graph, affinity } = from;
  const all = affinity.ends.get(target) ?? 0;
  if (all === 0) return [];
  const found: Walk<Thing>[] = [];
  const tails: Tail<Thing>[] = [{ things: [target], chance: 1, share: 1, whole: false }];
  for (let looks = 0; looks < limits.looks && found.length < limits.walks; ) {
    const best = tails.reduce((at, { share }, index) => (share > (tails[at]?.share ?? 0) ? index : at), 0);
    const [tail] = tails.splice(best, 1);
    if (tail === undefined) break;
    if (tail.whole) {
      found.push({ things: tail.things, share: tail.share });
      continue;
    }
    const [first] = tail.things;
    if (first === undefined || tail.things.length > limits.steps) continue;
    looks += 1;
    for (const { to, weight } of graph.ways(first)) {
      const reaching = affinity.ends.get(to);
      if (reaching === undefined || tail.things.includes(to)) continue;
      const total = graph.ways(to).reduce((sum, each) => sum + each.weight, 0);
      const step = { things: [to, ...tail.things], chance: (tail.chance * (1 - alpha) * weight) / total };
      const begun = starts.get(to) ?? 0;
      tails.push({ ...step, share: (step.chance * reaching) / all, whole: false });
      if (begun > 0) tails.push({ ...step, share: (alpha * begun * step.chance) / all, whole: true });
    }
  }
  return found;
}
