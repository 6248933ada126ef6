import type { Props } from '../platform/facts/fact-kind.ts';
import { isDay } from '../platform/kernel/dates.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { type InLanguages, said } from '../platform/kernel/language.ts';
import { capitalOf } from './capital.rules.ts';
import { nameKeyOf } from './identity.rules.ts';
import { isUscc, normaliseCode } from './uscc.rules.ts';

/** The fields of an enterprise that a person may confirm and correct, with what a form calls them. */
export const editableFields = {
  name: '企业名称',
  uscc: '统一社会信用代码',
  establishedOn: '成立日期',
  companyType: '企业类型',
  capitalText: '注册资本',
  scope: '经营范围',
  address: '登记地址',
} as const;
export type EditableField = keyof typeof editableFields;

const titles: Readonly<Record<EditableField, InLanguages<string>>> = {
  name: said<string>(editableFields.name, 'Enterprise name'),
  uscc: said<string>(editableFields.uscc, 'Unified social credit code'),
  establishedOn: said<string>(editableFields.establishedOn, 'Date of establishment'),
  companyType: said<string>(editableFields.companyType, 'Enterprise type'),
  capitalText: said<string>(editableFields.capitalText, 'Registered capital'),
  scope: said<string>(editableFields.scope, 'Business scope'),
  address: said<string>(editableFields.address, 'Registered address'),
};

export const editableNames: readonly string[] = Object.keys(editableFields);

/** Longest value of a field, in characters: a business scope is the longest text that a registry gives. */
const longest = 8_000;
const reasonLength = 200;

/** A field by its name; throws INVALID for one that nobody edits. */
export function editableField(name: string): EditableField {
  for (const field of ['name', 'uscc', 'establishedOn', 'companyType', 'capitalText', 'scope', 'address'] as const) {
    if (field === name) return field;
  }
  throw new InvalidError('fieldUnknown', { field: 'fields', params: { field: name } });
}

/** A reason in its written form; throws INVALID when there is none or it is too long. */
export function checkedReason(reason: string): string {
  const text = reason.trim();
  if (text === '') throw new InvalidError('decisionReason', { field: 'reason' });
  const length = [...text].length;
  if (length <= reasonLength) return text;
  throw new InvalidError('textTooLong', {
    field: 'reason',
    params: { field: said('理由', 'Reason'), max: reasonLength, length },
  });
}

function invalid(field: EditableField, detail: InLanguages<string>): InvalidError {
  return new InvalidError('valueInvalid', { field: 'changes', params: { field: titles[field], detail } });
}

/** A value as it is stored; null empties the field. Throws INVALID when it cannot stand. */
export function checkedValue(field: EditableField, value: string | null): string | null {
  const text = value?.trim() ?? '';
  if (text === '') {
    if (field === 'name') throw invalid(field, said('不能为空', 'it cannot be empty'));
    return null;
  }
  if ([...text].length > longest)
    throw invalid(field, said(`最多 ${longest} 个字`, `it has at most ${longest} characters`));
  if (field === 'establishedOn' && !isDay(text))
    throw invalid(field, said('应写成 1994-12-28', 'write it as 1994-12-28'));
  if (field !== 'uscc') return text;
  const code = normaliseCode(text);
  if (!isUscc(code)) {
    const wrong = 'this is no valid credit code; check its 18 digits and the check digit';
    throw invalid(field, said('不是有效的信用代码，请核对 18 位和校验位', wrong));
  }
  return code;
}

/** Everything that a field's value decides: the amount of a capital, the key of a name, the identity of a code. */
export function propsOf(
  field: EditableField,
  value: string | null,
  current: { readonly name: string; readonly districtId: string },
): Props {
  if (field === 'name') return { name: value, nameKey: nameKeyOf(current.districtId, value ?? current.name) };
  if (field === 'uscc') return { uscc: value, identityState: value === null ? 'NAME' : 'USCC' };
  if (field !== 'capitalText') return { [field]: value };
  const capital = value === null ? null : capitalOf(value);
  return { capitalText: value, capitalFen: capital?.fen ?? null, capitalCurrency: capital?.currency ?? null };
}
