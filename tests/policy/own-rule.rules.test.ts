import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rational } from '../../server/platform/kernel/rational.ts';
import { readyRule } from '../../server/policy/decide.rules.ts';
import { readFacts } from '../../server/policy/fact.rules.ts';
import { flagsOf, gateOf, ruleHash } from '../../server/policy/gate.rules.ts';
import { outcomeOf } from '../../server/policy/outcome.rules.ts';
import { paidFrom } from '../../server/policy/paid.rules.ts';
import type { Rule } from '../../server/policy/rule.types.ts';
import { mustBeProven, mustBeSecond, publishedText, ruleInForce } from '../../server/policy/rule-store.ts';
import type { ReviewRow, StoredRuleRow } from '../../server/policy/rule-store.types.ts';
import { readExamples, readRule, unproven } from '../../server/policy/rule-text.ts';
import { declarations, shippedRule } from '../../server/policy/shipped-policies.ts';
import { totalOf } from '../../server/policy/total.rules.ts';
import { amountText } from '../../server/policy/unit.rules.ts';
import { ownExamples, ownRule } from './own-rule.ts';
import { anyRule } from './random-rule.ts';

const place = { id: 'own-1', clause: 'fh-11-fdi' };
const read = (rule: unknown) => readRule(JSON.stringify(rule), place, declarations());
const own = (more: Readonly<Record<string, unknown>> = {}): Rule => {
  const { value, problems } = read({ ...ownRule, ...more });
  if (!value) throw new Error(JSON.stringify(problems));
  return value;
};
const row = (more: Partial<StoredRuleRow> = {}): StoredRuleRow => ({
  ...{ id: 'own-1', documentId: 'd', clauseId: 'fh-11-fdi', regionId: '330213', state: 'PENDING', inForce: null },
  ...{ definition: JSON.stringify(ownRule), examples: JSON.stringify(ownExamples), namedFirm: false, tiedToTax: false },
  ...{ author: 'a', createdAt: '', editedBy: 'b', editedAt: '', approvedBy: null, approvedAt: null },
  ...{ sentBackBecause: null, retiredBecause: null, version: 1 },
  ...more,
});

describe('a rule that a person writes', () => {
  it('is refused with the place at which it is wrong', () => {
    const wrong = (rule: unknown) => read(rule).problems.map(({ path, text }) => `${path} ${text}`);
    expect(
      wrong({
        ...ownRule,
        when: { and: [{ fact: 'newly_introduced' }, { gte: [{ fact: 'fdi_wusd' }, { num: '五百' }] }] },
      }),
    ).toEqual(['when.and.1.gte.1.num 格式不对']);
    expect(wrong({ ...ownRule, when: { eval: '1' } })).toEqual(['when 不是一种可用的写法']);
    expect(wrong({ ...ownRule, when: { and: [{ fact: 'nothing' }] } })).toEqual(['when.and.0 没有名为“nothing”的事实']);
    expect(wrong({ ...ownRule, when: { gte: [{ fact: 'fdi_wusd' }, { num: '500', unit: '万元' }] } })[0]).toContain(
      'when 比较把美元金额和人民币金额放在一起',
    );
    expect(wrong({ ...ownRule, colour: 'red' })[0]).toContain('不认识“colour”这一项');
    expect(readRule('{', place, declarations()).problems[0]?.text).toContain('不是 JSON');
    expect(readRule(`{"a":"${'x'.repeat(70_000)}"}`, place, declarations()).problems[0]?.text).toContain('最多 60000');
    const wide = {
      ...ownRule,
      when: { and: Array.from({ length: 50 }, () => ({ or: Array.from({ length: 40 }, () => ({ fact: 'joint' })) })) },
    };
    expect(wrong(wide)[0]).toContain('最多 2000 个部分');
    let deep: unknown = { fact: 'joint' };
    for (let at = 0; at < 60; at += 1) deep = { not: deep };
    expect(wrong({ ...ownRule, when: deep })[0]).toContain('嵌套太深');
  });

  it('of any form never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyRule, fc.json()),
        (any) => void readRule(typeof any === 'string' ? any : JSON.stringify(any), place, declarations()),
      ),
    );
  });

  it('is proven by examples that pass, one that gets it and one that does not', () => {
    const of = (examples: unknown) =>
      unproven(own(), readExamples(JSON.stringify(examples)).value ?? [], declarations());
    expect(of(ownExamples)).toEqual([]);
    expect(of(ownExamples.slice(0, 1))).toEqual(['还缺一个结果为“不符合”的例子']);
    expect(of(ownExamples.slice(1))).toEqual(['还缺一个结果为“符合”的例子']);
    const wrong = [{ ...ownExamples[0], expect: { status: 'eligible', amount: '90' } }, ownExamples[1]];
    expect(of(wrong)).toEqual(['例子“到资 1000 万美元”没有通过：amount 应为 90，算出 80']);
    expect(() => mustBeProven(row({ examples: '[]' }), declarations())).toThrow('还缺一个结果为“符合”的例子');
    expect(() => mustBeProven(row({ tiedToTax: null }), declarations())).toThrow('都要回答');
    expect(() => mustBeProven(row(), declarations())).not.toThrow();
  });

  it('is approved by somebody who neither wrote nor edited it', () => {
    expect(() => mustBeSecond(row(), 'a')).toThrow('须由另一人审批');
    expect(() => mustBeSecond(row(), 'b')).toThrow('须由另一人审批');
    expect(() => mustBeSecond(row(), 'c')).not.toThrow();
  });

  it('holds as it was approved, whatever is being worked on, until it is taken out of use', () => {
    const inForce = publishedText(row());
    const edited = row({
      state: 'DRAFT',
      inForce,
      definition: JSON.stringify({ ...ownRule, validFrom: '2030-01-01' }),
    });
    expect(ruleInForce(edited, declarations())?.rule.validFrom).toBe('2025-01-01');
    expect(ruleInForce(row({ state: 'RETIRED', inForce }), declarations())).toBeNull();
    expect(ruleInForce(row(), declarations())).toBeNull();
  });
});

const review = (rule: Rule, more: Partial<ReviewRow> = {}): ReviewRow => ({
  ...{ id: 'v', ruleId: rule.id, ruleHash: ruleHash(rule), on: '2026-01-05', who: '区市场监管局', conclusion: 'PASS' },
  ...{ reference: '审查意见 1 号', by: 'lead', recordedAt: '2026-01-05T00:00:00Z', version: 1 },
  ...more,
});

describe('fair competition', () => {
  it('flags what is for one named firm or tied to taxes paid, by its words or by what its author says', () => {
    const reasons = (rule: Rule, answers = { namedFirm: false, tiedToTax: false }) =>
      flagsOf(rule, declarations(), answers).map(({ reason, words }) => `${reason} ${words}`);
    expect(reasons(own())).toEqual([]);
    expect(reasons(own({ name: { zh: '甲乙丙科技有限公司扶持', en: 'x' } }))).toEqual([
      'NAMED_FIRM 甲乙丙科技有限公司',
    ]);
    const tax = { ...ownRule.outputs, amount: { ...ownRule.outputs.amount, name: { zh: '按地方留成返还', en: 'x' } } };
    expect(reasons(own({ outputs: tax }))).toEqual(['TAX 按地方留成']);
    expect(reasons(own(), { namedFirm: true, tiedToTax: true })).toEqual(['NAMED_FIRM null', 'TAX null']);
    expect(reasons(own({ kind: 'grade' }), { namedFirm: true, tiedToTax: true })).toEqual([]);
  });

  it('flags the shipped rules that the documents tie to single agreements or contributions', () => {
    const flagged = ['fh-5-growth', 'qc-7-kept', 'fh-11-fdi', 'fh-11-qflp'].filter((id) => {
      const rule = shippedRule(id)?.rule;
      return rule && flagsOf(rule, declarations(), null).length > 0;
    });
    expect(flagged).toEqual(['fh-5-growth', 'qc-7-kept']);
  });

  it('offers what is flagged only after a review of the rule as it stands, and nothing that one speaks against', () => {
    const rule = own();
    const answers = { namedFirm: true, tiedToTax: false };
    const offered = (reviews: readonly ReviewRow[], said = answers) =>
      gateOf(rule, declarations(), said, reviews).offered;
    expect(offered([])).toBe(false);
    expect(offered([review(rule)])).toBe(true);
    expect(offered([review(rule, { conclusion: 'EXCEPTION' })])).toBe(true);
    expect(offered([review(rule), review(rule, { id: 'w', on: '2026-02-01', conclusion: 'STOP' })])).toBe(false);
    expect(offered([review(own({ validTo: '2027-01-01' }))])).toBe(false);
    expect(offered([review(rule, { conclusion: 'STOP' })], { namedFirm: false, tiedToTax: false })).toBe(false);
  });
});

describe('yuan and dollars', () => {
  const dollars = own({
    when: { fact: 'newly_introduced' },
    outputs: {
      amount: {
        name: { zh: '奖励', en: 'Award' },
        value: { num: '10', unit: '万美元' },
        unit: '万美元',
        payer: 'CITY',
      },
    },
  });
  const { facts } = readFacts({ newly_introduced: true, fdi_wusd: '1000' }, declarations());
  const outcomes = [own(), { ...dollars, id: 'own-2' }].map((rule) =>
    outcomeOf(readyRule(rule, declarations()), facts, { asOf: '2026-01-01' }),
  );

  it('are summed by a dated rate alone', () => {
    const without = totalOf(outcomes);
    expect([amountText(without.certain, '万元'), without.unconverted, without.converted]).toEqual([
      '80',
      ['own-2'],
      false,
    ]);
    const by = totalOf(outcomes, rational('7.1234'));
    expect([amountText(by.certain, '万元'), by.unconverted, by.converted]).toEqual(['151.234', [], true]);
  });

  it('never stand in one rule, nor does one use the cap of the other', () => {
    const both = { ...ownRule.outputs, city: { ...dollars.outputs['amount'], unit: '万美元' } };
    expect(read({ ...ownRule, outputs: both }).problems.map(({ text }) => text)).toContain(
      '一条规则里支付的各项须为同一币种',
    );
    const paid = { ruleId: 'own-1', output: 'amount', year: 2025, amount: '60', unit: '万元' };
    const book = [{ rule: own() }];
    expect(paidFrom([paid], book)).toHaveLength(1);
    expect(() => paidFrom([{ ...paid, unit: '万美元' }], book)).toThrow('不是同一币种');
    expect(() => paidFrom([{ ...paid, amount: '-1' }], book)).toThrow('应为不小于零的数');
    const capped = outcomeOf(readyRule(own(), declarations()), facts, {
      asOf: '2026-01-01',
      paid: paidFrom([paid], book),
    });
    expect(capped.total && amountText(capped.total, '万元')).toBe('40');
  });

  it('are not certain of anything while everything is only possible', () => {
    const open = outcomeOf(readyRule(own(), declarations()), new Map(), { asOf: '2026-01-01' });
    expect(totalOf([open]).anyCertain).toBe(false);
    expect(totalOf(outcomes).anyCertain).toBe(true);
  });
});
