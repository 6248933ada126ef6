import { describe, expect, it } from 'vitest';
import { allocate, costOfWish, frontier } from '../../server/matching/allocate.ts';
import { alternativesIn } from '../../server/matching/alternatives.rules.ts';
import { planOf } from '../../server/matching/instance-plan.rules.ts';
import type { PlanProblem } from '../../server/matching/plan.types.ts';
import { bindingQuotas } from '../../server/matching/quotas.rules.ts';
import { fileOf, instanceOf, references, referencesAtHand } from './instance.support.ts';
import { planLaws } from './plan-laws.ts';

describe('a plan', () => {
  it.each(Object.entries(planLaws))('%s', async (_name, law) => law(60));
});

const project = { power: 50, effluent: 0, energy: 100, subsidy: 0 };
const room = { park: 0, area: 1_000, divisible: false };

/** Two projects that want the same room, and a second room that only one fits. */
const contested: PlanProblem = {
  projects: [
    { ...project, name: '甲项目' },
    { ...project, name: '乙项目' },
  ],
  sites: [
    { ...room, name: '一号楼' },
    { ...room, name: '二号楼' },
  ],
  parks: [{ name: '东园', power: 120, effluent: null }],
  pairs: [
    { project: 0, site: 0, value: 100, used: 1_000, mu: 1 },
    { project: 0, site: 1, value: 60, used: 1_000, mu: 1.5 },
    { project: 1, site: 0, value: 90, used: 1_000, mu: 1 },
  ],
  energyQuota: null,
  subsidyBudget: null,
};
const exact = { gap: 0, seconds: 10 };

describe('what a plan is told with', () => {
  it('names who holds the place that a project would rather have, and what that is worth', async () => {
    const { chosen, limits, objective } = await allocate(contested, exact);
    expect([objective, chosen]).toEqual([150, [1, 2]]);
    expect(alternativesIn(contested, limits, chosen)(0)).toEqual([
      {
        ...{ pair: 0, delta: 40 },
        blockedBy: [{ kind: 'SITE', of: 0, lacking: 1, holders: [{ project: 1, value: 90 }] }],
      },
    ]);
  });

  it('names the quota that keeps a project from any place, and about what more of it is worth', async () => {
    const tight = { ...contested, parks: [{ name: '东园', power: 80, effluent: null }] };
    const { chosen, limits, relaxation } = await allocate(tight, exact);
    expect(chosen).toEqual([0]);
    const [other] = alternativesIn(tight, limits, chosen)(1);
    expect(other?.blockedBy.map(({ kind, lacking }) => [kind, lacking])).toEqual([
      ['SITE', 1],
      ['POWER', 20],
    ]);
    const [quota] = bindingQuotas(limits, { chosen, relaxation });
    expect(quota).toMatchObject({ limit: { kind: 'POWER', most: 80 }, used: 50 });
    // 30 of 50 kVA more place three fifths of a project more.
    expect(quota?.price).toBeGreaterThan(0);
  });

  it('says what a wish costs', async () => {
    const [free, wished] = [
      await allocate(contested, exact),
      await allocate(contested, exact, { wishes: { pins: [{ project: 0, site: 0 }], forbids: [] } }),
    ];
    expect(costOfWish(free, wished)).toEqual({ cost: 50, within: 0 });
  });

  it('shows at each price of land what is placed', async () => {
    const points = await frontier(contested, { standing: 0, prices: [0, 50, 200] }, exact);
    expect(points.map(({ worth, mu, chosen }) => [worth, mu, chosen.length])).toEqual([
      [150, 2.5, 2],
      [100, 1, 1],
      [0, 0, 0],
    ]);
  });

  it('names pins that clash, and over what', async () => {
    const both = [0, 1].map((project) => ({ project, site: 0 }));
    await expect(allocate(contested, exact, { wishes: { pins: both, forbids: [] } })).rejects.toThrow(
      '固定的安排不能同时成立：载体“一号楼”不可分割，只能放一个项目，却固定了 2 个：甲项目 → 一号楼、乙项目 → 一号楼。',
    );
    const split = [0, 1].map((site) => ({ project: 0, site }));
    await expect(allocate(contested, exact, { wishes: { pins: split, forbids: [] } })).rejects.toThrow(
      '项目“甲项目”只能去一处，却固定在 2 处',
    );
    const tight = { ...contested, parks: [{ name: '东园', power: 80, effluent: null }] };
    const apart = [
      { project: 0, site: 1 },
      { project: 1, site: 0 },
    ];
    await expect(allocate(tight, exact, { wishes: { pins: apart, forbids: [] } })).rejects.toThrow(
      '东园的用电只有 80 kVA，固定的项目合计要 100 kVA，超 20：甲项目 → 二号楼、乙项目 → 一号楼',
    );
    await expect(
      allocate(contested, exact, { wishes: { pins: [{ project: 1, site: 1 }], forbids: [] } }),
    ).rejects.toThrow('乙项目 → 二号楼 没有通过准入条件，不能固定');
  });

  it('is nothing where nothing is offered', async () => {
    const none = await allocate({ ...contested, pairs: [] }, exact);
    expect(none).toMatchObject({ objective: 0, bound: 0, gap: 0, chosen: [], proven: true });
  });
});

describe.skipIf(!referencesAtHand)(`the reference instances (${fileOf('a1')}; set LIANTU_TEST_DATA)`, () => {
  it.each(references.filter(({ name }) => name !== 'dense1'))(
    '$name is solved to what four solvers found',
    { timeout: 120_000 },
    async ({ name, best, relaxed }) => {
      const { objective, bound, gap, relaxation } = await allocate(planOf(instanceOf(name)), {
        gap: 1e-4,
        seconds: 100,
      });
      expect(Math.abs(objective - best) / best).toBeLessThanOrEqual(1e-4);
      expect(bound).toBeGreaterThanOrEqual(objective);
      expect(gap).toBeLessThanOrEqual(1e-4);
      expect(relaxation.objective).toBeCloseTo(relaxed, 0);
    },
  );

  it('return the best plan yet and its proven gap when the time is up', { timeout: 60_000 }, async () => {
    const { proven, gap, objective, bound } = await allocate(planOf(instanceOf('dense1')), { gap: 0, seconds: 1 });
    expect(proven).toBe(false);
    expect(objective).toBeGreaterThan(8_000);
    expect(gap).toBeCloseTo((bound - objective) / objective, 9);
  });

  it('end at once when they are cancelled, with progress until then', { timeout: 60_000 }, async () => {
    const abort = new AbortController();
    const phases: string[] = [];
    const work = allocate(
      planOf(instanceOf('dense1')),
      { gap: 0, seconds: 60 },
      {
        signal: abort.signal,
        onProgress: ({ phase }) => {
          phases.push(phase);
          if (phase === 'PLACED') abort.abort();
        },
      },
    );
    await expect(work).rejects.toThrow('aborted');
    expect(phases.slice(0, 2)).toEqual(['RELAXED', 'PLACED']);
  });
});
