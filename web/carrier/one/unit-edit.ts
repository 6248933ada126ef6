import type { VariablesOf } from '../../platform/data/graphql.ts';
import type { ChangeUnitMutation, Unit, UnitStatus } from '../carrier.query.ts';

type Input = VariablesOf<typeof ChangeUnitMutation>['input'];

/** What the form's fields say, as people type it. */
export interface Draft {
  readonly status: string;
  readonly freeFrom: string;
  readonly contractEnd: string;
  readonly tenantName: string;
  readonly area: string;
  readonly height: string;
  readonly load: string;
  readonly loadIn: 'KN' | 'T';
  readonly power: string;
  readonly rent: string;
  readonly sale: string;
  readonly fireClass: string;
  readonly note: string;
}

export type DraftField = Exclude<keyof Draft, 'loadIn'>;

const numberText = (value: number | null): string => (value === null ? '' : String(value));

/** The form as the unit is. */
export function draftOf(unit: Unit): Draft {
  return {
    status: unit.status ?? '',
    freeFrom: unit.freeFrom ?? '',
    contractEnd: unit.contractEnd ?? '',
    tenantName: unit.tenantName ?? '',
    area: unit.area?.squareMetres ?? '',
    height: numberText(unit.heightM),
    load: numberText(unit.loadKn),
    loadIn: 'KN',
    power: numberText(unit.powerKva),
    rent: unit.rent?.amount ?? '',
    sale: unit.sale?.amount ?? '',
    fireClass: unit.fireClass ?? '',
    note: unit.note ?? '',
  };
}

/** 1 t/㎡ in kN/㎡: standard gravity. */
const knOfTonne = 9.80665;

/** A load in kN/㎡ to a hundredth; null: it is no number. */
export function knOf(load: string, unit: Draft['loadIn']): number | null {
  const value = Number(load);
  if (load.trim() === '' || !Number.isFinite(value)) return null;
  return unit === 'KN' ? value : Math.round(value * knOfTonne * 100) / 100;
}

const fires = ['A', 'B', 'C', 'D', 'E'] as const;
const numbers = ['height', 'load', 'power'] as const;
const decimals = ['area', 'rent', 'sale'] as const;
const decimal = /^\d+(\.\d{1,2})?$/;

/** The first field that is no number though it ought to be. */
export function badNumber(draft: Draft): DraftField | null {
  const bare = numbers.find((field) => draft[field].trim() !== '' && !Number.isFinite(Number(draft[field])));
  return bare ?? decimals.find((field) => draft[field].trim() !== '' && !decimal.test(draft[field].trim())) ?? null;
}

type Edit = Omit<Input, 'clientMutationId' | 'id' | 'expectedVersion' | 'on' | 'source'>;

const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());

/** One field of the draft as the server takes it. */
function sent(field: DraftField, draft: Draft, statuses: readonly UnitStatus[]): Edit {
  const value = draft[field];
  switch (field) {
    case 'status':
      return { status: statuses.find((each) => each === value) ?? null };
    case 'height':
      return { height: value.trim() === '' ? null : Number(value) };
    case 'power':
      return { power: value.trim() === '' ? null : Number(value) };
    case 'load':
      return { load: knOf(value, draft.loadIn) };
    case 'fireClass':
      return { fireClass: fires.find((each) => each === value) ?? null };
    default:
      return { [field]: orNull(value) };
  }
}

const fields = [
  ...(['status', 'freeFrom', 'contractEnd', 'tenantName', 'area', 'height', 'load', 'power'] as const),
  ...(['rent', 'sale', 'fireClass', 'note'] as const),
] as const;

/** The fields that were changed, as the server takes them; what is not there is to stay. */
export function editOf(unit: Unit, draft: Draft): Edit {
  const before = draftOf(unit);
  const changed = fields.filter((field) => draft[field].trim() !== before[field]);
  return Object.assign({}, ...changed.map((field) => sent(field, draft, unit.statuses)));
}

/** An edit without the fields where the other's value was chosen. */
export function without(edit: Edit, given: ReadonlySet<string>): Edit {
  return Object.fromEntries(Object.entries(edit).filter(([field]) => !given.has(field)));
}

export const isEmpty = (edit: Edit): boolean => Object.keys(edit).length === 0;
