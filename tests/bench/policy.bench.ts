import { compare, type Rational, times, whole } from '../../server/platform/kernel/rational.ts';
import { readyRule } from '../../server/policy/decide.rules.ts';
import { outcomeOf } from '../../server/policy/outcome.rules.ts';
import type { Facts, Known, Rule } from '../../server/policy/rule.types.ts';
import { declarations, shippedRules } from '../../server/policy/shipped-policies.ts';
import { amountIn } from '../../server/policy/unit.rules.ts';
import type { Bench } from './bench.types.ts';

const many = 1_000;
const limitSeconds = 20;

/** The rules that ship, over and over; each group of its own. */
function manyRules(): readonly Rule[] {
  const shipped = shippedRules();
  return Array.from({ length: many }, (_, at) => shipped[at % shipped.length])
    .filter((rule) => rule !== undefined)
    .map((rule, at) => ({ ...rule, id: `${rule.id}-${at}` }));
}

/** Projects of which nearly everything is known, and one fact in twenty is not. */
function manyProjects(): readonly Facts[] {
  const declared = [...declarations().values()];
  const knownOf = (at: number, { type, unit, options = [] }: (typeof declared)[number]): Known => {
    if (type === 'boolean') return at % 3 > 0;
    if (type === 'choice') return options[at % Math.max(1, options.length)]?.key ?? '';
    if (type === 'day') return at % 2 === 0 ? '2024-03-01' : '2026-08-01';
    return amountIn(String((at * 37) % 60_000), unit);
  };
  return Array.from({ length: many }, (_, project) => {
    const known = declared.filter((_fact, at) => (project * 7 + at) % 20 !== 0);
    return new Map(known.map((fact, at) => [fact.id, knownOf(project + at, fact)]));
  });
}

/** As many exact multiplications and comparisons as there are pairs: what no program could do without. */
function floorSeconds(): number {
  const rate: Rational = whole(15n);
  const startedAt = performance.now();
  let above = 0;
  for (let at = 0; at < many * many; at += 1) if (compare(times(whole(at), rate), rate) > 0) above += 1;
  return above > 0 ? (performance.now() - startedAt) / 1_000 : 0;
}

export const policyBench: Bench = {
  name: 'policy',
  about: '1,000 rules decided for 1,000 projects, with what is missing, against 20 s and against bare arithmetic',
  run: async ({ say }) => {
    const rules = manyRules().map((rule) => readyRule(rule, declarations()));
    const projects = manyProjects();
    const floor = floorSeconds();
    const startedAt = performance.now();
    let open = 0;
    for (const facts of projects) {
      for (const ready of rules) if (outcomeOf(ready, facts, { asOf: '2026-01-01' }).status === 'possible') open += 1;
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    say(`${open} of ${rules.length * projects.length} outcomes are possible: a fact is missing`);
    return [
      { name: 'policy-million', value: seconds, unit: 's', reference: limitSeconds, aim: { atMost: 1 } },
      { name: 'policy-million-against-arithmetic', value: seconds, unit: 's', reference: floor },
    ];
  },
};
