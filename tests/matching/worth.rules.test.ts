import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerOf } from '../../server/carrier/carrier.rules.ts';
import type { UnitRow } from '../../server/carrier/carrier.types.ts';
import { matchUnits } from '../../server/matching/match.rules.ts';
import { comparisonTable } from '../../server/matching/match-sheet.rules.ts';
import { needOfProject, typedNeedOf } from '../../server/matching/project-need.rules.ts';
import { worthParts } from '../../server/matching/worth.rules.ts';
import type { ProjectRow } from '../../server/project/project.types.ts';
import { carrierOf, unitOf } from '../carrier/carrier.support.ts';
import { projectFrom } from '../project/project.support.ts';

const today = '2026-11-22';
const wan = 1_000_000;
const auto = { id: 'auto', title: '汽车' };
const site = carrierOf({ id: 'c', name: '汽车园', industries: [auto], taxFloorFen: 10 * wan, negative: ['电镀'] });

const project = projectFrom({
  ...{ name: '电驱项目', industryId: 'auto', industryTitle: '汽车', usage: 'LAND', areaHundredths: 2_000_000 },
  ...{ taxFen: 1_000 * wan, chance: 0.5, subsidyFen: 20 * wan, tenure: 'SALE' },
});

/** A plot of 30 亩 that can be had. */
const plot = (id: string, given: Partial<UnitRow> = {}): UnitRow =>
  unitOf({
    ...{ id, number: id, kind: 'PLOT', usage: 'LAND', areaHundredths: 2_000_000, divisible: false },
    ...{ status: 'READY', statusOn: '2026-11-20' },
    ...given,
  });

function match(given: Partial<ProjectRow>, units: readonly UnitRow[], of = site) {
  const asking = { ...project, ...given };
  const offers = units.map((unit) => offerOf(unit, of, new Map()));
  const need = typedNeedOf(asking);
  const asked = { need: needOfProject(asking, today), words: [asking.name] };
  return matchUnits(offers, { need, industryId: asking.industryId, project: asked, today, staleDays: 30 });
}

describe('what a project is worth on a unit', () => {
  it('is the expected tax, its fit, less subsidy and land; what nobody knows is named and not 0', () => {
    const [unit] = match({}, [plot('a')]).feasible;
    expect(unit?.worth?.parts).toEqual({ TAX: 500, FIT: 75, POLICY: null, COST: -20, LAND: -120 });
    expect(unit?.worth).toMatchObject({ unknown: ['POLICY'], value: 435 });
    const [bare] = match({ taxFen: null, subsidyFen: null }, [plot('a')]).feasible;
    expect(bare?.worth).toMatchObject({ value: null, unknown: ['TAX', 'FIT', 'POLICY', 'COST'] });
    const room = plot('r', { kind: 'ROOM', usage: 'FACTORY', status: 'FOR_RENT' });
    const [indoors] = match({ usage: null, tenure: null }, [room]).feasible;
    expect(indoors?.worth).toMatchObject({ parts: { LAND: 0 }, value: 555 });
  });

  it('brings what fits and what nearly does into its order', () => {
    const { feasible, near } = match({ areaHundredths: 1_500_000 }, [
      ...[plot('large', { areaHundredths: 2_200_000 }), plot('small', { areaHundredths: 1_600_000 })],
      ...[plot('near-large', { areaHundredths: 2_600_000 }), plot('near-small', { areaHundredths: 1_400_000 })],
    ]);
    expect(feasible.map(({ offer }) => offer.unit.id)).toEqual(['small', 'large']);
    expect(near.map(({ offer, finding }) => [offer.unit.id, finding.test])).toEqual([
      ['near-small', 'AREA'],
      ['near-large', 'LOT'],
    ]);
  });

  it('adds up from its known parts alone, whatever is known', () => {
    const fen = fc.option(fc.integer({ min: 0, max: 5_000 * wan }));
    const chance = fc.option(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fen, fen, chance, (taxFen, subsidyFen, of) => {
        const all = match({ taxFen, subsidyFen, chance: of }, [plot('a')]);
        const { worth } = [...all.feasible, ...all.near, ...all.toCheck, ...all.farther][0] ?? {};
        const known = worthParts.flatMap((part) => worth?.parts[part] ?? []);
        const sum = known.reduce((total, each) => total + each, 0);
        expect(worth?.value === null).toBe(taxFen === null);
        if (worth?.value != null) expect(worth.value).toBeCloseTo(sum, 6);
        expect(worth?.unknown.length).toBe(worthParts.length - known.length);
      }),
    );
  });
});

describe('the tests of a project', () => {
  it('hold a negative list of words against its name, and a floor of tax against plots alone', () => {
    expect(match({ name: '电镀线项目' }, [plot('a')]).near.map(({ finding }) => finding.test)).toEqual([
      'NEGATIVE_LIST',
    ]);
    expect(match({ taxFen: 100 * wan }, [plot('a')]).near.map(({ finding }) => finding.test)).toEqual(['YIELD']);
    const room = plot('r', { kind: 'ROOM', usage: 'LAND', status: 'FOR_SALE' });
    expect(match({ taxFen: 100 * wan }, [room]).feasible).toHaveLength(1);
  });

  it('are handed out with the value and its parts', () => {
    const matches = match({}, [plot('a')]);
    const asked = { regionName: '区', project, line: project.name, need: typedNeedOf(project), unread: [], matches };
    const table = comparisonTable(asked, today);
    const value = table.columns.at(-1);
    expect(table.rows.map((row) => value?.value(row))).toEqual([
      '435（税收 500，契合 75，政策 未知，成本 -20，土地 -120）',
    ]);
    expect(table.cover).toContainEqual(['项目', '电驱项目']);
  });
});
