import { describe, expect, it } from 'vitest';
import { readRule } from '../../server/policy/rule-text.ts';
import { declarations, shippedRules } from '../../server/policy/shipped-policies.ts';
import { examplesJson, examplesOf } from '../../web/policy/rules/examples.ts';
import { formOf, newOutput } from '../../web/policy/rules/read-rule-form.ts';
import { ruleJson } from '../../web/policy/rules/rule-form.ts';
import { ownExamples, ownRule } from './own-rule.ts';

const facts = [...declarations().values()].map(({ id, type, unit }) => ({ id, type, unitKey: unit ?? null }));
const place = { id: 'own-1', clause: 'c' };
const fits = (rule: unknown) => formOf(JSON.stringify(rule), facts);

describe('the form of a rule', () => {
  it('says what the rule says, word for word, or that it has no place for it', () => {
    expect(ruleJson(fits(ownRule) ?? never(), facts)).toEqual(ownRule);
    expect(fits({ ...ownRule, stacking: { group: 'g', reading: 'highest', why: { zh: 'x', en: 'x' } } })).toBeNull();
    expect(fits({ ...ownRule, when: { not: { and: [{ fact: 'joint' }, { fact: 'signed' }] } } })).toBeNull();
    expect(formOf('{', facts)).toBeNull();
    const shipped = shippedRules().map(({ id: _id, clause: _clause, review: _review, ...said }) => said);
    const shown = shipped.filter((rule) => fits(rule) !== null);
    for (const rule of shown) expect(ruleJson(fits(rule) ?? never(), facts)).toEqual(rule);
    expect(shown.length).toBeGreaterThan(shipped.length / 2);
  });

  it('makes rules with groups, units, open wordings and caps that the server takes', () => {
    const form = fits(ownRule) ?? never();
    const made = ruleJson(
      {
        ...form,
        groups: [
          ...form.groups,
          {
            joined: 'or',
            conditions: [
              { fact: 'sector', compare: 'eq', value: 'industry' },
              { fact: 'joint', compare: 'no', value: '' },
            ],
          },
        ],
        outputs: [
          {
            ...newOutput('amount', '奖励'),
            kind: 'units',
            fact: 'fdi_wusd',
            size: '100',
            amount: '15',
            cap: '600',
            capScope: 'cap_scope',
          },
        ],
        readings: {
          part_units: { default: 'floor', why: '文件未写', whyEn: '' },
          cap_scope: { default: 'year', why: '文件未写', whyEn: '' },
        },
      },
      facts,
    );
    expect(readRule(JSON.stringify(made), place, declarations()).problems).toEqual([]);
    expect(ruleJson(fits(made) ?? never(), facts)).toEqual(made);
  });

  it('keeps its examples', () => {
    expect(JSON.parse(examplesJson(examplesOf(JSON.stringify(ownExamples)) ?? []))).toEqual(ownExamples);
    expect(examplesOf('{}')).toBeNull();
  });
});

function never(): never {
  throw new Error('the form has a place for it');
}
