import type { Column, Table } from '../platform/export/table.rules.ts';
import { paidCurrency } from './decide.rules.ts';
import type { EligibleSubject } from './eligible.rules.ts';
import type { SubjectKind } from './eligible.types.ts';
import type { Declarations, Rule } from './rule.types.ts';
import { amountText } from './unit.rules.ts';

const kinds: Readonly<Record<SubjectKind, string>> = { FIRM: '本地企业', TARGET: '储备目标', PROJECT: '项目' };

interface Row extends EligibleSubject {
  readonly rule: Rule;
}

function sumText({ outcome: { status, total, ready } }: Row): string | null {
  const unit = paidCurrency(ready) === 'USD' ? '万美元' : '万元';
  return status === 'eligible' && total ? `${amountText(total, unit)} ${unit}` : null;
}

/** Who is or may be eligible, with the evidence and what is missing, as a sheet. */
export function eligibleTable(
  rows: readonly Row[],
  { regionName, asOf, withheld }: { readonly regionName: string; readonly asOf: string; readonly withheld: number },
  declarations: Declarations,
): Table<Row> {
  const named = (fact: string) => declarations.get(fact)?.name.zh ?? fact;
  const columns: readonly Column<Row>[] = [
    { title: '政策', width: 30, wrap: true, value: ({ rule }) => rule.name.zh },
    { title: '对象', width: 12, value: ({ subject }) => kinds[subject.kind] },
    {
      title: '名称',
      width: 34,
      wrap: true,
      value: ({ subject }) => (subject.demo ? `${subject.name}（示例）` : subject.name),
    },
    { title: '结果', width: 12, value: ({ outcome }) => (outcome.status === 'eligible' ? '符合' : '可能符合') },
    { title: '合计', width: 16, value: sumText },
    {
      title: '已有依据',
      width: 44,
      wrap: true,
      value: ({ evidence }) => evidence.map(({ fact, evidence: rests }) => `${named(fact)}（${rests.zh}）`).join('；'),
    },
    {
      title: '还要知道',
      width: 40,
      wrap: true,
      value: ({ outcome }) =>
        [...outcome.missing.map(({ fact }) => named(fact)), ...(outcome.more ? ['可能还有'] : [])].join('、') || null,
    },
  ];
  return {
    ...{ title: '免申即享名单', columns, rows, asOf },
    cover: [
      ['地区', regionName],
      ['口径', '只用已登记的事实；没有登记的不当作“没有”；没有一项相关登记的不列'],
      ...(withheld === 0 ? [] : [['未提供', `${withheld} 条规则须先有公平竞争审查`] as const]),
    ],
  };
}
