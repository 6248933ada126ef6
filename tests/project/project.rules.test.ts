import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needOfProject, typedNeedOf } from '../../server/matching/project-need.rules.ts';
import { checkTogether, projectEditOf } from '../../server/project/project-edit.rules.ts';
import { projectListOf } from '../../server/project/project-list.rules.ts';
import { projectFrom } from './project.support.ts';

describe('what a project needs', () => {
  it('is told with its units; what is not known stays unknown', () => {
    const need = needOfProject(
      projectFrom({
        ...{ areaHundredths: 300_000, taxFen: 1_600_000_000, subsidyFen: 30_000_000, chance: 0.6, energyUse: 0.28 },
        ...{ tenure: 'BOTH', budgetFen: 1_650, budgetPer: 'MONTH', fireClass: 'C', industryId: 'i' },
      }),
      '2026-11-22',
    );
    expect(need).toMatchObject({ area: 3_000, tax: 1_600, subsidy: 30, chance: 0.6, energy: 0.28, budget: 16.5 });
    expect(need).toMatchObject({ tenure: 'ANY', fireClass: 3, industry: 'i', height: null, power: null });
    const bare = needOfProject(projectFrom(), '2026-11-22');
    for (const key of ['area', 'tax', 'subsidy', 'energy', 'budget', 'tenure', 'industry'] as const) {
      expect(bare[key], key).toBeNull();
    }
    expect(typedNeedOf(projectFrom({ latestStart: '2027-01-01' })).latest).toBe('2027-01-01');
  });
});

describe('an edit of a project', () => {
  it('keeps money and areas exact, leaves what is left out and empties null', () => {
    const edit = projectEditOf({ tax: '1234567.89', area: '66.67', note: null, origin: ' 展会 ' });
    expect(edit).toEqual({ taxFen: 123_456_789, areaHundredths: 6_667, note: null, origin: '展会' });
  });

  it('refuses what cannot be, naming the field', () => {
    for (const input of [{ area: '0' }, { tax: '-1' }, { chance: 1.01 }, { jobs: 2.5 }, { height: 0 }, { name: '' }]) {
      const [field = ''] = Object.keys(input);
      expect(() => projectEditOf(input)).toThrow(expect.objectContaining({ code: 'INVALID', field }));
    }
    const least = projectFrom({ areaHundredths: 200, areaMostHundredths: 100 });
    expect(() => checkTogether(least)).toThrow('面积下限');
    const rent = projectFrom({ tenure: 'RENT', budgetFen: 1, budgetPer: 'MU' });
    expect(() => checkTogether(rent)).toThrow('租售');
  });
});

describe('a list of projects', () => {
  it('has each once over its pages, the largest investment first and the unknown last', () => {
    const invested = fc.array(fc.option(fc.integer({ min: 0, max: 9_000_000_000_000_000 })), { maxLength: 20 });
    fc.assert(
      fc.property(invested, fc.integer({ min: 1, max: 5 }), (amounts, first) => {
        const projects = amounts.map((investFen, at) =>
          projectFrom({ id: `p${at}`, name: `项目${at % 3}`, investFen }),
        );
        const base = { regionId: 'r', regionName: '区', industries: [], projects };
        const seen: (number | null)[] = [];
        for (let after: string | null = null; ; ) {
          const { rows } = projectListOf(base, { industryId: null }, { after, first });
          seen.push(...rows.map(({ investFen }) => investFen));
          after = rows.at(-1)?.order ?? null;
          if (after === null) break;
        }
        const known = amounts.filter((each) => each !== null).sort((a, b) => b - a);
        expect(seen).toEqual([...known, ...amounts.filter((each) => each === null)]);
      }),
    );
  });
});
