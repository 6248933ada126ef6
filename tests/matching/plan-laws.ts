import fc from 'fast-check';
import { expect } from 'vitest';
import { greedy, greedyWays, worth } from '../../server/matching/greedy.rules.ts';
import { limitsOf, noWishes, programOf } from '../../server/matching/program.rules.ts';
import { atLandPrice } from '../../server/matching/value.rules.ts';
import { clashesOf } from '../../server/matching/wishes.rules.ts';
import { anyPlan, bestByTrying, keepsLimits, solved } from './plan.support.ts';

const close = 1e-6;

/** What holds of every plan: a few cases in the tests, a thousand in the proof. */
export const planLaws: Readonly<Record<string, (cases: number) => Promise<void>>> = {
  'is the best of all plans, keeps all limits, and lies between what is placed without a solver and the relaxation': (
    cases,
  ) =>
    fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        const { objective, bound, gap, chosen, relaxation, start } = await solved(plan);
        expect(objective).toBeCloseTo(bestByTrying(plan) ?? Number.NaN, 5);
        expect(keepsLimits(plan, chosen)).toBe(true);
        expect(gap).toBe(0);
        expect(bound).toBeLessThanOrEqual(relaxation.objective + close);
        expect(objective).toBeLessThanOrEqual(relaxation.objective + close);
        const program = programOf(plan, limitsOf(plan), noWishes);
        for (const placed of [start, ...greedyWays.map((way) => greedy({ pairs: plan.pairs, program }, way))]) {
          expect(keepsLimits(plan, placed)).toBe(true);
          expect(worth(program.values, placed)).toBeLessThanOrEqual(objective + close);
        }
      }),
      { numRuns: cases },
    ),

  'is never worth less for a new carrier': (cases) =>
    fc.assert(
      fc.asyncProperty(anyPlan, fc.nat({ max: 7 }), async (plan, site) => {
        const before = await solved({ ...plan, pairs: plan.pairs.filter((pair) => pair.site !== site) });
        const after = await solved(plan);
        expect(after.objective).toBeGreaterThanOrEqual(before.objective - close);
      }),
      { numRuns: cases },
    ),

  'never takes more land when land costs more': (cases) =>
    fc.assert(
      fc.asyncProperty(anyPlan, async (plan) => {
        let last = Number.POSITIVE_INFINITY;
        for (const price of [0, 15, 60, 240]) {
          const pairs = plan.pairs.map((pair) => atLandPrice(pair, 0, price));
          const { chosen } = await solved({ ...plan, pairs });
          const mu = chosen.reduce((sum, at) => sum + (pairs[at]?.mu ?? 0), 0);
          expect(mu).toBeLessThanOrEqual(last + close);
          last = mu;
        }
      }),
      { numRuns: cases },
    ),

  'is never worth more for wishes, keeps them, and says that pins clash exactly when no plan keeps them': (cases) =>
    fc.assert(
      fc.asyncProperty(
        anyPlan,
        fc.array(fc.nat(), { maxLength: 3 }),
        fc.array(fc.nat(), { maxLength: 3 }),
        async (plan, pinned, forbidden) => {
          const at = (places: readonly number[]) => [
            ...new Set(places.map((each) => each % Math.max(plan.pairs.length, 1))),
          ];
          const wishOf = (places: readonly number[]) =>
            at(places)
              .flatMap((each) => plan.pairs[each] ?? [])
              .map(({ project, site }) => ({ project, site }));
          const wishes = { pins: wishOf(pinned), forbids: wishOf(forbidden) };
          const clashes = clashesOf(plan, limitsOf(plan), wishes);
          const best = bestByTrying(plan, wishes);
          const twice = new Set(wishes.pins.map(({ project }) => project)).size < wishes.pins.length;
          expect(clashes.length > 0).toBe(best === null || twice);
          if (clashes.length > 0) return;
          const kept = await solved(plan, wishes);
          const free = await solved(plan);
          expect(kept.objective).toBeCloseTo(best ?? Number.NaN, 5);
          expect(kept.objective).toBeLessThanOrEqual(free.objective + close);
          if (plan.pairs.length === 0) return;
          for (const place of at(pinned)) expect(kept.chosen).toContain(place);
          for (const place of at(forbidden)) expect(kept.chosen).not.toContain(place);
        },
      ),
      { numRuns: cases },
    ),
};
