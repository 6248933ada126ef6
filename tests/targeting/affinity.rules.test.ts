import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affinityTo, evenly, type Walkable, walksTo } from '../../server/targeting/affinity.rules.ts';

type Pair = readonly [number, number];

/** A graph on whole numbers whose pairs are ways both ways, and how many ways were looked at. */
function graphOf(pairs: readonly Pair[]) {
  const looked = { ways: 0 };
  const graph: Walkable<number> = {
    ways: (from) => {
      const found = pairs.flatMap(([a, b]) => (a === from ? [b] : b === from ? [a] : []));
      looked.ways += found.length;
      return found.map((to) => ({ to, weight: 1 }));
    },
  };
  return { graph, looked };
}

const pairs = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })).filter(([a, b]) => a < b),
  { minLength: 1, maxLength: 20, selector: ([a, b]) => a * 10 + b },
);
const exact = { alpha: 0.5, tolerance: 1e-12 };

describe('affinity', () => {
  it('of a line of three is what the walks by hand give', () => {
    const { graph } = graphOf([
      [0, 1],
      [1, 2],
    ]);
    // x0 = 1/2 + x1/4, x1 = x0/2 + x2/2, x2 = x1/4.
    const { ends } = affinityTo(new Map([[0, 1]]), graph, exact);
    expect([0, 1, 2].map((at) => ends.get(at))).toEqual([
      expect.closeTo(7 / 12, 9),
      expect.closeTo(1 / 3, 9),
      expect.closeTo(1 / 12, 9),
    ]);
  });

  it('is 1 in all with what was given up', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom(1e-3, 1e-6), (edges, tolerance) => {
        const { ends, rest } = affinityTo(evenly([0, 1]), graphOf(edges).graph, { alpha: 0.5, tolerance });
        expect([...ends.values()].reduce((sum, each) => sum + each, rest)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('over the number of ways is the same from either end', () => {
    fc.assert(
      fc.property(pairs, (edges) => {
        const { graph } = graphOf(edges);
        const [[a, b] = [0, 1]] = edges;
        const there = affinityTo(new Map([[a, 1]]), graph, exact).ends.get(b) ?? 0;
        const back = affinityTo(new Map([[b, 1]]), graph, exact).ends.get(a) ?? 0;
        expect(there / graph.ways(b).length).toBeCloseTo(back / graph.ways(a).length, 7);
      }),
    );
  });

  it('costs what its tolerance says, however large the graph', () => {
    const rules = { alpha: 0.5, tolerance: 1e-3 };
    const star = (leaves: number): readonly Pair[] => Array.from({ length: leaves }, (_, at) => [0, at + 1]);
    for (const leaves of [100, 10_000]) {
      const { graph, looked } = graphOf([...star(leaves), [leaves + 1, leaves + 2]]);
      affinityTo(new Map([[0, 1]]), graph, rules);
      expect(looked.ways).toBeLessThanOrEqual(1 / (rules.alpha * rules.tolerance) + 2 * leaves);
    }
    const line = graphOf(Array.from({ length: 2_000 }, (_, at) => [at, at + 1] as const));
    affinityTo(new Map([[0, 1]]), line.graph, rules);
    expect(line.looked.ways).toBeLessThan(200);
  });
});

describe('the walks to a target', () => {
  const limits = { steps: 6, walks: 50, looks: 10_000 };

  it('carry alpha (1 - alpha)^k times the chances of their steps', () => {
    const { graph } = graphOf([
      [0, 1],
      [1, 2],
      [0, 3],
      [3, 2],
      [3, 4],
    ]);
    const starts = new Map([[0, 1]]);
    const affinity = affinityTo(starts, graph, exact);
    const all = affinity.ends.get(2) ?? 0;
    const walks = walksTo(2, { starts, graph, affinity }, limits);
    expect(walks.map(({ things }) => things)).toEqual([
      [0, 1, 2],
      [0, 3, 2],
    ]);
    // 0 has two ways, 1 has two and 3 has three.
    expect(walks[0]?.share).toBeCloseTo(0.125 / 4 / all, 9);
    expect(walks[1]?.share).toBeCloseTo(0.125 / 6 / all, 9);
  });

  it('come strongest first, pass nothing twice and never carry more than all', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), (edges, target) => {
        const { graph } = graphOf(edges);
        const starts = new Map([[0, 1]]);
        const walks = walksTo(target, { starts, graph, affinity: affinityTo(starts, graph, exact) }, limits);
        const shares = walks.map(({ share }) => share);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(1 + 1e-9);
        for (const { things } of walks) expect(new Set(things).size).toBe(things.length);
      }),
    );
  });
});
