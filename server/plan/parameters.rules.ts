import { z } from 'zod';
import { admissionTests } from '../matching/matching.types.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import type { PlanParameters } from './plan.types.ts';

type Given<T> = T | null | undefined;

/** What people send; what they leave out is as usual. */
export interface ParametersInput {
  readonly landPrice?: Given<number>;
  readonly fitWeight?: Given<number>;
  readonly rentMonths?: Given<number>;
  readonly energyQuota?: Given<number>;
  readonly subsidyBudget?: Given<number>;
  readonly parks?: Given<
    readonly { readonly carrierId: string; readonly powerKva?: Given<number>; readonly effluentT?: Given<number> }[]
  >;
  readonly assume?: Given<PlanParameters['assume']>;
  readonly pins?: Given<PlanParameters['pins']>;
  readonly forbids?: Given<PlanParameters['forbids']>;
  readonly gap?: Given<number>;
  readonly seconds?: Given<number>;
  readonly prices?: Given<readonly number[]>;
}

/** Methods of matching, 3.2 and 3.3: λ 4, β .15, a month of rent borne, to half a percent in ten seconds. */
export const usualParameters: PlanParameters = {
  ...{ landPrice: 4, fitWeight: 0.15, rentMonths: 1, energyQuota: null, subsidyBudget: null, parks: [], assume: [] },
  ...{ pins: [], forbids: [], gap: 0.005, seconds: 10, prices: [] },
};

/** Sizes beyond which a plan is not begun. */
export const planLimits = { projects: 500, units: 5_000, pairs: 100_000, wishes: 200, prices: 9 } as const;

const bounds = {
  landPrice: { name: said('土地价格 λ', 'Land price λ'), min: 0, max: 1_000 },
  fitWeight: { name: said('方向契合系数 β', 'Fit weight β'), min: 0, max: 2 },
  rentMonths: { name: said('减免租金月数', 'Months of rent borne'), min: 0, max: 12 },
  energyQuota: { name: said('能耗指标', 'Energy quota'), min: 0, max: 1e9 },
  subsidyBudget: { name: said('补贴预算', 'Subsidy budget'), min: 0, max: 1e9 },
  gap: { name: said('精度', 'Gap'), min: 0, max: 0.5 },
  seconds: { name: said('时限（秒）', 'Time limit (s)'), min: 1, max: 60 },
  park: { name: said('园区限额', 'Park limit'), min: 0, max: 1e9 },
} as const satisfies Readonly<
  Record<string, { readonly name: InLanguages<string>; readonly min: number; readonly max: number }>
>;

function checked(field: keyof typeof bounds, value: number): number {
  const { name, min, max } = bounds[field];
  if (Number.isFinite(value) && value >= min && value <= max) return value;
  const detail = said(`须在 ${min} 到 ${max} 之间`, `it is from ${min} to ${max}`);
  throw new InvalidError('valueInvalid', { field, params: { field: name, detail } });
}

const orNone = (field: keyof typeof bounds, value: Given<number>): number | null =>
  value == null ? null : checked(field, value);

function atMost<T>(field: string, name: InLanguages<string>, all: readonly T[], most: number): readonly T[] {
  if (all.length <= most) return all;
  const detail = said(`最多 ${most} 个，收到 ${all.length} 个`, `${most} at most, ${all.length} given`);
  throw new InvalidError('valueInvalid', { field, params: { field: name, detail } });
}

/** What a plan is to be made with. Throws INVALID that names the field. */
export function parametersOf(input: ParametersInput): PlanParameters {
  const usual = usualParameters;
  const wish = said('固定与排除', 'Pins and forbids');
  const prices = atMost('prices', said('前沿的价格', 'Prices of the frontier'), input.prices ?? [], planLimits.prices);
  return {
    landPrice: checked('landPrice', input.landPrice ?? usual.landPrice),
    fitWeight: checked('fitWeight', input.fitWeight ?? usual.fitWeight),
    rentMonths: checked('rentMonths', input.rentMonths ?? usual.rentMonths),
    energyQuota: orNone('energyQuota', input.energyQuota),
    subsidyBudget: orNone('subsidyBudget', input.subsidyBudget),
    parks: (input.parks ?? []).map(({ carrierId, powerKva, effluentT }) => ({
      ...{ carrierId, powerKva: orNone('park', powerKva), effluentT: orNone('park', effluentT) },
    })),
    assume: [...new Set(input.assume ?? [])],
    pins: atMost('pins', wish, input.pins ?? [], planLimits.wishes),
    forbids: atMost('forbids', wish, input.forbids ?? [], planLimits.wishes),
    gap: checked('gap', input.gap ?? usual.gap),
    seconds: checked('seconds', input.seconds ?? usual.seconds),
    prices: [...new Set(prices.map((price) => checked('landPrice', price)))].sort((a, b) => a - b),
  };
}

const limit = z.number().nullable();
const assignment = z.object({ projectId: z.string(), unitId: z.string() });
/** Parameters as a saved plan keeps them. */
export const storedParameters = z.object({
  ...{ landPrice: z.number(), fitWeight: z.number(), rentMonths: z.number(), energyQuota: limit, subsidyBudget: limit },
  parks: z.array(z.object({ carrierId: z.string(), powerKva: limit, effluentT: limit })),
  assume: z.array(z.enum(admissionTests)),
  ...{ pins: z.array(assignment), forbids: z.array(assignment) },
  ...{ gap: z.number(), seconds: z.number(), prices: z.array(z.number()) },
});
