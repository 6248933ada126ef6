import type { Column, Table } from '../platform/export/table.rules.ts';
import { isRational, type Rational } from '../platform/kernel/rational.ts';
import type { Match, MatchedRule } from './match.rules.ts';
import type { Standing } from './policy.types.ts';
import type { Declarations, FactDeclaration, Facts, Known, Level, Status, Value } from './rule.types.ts';
import { amountText } from './unit.rules.ts';
import { conditionText, optionName } from './words.rules.ts';

const statusWords: Readonly<Record<Status, string>> = {
  ...{ eligible: '符合', possible: '可能符合', ineligible: '不符合', not_in_force: '不在施行期' },
};
const standingWords: Readonly<Record<Standing, string>> = {
  ...{
    IN_FORCE: '施行中',
    NOT_YET: '尚未施行',
    EXPIRED: '已失效',
    SUPERSEDED: '已被取代',
    UNVERIFIED: '待核（文件无日期）',
  },
};
const payers: Readonly<Record<Level, string>> = { COUNTRY: '国家', PROVINCE: '省', CITY: '市', DISTRICT: '区' };

const language = 'zh';

const textOf = (value: Exclude<Value, Rational>) =>
  value === undefined ? '未知' : value === 'none' ? '不到任何一级' : String(value);

/** What a rule gives, in words; null: it names nothing. */
export function amountsText({ outputs, ready }: Pick<MatchedRule, 'outputs' | 'ready'>): string | null {
  const texts = outputs.map(({ key, value }, at) => {
    const output = ready.outputs[at]?.output;
    const name = output?.name.zh ?? key;
    if (isRational(value)) {
      const payer = output?.payer ? `（${payers[output.payer]}级支付）` : '';
      return `${name} ${amountText(value, output?.unit ?? null)}${output?.unit ?? ''}${payer}`;
    }
    return `${name} ${textOf(value)}`;
  });
  return texts.join('；') || null;
}

const readingText = ({ ready }: MatchedRule): string | null =>
  Object.entries(ready.rule.params)
    .map(([key, { name, options }]) => {
      const chosen = options.find((option) => option.key === ready.readings[key]);
      return `${name.zh}：${chosen?.name.zh ?? ''}`;
    })
    .join('；') || null;

function known(value: Known, declared: FactDeclaration): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (isRational(value)) return `${amountText(value, declared.unit ?? null)}${declared.unit ?? ''}`;
  return optionName(declared, value, language);
}

/** The facts that were given, in words. */
function givenText(facts: Facts, declarations: Declarations): string {
  const texts = [...facts].flatMap(([fact, value]) => {
    const declared = declarations.get(fact);
    return declared && !declared.yearsAfter ? [`${declared.name.zh}：${known(value, declared)}`] : [];
  });
  return texts.join('，') || '没有填写';
}

/** Nothing certain beside something possible is no sum of zero. */
const certainText = ({ total, rules }: Match): string =>
  total.anyCertain || !rules.some(({ status }) => status === 'possible')
    ? `${amountText(total.certain, '万元')} 万元`
    : '还没有能确定的金额';

const withheldLine = ({ withheld }: Match): readonly [string, string] => [
  '未提供（须先有公平竞争审查）',
  withheld.map(({ ready }) => ready.rule.name.zh).join('、'),
];

/** What a project would get, rule by rule, as a sheet. */
export function matchTable(match: Match, facts: Facts, declarations: Declarations): Table<MatchedRule> {
  const named = (fact: string) => declarations.get(fact)?.name.zh ?? fact;
  const failing = ({ conditions, ready }: MatchedRule) =>
    conditions
      .filter(({ met }) => met === false)
      .map(({ expr }) => conditionText(expr, { declarations, params: ready.rule.params, language }))
      .join('；') || null;
  const columns: readonly Column<MatchedRule>[] = [
    { title: '政策', width: 30, wrap: true, value: ({ ready }) => ready.rule.name.zh },
    { title: '结果', width: 12, value: ({ status }) => statusWords[status] },
    { title: '可得', width: 44, wrap: true, value: amountsText },
    { title: '合计（万元）', width: 14, value: ({ total }) => (total ? amountText(total, '万元') : null) },
    { title: '不符合的条件', width: 36, wrap: true, value: failing },
    {
      title: '还要知道',
      width: 30,
      wrap: true,
      value: ({ missing, more }) =>
        [...missing.map(({ fact }) => named(fact)), ...(more ? ['可能还有'] : [])].join('、') || null,
    },
    { title: '口径', width: 40, wrap: true, value: readingText },
    { title: '文件', width: 40, wrap: true, value: ({ document }) => document.title },
    { title: '条款', width: 30, wrap: true, value: ({ clause }) => clause.article },
    { title: '效力', width: 18, value: ({ standing }) => standingWords[standing] },
    { title: '公平竞争审查', width: 30, wrap: true, value: ({ ready }) => ready.rule.review?.zh ?? null },
  ];
  return {
    title: '政策测算',
    columns,
    rows: match.rules,
    cover: [
      ['地区', match.region.name],
      ['已知', givenText(facts, declarations)],
      ['确定合计', certainText(match)],
      ['连同可能的', `${amountText(match.total.possible, '万元')} 万元`],
      ...(match.withheld.length === 0 ? [] : [withheldLine(match)]),
      ['口径', '权利、服务和没有数额的条款只列出，不计入合计；文件没有日期的不计入合计；空白是不知道，不等于零'],
    ],
    asOf: match.asOf,
  };
}
