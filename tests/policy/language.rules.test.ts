import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  decimalOf,
  floor,
  isRational,
  minus,
  over,
  plus,
  rational,
  times,
} from '../../server/platform/kernel/rational.ts';
import { checkRule } from '../../server/policy/check.rules.ts';
import { decide, outcomeKey, readyRule } from '../../server/policy/decide.rules.ts';
import { formulaOf } from '../../server/policy/evaluate.rules.ts';
import { readFacts } from '../../server/policy/fact.rules.ts';
import { nextSteps } from '../../server/policy/next-tier.rules.ts';
import { outcomeOf } from '../../server/policy/outcome.rules.ts';
import { isShallow, ruleShape } from '../../server/policy/rule.shape.ts';
import type { Expr, Known } from '../../server/policy/rule.types.ts';
import { amountText } from '../../server/policy/unit.rules.ts';
import { anyRule, plainRule, plainValues, randomDeclarations, someFacts } from './random-rule.ts';

const value = (expr: Expr, facts: Readonly<Record<string, Known>> = {}) =>
  formulaOf(expr, {})(new Map(Object.entries(facts)));
const shown = (expr: Expr, unit: string | null = null) => {
  const found = value(expr);
  return isRational(found) ? amountText(found, unit) : found;
};
const num = (text: string, unit?: string): Expr => (unit ? { num: text, unit } : { num: text });

describe('fractions', () => {
  it('are exact where floats are not', () => {
    expect(decimalOf(plus(rational('0.1'), rational('0.2')), 20)).toBe('0.3');
    expect(compare(over(rational('1'), rational('3')) ?? rational('0'), rational('0.3333'))).toBe(1);
    expect(over(rational('1'), rational('0'))).toBeUndefined();
    expect(decimalOf(floor(rational('-0.5')), 2)).toBe('-1');
  });

  it('obey the laws of arithmetic', () => {
    const any = fc
      .tuple(fc.integer(), fc.integer({ min: 1, max: 999 }))
      .map(([n, d]) => ({ n: BigInt(n), d: BigInt(d) }));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(compare(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(0);
        expect(compare(plus(minus(a, b), b), a)).toBe(0);
        const quotient = over(a, b);
        if (quotient) expect(compare(times(quotient, b), a)).toBe(0);
      }),
    );
  });
});

describe('a formula', () => {
  it('never takes what is not known for true or for false', () => {
    expect(value({ gte: [{ fact: 'x' }, num('0')] })).toBeUndefined();
    expect(value({ and: [{ fact: 'p' }, { bool: false }] })).toBe(false);
    expect(value({ and: [{ fact: 'p' }, { bool: true }] })).toBeUndefined();
    expect(value({ or: [{ fact: 'p' }, { bool: true }] })).toBe(true);
    expect(value({ not: { fact: 'p' } })).toBeUndefined();
    expect(value({ if: [{ fact: 'p' }, { text: 'a' }, { text: 'b' }] })).toBeUndefined();
    expect(value({ if: [{ fact: 'p' }, { text: 'a' }, { text: 'a' }] })).toBe('a');
  });

  it('stops at a higher tier that is not known', () => {
    const tiers: Expr = {
      first: [
        [{ fact: 'p' }, { text: '高' }],
        [{ bool: true }, { text: '低' }],
      ],
      else: { text: '无' },
    };
    expect(value(tiers)).toBeUndefined();
    expect(value(tiers, { p: true })).toBe('高');
    expect(value(tiers, { p: false })).toBe('低');
  });

  it('counts full units, or in proportion', () => {
    const units = [num('850', '万美元'), num('100', '万美元')] as const;
    expect(shown({ units, part: 'floor' })).toBe('8');
    expect(shown({ units, part: 'prorata' })).toBe('8.5');
    expect(value({ units: [num('1'), num('0')], part: 'floor' })).toBeUndefined();
  });

  it('keeps money to the fen', () => {
    expect(shown({ div: [num('10', '万元'), num('3')] }, '万元')).toBe('3.333333');
    expect(shown({ mul: [num('0.2'), num('10', '亿元')] }, '亿元')).toBe('2');
    expect(value({ div: [num('10', '万元'), num('0')] })).toBeUndefined();
  });
});

describe('what is checked before a rule is used', () => {
  const [template] = fc.sample(anyRule, { numRuns: 1, seed: 1 });
  const problems = (when: Expr) =>
    template ? checkRule({ ...template, when, outputs: {} }, randomDeclarations) : ['none'];

  it('refuses yuan beside dollars', () => {
    expect(problems({ gte: [{ fact: 'x' }, { fact: 'z' }] }).join()).toContain('没有注明日期的汇率');
    expect(problems({ gte: [{ add: [{ fact: 'x' }, { fact: 'z' }] }, num('1', '万元')] })).toHaveLength(1);
    expect(problems({ gte: [{ fact: 'x' }, num('1', '万元')] })).toEqual([]);
  });

  it('refuses facts, parameters and units that there are not', () => {
    expect(problems({ fact: 'none' }).join()).toContain('没有名为“none”的事实');
    expect(problems({ param: 'part', is: 'x' }).join()).toContain('没有参数');
    expect(problems({ gte: [{ fact: 'x' }, num('1', '吨')] }).join()).toContain('没有单位“吨”');
    expect(problems({ fact: 'x' }).join()).toContain('适用条件不能是人民币金额');
  });

  it('refuses what is nested too deep to be read, and what has another form', () => {
    let deep: unknown = { bool: true };
    for (let at = 0; at < 100; at += 1) deep = { not: deep };
    expect(isShallow(deep)).toBe(false);
    expect(ruleShape.safeParse({ ...template, when: { eval: '1' } }).success).toBe(false);
    expect(ruleShape.safeParse({ ...template, id: 'random' }).success).toBe(true);
  });
});

describe('rules of any kind', () => {
  it('never throw', () => {
    fc.assert(
      fc.property(anyRule, someFacts, (rule, facts) => {
        const ready = readyRule(rule, randomDeclarations);
        outcomeOf(ready, facts, { asOf: null });
        nextSteps(ready, facts);
        checkRule(rule, randomDeclarations);
      }),
      { numRuns: 400 },
    );
  });

  it('never give more than a cap', () => {
    fc.assert(
      fc.property(anyRule, someFacts, (rule, facts) => {
        const cap = rational(rule.outputs['a']?.cap?.amount ?? '0');
        for (const { value: given } of outcomeOf(readyRule(rule, randomDeclarations), facts, { asOf: null }).outputs) {
          if (isRational(given)) expect(compare(given, times(cap, rational('1000000')))).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('name as missing what can change the outcome, and nothing else', () => {
    fc.assert(
      fc.property(plainRule, someFacts, (rule, facts) => {
        const ready = readyRule(rule, randomDeclarations);
        const { missing } = outcomeOf(ready, facts, { asOf: null });
        const open = ready.reads.filter(({ id }) => !facts.has(id)).map(({ id }) => id);
        expect(missing.map(({ fact }) => fact).sort()).toEqual(changing(open, facts, ready).sort());
      }),
      { numRuns: 150 },
    );
  });
});

/** By brute force: the open facts for which two completions that differ in them alone come to different outcomes. */
function changing(
  open: readonly string[],
  facts: ReadonlyMap<string, Known>,
  ready: ReturnType<typeof readyRule>,
): string[] {
  const [fact, ...rest] = open;
  if (fact === undefined) return [];
  const keys = new Map<string, Map<string, Set<string>>>(open.map((each) => [each, new Map()]));
  const visit = (at: number, given: ReadonlyMap<string, Known>, path: readonly string[]): void => {
    const next = [fact, ...rest][at];
    if (next === undefined) {
      const key = outcomeKey(decide(ready, given));
      for (const [each, seen] of keys) {
        const others = path.filter((part) => !part.startsWith(`${each}=`)).join();
        seen.set(others, (seen.get(others) ?? new Set()).add(key));
      }
      return;
    }
    for (const [place, each] of (plainValues.get(next) ?? []).entries()) {
      visit(at + 1, new Map(given).set(next, each), [...path, `${next}=${place}`]);
    }
  };
  visit(0, facts, []);
  return open.filter((each) => [...(keys.get(each)?.values() ?? [])].some(({ size }) => size > 1));
}

describe('facts as they are given', () => {
  it('are told what is wrong with them', () => {
    const { facts, problems } = readFacts(
      { x: '1.5', y: '-1', p: 'yes', k: 'd', day: '2026-02-30', nothing: '1', q: null },
      randomDeclarations,
    );
    expect([...facts.keys()]).toEqual(['x']);
    expect(problems.map(({ fact, wrong }) => [fact, wrong])).toEqual([
      ['y', 'amount'],
      ['p', 'boolean'],
      ['k', 'choice'],
      ['day', 'day'],
      ['nothing', 'unknown'],
    ]);
  });
});
