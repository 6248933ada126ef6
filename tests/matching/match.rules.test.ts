import { describe, expect, it } from 'vitest';
import { offerOf } from '../../server/carrier/carrier.rules.ts';
import type { CarrierRow, UnitRow } from '../../server/carrier/carrier.types.ts';
import { matchUnits } from '../../server/matching/match.rules.ts';
import { comparisonPaper, comparisonTable } from '../../server/matching/match-sheet.rules.ts';
import { lackText } from '../../server/matching/match-words.rules.ts';
import { needOf } from '../../server/matching/need-line.rules.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';

const today = '2026-11-22';

const park = carrierOf({ id: 'p', name: '东园', kind: 'park', industries: [{ id: 'auto', title: '汽车' }] });
const tower = carrierOf({ id: 'c', name: '一号厂房', parents: ['p'], envClass: 'FORM' });

/** A unit that fits the line of the issue, but for what is given. */
const good = (id: string, given: Partial<UnitRow> = {}): UnitRow =>
  unitOf({
    ...{ id, number: id, usage: 'FACTORY', areaHundredths: 320_000, heightM: 6.5, loadKn: 10, fireClass: 'C' },
    ...{ divisible: false, tenure: 'RENT', rentFen: 2_000, status: 'FOR_RENT', statusOn: '2026-11-20' },
    ...given,
  });

function match(line: string, units: readonly UnitRow[], industryId: string | null = null, of: CarrierRow = tower) {
  const { need } = needOf(line, today);
  const offers = units.map((unit) => offerOf(unit, of, new Map([['p', park]])));
  return { need, matches: matchUnits(offers, { need, industryId, today, staleDays: 30 }) };
}

const line = '3000平 层高6米 丙类 马上要';
const idsOf = (units: readonly { readonly offer: { readonly unit: UnitRow } }[]) =>
  units.map(({ offer }) => offer.unit.id);

describe('carriers for a need in one line', () => {
  it('fit, nearly fit by one test, or cannot be told; what is taken is not looked at', () => {
    const { matches } = match(line, [
      ...[
        good('fits'),
        good('low', { heightM: 5.5 }),
        good('unsaid', { fireClass: null }),
        good('far', { heightM: 5, loadKn: 1 }),
      ],
      ...[good('rented', { status: 'RENTED' }), good('kept', { status: 'RESERVED' })],
      ...[good('ends', { status: 'RENTED', contractEnd: '2026-12-31' }), good('unknown', { status: null })],
      good('both', { heightM: 5, areaHundredths: 10_000 }),
    ]);
    expect(idsOf(matches.feasible)).toEqual(['fits']);
    expect(matches.near.map((near) => [near.offer.unit.id, lackText(near.finding, 'MONTH')])).toEqual([
      ['ends', '交付时间，2027-01-01 才有，晚 40 天'],
      ['low', '层高 0.5 m'],
      ['far', '层高 1 m'],
    ]);
    expect(matches.toCheck.map((unit) => [unit.offer.unit.id, unit.unknown])).toEqual([
      ['unsaid', ['ENVIRONMENT']],
      ['unknown', ['DATE']],
    ]);
    expect(matches.farther.map(({ offer, findings }) => [offer.unit.id, findings.map(({ test }) => test)])).toEqual([
      ['both', ['AREA', 'HEIGHT']],
    ]);
    expect([matches.considered, matches.taken]).toEqual([7, 2]);
    expect(matches.counts.find(({ test }) => test === 'HEIGHT')).toEqual({ test: 'HEIGHT', failed: 3, unknown: 0 });
  });

  it('stand in order: told lately first, then what wastes least, then what is cheaper', () => {
    const { matches } = match(line, [
      ...[good('old', { statusOn: '2026-01-01' }), good('large', { areaHundredths: 450_000 })],
      ...[good('dear', { rentFen: 3_000 }), good('cheap')],
    ]);
    expect(idsOf(matches.feasible)).toEqual(['cheap', 'dear', 'large', 'old']);
  });

  it('are asked only what was said: an empty line lists all that can be had', () => {
    const { matches } = match('', [unitOf({ id: 'bare', status: 'FOR_RENT' }), good('full')]);
    expect(new Set(idsOf(matches.feasible))).toEqual(new Set(['bare', 'full']));
    expect(matches.counts.every(({ failed, unknown }) => failed + unknown === 0)).toBe(true);
  });

  it('take the words of what is around them: environmental class and industries', () => {
    expect(idsOf(match('环评报告书', [good('a')]).matches.near)).toEqual(['a']);
    expect(idsOf(match('环评登记表', [good('a')]).matches.feasible)).toEqual(['a']);
    expect(idsOf(match('', [good('a')], 'auto').matches.feasible)).toEqual(['a']);
    expect(idsOf(match('', [good('a')], 'chips').matches.near)).toEqual(['a']);
    expect(match('', [good('a')], 'auto', carrierOf()).matches.toCheck[0]?.unknown).toEqual(['INDUSTRY']);
  });

  it('pay in the terms of the budget, and can be divided down to their least lot', () => {
    const units = [good('rent'), good('sale', { tenure: 'SALE', status: 'FOR_SALE', rentFen: null, saleFen: 800_000 })];
    expect(idsOf(match('预算25元/㎡/月', units).matches.feasible)).toEqual(['rent']);
    const bought = match('买 单价7500元/㎡', units).matches;
    expect(bought.near.map(({ finding }) => lackText(finding, 'ONCE'))).toEqual(['价格，高 500 元/㎡']);
    const lot = (minLot: number | null) =>
      good('lot', { areaHundredths: 900_000, divisible: true, minLotHundredths: minLot });
    expect(idsOf(match('3000平', [lot(100_000)]).matches.feasible)).toEqual(['lot']);
    expect(match('3000平', [lot(400_000)]).matches.near.map(({ finding }) => lackText(finding, null))).toEqual([
      '不到最小分割 1000 ㎡',
    ]);
    expect(match('3000平', [lot(null)]).matches.toCheck[0]?.unknown).toEqual(['LOT']);
  });

  it('are handed out three at a time, what fits first', () => {
    const { need, matches } = match(line, [
      good('low', { heightM: 5.5 }),
      good('unsaid', { fireClass: null }),
      good('fits'),
      good('two'),
    ]);
    const comparison = { regionName: '玄武区', project: null, line, need, unread: ['朝南'], matches };
    const table = comparisonTable(comparison, today);
    const [how] = table.columns;
    expect(table.rows.map((row) => how?.value(row))).toEqual(['全部符合', '全部符合', '只差层高 0.5 m']);
    expect(table.cover).toContainEqual(['没有读懂', '朝南']);
    expect(table.cover).toContainEqual(['理解为', '面积不小于 3000 ㎡，层高不低于 6 米，丙类，最迟 2026-11-22']);
    const none = match(line, [good('small', { areaHundredths: 10_000, fireClass: null })]);
    const nearest = comparisonTable({ ...comparison, ...none }, today);
    expect(nearest.rows.map((row) => how?.value(row))).toEqual(['差面积 2900 ㎡；待核：环境和消防准入']);
    const paper = comparisonPaper(comparison, today);
    expect(paper.parts[0]?.table?.head).toEqual(['项目', '方案 1', '方案 2', '方案 3']);
    expect(paper.parts[0]?.table?.rows.find(([title]) => title === '价格')?.slice(1)).toEqual(
      Array(3).fill('20 元/㎡·月'),
    );
  });
});
