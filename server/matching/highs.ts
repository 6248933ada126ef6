import declared, { type Highs, type Model } from 'highs';
import { invariant } from '../platform/kernel/invariant.ts';
import { once } from '../platform/kernel/once.ts';
import { greedy, pricedGreedy, worth } from './greedy.rules.ts';
import { nearestPairs, reducedValues, stillPossible } from './narrow.rules.ts';
import type { Limit, PlanPair, Program, Relaxation, Solution, Solved } from './plan.types.ts';
import { gapOf } from './program.rules.ts';

/** What there is to solve, and how well and how long. */
export interface Task {
  readonly program: Program;
  readonly limits: readonly Limit[];
  readonly pairs: readonly PlanPair[];
  /** Stops when no plan can be better by more than this share. */
  readonly gap: number;
  readonly seconds: number;
  /** Pairs beyond which a first search looks only at so many, those that the relaxation finds worth it. */
  readonly few?: number;
}

/** How far the solver is: the best plan yet, and what no plan can exceed. */
export interface Progress {
  readonly phase: 'RELAXED' | 'PLACED' | 'SEARCHING';
  readonly objective: number | null;
  readonly bound: number;
  readonly chosen: readonly number[] | null;
}

type Loader = typeof declared.default;
/** Its types are those of a CommonJS package; imported as a module it is the loader itself. */
const isLoader = (value: unknown): value is Loader => typeof value === 'function';

const load = once(() => {
  const loader: unknown = declared;
  invariant(isLoader(loader), 'highs exports its loader');
  return loader();
});

/** What the solver always gets, however late it is: it must look at what it begins with. */
const leastSeconds = 0.1;

/** What the relaxation may take though the time is shorter: without it nothing is known of how good a plan is. */
const relaxSeconds = 3;
const fewPairs = 2_000;
/** How well the first search, over the nearest pairs alone, is worth doing. */
const nearGap = 0.002;

/** A share of a project above this is the whole of it: the solver's whole numbers are whole to 1e-6. */
const half = 0.5;

function modelOf(highs: Highs, { values, lower, upper, starts, indices, draws, most }: Program, whole: boolean): Model {
  const [numCols, numRows] = [values.length, most.length];
  const { objectiveSense, variableType } = highs.constants;
  const model = highs.createModel({
    ...{ numCols, numRows, sense: objectiveSense.maximize, colCost: values, colLower: lower, colUpper: upper },
    ...{ rowLower: new Float64Array(numRows).fill(-highs.infinity), rowUpper: most },
    matrix: { format: 'csr', numRows, numCols, starts, indices, values: draws },
    ...(whole ? { integrality: new Int32Array(numCols).fill(variableType.integer) } : {}),
  });
  model.options.set('output_flag', false);
  return model;
}

/** What is known without solving: every project at its best, and no prices. */
function unrelaxed({ values, most }: Program, pairs: readonly PlanPair[]): Relaxation {
  const best = new Map<number, number>();
  for (const [at, { project }] of pairs.entries()) {
    best.set(project, Math.max(best.get(project) ?? 0, values[at] ?? 0));
  }
  const objective = [...best.values()].reduce((sum, each) => sum + each, 0);
  return { objective, parts: new Float64Array(values.length), prices: new Float64Array(most.length) };
}

/** The relaxation: parts of projects allowed, so that every limit has a price. Null: the time was up before, or there is nothing to relax. */
function relax(highs: Highs, program: Program, seconds: number): Relaxation | null {
  const model = modelOf(highs, program, false);
  try {
    model.options.set('time_limit', seconds);
    const { modelStatus: status } = model.run();
    const { modelStatus } = highs.constants;
    if (status === modelStatus.timeLimit || status === modelStatus.empty) return null;
    if (status !== modelStatus.optimal) throw new Error(`relaxation: status ${status}`);
    const { colValue, rowDual } = model.getSolution();
    return { objective: model.getObjectiveValue(), parts: colValue, prices: rowDual.map((each) => Math.max(0, each)) };
  } finally {
    model.dispose();
  }
}

const wholeOf = (parts: Float64Array) => [...parts.keys()].filter((pair) => (parts[pair] ?? 0) > half);

interface Search {
  readonly start: readonly number[];
  readonly bound: number;
  readonly seconds: number;
  readonly tell: (progress: Progress) => void;
  /** Whether its bound holds of the whole plan, not of some of its pairs. */
  readonly whole: boolean;
}

type Found = Pick<Solution, 'chosen' | 'bound' | 'proven'>;

function search(highs: Highs, { program, gap }: Task, { start, bound, seconds, tell, whole }: Search): Found {
  const { callbackType, modelStatus } = highs.constants;
  const model = modelOf(highs, program, true);
  try {
    model.options.set({ mip_rel_gap: gap, mip_abs_gap: 0, time_limit: seconds });
    const colValue = new Float64Array(program.values.length);
    for (const pair of start) colValue[pair] = 1;
    model.setSolution({ colValue });
    const say = (data: { readonly mip_dual_bound?: number; readonly mip_solution?: Float64Array }) => {
      const chosen = data.mip_solution ? wholeOf(data.mip_solution) : null;
      const objective = chosen && worth(program.values, chosen);
      tell({
        phase: 'SEARCHING',
        objective,
        bound: whole ? Math.min(bound, data.mip_dual_bound ?? bound) : bound,
        chosen,
      });
    };
    const { modelStatus: status } = model.run({
      [callbackType.mipImprovingSolution]: ({ data }) => void say(data),
      [callbackType.mipLogging]: ({ data }) => void say({ mip_dual_bound: data.mip_dual_bound ?? bound }),
    });
    // Without limits everything worth something has been placed.
    if (status === modelStatus.empty) return { chosen: start, bound: worth(program.values, start), proven: true };
    const proven = status === modelStatus.optimal;
    if (!proven && status !== modelStatus.timeLimit) throw new Error(`search: status ${status}`);
    const chosen = wholeOf(model.getSolution().colValue);
    const best = worth(program.values, chosen) >= worth(program.values, start) ? chosen : start;
    const found = model.info.get('mip_dual_bound');
    return { chosen: best, bound: Math.min(bound, typeof found === 'number' ? found : bound), proven };
  } finally {
    model.dispose();
  }
}

/** Solves a plan: relaxation, then a placing by its prices, then the search from there. Blocks until it is done. */
export async function solveTask(task: Task, tell: (progress: Progress) => void): Promise<Solved> {
  const { program, limits, pairs, gap, seconds, few = fewPairs } = task;
  const startedAt = performance.now();
  const spent = () => (performance.now() - startedAt) / 1000;
  const highs = await load();
  const relaxation = relax(highs, program, Math.max(seconds, relaxSeconds)) ?? unrelaxed(program, pairs);
  tell({ phase: 'RELAXED', objective: null, bound: relaxation.objective, chosen: null });
  const starts = [pricedGreedy(program, limits, relaxation), greedy({ pairs, program }, 'BY_VALUE_PER_MU')];
  const start = starts.reduce((best, each) =>
    worth(program.values, each) > worth(program.values, best) ? each : best,
  );
  const objective = worth(program.values, start);
  tell({ phase: 'PLACED', objective, bound: relaxation.objective, chosen: start });
  const better = (known: readonly number[]) => (gapOf(worth(program.values, known), relaxation.objective) ?? 1) > gap;
  const bound = relaxation.objective;
  const left = () => Math.max(seconds - spent(), leastSeconds);
  let found: Found = { chosen: start, bound, proven: !better(start) };
  const priced = relaxation.prices.some((price) => price > 0);
  const reduced = reducedValues(program, relaxation);
  if (!found.proven && priced && pairs.length > few) {
    const near = { ...task, program: nearestPairs(program, reduced, { few, start }), gap: Math.max(gap, nearGap) };
    const { chosen } = search(highs, near, { start, bound, seconds: left() / 4, tell, whole: false });
    found = { chosen, bound, proven: !better(chosen) };
  }
  if (!found.proven) {
    const best = worth(program.values, found.chosen);
    const possible = priced ? stillPossible(program, reduced, { objective: bound, best }) : program;
    found = search(
      highs,
      { ...task, program: possible },
      { start: found.chosen, bound, seconds: left(), tell, whole: true },
    );
  }
  const reached = worth(program.values, found.chosen);
  const most = Math.max(found.bound, reached);
  return { ...found, bound: most, objective: reached, gap: gapOf(reached, most), seconds: spent(), relaxation, start };
}
