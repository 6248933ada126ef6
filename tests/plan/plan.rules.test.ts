import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from '../../server/matching/allocate.ts';
import type { Held, PlanParameters } from '../../server/plan/plan.types.ts';
import { planView } from '../../server/plan/result.rules.ts';
import { setupOf, wishesOf } from '../../server/plan/setup.rules.ts';
import { candidateOf, offersOf, parameters, today } from './plan.support.ts';

const nobody: readonly Held[] = [];

type Given = Partial<Parameters<typeof setupOf>[0]>;
const setup = (given: Given = {}, changed: Partial<PlanParameters> = {}) =>
  setupOf({
    ...{ offers: offersOf([{}, {}]), candidates: [candidateOf('a', 100), candidateOf('b', 50)], held: nobody, today },
    parameters: { ...parameters, ...changed },
    ...given,
  });

async function planned(given: Given = {}, changed: Partial<PlanParameters> = {}) {
  const made = setup(given, changed);
  const { wishes } = wishesOf(made);
  const solved = await allocate(made.problem, { gap: 0, seconds: 5 }, { wishes });
  return planView(made, solved, { wish: null, frontier: [] });
}

describe('what is planned', () => {
  it('are the pairs that pass all tests, worth their tax, the fit and what they cost', () => {
    const { problem, values, toCheck } = setup({}, { rentMonths: 6 });
    expect(problem.pairs).toHaveLength(4);
    expect(toCheck).toEqual([]);
    // 1000 ㎡ at 20 元 for 6 months: 12 万; no land is used up by a floor.
    expect(values[0]).toMatchObject({ tax: 100, fit: 15, cost: -12, land: -0, value: 103, mu: 0 });
  });

  it('leaves out projects whose tax nobody knows, and names them: they are not worth 0', () => {
    const { apart, problem } = setup({ candidates: [candidateOf('a', null), candidateOf('b', 50)] });
    expect(apart).toEqual([{ project: 0, reason: 'TAX', held: null }]);
    expect(problem.pairs.every(({ project }) => project === 1)).toBe(true);
  });

  it('keeps pairs out of which something is not known, and lets them in where that is accepted', () => {
    const unknown = { offers: offersOf([{ heightM: null }, {}]) };
    const strict = setup(unknown);
    expect(strict.toCheck.map(({ project, site }) => [project, site])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    const bold = setup(unknown, { assume: ['HEIGHT'] });
    expect(bold.toCheck).toEqual([]);
    expect(bold.assumed.filter((mask) => mask !== 0)).toHaveLength(2);
  });

  it('holds the words of a negative list against what a project is called', () => {
    const offers = offersOf([{}], { negative: ['印染'] });
    const refused = { ...candidateOf('a', 100), words: ['某印染项目'] };
    expect(setup({ offers, candidates: [refused, candidateOf('b', 50)] }).problem.pairs).toMatchObject([
      { project: 1 },
    ]);
  });

  it('lets nobody draw what they have not told on a quota: of power the pair, of energy the project', () => {
    const powered = setup({ offers: offersOf([{}], { powerKva: 100 }) });
    expect([powered.problem.pairs.length, powered.toCheck.length]).toEqual([0, 2]);
    const candidates = [candidateOf('a', 100, {}, { energyTotal: null }), candidateOf('b', 50)];
    const energy = setup({ candidates }, { energyQuota: 5 });
    expect(energy.apart).toEqual([{ project: 0, reason: 'ENERGY', held: null }]);
    expect(setup({ candidates }).apart).toEqual([]);
  });

  it('takes off what accepted plans keep: the project has its place, the unit what is left', () => {
    const plot = {
      kind: 'PLOT',
      usage: 'LAND',
      divisible: true,
      areaHundredths: 2_000_000,
      minLotHundredths: 500_000,
    } as const;
    const offers = offersOf([{ ...plot, status: 'READY', rentFen: null, landFen: 100, tenure: 'SALE' }, {}]);
    const held = { projectId: 'z', projectName: 'Z', planName: '春', unitId: 'u1', used: 8_000 };
    const left = setup({ offers, held: [held] });
    expect(left.problem.sites[0]?.area).toBe(12_000);
    expect(setup({ offers, held: [{ ...held, used: 16_000 }] }).problem.sites).toHaveLength(1);
    expect(setup({ offers, held: [{ ...held, projectId: 'a' }] }).apart).toMatchObject([
      { project: 0, reason: 'HELD' },
    ]);
  });

  it('never offers more where a test is taken more strictly, nor less where one more unknown is accepted', () => {
    const unit = fc.record({
      heightM: fc.option(fc.constantFrom(4, 6)),
      loadKn: fc.option(fc.constantFrom(3, 9)),
      areaHundredths: fc.option(fc.constantFrom(80_000, 100_000, 300_000)),
    });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 6 }), (units) => {
        const given = { offers: offersOf(units), candidates: [candidateOf('a', 100, { load: 5 })] };
        const counts = [[], ['HEIGHT'], ['HEIGHT', 'LOAD']].map((assume) => {
          const { problem, toCheck } = setup(given, {
            assume: assume.flatMap((each) => (each === 'HEIGHT' ? ['HEIGHT'] : ['LOAD'])),
          });
          return { pairs: problem.pairs.length, both: problem.pairs.length + toCheck.length };
        });
        const [strict, , bold] = counts;
        expect(strict?.pairs).toBeLessThanOrEqual(bold?.pairs ?? -1);
        expect(new Set(counts.map(({ both }) => both)).size).toBe(1);
      }),
    );
  });
});

describe('a plan as people see it', () => {
  it('tells where each project goes and why, what else there was and who holds it', async () => {
    const view = await planned({ offers: offersOf([{}, { rentFen: 2_500 }]) }, { rentMonths: 12 });
    const [a, b] = view.lines;
    expect(a?.place?.unit.number).toBe('1');
    expect(a?.reason.zh).toBe('能去的 2 处中价值最高');
    expect(b?.place?.unit.number).toBe('2');
    expect(b?.others[0]?.why.zh).toBe('已被 项目a 占用，项目a 在此价值高 57.5 万');
    expect(b?.reason.zh).toBe('首选 园 1 价值高 6 万，但已被 项目a 占用，项目a 在此价值高 57.5 万');
    expect(view.totals).toMatchObject({ placed: 2, tax: 150, mu: 0, taxPerMu: null });
    expect(view.gapWords.zh).toBe('已是最好：没有更好的安排');
  });

  it('says of a project without a place what fails, what comes near, and what more of a quota would do', async () => {
    const tall = await planned({ candidates: [candidateOf('a', 100, { height: 7.5 })] });
    expect(tall.lines[0]?.place).toBeNull();
    expect(tall.lines[0]?.reason.zh).toBe('没有载体通过全部准入；最接近 园 1，只差层高 1.5 m');
    expect(tall.lines[0]?.failing).toMatchObject([{ test: { zh: '层高' }, failed: 2, unknown: 0 }]);
    const scarce = await planned({ offers: offersOf([{}, { rentFen: 2_500 }]) }, { energyQuota: 15, rentMonths: 12 });
    expect(scarce.totals.placed).toBe(1);
    expect(scarce.lines[1]?.wouldFit[0]?.zh).toBe('能耗指标还差 5 吨标煤；补足即可去 园 2');
    expect(scarce.quotas).toMatchObject([{ name: { zh: '能耗指标' }, most: 15, used: 10 }]);
    expect(scarce.quotas[0]?.price).toBeGreaterThan(0);
  });

  it('holds what is pinned even at a loss, and says so', async () => {
    const dear = { offers: offersOf([{}, { rentFen: 3_000 }]), candidates: [candidateOf('b', 20)] };
    const free = await planned(dear, { rentMonths: 12 });
    expect(free.lines[0]?.place).toBeNull();
    expect(free.lines[0]?.reason.zh).toBe('能落的 2 处扣去成本和地价都不划算');
    const pinned = await planned(dear, { rentMonths: 12, pins: [{ projectId: 'b', unitId: 'u2' }] });
    expect(pinned.lines[0]?.place).toMatchObject({ unit: { number: '2' }, pinned: true, value: 23 - 36 });
    const cheap = await planned({ candidates: [candidateOf('b', 20)] }, { pins: [{ projectId: 'b', unitId: 'u2' }] });
    expect(cheap.lines[0]?.others[0]?.why.zh).toBe('空着，项目按要求固定在别处');
  });

  it('lists what to ask about, and which single answer would open most', async () => {
    const view = await planned({
      offers: offersOf([{ heightM: null }, { heightM: null, tenure: null, status: null }]),
    });
    expect(view.totals.placed).toBe(0);
    expect(view.toCheckCount).toBe(4);
    expect(view.opens).toMatchObject([{ test: 'HEIGHT', pairs: 2 }]);
    expect(view.lines[0]?.reason.zh).toBe('没有排除它的，但 2 处有未知项，待核');
  });
});
