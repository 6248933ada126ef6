import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compare, isRational, type Rational, rational, zero } from '../../server/platform/kernel/rational.ts';
import { caseFailures, caseShape, type PolicyCase } from '../../server/policy/case.rules.ts';
import { readyRule } from '../../server/policy/decide.rules.ts';
import { readFacts } from '../../server/policy/fact.rules.ts';
import { nextSteps } from '../../server/policy/next-tier.rules.ts';
import { capUse, conditionsOf, outcomeOf } from '../../server/policy/outcome.rules.ts';
import { markOf, normalised, quoteIn } from '../../server/policy/quote.rules.ts';
import {
  citationOf,
  declarations,
  shippedDocuments,
  shippedRule,
  shippedRules,
} from '../../server/policy/shipped-policies.ts';
import { totalOf } from '../../server/policy/total.rules.ts';
import { amountIn, amountText } from '../../server/policy/unit.rules.ts';
import { workedCases } from './worked-cases.ts';

const shared = '../shared/';
const book = { declarations: declarations(), ready: shippedRule, cite: citationOf };
const failuresOf = (cases: readonly PolicyCase[]) =>
  cases.flatMap((each) => caseFailures(each, book).map((failure) => `${each.case}: ${failure}`));

function ready(id: string, asked = {}) {
  const found = shippedRule(id, asked);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

const factsOf = (given: Readonly<Record<string, unknown>>) => readFacts(given, declarations()).facts;
const fdi = (amount: string) => factsOf({ project_class: 'industry', newly_introduced: true, fdi_wusd: amount });
const wan = (value: Rational | null) => (value ? amountText(value, '万元') : null);

describe('the rules that ship', () => {
  it('come to what the documents say in every worked case', () => {
    expect(workedCases.length).toBeGreaterThanOrEqual(39);
    expect(failuresOf(workedCases)).toEqual([]);
  });

  it.skipIf(!existsSync(`${shared}data/reference/policy-examples.json`))('come to the reference cases', () => {
    const cases = z
      .array(caseShape)
      .parse(JSON.parse(readFileSync(`${shared}data/reference/policy-examples.json`, 'utf8')));
    expect(cases.length).toBeGreaterThan(20);
    expect(failuresOf(cases)).toEqual([]);
  });

  it('are told apart from what a case says wrongly', () => {
    const [, right] = workedCases;
    if (!right) throw new Error('there are cases');
    const wrong = (expect: PolicyCase['expect'], facts = right.facts, rule = right.rule) =>
      caseFailures({ ...right, facts, rule, expect }, book).join();
    const { expect: said } = right;
    expect(wrong({ ...said, district: '30.000001' })).toBe('district 应为 30.000001，算出 30');
    expect(wrong({ ...said, cite: '奉化2023 （二）' })).toContain('cite 应为');
    expect(wrong({ ...said, missing: ['fdi_wusd'] })).toBe('missing 多了 fdi_wusd');
    expect(wrong({ ...said, county: '1' })).toBe('没有“county”这一项结果');
    expect(wrong(said, { ...right.facts, fdi_wusd: '200万' })).toContain('应为不带单位的十进制数字串');
    expect(wrong(said, { ...right.facts, fdi: '200' })).toContain('没有这个事实');
    expect(wrong(said, right.facts, 'fh-12')).toBe('没有编号为“fh-12”的规则');
    expect(wrong({ status: 'possible' })).toBe('status 应为 possible，算出 eligible');
  });

  it('cite a clause of a document each, with every fact that they ask for declared', () => {
    expect(shippedRules().length).toBeGreaterThan(25);
    for (const { id, clause } of shippedRules()) {
      expect(citationOf(clause), id).not.toBeNull();
      expect(ready(id).reads.length + Number(id === 'fl-f2-n1-grade'), id).toBeGreaterThan(0);
    }
    expect(citationOf('none')).toBeNull();
  });
});

const papers: Readonly<Record<string, string>> = {
  'xuanwu-2025-10': '000_d00015903c6e919f.txt',
  'fenghua-2023-measures': '002_ccd3ac4c58c0c668.txt',
  'qiaocheng-mechanism': '003_e8d314f64630bade.txt',
  'fuling-2021-plan': '004_6427f86b664cdbfb.txt',
};

describe('quotes', () => {
  for (const { id, clauses } of shippedDocuments()) {
    const file = `${shared}documents/${papers[id]}`;
    const there = existsSync(file);
    it.skipIf(!there)(`of ${id} stand in it word for word${there ? '' : ': skipped, the document is not here'}`, () => {
      const text = normalised(readFileSync(file, 'utf8'));
      expect(clauses.filter(({ quote }) => quoteIn(text, quote) === null).map((clause) => clause.id)).toEqual([]);
    });
  }

  it('are found whatever the line breaks, and only word for word', () => {
    const text = normalised('一、总则\n（一）每100万美元，\n  奖励15万元。');
    expect(quoteIn(text, markOf('每100万美元，奖励\n15万元'))).toEqual({
      quote: '每100万美元，奖励15万元',
      start: 7,
      end: 21,
    });
    expect(quoteIn(text, markOf('每100万美元，奖励16万元'))).toBeNull();
    expect(quoteIn('', markOf('每'))).toBeNull();
  });
});

describe('what a project would get', () => {
  it('grows with the amount and stays under the caps, under both readings', () => {
    const amount = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => (cents / 100).toFixed(2));
    fc.assert(
      fc.property(
        amount,
        amount,
        fc.constantFrom('floor', 'prorata'),
        fc.constantFrom('fh-11-fdi', 'fh-11-qflp'),
        (a, b, part_units, id) => {
          const of = (fdi_wusd: string) => {
            const facts = factsOf({
              project_class: id === 'fh-11-fdi' ? 'industry' : 'qflp',
              newly_introduced: true,
              fdi_wusd,
            });
            return outcomeOf(ready(id, { part_units }), facts, { asOf: null }).total ?? zero;
          };
          const [less, more] = compare(rational(a), rational(b)) <= 0 ? [a, b] : [b, a];
          expect(compare(of(less), of(more))).toBeLessThanOrEqual(0);
          expect(compare(of(more), amountIn('5600', '万元'))).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of the rules', () => {
    const facts = fdi('2500');
    const outcomes = shippedRules().map(({ id }) => outcomeOf(ready(id), facts, { asOf: '2026-01-01' }));
    const total = totalOf(outcomes);
    expect(wan(total.certain)).toBe('625');
    fc.assert(
      fc.property(fc.shuffledSubarray([...outcomes], { minLength: outcomes.length }), (shuffled) => {
        expect(totalOf(shuffled)).toEqual(total);
      }),
      { numRuns: 20 },
    );
  });

  it('counts the highest alone in a group that does not add up', () => {
    const group = { group: 'g', reading: 'highest' as const, why: { zh: '只享受最高一项', en: 'the highest alone' } };
    const [one, two] = ['200', '2000'].map((amount, at) => {
      const rule = { ...ready('fh-11-fdi').rule, id: `r${at}`, stacking: group };
      return outcomeOf(readyRule(rule, declarations()), fdi(amount), { asOf: null });
    });
    const total = totalOf([one, two].filter((each) => each !== undefined));
    expect(wan(total.certain)).toBe('500');
    expect(total.parts.map(({ rule, counted }) => [rule, counted])).toEqual([
      ['r0', false],
      ['r1', true],
    ]);
  });

  it('tells the next tier with the sums now and then', () => {
    const [unit, tier] = nextSteps(ready('fh-11-fdi'), fdi('1850'));
    expect(unit?.kind).toBe('unit');
    expect([
      tier?.kind,
      tier && amountText(tier.short, '万美元'),
      wan(tier?.before ?? null),
      wan(tier?.after ?? null),
    ]).toEqual(['tier', '150', '270', '500']);
    const [first] = nextSteps(ready('fh-11-fdi'), fdi('150'));
    expect([first?.kind, first && amountText(first.short, '万美元'), wan(first?.after ?? null)]).toEqual([
      'tier',
      '50',
      '30',
    ]);
    expect(nextSteps(ready('fh-11-fdi'), fdi('60000'))).toEqual([]);
    const [grade] = nextSteps(
      ready('fl-f2-n1-grade'),
      factsOf({ invest_wan: '90000', output_wan: '0', sector: 'industry' }),
    );
    expect(grade?.decision.outputs[0]?.value).toBe('较大');
  });

  it('tells which condition fails, and what is not known', () => {
    const conditions = conditionsOf(ready('fh-11-fdi'), factsOf({ project_class: 'industry', fdi_wusd: '150' }));
    expect(conditions.map(({ met }) => met)).toEqual([true, null, false]);
    const grade = outcomeOf(ready('fl-f2-n1-grade'), factsOf({ invest_wan: '120000', sector: 'industry' }), {
      asOf: null,
    });
    expect(grade.could.get('grade')?.toSorted()).toEqual(['较大', '重大'].toSorted());
  });

  it('takes from a cap what was paid before, over the life of a project or in the year', () => {
    const paid = [{ rule: 'fh-11-fdi', output: 'district', year: 2024, amount: amountIn('500', '万元') }];
    const of = (cap_scope: string) =>
      outcomeOf(ready('fh-11-fdi', { cap_scope }), fdi('1000'), { asOf: '2025-03-01', paid });
    const district = (cap_scope: string) => of(cap_scope).outputs[0];
    const shown = (cap_scope: string) => {
      const value = district(cap_scope)?.value;
      return isRational(value) ? wan(value) : null;
    };
    expect(shown('project-lifetime')).toBe('100');
    expect(shown('year')).toBe('150');
    const cap = amountIn('600', '万元');
    const [life, year] = [district('project-lifetime'), district('year')];
    expect(life && capUse(life, cap)).toBe(1);
    expect(year && capUse(year, cap)).toBe(0.25);
  });
});
