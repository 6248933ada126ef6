import { describe, expect, it } from 'vitest';
import { allocate } from '../../server/matching/allocate.ts';
import { planOf } from '../../server/matching/instance-plan.rules.ts';
import { fileOf, instanceOf, references, referencesAtHand } from '../matching/instance.support.ts';
import { planLaws } from '../matching/plan-laws.ts';

describe('a plan', () => {
  it.each(Object.entries(planLaws))('%s', async (_name, law) => law(1_000));
});

describe.skipIf(!referencesAtHand)(`the reference instances (${fileOf('a1')}; set LIANTU_TEST_DATA)`, () => {
  it.each(references)('$name is solved to what four solvers found', async ({ name, best, relaxed }) => {
    const { objective, bound, relaxation } = await allocate(planOf(instanceOf(name)), { gap: 1e-4, seconds: 300 });
    expect(Math.abs(objective - best) / best).toBeLessThanOrEqual(1e-4);
    expect(bound).toBeGreaterThanOrEqual(objective);
    expect(relaxation.objective).toBeCloseTo(relaxed, 0);
  });
});
