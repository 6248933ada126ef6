import { describe, expect, it } from 'vitest';
import { readyRule } from '../../server/policy/decide.rules.ts';
import { eligibleBy, subjectsOf } from '../../server/policy/eligible.rules.ts';
import type { EligibleView, FirmFacts } from '../../server/policy/eligible.types.ts';
import { eligibleTable } from '../../server/policy/eligible-sheet.rules.ts';
import { grantAmount, ledgerLines } from '../../server/policy/grant.rules.ts';
import type { GrantRow } from '../../server/policy/grant.types.ts';
import type { Rule } from '../../server/policy/rule.types.ts';
import { declarations, shippedRule } from '../../server/policy/shipped-policies.ts';
import { answeredFacts, firmFacts, projectFacts } from '../../server/policy/subject-facts.rules.ts';

const ruleOf = (id: string): Rule => {
  const rule = shippedRule(id)?.rule;
  if (!rule) throw new Error(id);
  return rule;
};
const fdi = ruleOf('fh-11-fdi');
const entry = (more: Partial<GrantRow>): GrantRow => ({
  ...{ id: 'g', clauseId: 'fh-11-fdi', ruleId: 'fh-11-fdi', output: 'district', stage: 'PAID', subjectKey: 'name:甲' },
  ...{ subjectName: '甲', year: 2025, amount: '100', unit: '万元', on: '2025-06-01', evidence: '凭证 1', by: 'a' },
  ...{ recordedAt: '', version: 1 },
  ...more,
});
const lines = (entries: readonly GrantRow[], rule: Rule = fdi) =>
  ledgerLines(entries, new Map([[rule.id, rule]]), declarations());

describe('the ledger', () => {
  it('puts what was promised, applied for, approved and paid side by side, exact to the fen', () => {
    const [line, ...others] = lines([
      entry({ stage: 'PROMISED', amount: '300' }),
      entry({ stage: 'PAID', amount: '0.1' }),
      entry({ stage: 'PAID', amount: '2000.01', unit: '元' }),
    ]);
    expect(others).toEqual([]);
    expect(line?.sums).toEqual({ PROMISED: '300', APPLIED: null, APPROVED: null, PAID: '0.300001' });
  });

  it('never adds yuan and dollars, subjects, years or clauses', () => {
    const apart = [{}, { unit: '万美元' }, { subjectKey: 'name:乙' }, { year: 2026 }, { clauseId: 'fh-2' }];
    expect(lines(apart.map(entry))).toHaveLength(apart.length);
  });

  it('tells what a cap leaves over the life of a project, or in the year where it is read so', () => {
    const paid = [entry({ amount: '500', year: 2024 }), entry({ amount: '70', year: 2025 })];
    expect(lines(paid).map(({ capLeft }) => capLeft)).toEqual(['30', '30']);
    const param = fdi.params['cap_scope'];
    if (!param) throw new Error('the rule has the parameter');
    const yearly = { ...fdi, params: { ...fdi.params, cap_scope: { ...param, default: 'year' } } };
    expect(lines(paid, yearly).map(({ capLeft }) => capLeft)).toEqual(['100', '530']);
    expect(lines([entry({ amount: '900' })])[0]?.capLeft).toBe('0');
    expect(lines([entry({ ruleId: null, output: null })])[0]?.capLeft).toBeNull();
    expect(lines([entry({ stage: 'PROMISED' })])[0]?.capLeft).toBe('600');
  });

  it('takes exact amounts alone', () => {
    expect(grantAmount(' 1,234.56 ', '万元')).toBe('1234.56');
    for (const [amount, unit] of [
      ['-1', '万元'],
      ['1.2345678', '万元'],
      ['0.001', '元'],
      ['1', '吨'],
      ['很多', '元'],
    ] as const)
      expect(() => grantAmount(amount, unit)).toThrow('“金额”不成立');
  });
});

const firm = (more: Partial<FirmFacts> = {}): FirmFacts => ({
  ...{ id: 'e1', name: '甲公司', regionId: '330213', status: 'ACTIVE', tags: null, codes: null, demo: false },
  ...more,
});
const view: EligibleView = {
  ...{ regionId: '330213', regionName: '奉化区' },
  firms: [firm(), firm({ id: 'e2', name: '乙公司', tags: ['上市'] })],
  targets: [firm({ id: 'e3', name: '丙公司', regionId: '320102' })],
  projects: [{ id: 'p1', name: '丁项目', investFen: 12_345_678_900, outputFen: null, origin: '上海', demo: true }],
};
const said = (facts: ReturnType<typeof firmFacts>) => facts.map(({ fact, value }) => `${fact}=${value}`);

describe('what is recorded of firms and projects', () => {
  it('answers facts of rules that are there, and never says no where nothing is recorded', () => {
    for (const fact of answeredFacts) expect(declarations().has(fact), fact).toBe(true);
    expect(said(firmFacts(firm(), '330213', true))).toEqual([
      'existing_firm=true',
      'settled_firm=true',
      'origin=inside_district',
    ]);
    expect(said(firmFacts(firm({ regionId: '330203', codes: ['6631'] }), '330213', false))).toEqual([
      'target_project=true',
      'origin=outside_district_in_city',
      'sector=service',
      'financial_or_licensed=true',
    ]);
    expect(said(firmFacts(firm({ regionId: null, codes: ['3670', '6631'] }), '330213', false))).toEqual([
      'target_project=true',
    ]);
    expect(said(firmFacts(firm({ regionId: '500116' }), '500102', false))).toContain('origin=outside_district_in_city');
    expect(
      said(
        projectFacts(
          view.projects[0] ?? { id: '', name: '', investFen: null, outputFen: null, origin: null, demo: false },
        ),
      ),
    ).toEqual(['target_project=true', 'invest_wan=12345.6789']);
    const all = subjectsOf(view).flatMap(({ facts }) => facts);
    for (const { fact, value } of all) {
      expect(value, fact).not.toBe(false);
      expect(answeredFacts).toContain(fact);
    }
  });

  it('makes the list of those whom a rule concerns, with its evidence and what is missing', () => {
    const listed = readyRule(ruleOf('fh-5-listed'), declarations());
    const found = eligibleBy(listed, subjectsOf(view), declarations(), '2026-01-01');
    expect(found.map(({ subject }) => subject.name)).toEqual(['乙公司']);
    expect(found[0]?.evidence.map(({ evidence }) => evidence.zh)).toEqual(['标签“上市”']);
    const table = eligibleTable(
      found.map((each) => ({ ...each, rule: listed.rule })),
      { regionName: '奉化区', asOf: '2026-01-01', withheld: 1 },
      declarations(),
    );
    expect(table.cover.at(-1)).toEqual(['未提供', '1 条规则须先有公平竞争审查']);
    const foreign = readyRule(fdi, declarations());
    expect(eligibleBy(foreign, subjectsOf(view), declarations(), '2026-01-01')).toEqual([]);
    const settled = readyRule(ruleOf('fh-11-settle'), declarations());
    for (const { outcome } of eligibleBy(settled, subjectsOf(view), declarations(), '2026-01-01'))
      expect(outcome.status).not.toBe('ineligible');
    expect(eligibleBy(listed, subjectsOf(view), declarations(), '2020-01-01')).toEqual([]);
  });
});
