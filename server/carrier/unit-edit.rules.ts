import { areaFromSquareMetres } from '../platform/kernel/area.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { moneyFrom } from '../platform/kernel/money.ts';
import { availabilityOf, statusesOf } from './carrier.rules.ts';
import type { EnvClass, FireClass, Tenure, UnitRow, UnitStatus, UnitUsage } from './carrier.types.ts';
import { statusWords } from './carrier-words.rules.ts';
import type { UnitEdit, UnitField } from './merge.rules.ts';

type Given<T> = T | null | undefined;

/** An edit as people send it: undefined stays, null is emptied; areas in m², money in 元, both exact. */
export interface UnitInput {
  readonly usage?: Given<UnitUsage>;
  readonly floor?: Given<number>;
  readonly area?: Given<string>;
  readonly height?: Given<number>;
  readonly load?: Given<number>;
  readonly power?: Given<number>;
  readonly effluent?: Given<number>;
  readonly fireClass?: Given<FireClass>;
  readonly envClass?: Given<EnvClass>;
  readonly divisible?: Given<boolean>;
  readonly minLot?: Given<string>;
  readonly tenure?: Given<Tenure>;
  readonly rent?: Given<string>;
  readonly sale?: Given<string>;
  readonly land?: Given<string>;
  readonly status?: Given<UnitStatus>;
  readonly freeFrom?: Given<string>;
  readonly contractEnd?: Given<string>;
  readonly tenantName?: Given<string>;
  readonly note?: Given<string>;
}

interface Limit {
  readonly name: InLanguages<string>;
  readonly min: number;
  readonly max: number;
}

/** Numbers outside of these are slips: a floor of 200, a storey of 300 m. */
export const unitLimits = {
  floor: { name: said('楼层', 'Floor'), min: -9, max: 150 },
  height: { name: said('层高', 'Floor height'), min: 1, max: 100 },
  load: { name: said('荷载', 'Load'), min: 0.1, max: 1_000 },
  power: { name: said('供电', 'Power'), min: 0, max: 1_000_000 },
  effluent: { name: said('排污', 'Effluent'), min: 0, max: 1_000_000 },
} as const satisfies Readonly<Record<string, Limit>>;

function number(field: keyof typeof unitLimits, value: Given<number>): Given<number> {
  if (value === null || value === undefined) return value;
  const { name, min, max } = unitLimits[field];
  if (Number.isFinite(value) && value >= min && value <= max && (field !== 'floor' || Number.isInteger(value))) {
    return value;
  }
  const detail = said(`须在 ${min} 到 ${max} 之间`, `it is from ${min} to ${max}`);
  throw new InvalidError('valueInvalid', { field, params: { field: name, detail } });
}

const most = 9_000_000_000_000_000n;

function positive(field: string, name: InLanguages<string>, value: bigint): number {
  if (value > 0n && value < most) return Number(value);
  const detail = said('须大于 0', 'it is more than 0');
  throw new InvalidError('valueInvalid', { field, params: { field: name, detail } });
}

function area(field: 'area' | 'minLot', value: Given<string>): Given<number> {
  if (value === null || value === undefined) return value;
  return positive(field, said('面积', 'Area'), areaFromSquareMetres(value).hundredths);
}

function money(field: 'rent' | 'sale' | 'land', value: Given<string>): Given<number> {
  if (value === null || value === undefined) return value;
  return positive(field, said('价格', 'Price'), moneyFrom(value).fen);
}

const longest = { tenantName: 100, note: 300 } as const;

function words(field: keyof typeof longest, value: Given<string>): Given<string> {
  if (value === null || value === undefined) return value;
  const text = value.trim();
  const length = [...text].length;
  const name = field === 'note' ? said('备注', 'Note') : said('承租方', 'Tenant');
  if (length <= longest[field]) return text === '' ? null : text;
  throw new InvalidError('textTooLong', { field, params: { field: name, max: longest[field], length } });
}

const present = (entries: Readonly<Record<string, unknown>>): UnitEdit =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

/** What people sent as fields of a unit. Throws INVALID. */
export function editOf(input: UnitInput): UnitEdit {
  const { usage, fireClass, envClass, divisible, tenure, status, freeFrom, contractEnd } = input;
  return present({
    ...{ usage, fireClass, envClass, divisible, tenure, status, freeFrom, contractEnd },
    floor: number('floor', input.floor),
    heightM: number('height', input.height),
    loadKn: number('load', input.load),
    powerKva: number('power', input.power),
    effluentT: number('effluent', input.effluent),
    areaHundredths: area('area', input.area),
    minLotHundredths: area('minLot', input.minLot),
    ...{ rentFen: money('rent', input.rent), saleFen: money('sale', input.sale), landFen: money('land', input.land) },
    ...{ tenantName: words('tenantName', input.tenantName), note: words('note', input.note) },
  });
}

/** What a new state says besides itself, unless the edit says otherwise: who is gone pays no rent any more. */
export function withImplied(edit: UnitEdit, unit: UnitRow): UnitEdit {
  const { status } = edit;
  if (status === undefined || status === null || status === unit.status) return edit;
  const taken = availabilityOf({ status }) === 'TAKEN';
  return taken ? { freeFrom: null, ...edit } : { tenantName: null, contractEnd: null, ...edit };
}

/** Throws INVALID where a unit cannot be in the state that it is to have. */
export function checkStatus({ kind }: Pick<UnitRow, 'kind'>, { status }: UnitEdit): void {
  if (status === undefined || status === null || statusesOf[kind].includes(status)) return;
  const all = statusesOf[kind].map((each) => statusWords[each]);
  const params = {
    status: statusWords[status],
    allowed: said(all.map(({ zh }) => zh).join('、'), all.map(({ en }) => en).join(', ')),
  };
  throw new InvalidError('unitStatus', { field: 'status', params });
}

/** What the fields of a unit are called where people meet them. */
export const inputNames: Readonly<Record<UnitField, keyof UnitInput>> = {
  ...{ usage: 'usage', floor: 'floor', areaHundredths: 'area', heightM: 'height', loadKn: 'load', powerKva: 'power' },
  ...{ effluentT: 'effluent', fireClass: 'fireClass', envClass: 'envClass', divisible: 'divisible' },
  ...{ minLotHundredths: 'minLot', tenure: 'tenure', rentFen: 'rent', saleFen: 'sale', landFen: 'land' },
  ...{ status: 'status', freeFrom: 'freeFrom', contractEnd: 'contractEnd', tenantName: 'tenantName', note: 'note' },
};
