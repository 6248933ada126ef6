import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, outcomeKey, readyRule } from '../../server/policy/decide.rules.ts';
import { outcomeOf } from '../../server/policy/outcome.rules.ts';
import type { Declarations, Expr, FactDeclaration, Known, Rule } from '../../server/policy/rule.types.ts';

const said = (text: string) => ({ zh: text, en: text });
const options = ['a', 'b', 'c'].map((key) => ({ key, name: said(key) }));
const truths = Array.from({ length: 14 }, (_, at) => `p${at}`);
const amounts = Array.from({ length: 14 }, (_, at) => `x${at}`);
const declared: readonly FactDeclaration[] = [
  ...truths.map((id): FactDeclaration => ({ id, name: said(id), type: 'boolean' })),
  ...amounts.map((id): FactDeclaration => ({ id, name: said(id), type: 'amount', unit: '万元' })),
  { id: 'k', name: said('k'), type: 'choice', options },
];
const declarations: Declarations = new Map(declared.map((fact) => [fact.id, fact]));

const ruleOf = (when: Expr): Rule => ({
  ...{ id: 'many', kind: 'benefit', gives: 'right', name: said('many'), clause: 'many', when, params: {} },
  outputs: { right: { name: said('right'), value: { text: '可用' }, unit: null } },
  ...{ stacking: null, validFrom: null, validTo: null, review: null },
});
const asked = (when: Expr, facts: ReadonlyMap<string, Known> = new Map()) =>
  outcomeOf(readyRule(ruleOf(when), declarations), facts, { asOf: null });

/** By brute force over all truths: those for which two cases that differ in them alone come to different outcomes. */
function changing(when: Expr): readonly string[] {
  const ready = readyRule(ruleOf(when), declarations);
  const open = ready.reads.map(({ id }) => id);
  const keys = Array.from({ length: 2 ** open.length }, (_, at) =>
    outcomeKey(decide(ready, new Map(open.map((id, bit) => [id, (at >> bit) % 2 === 1])))),
  );
  return open.filter((_, bit) => keys.some((key, at) => key !== keys[at ^ (1 << bit)])).sort();
}

describe('facts that can still change an outcome', () => {
  it('are named by a rule of more than a dozen of them, all and no others', () => {
    const formula = fc.letrec<{ any: Expr }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom(...truths).map((fact) => ({ fact })),
        tie('any').map((not) => ({ not })),
        fc.array(tie('any'), { minLength: 2, maxLength: 5 }).map((and) => ({ and })),
        fc.array(tie('any'), { minLength: 2, maxLength: 5 }).map((or) => ({ or })),
      ),
    })).any;
    fc.assert(
      fc.property(formula, (when) => {
        const { missing, more } = asked(when);
        if (!more) expect(missing.map(({ fact }) => fact).sort()).toEqual(changing(when));
      }),
      { numRuns: 60 },
    );
    const all = asked({ and: truths.map((fact) => ({ fact })) });
    expect([all.status, all.more, all.missing.length]).toEqual(['possible', false, 14]);
  });

  it('are not lost among the choices of a rule that asks for many', () => {
    const when: Expr = {
      and: [...truths.slice(0, 9).map((fact) => ({ fact })), { eq: [{ fact: 'k' }, { text: 'b' }] }],
    };
    const { status, missing } = asked(when);
    expect([status, missing.map(({ fact }) => fact)]).toEqual(['possible', expect.arrayContaining(['k', 'p0', 'p8'])]);
    expect(asked({ and: [when, { not: { fact: 'p0' } }] }).status).toBe('ineligible');
  });

  it('say that there may be more where there are too many cases to try', () => {
    const sum: Expr = { gte: [{ add: amounts.map((fact) => ({ fact })) }, { num: '50', unit: '万元' }] };
    const { status, more, missing } = asked(sum);
    expect([status, more]).toEqual(['possible', true]);
    for (const { fact } of missing) expect(amounts).toContain(fact);
  });
});
