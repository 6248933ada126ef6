import type { Paper, PaperPart } from '../platform/export/paper.rules.ts';
import type { Table } from '../platform/export/table.rules.ts';
import type { Coverage, Gap } from './coverage.rules.ts';
import type { ReserveVisits, VisitTarget } from './reserve.types.ts';
import { channelWords, modeWords, outcomeWords, stageWords } from './reserve-words.rules.ts';

/** A firm to call on with the gap that it would close; null: its link is judged no gap, or no chain was asked for. */
export interface Visit {
  readonly target: VisitTarget;
  readonly gap: Gap | null;
}

export interface VisitList extends Omit<ReserveVisits, 'rows'> {
  readonly rows: readonly Visit[];
}

/** Firms by the priority of their gaps, those of no gap last, else in the order given. */
export function visitList(view: ReserveVisits, coverage: Coverage | null): VisitList {
  const gaps = new Map(coverage?.gaps.map((gap) => [gap.linkId, gap]));
  const rank = ({ gap }: Visit): number => (gap === null ? -2 : (gap.priority ?? -1));
  const rows = view.rows
    .map((target): Visit => ({ target, gap: gaps.get(target.topLinkId) ?? null }))
    .sort((a, b) => rank(b) - rank(a));
  return { ...view, rows };
}

const gapWords: Readonly<Record<string, string>> = { MISSING: '缺失', WEAK: '薄弱', NOT_EXPECTED: '规模不足以预期' };

function gapText({ gap }: Visit): string {
  if (gap === null) return '目前未判为缺口';
  const modes = gap.modes.map(({ mode }) => modeWords[mode]).join('、');
  const priority = gap.priority === null ? '优先度未知' : `优先度 ${gap.priority.toFixed(2)}`;
  return `${gapWords[gap.class] ?? gap.class}，${modes}，${priority}`;
}

const nextText = ({ nextOn, nextStep }: VisitTarget): string =>
  [nextOn ?? '', nextStep ?? ''].filter((each) => each !== '').join(' ') || '未写';

/** 拜访清单 as a sheet. */
export function visitTable(list: VisitList, asOf: string): Table<Visit> {
  return {
    title: '拜访清单',
    columns: [
      { title: '企业', width: 30, value: ({ target }) => target.firm },
      { title: '环节', width: 20, value: ({ target }) => target.linkName },
      { title: '缺口', width: 30, value: gapText },
      { title: '模式', width: 8, value: ({ target }) => modeWords[target.mode] },
      { title: '状态', width: 8, value: ({ target }) => stageWords[target.stage] },
      { title: '负责小组', width: 20, value: ({ target }) => target.groupName },
      { title: '所在地', width: 12, value: ({ target }) => target.at },
      { title: '地址', width: 40, wrap: true, value: ({ target }) => target.address },
      { title: '统一社会信用代码', width: 20, value: ({ target }) => target.uscc },
      { title: '理由', width: 40, wrap: true, value: ({ target }) => target.reason },
      { title: '下一步', width: 24, wrap: true, value: ({ target }) => target.nextStep },
      { title: '下一步日期', width: 12, day: true, value: ({ target }) => target.nextOn },
      { title: '最近接触', width: 12, day: true, value: ({ target }) => target.contacts[0]?.on ?? null },
      {
        ...{ title: '接触结果', width: 12 },
        value: ({ target: { contacts } }) => (contacts[0] ? outcomeWords[contacts[0].outcome] : null),
      },
      { title: '示例', width: 6, value: ({ target }) => (target.demo ? '示例' : null) },
    ],
    rows: list.rows,
    cover: [
      ['地区', list.regionName],
      ['产业', list.industryTitle ?? '全部'],
      ['城市', list.cityName],
    ],
    asOf,
  };
}

const scopeLength = 300;

function pageOf(visit: Visit, index: number): PaperPart {
  const { target } = visit;
  const contacts = target.contacts.map(({ on, who, channel, outcome, text }) => {
    return [
      on,
      `${who ?? ''}（${channelWords[channel]}）`,
      text === null ? outcomeWords[outcome] : `${outcomeWords[outcome]}：${text}`,
    ];
  });
  return {
    heading: target.demo ? `${target.firm}（示例）` : target.firm,
    newPage: index > 0,
    lines: [
      `环节：${target.linkName}（${modeWords[target.mode]}）`,
      `缺口：${gapText(visit)}`,
      `理由：${target.reason ?? '未写'}`,
      `状态：${stageWords[target.stage]}；负责小组：${target.groupName ?? '未分派'}`,
      `下一步：${nextText(target)}`,
      `地址：${target.address ?? '未知'}（${target.at}）`,
      `统一社会信用代码：${target.uscc ?? '未知'}`,
      `经营范围：${target.scope === null ? '未知' : target.scope.slice(0, scopeLength)}`,
      contacts.length === 0 ? '此前没有接触记录。' : '此前的接触：',
    ],
    ...(contacts.length === 0
      ? {}
      : { table: { head: ['日期', '接触人', '结果'], widths: [2, 2, 6], rows: contacts } }),
  };
}

/** 拜访清单 as a paper, one page for each firm. */
export function visitPaper(list: VisitList, asOf: string): Paper {
  return {
    title: `拜访清单 ${list.cityName}`,
    lines: [
      `${list.regionName}　${list.industryTitle ?? '全部产业链'}　${list.rows.length} 条　数据截至 ${asOf}`,
      list.rows.length === 0 ? '这个城市没有在跟进的目标。' : '按缺口的优先度先后；未知的写“未知”，不是没有。',
    ],
    parts: list.rows.map(pageOf),
  };
}
