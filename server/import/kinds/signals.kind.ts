import { z } from 'zod';
import { capitalOf } from '../../enterprise/capital.rules.ts';
import { signalFact, signalInFact, signalOfFact } from '../../enterprise/enterprise.facts.ts';
import type { Fact } from '../../platform/facts/fact-kind.ts';
import { relationId, shortHash } from '../../platform/kernel/ids.ts';
import { columnTitle } from '../column-titles.rules.ts';
import { cells, column, missingIssue, required, someDate, text } from '../lists/cells.ts';
import type { ListKind } from '../lists/list-kind.ts';
import { enterpriseReference, ifSaid, regionReference } from '../lists/references.ts';
import { asIssue, told } from '../told.rules.ts';

const titles = {
  what: '事项',
  on: '日期',
  company: '企业',
  kind: '类型',
  amount: '金额',
  stage: '进展',
  region: '地区',
  note: '说明',
  origin: '依据',
  url: '链接',
} as const;
const row = cells({
  [titles.what]: required(titles.what),
  [titles.on]: someDate.refine((date) => date !== null, missingIssue(titles.on)),
  [titles.company]: text,
  [titles.kind]: text,
  [titles.amount]: text.refine((amount) => amount === null || capitalOf(amount) !== null, asIssue('notAmount')),
  [titles.stage]: text,
  [titles.region]: text,
  [titles.note]: text,
  [titles.origin]: text,
  [titles.url]: text.pipe(z.union([z.null(), z.url({ protocol: /^https?$/, error: asIssue('notUrl') })])),
});
type Row = z.infer<typeof row>;

/** Dated signs that a firm or a project grows: 增资, 用地, 环评, 招标, 招聘, 新设, 招商项目. */
export const signalsKind: ListKind<Row> = {
  name: 'expansion-signals',
  title: '扩产信号',
  sheet: {
    columns: [
      column(titles.what, true, '项目名称', '信号', '标题', '名称'),
      column(titles.on, true, '发布日期', '时间', '签约日期'),
      column(titles.company, false, '企业名称', '公司名称', '统一社会信用代码'),
      column(titles.kind, false, '信号类型', '类别'),
      column(titles.amount, false, '投资额', '投资金额', '总投资'),
      column(titles.stage, false, '阶段', '状态'),
      column(titles.region, false, '区县', '所在地区', '区县代码'),
      column(titles.note, false, '描述', '备注', '内容'),
      column(titles.origin, false, '来源', '信息来源', '出处'),
      column(titles.url, false, '网址', '原文链接'),
    ],
  },
  row,
  fix: (title) => (title === titles.amount ? told('amountFix') : told('byHeader', { title: columnTitle(title) })),
  key: (each) => JSON.stringify([each[titles.company], each[titles.region], each[titles.kind], each[titles.what]]),
  regions: true,
  references: (each) => ({
    company: ifSaid(each[titles.company], (value) => enterpriseReference(titles.company, value)),
    region: ifSaid(each[titles.region], (value) => regionReference(titles.region, value)),
  }),
  objection: (each) => {
    if (each[titles.company] !== null || each[titles.region] !== null) return null;
    return { column: titles.company, value: '', reason: told('neither'), fix: told('neitherFix') };
  },
  state: (each, found, { sourceIds }) => {
    const company = found.maybe('company')?.id ?? null;
    const region = found.maybe('region')?.id ?? null;
    const { [titles.what]: what, [titles.kind]: kind, [titles.amount]: amountText } = each;
    const id = `signal-${shortHash(JSON.stringify([company, region, kind, what]))}`;
    const amount = amountText === null ? null : capitalOf(amountText);
    const amountFen = amount?.currency === 'CNY' ? amount.fen : null;
    const told = { stage: each[titles.stage], note: each[titles.note], origin: each[titles.origin] };
    const props = { name: what, on: each[titles.on], kind, amountText, amountFen, ...told, url: each[titles.url] };
    const relation = { state: 'TO_REVIEW', sourceIds };
    const facts: Fact[] = [{ kind: signalFact, id, props: { ...props, asOf: each[titles.on], sourceIds } }];
    if (company !== null) {
      facts.push({ kind: signalOfFact, id: relationId(id, company), from: id, to: company, props: relation });
    }
    if (region !== null) {
      facts.push({ kind: signalInFact, id: relationId(id, region), from: id, to: region, props: relation });
    }
    return { facts };
  },
};
