/** Numbers from 0 to 1 that a seed alone decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Where the hidden thing came among those that were ranked: equals share the mean of their places. */
export interface Place {
  readonly rank: number;
  readonly among: number;
}

export function placeOf(scores: Float64Array, hidden: number, known: ReadonlySet<number>): Place {
  const score = scores[hidden] ?? 0;
  let [above, equal, among] = [0, 0, 1];
  for (const [at, other] of scores.entries()) {
    if (at === hidden || known.has(at)) continue;
    among += 1;
    if (other > score) above += 1;
    else if (other === score) equal += 1;
  }
  return { rank: above + 1 + equal / 2, among };
}

const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

export const measures = {
  MRR: ({ rank }: Place) => 1 / rank,
  'hits@1': ({ rank }: Place) => (rank <= 1 ? 1 : 0),
  'hits@10': ({ rank }: Place) => (rank <= 10 ? 1 : 0),
  'hits@50': ({ rank }: Place) => (rank <= 50 ? 1 : 0),
  AUC: ({ rank, among }: Place) => 1 - (rank - 1) / Math.max(1, among - 1),
} as const;
export type Measure = keyof typeof measures;

export interface Measured {
  readonly value: number;
  /** 95 of 100 samples drawn again from the queries lie between. */
  readonly low: number;
  readonly high: number;
}

const samples = 1_000;

/** A measure with its bootstrap interval over queries. */
export function measured(places: readonly Place[], name: Measure): Measured {
  const values = places.map(measures[name]);
  const random = seeded(11);
  const drawn = Array.from({ length: samples }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return {
    value: mean(values),
    low: drawn[Math.floor(samples * 0.025)] ?? 0,
    high: drawn[Math.floor(samples * 0.975)] ?? 0,
  };
}
