import { admit, usualRules } from '../../server/matching/admission.rules.ts';
import { allocate } from '../../server/matching/allocate.ts';
import { greedy, pricedGreedy, worth } from '../../server/matching/greedy.rules.ts';
import { planOf, sidesOf } from '../../server/matching/instance-plan.rules.ts';
import { limitsOf, noWishes, programOf } from '../../server/matching/program.rules.ts';
import { instanceOf, references, referencesAtHand } from '../matching/instance.support.ts';
import type { Bench, Row } from './bench.types.ts';
import { percentile } from './timing.ts';

const aims = { admissionMs: 60, seconds: 5, gap: 0.005 } as const;
const runs = 9;
const arrivals = 20;
const seed = 20_250_314;

/** An order of arrival, the same in every run. */
function arrival(size: number, nth: number): readonly number[] {
  let state = seed + nth;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  return Array.from({ length: size }, (_, at) => ({ at, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => at);
}

function admissionRow(): Row {
  const { needs, sites, parks } = sidesOf(instanceOf('a1'));
  const times = Array.from({ length: runs }, () => {
    const startedAt = performance.now();
    admit(needs, sites, parks, usualRules);
    return performance.now() - startedAt;
  });
  const name = `matching.admission.${needs.length}-by-${sites.length}`;
  return { name, value: percentile(times, 0.5), unit: 'ms', reference: aims.admissionMs, aim: { atMost: 1 } };
}

/** Time and gap of the solver, and what is placed without it, as shares of what it placed. */
async function rowsOf(name: string): Promise<readonly Row[]> {
  const problem = planOf(instanceOf(name));
  const { seconds, gap, objective, relaxation, limits } = await allocate(problem, { gap: aims.gap, seconds: 60 });
  const program = programOf(problem, limitsOf(problem), noWishes);
  const { pairs, projects } = problem;
  const come = Array.from({ length: arrivals }, (_, nth) =>
    worth(program.values, greedy({ pairs, program }, 'FIRST_COME', arrival(projects.length, nth))),
  );
  const ways = {
    'first-come': come.reduce((sum, each) => sum + each, 0) / arrivals,
    'by-value': worth(program.values, greedy({ pairs, program }, 'BY_VALUE')),
    'by-value-per-mu': worth(program.values, greedy({ pairs, program }, 'BY_VALUE_PER_MU')),
    'priced-greedy': worth(program.values, pricedGreedy(program, limits, relaxation)),
  };
  const atMost = { atMost: 1 } as const;
  return [
    { name: `matching.${name}.solve`, value: seconds, unit: 's', reference: aims.seconds, aim: atMost },
    { name: `matching.${name}.gap`, value: gap ?? 1, unit: 'share', reference: aims.gap, aim: atMost },
    ...Object.entries(ways).map(
      ([way, value]): Row => ({ name: `matching.${name}.${way}`, value, unit: '万元/年', reference: objective }),
    ),
  ];
}

export const matchingBench: Bench = {
  name: 'matching',
  about: 'admission of 200 projects on 2000 carriers; plans of the reference instances beside placing without a solver',
  run: async ({ say }) => {
    if (!referencesAtHand) {
      say('nothing measured: the reference instances (LIANTU_TEST_DATA) are not at hand');
      return [];
    }
    const rows = [admissionRow()];
    for (const { name } of references) rows.push(...(await rowsOf(name)));
    return rows;
  },
};
