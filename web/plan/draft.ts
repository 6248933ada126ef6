import type { AllocateInput, Parameters, Test } from './plan.query.ts';

/** Numbers that people set before a plan is made, in the order of the form. */
export const fields = ['landPrice', 'fitWeight', 'rentMonths', 'energyQuota', 'subsidyBudget', 'seconds'] as const;
export type Field = (typeof fields)[number];

export interface Wish {
  readonly projectId: string;
  readonly unitId: string;
}

/** The form as typed; what is empty is as usual, or no limit. */
export interface Draft {
  readonly numbers: Readonly<Record<Field, string>>;
  readonly assume: readonly Test[];
  readonly pins: readonly Wish[];
  readonly forbids: readonly Wish[];
}

/** What can be unknown of carriers without being wrong of them: rules that nobody has recorded. */
export const assumable: readonly Test[] = ['YIELD', 'ENVIRONMENT', 'LOAD', 'INDUSTRY', 'NEGATIVE_LIST'];

export const usualDraft: Draft = {
  numbers: { landPrice: '4', fitWeight: '0.15', rentMonths: '1', energyQuota: '', subsidyBudget: '', seconds: '10' },
  ...{ assume: [], pins: [], forbids: [] },
};

/** The form of a plan that was made. */
export function draftOf(parameters: Parameters): Draft {
  const text = (value: number | null) => (value === null ? '' : String(value));
  const { landPrice, fitWeight, rentMonths, energyQuota, subsidyBudget, seconds, assume, pins, forbids } = parameters;
  return {
    numbers: {
      ...{ landPrice: text(landPrice), fitWeight: text(fitWeight), rentMonths: text(rentMonths) },
      ...{ energyQuota: text(energyQuota), subsidyBudget: text(subsidyBudget), seconds: text(seconds) },
    },
    ...{ assume, pins, forbids },
  };
}

/** The first number that is none; null: all are. */
export function wrongField({ numbers }: Draft): Field | null {
  return fields.find((field) => numbers[field].trim() !== '' && !Number.isFinite(Number(numbers[field]))) ?? null;
}

/** What is sent for a form. */
export function inputOf(
  region: string,
  { numbers, ...rest }: Draft,
  prices: readonly number[],
): Omit<AllocateInput, 'clientMutationId'> {
  const number = (field: Field) => (numbers[field].trim() === '' ? null : Number(numbers[field]));
  return {
    ...{ region, landPrice: number('landPrice'), fitWeight: number('fitWeight'), rentMonths: number('rentMonths') },
    ...{ energyQuota: number('energyQuota'), subsidyBudget: number('subsidyBudget'), seconds: number('seconds') },
    assume: [...rest.assume],
    pins: rest.pins.map(({ projectId, unitId }) => ({ projectId, unitId })),
    forbids: rest.forbids.map(({ projectId, unitId }) => ({ projectId, unitId })),
    prices: [...prices],
  };
}

const isWish = (wish: Wish) => (other: Wish) => wish.projectId === other.projectId && wish.unitId === other.unitId;
const without = (all: readonly Wish[], wish: Wish) => all.filter((each) => !isWish(wish)(each));

/** A project goes to one place: another pin of it takes the place of the first. */
export function pinned(draft: Draft, wish: Wish): Draft {
  const others = draft.pins.filter(({ projectId }) => projectId !== wish.projectId);
  return { ...draft, pins: [...others, wish], forbids: without(draft.forbids, wish) };
}

export function forbidden(draft: Draft, wish: Wish): Draft {
  return { ...draft, pins: without(draft.pins, wish), forbids: [...without(draft.forbids, wish), wish] };
}

export function dropped(draft: Draft, wish: Wish): Draft {
  return { ...draft, pins: without(draft.pins, wish), forbids: without(draft.forbids, wish) };
}

/** Prices of land around the one that is asked for: from free to so dear that little is left. */
export function frontierPrices({ numbers }: Draft): readonly number[] {
  const asked = Number(numbers.landPrice) || 4;
  const prices = [0, asked / 2, asked, asked * 2, asked * 4, asked * 8, asked * 16];
  return prices.map((price) => Math.round(price * 100) / 100);
}
