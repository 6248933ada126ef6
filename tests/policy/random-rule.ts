import fc from 'fast-check';
import type { Declarations, Expr, FactDeclaration, Known, Rule } from '../../server/policy/rule.types.ts';
import { amountIn } from '../../server/policy/unit.rules.ts';

const said = (text: string) => ({ zh: text, en: text });
const options = ['a', 'b', 'c'].map((key) => ({ key, name: said(key) }));

const declared: readonly FactDeclaration[] = [
  { id: 'x', name: said('x'), type: 'amount', unit: '万元' },
  { id: 'y', name: said('y'), type: 'amount', unit: '万元' },
  { id: 'z', name: said('z'), type: 'amount', unit: '万美元' },
  { id: 'p', name: said('p'), type: 'boolean' },
  { id: 'q', name: said('q'), type: 'boolean' },
  { id: 'k', name: said('k'), type: 'choice', options },
  { id: 'day', name: said('day'), type: 'day' },
];
export const randomDeclarations: Declarations = new Map(declared.map((fact) => [fact.id, fact]));

const { any } = fc.letrec<{ any: Expr; pair: readonly [Expr, Expr] }>((tie) => ({
  pair: fc.tuple(tie('any'), tie('any')),
  any: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(...declared.map(({ id }) => id), 'none').map((fact) => ({ fact })),
    fc.integer({ min: -5, max: 5_000 }).map((num) => ({ num: String(num), unit: '万元' })),
    fc.integer({ min: -5, max: 50 }).map((num) => ({ num: String(num) })),
    fc.constantFrom('a', 'b', '').map((text) => ({ text })),
    fc.boolean().map((bool) => ({ bool })),
    fc.constantFrom('2023-06-01', '2024-02-29').map((day) => ({ day })),
    fc.constantFrom('floor', 'other').map((is) => ({ param: 'part', is })),
    ...(['and', 'or', 'add', 'mul', 'min', 'max'] as const).map((op) =>
      fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map((list): Expr => {
        if (op === 'and') return { and: list };
        if (op === 'or') return { or: list };
        if (op === 'add') return { add: list };
        if (op === 'mul') return { mul: list };
        return op === 'min' ? { min: list } : { max: list };
      }),
    ),
    tie('any').map((not) => ({ not })),
    tie('pair').map((eq) => ({ eq })),
    tie('pair').map((gte) => ({ gte })),
    tie('pair').map((gt) => ({ gt })),
    tie('pair').map((lte) => ({ lte })),
    tie('pair').map((lt) => ({ lt })),
    tie('pair').map((sub) => ({ sub })),
    tie('pair').map((div) => ({ div })),
    fc
      .tuple(tie('any'), fc.array(tie('any'), { minLength: 1, maxLength: 2 }))
      .map(([value, list]) => ({ in: [value, list] as const })),
    fc
      .tuple(tie('pair'), fc.constantFrom('floor' as const, 'prorata' as const, { param: 'part' }))
      .map(([units, part]) => ({ units, part })),
    fc.tuple(tie('any'), tie('any'), tie('any')).map((three) => ({ if: three })),
    fc
      .tuple(fc.array(tie('pair'), { minLength: 1, maxLength: 2 }), tie('any'))
      .map(([first, otherwise]) => ({ first, else: otherwise })),
  ),
}));

const params = {
  part: {
    name: said('part'),
    options: [
      { key: 'floor', name: said('f') },
      { key: 'prorata', name: said('p') },
    ],
    default: 'floor',
    why: said('why'),
  },
};

function ruleOf(when: Expr, outputs: Rule['outputs']): Rule {
  return {
    ...{ id: 'random', kind: 'benefit', gives: 'money', name: said('random'), clause: 'random', when, outputs, params },
    ...{ stacking: null, validFrom: null, validTo: null, review: null },
  };
}

/** Rules of any formulas, most of them nonsense. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .tuple(any, any, fc.integer({ min: 0, max: 900 }))
  .map(([when, value, cap]) =>
    ruleOf(when, {
      a: {
        name: said('a'),
        value,
        unit: '万元',
        payer: 'DISTRICT',
        cap: { amount: String(cap), unit: '万元', scope: 'year' },
      },
    }),
  );

const mark = fc.integer({ min: 1, max: 60 });
const amount = fc.constantFrom('x', 'y');
const condition: fc.Arbitrary<Expr> = fc.oneof(
  fc.constantFrom('p', 'q').map((fact) => ({ fact })),
  fc.constantFrom('a', 'b', 'c').map((text) => ({ eq: [{ fact: 'k' }, { text }] as const })),
  fc.tuple(amount, mark).map(([fact, num]) => ({ gte: [{ fact }, { num: String(num), unit: '万元' }] as const })),
  fc.tuple(amount, mark).map(([fact, num]) => ({ lt: [{ fact }, { num: String(num), unit: '万元' }] as const })),
);
const guard: fc.Arbitrary<Expr> = fc.oneof(
  condition,
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((and) => ({ and })),
  fc.array(condition, { minLength: 1, maxLength: 3 }).map((or) => ({ or })),
  condition.map((not) => ({ not })),
);
const text: fc.Arbitrary<Expr> = fc
  .tuple(
    fc.array(fc.tuple(guard, fc.constantFrom('高', '中', '低')), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('无', '低'),
  )
  .map(([steps, otherwise]) => ({
    first: steps.map(([when, word]): readonly [Expr, Expr] => [when, { text: word }]),
    else: { text: otherwise },
  }));

/** Rules of the forms that documents use: facts against marks, tiers of texts. */
export const plainRule: fc.Arbitrary<Rule> = fc
  .tuple(guard, text)
  .map(([when, value]) => ruleOf(when, { grade: { name: said('grade'), value, unit: null } }));

const values: Readonly<Record<string, fc.Arbitrary<Known>>> = {
  x: fc.integer({ min: 0, max: 70 }).map((num) => amountIn(String(num), '万元')),
  y: fc.integer({ min: 0, max: 70 }).map((num) => amountIn(String(num), '万元')),
  z: fc.integer({ min: 0, max: 70 }).map((num) => amountIn(String(num), '万美元')),
  p: fc.boolean(),
  q: fc.boolean(),
  k: fc.constantFrom('a', 'b', 'c'),
  day: fc.constantFrom('2023-05-31', '2023-06-01', '2024-03-01'),
};

/** What is known of a project: any part of the facts. */
export const someFacts: fc.Arbitrary<ReadonlyMap<string, Known>> = fc
  .record(values, { requiredKeys: [] })
  .map(
    (given) => new Map(Object.entries(given).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]]))),
  );

/** Everything that plain rules ask for, each with all values that their marks can tell apart. */
export const plainValues: ReadonlyMap<string, readonly Known[]> = new Map<string, readonly Known[]>([
  ['x', Array.from({ length: 62 }, (_, num) => amountIn(String(num), '万元'))],
  ['y', Array.from({ length: 62 }, (_, num) => amountIn(String(num), '万元'))],
  ['p', [true, false]],
  ['q', [true, false]],
  ['k', ['a', 'b', 'c']],
]);
