import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { Limit, LimitKind, PlanProblem, Wish, Wishes } from './plan.types.ts';
import { pairIndex } from './program.rules.ts';

/** Wishes that cannot all come true. */
export interface Clash {
  readonly kind: LimitKind | 'FORBIDDEN' | 'NOT_OFFERED';
  readonly pins: readonly Wish[];
  /** Over what: the carrier, project, park or quota. */
  readonly text: InLanguages<string>;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** What limits are called that are measured, and in what. */
export const quotas: Readonly<
  Record<Exclude<LimitKind, 'PROJECT' | 'SITE'>, { readonly name: InLanguages<string>; readonly unit: string }>
> = {
  AREA: { name: said('面积', 'area'), unit: 'm²' },
  POWER: { name: said('用电', 'power'), unit: 'kVA' },
  EFFLUENT: { name: said('排水', 'effluent'), unit: 't/d' },
  ENERGY: { name: said('能耗指标', 'energy quota'), unit: '吨标煤' },
  SUBSIDY: { name: said('补贴预算', 'subsidy budget'), unit: '万元/年' },
};

/** What a limit is of, in words: 能耗指标, 3 号园的用电, 甲楼 2 层. */
export function limitName(
  { projects, sites, parks }: PlanProblem,
  { kind, of }: Pick<Limit, 'kind' | 'of'>,
): InLanguages<string> {
  if (kind === 'PROJECT') return said(projects[of]?.name ?? '', projects[of]?.name ?? '');
  if (kind === 'SITE') return said(sites[of]?.name ?? '', sites[of]?.name ?? '');
  const { name } = quotas[kind];
  if (kind === 'ENERGY' || kind === 'SUBSIDY') return name;
  const place = (kind === 'AREA' ? sites[of] : parks[of])?.name ?? '';
  return said(`${place}的${name.zh}`, `${name.en} of ${place}`);
}

function listed(problem: PlanProblem, pins: readonly Wish[]): InLanguages<string> {
  const each = (arrow: string, join: string) =>
    pins
      .map(({ project, site }) => `${problem.projects[project]?.name}${arrow}${problem.sites[site]?.name}`)
      .join(join);
  return said(each(' → ', '、'), each(' → ', ', '));
}

function overLimit(problem: PlanProblem, limit: Limit, pins: readonly Wish[], drawn: number): Clash {
  const [name, who] = [limitName(problem, limit), listed(problem, pins)];
  const { kind, most } = limit;
  if (kind === 'PROJECT') {
    const text = said(
      `项目“${name.zh}”只能去一处，却固定在 ${pins.length} 处：${who.zh}`,
      `Project ${name.en} can go to one place, but is pinned to ${pins.length}: ${who.en}`,
    );
    return { kind, pins, text };
  }
  if (kind === 'SITE') {
    const text = said(
      `载体“${name.zh}”不可分割，只能放一个项目，却固定了 ${pins.length} 个：${who.zh}`,
      `Carrier ${name.en} takes one project, but ${pins.length} are pinned to it: ${who.en}`,
    );
    return { kind, pins, text };
  }
  const { unit } = quotas[kind];
  const text = said(
    `${name.zh}只有 ${round(most)} ${unit}，固定的项目合计要 ${round(drawn)} ${unit}，超 ${round(drawn - most)}：${who.zh}`,
    `The ${name.en} is ${round(most)} ${unit}, but the pinned projects need ${round(drawn)}, ${round(drawn - most)} too much: ${who.en}`,
  );
  return { kind, pins, text };
}

/**
 * Pins that cannot all hold, each over what it breaks. Every limit only bounds from above, so pins can hold together
 * exactly when they keep all limits by themselves. `limits` are those of all pairs offered.
 */
export function clashesOf(problem: PlanProblem, limits: readonly Limit[], { pins, forbids }: Wishes): readonly Clash[] {
  const placeOf = pairIndex(problem.pairs);
  const same = (a: Wish) => (b: Wish) => a.project === b.project && a.site === b.site;
  const clashes: Clash[] = [];
  const pinned = new Map<number, Wish>();
  for (const pin of pins) {
    const at = placeOf(pin);
    const who = listed(problem, [pin]);
    if (at === null) {
      const text = said(
        `${who.zh} 没有通过准入条件，不能固定`,
        `${who.en} does not pass the admission tests and cannot be pinned`,
      );
      clashes.push({ kind: 'NOT_OFFERED', pins: [pin], text });
    } else pinned.set(at, pin);
    if (forbids.some(same(pin))) {
      const text = said(`${who.zh} 既固定又排除`, `${who.en} is both pinned and forbidden`);
      clashes.push({ kind: 'FORBIDDEN', pins: [pin], text });
    }
  }
  for (const limit of limits) {
    const under: Wish[] = [];
    let drawn = 0;
    for (const [index, pair] of limit.pairs.entries()) {
      const pin = pinned.get(pair);
      if (!pin) continue;
      under.push(pin);
      drawn += limit.draws[index] ?? 0;
    }
    if (drawn > limit.most * (1 + 1e-9)) clashes.push(overLimit(problem, limit, under, drawn));
  }
  return clashes;
}
