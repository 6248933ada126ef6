import { z } from 'zod';
import { capitalOf, looksLikeAmount } from '../../enterprise/capital.rules.ts';
import { type RegisteredStatus, statusOfWord } from '../../enterprise/status.rules.ts';
import { isDay } from '../../platform/kernel/dates.ts';
import { columnTitle } from '../column-titles.rules.ts';
import type { SheetShape } from '../import.types.ts';
import { widthColumn } from '../sheet.rules.ts';
import { asIssue, type Told, told } from '../told.rules.ts';

const names = {
  name: '企业名称',
  code: '统一社会信用代码',
  date: '注册日期',
  type: '企业类型',
  capital: '注册资金',
  scope: '经营范围',
  province: '所在省份',
  address: '注册地址',
  codes: '行业代码',
  status: '经营状态',
  former: '曾用名',
} as const;

const column = (title: string, required: boolean, ...others: readonly string[]) => ({
  names: [title, ...others],
  required,
});

/** The columns of a list of enterprises by the names they go by; the name of a legal representative is never read. */
export const enterpriseSheet: SheetShape = {
  columns: [
    {
      ...column(names.name, true, '单位名称', '公司名称', '名称', '市场主体名称', '企业全称', '公司全称'),
      note: '执照上的全称',
    },
    {
      ...column(names.code, true, '信用代码', '社会信用代码', '统一信用代码', '注册号', '统一社会信用代码/注册号'),
      note: '18 位；没有的留空，将按名称和所在区识别，待核',
    },
    { ...column(names.date, false, '成立日期', '注册时间', '成立时间'), note: '写成 1994-12-28' },
    column(names.type, false, '市场主体类型', '公司类型', '企业(机构)类型', '类型'),
    { ...column(names.capital, false, '注册资本', '注册资本(万元)', '资本'), note: '带单位，如 500万元人民币' },
    column(names.scope, false, '业务范围', '经营(业务)范围'),
    column(names.province, false, '省份', '所属省份', '省'),
    {
      ...column(names.address, false, '住所', '地址', '经营场所', '住所(经营场所)', '企业地址', '公司地址'),
      note: '写到街道门牌，用来判断所在区和街道',
    },
    { ...column(names.codes, false, '国民经济行业代码', '行业小类代码', '行业门类代码'), note: 'GB/T 4754 小类代码' },
    {
      ...column(names.status, false, '登记状态', '企业状态', '存续状态', '公司状态', '状态'),
      note: '不写则存续待核',
      choices: ['存续', '在业', '注销', '吊销', '迁出'],
    },
    { ...column(names.former, false, '历史名称', '曾用名称', '原名称'), note: '几个名称用；隔开' },
  ],
};

const broken = '�';
const provinces =
  /^(?:北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|台湾|香港|澳门)/;

const cell = z
  .string()
  .nullish()
  .refine((text) => !text?.includes(broken), asIssue('broken'))
  .transform((text) => text ?? null);
const shifted = asIssue('shifted');

/** 1994-12-28, 1994/12/28, 1994年12月28日 or 19941228 as a day; null when it is none. */
function dayFrom(text: string): string | null {
  const parts = /^(\d{4})(?:[-/.年])?(\d{1,2})(?:[-/.月])?(\d{1,2})日?(?:\s.*)?$/.exec(text.normalize('NFKC'));
  if (!parts) return null;
  const [, year = '', month = '', day = ''] = parts;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : null;
}

const columns = z.object({
  [widthColumn]: z.undefined(asIssue('width')).optional(),
  [names.name]: cell.refine(
    (text) => text !== null && /[\p{Script=Han}\p{L}].{2,}/u.test(text),
    asIssue('nameIncomplete'),
  ),
  [names.code]: cell,
  [names.date]: cell.refine((text) => text === null || dayFrom(text) !== null, asIssue('notDateShifted')),
  [names.type]: cell.refine((text) => text === null || !looksLikeAmount(text), shifted),
  [names.capital]: cell.refine((text) => text === null || looksLikeAmount(text), shifted),
  [names.scope]: cell,
  [names.province]: cell.refine((text) => text === null || provinces.test(text), shifted),
  [names.address]: cell,
  [names.codes]: cell,
  [names.status]: cell,
  [names.former]: cell,
});

/** One row of a list of enterprises; null is what the list does not say. */
export interface EnterpriseListRow {
  readonly name: string;
  readonly code: string | null;
  readonly establishedOn: string | null;
  readonly companyType: string | null;
  readonly capitalText: string | null;
  /** Registered capital in hundredths of the unit of its currency. */
  readonly capitalFen: bigint | null;
  readonly capitalCurrency: string | null;
  readonly scope: string | null;
  readonly address: string | null;
  readonly industryCodes: readonly string[];
  /** What the list writes for the state of the registration, and what that means; null for a word nobody knows. */
  readonly statusWord: string | null;
  readonly status: RegisteredStatus | null;
  /** Names that it went by before. */
  readonly aliases: readonly string[];
}

/** Several names in one cell; `-` and the like are none. */
function namesIn(text: string | null, name: string | null): readonly string[] {
  const parts = (text ?? '')
    .split(/[；;、，,|\n]+/)
    .map((part) => part.replace(/[（(](?:\d|至|曾).*[)）]$/, '').trim());
  return [...new Set(parts)].filter((part) => part.length > 3 && part !== name);
}

export const enterpriseRow: z.ZodType<EnterpriseListRow> = columns.transform((row) => {
  const capitalText = row[names.capital];
  const capital = capitalText === null ? null : capitalOf(capitalText);
  const date = row[names.date];
  const statusWord = row[names.status];
  return {
    name: row[names.name] ?? '',
    code: row[names.code],
    establishedOn: date === null ? null : dayFrom(date),
    companyType: row[names.type],
    capitalText,
    capitalFen: capital?.fen ?? null,
    capitalCurrency: capital?.currency ?? null,
    scope: row[names.scope],
    address: row[names.address],
    industryCodes: row[names.codes]?.match(/\d{2,4}/g) ?? [],
    statusWord,
    status: statusWord === null ? null : statusOfWord(statusWord),
    aliases: namesIn(row[names.former], row[names.name]),
  };
});

const fixes: Readonly<Record<string, Told>> = {
  [widthColumn]: told('widthFix'),
  [names.name]: told('nameFix'),
  [names.date]: told('dateFix'),
};

/** What to do about a bad cell of a list. */
export function enterpriseFix(title: string): Told {
  return fixes[title] ?? told('listFix', { title: columnTitle(title) });
}
