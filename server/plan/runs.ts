import { allocate, costOfWish, type Effort, frontier } from '../matching/allocate.ts';
import type { Progress } from '../matching/highs.ts';
import type { Allocation, Wishes } from '../matching/plan.types.ts';
import { ConflictError, DomainError, NotFoundError } from '../platform/kernel/errors.ts';
import type { InLanguages } from '../platform/kernel/language.ts';
import { said } from '../platform/kernel/language.ts';
import type { PlanSetup } from './plan.types.ts';
import { planView } from './result.rules.ts';
import type { FrontierLine, PlanView, WishCost } from './result.types.ts';
import { frontierLine, totalsOf } from './totals.rules.ts';

export const runStates = ['RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type RunState = (typeof runStates)[number];

/** A plan on its way, or made and not saved: it lives in this process and goes with it. */
export interface PlanRun {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly by: string;
  readonly startedAt: string;
  readonly state: RunState;
  /** Of how many plans that it takes: with wishes the free one first, then one for each price of land. */
  readonly step: number;
  readonly steps: number;
  readonly progress: Progress | null;
  readonly view: PlanView | null;
  readonly error: InLanguages<string> | null;
}

/** What a run works on. */
export interface RunTask {
  readonly regionId: string;
  readonly regionName: string;
  readonly by: string;
  readonly setup: PlanSetup;
  readonly wishes: Wishes;
  /** The same with land at the least of the prices to try: none of its pairs is worthless yet. */
  readonly cheapest: PlanSetup | null;
}

interface Kept {
  run: PlanRun;
  readonly abort: AbortController;
}

/** Solvers at once: each keeps a core busy. */
const mostRunning = 2;
const mostKept = 30;
/** One price of a frontier is a glance, not a plan. */
const secondsPerPrice = 5;

async function solveAll(
  { setup, wishes, cheapest }: RunTask,
  watch: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void },
  onStep: () => void,
): Promise<PlanView> {
  const { gap, seconds, prices } = setup.parameters;
  const effort: Effort = { gap, seconds };
  const wished = wishes.pins.length + wishes.forbids.length > 0;
  let free: Allocation | null = null;
  if (wished) {
    free = await allocate(setup.problem, effort, watch);
    onStep();
  }
  const solved = await allocate(setup.problem, effort, { ...watch, wishes });
  onStep();
  const wish: WishCost | null = free && {
    ...costOfWish(free, solved),
    free: totalsOf(setup, free.chosen),
    ...{ pins: wishes.pins.length, forbids: wishes.forbids.length },
  };
  const lines: FrontierLine[] = [];
  if (cheapest) {
    const short = { gap, seconds: Math.min(seconds, secondsPerPrice) };
    for (const price of prices) {
      const at = { standing: cheapest.parameters.landPrice, prices: [price] };
      const [point] = await frontier(cheapest.problem, at, short, { ...watch, wishes });
      if (point) lines.push(frontierLine(cheapest, point));
      onStep();
    }
  }
  return planView(setup, solved, { wish, frontier: lines });
}

/** Plans that are being made, one at a time for a region, and those made last. */
export class PlanRuns {
  readonly #kept = new Map<string, Kept>();

  /** Starts a plan in the background, under the id of what asked for it: asked again, it is the same one. Throws CONFLICT while another one of the region is on its way, or too many are. */
  start(id: string, task: RunTask): PlanRun {
    const running = [...this.#kept.values()].map(({ run }) => run).filter(({ state }) => state === 'RUNNING');
    const other =
      running.find(({ regionId }) => regionId === task.regionId) ?? (running.length < mostRunning ? null : running[0]);
    if (other) throw new ConflictError('planRunning', { params: { region: other.regionName, by: other.by } });
    const { regionId, regionName, by, setup, wishes } = task;
    const run: PlanRun = {
      ...{ id, regionId, regionName, by, startedAt: new Date().toISOString(), state: 'RUNNING', step: 0 },
      steps:
        (wishes.pins.length + wishes.forbids.length > 0 ? 2 : 1) + (task.cheapest ? setup.parameters.prices.length : 0),
      ...{ progress: null, view: null, error: null },
    };
    const kept: Kept = { run, abort: new AbortController() };
    this.#kept.set(run.id, kept);
    this.#forgetOldest();
    void this.#work(kept, task);
    return run;
  }

  get(id: string): PlanRun | null {
    return this.#kept.get(id)?.run ?? null;
  }

  /** Ends the solver at once; what it had found goes with it. Throws NOT_FOUND. */
  cancel(id: string): PlanRun {
    const kept = this.#kept.get(id);
    if (!kept) throw new NotFoundError('planRunGone', { field: 'id' });
    if (kept.run.state === 'RUNNING') {
      kept.run = { ...kept.run, state: 'CANCELLED', progress: null };
      kept.abort.abort();
    }
    return kept.run;
  }

  async #work(kept: Kept, task: RunTask): Promise<void> {
    const change = (changed: Partial<PlanRun>) => {
      if (kept.run.state === 'RUNNING') kept.run = { ...kept.run, ...changed };
    };
    const watch = { signal: kept.abort.signal, onProgress: (progress: Progress) => change({ progress }) };
    try {
      const view = await solveAll(task, watch, () => change({ step: kept.run.step + 1, progress: null }));
      change({ state: 'DONE', view, progress: null });
    } catch (error) {
      const told = (language: 'zh' | 'en') =>
        error instanceof DomainError
          ? error.messageIn(language)
          : error instanceof Error
            ? error.message
            : String(error);
      change({ state: 'FAILED', error: said(told('zh'), told('en')), progress: null });
    }
  }

  #forgetOldest(): void {
    for (const [id, { run }] of this.#kept) {
      if (this.#kept.size <= mostKept) return;
      if (run.state !== 'RUNNING') this.#kept.delete(id);
    }
  }
}

/** The plans of this process: a restart begins without any, and what is not saved is made again. */
export const planRuns = new PlanRuns();
