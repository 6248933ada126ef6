import type { Table } from '../platform/export/table.rules.ts';
import { dayOf } from '../platform/kernel/dates.ts';
import type { ReserveView, TargetRow } from './reserve.types.ts';
import { modeWords, originWords, outcomeWords, reserveTitles, stageWords } from './reserve-words.rules.ts';

/** The reserve as a sheet: its first columns are those that an import of a reserve reads. */
export function reserveTable(view: ReserveView, narrowed: readonly string[], asOf: string): Table<TargetRow> {
  const titles = reserveTitles;
  return {
    title: '储备库',
    columns: [
      { title: titles.firm, width: 30, value: (row) => row.enterpriseName },
      { title: titles.uscc, width: 20, value: (row) => row.uscc },
      { title: titles.chain, width: 18, value: (row) => view.industry?.title ?? row.industryId },
      { title: titles.link, width: 20, value: (row) => row.linkName },
      { title: titles.mode, width: 8, value: ({ mode }) => modeWords[mode] },
      { title: titles.state, width: 8, value: ({ stage }) => stageWords[stage] },
      { title: titles.group, width: 20, value: (row) => row.groupName },
      { title: titles.reason, width: 40, wrap: true, value: (row) => row.reason },
      { title: titles.next, width: 24, wrap: true, value: (row) => row.nextStep },
      { title: titles.nextOn, width: 12, day: true, value: (row) => row.nextOn },
      { title: titles.lookAgainOn, width: 12, day: true, value: (row) => row.lookAgainOn },
      { title: '逾期', width: 6, value: ({ overdue }) => (overdue ? '是' : null) },
      { title: '所在地', width: 12, value: (row) => row.at },
      { title: '接触次数', width: 8, value: (row) => row.contacts },
      { title: '最近接触', width: 12, day: true, value: ({ last }) => last?.on ?? null },
      { title: '接触结果', width: 12, value: ({ last }) => (last ? outcomeWords[last.outcome] : null) },
      { title: '来源', width: 10, value: ({ origin }) => originWords[origin] },
      { title: '加入', width: 12, day: true, value: ({ addedAt }) => dayOf(new Date(addedAt)) },
      { title: '加入人', width: 12, value: (row) => row.addedBy },
      { title: '示例', width: 6, value: ({ demo }) => (demo ? '示例' : null) },
    ],
    rows: view.rows,
    cover: [
      ['地区', view.regionName],
      ['产业', view.industry?.title ?? '全部'],
      ['筛选', narrowed.join('、') || '无'],
    ],
    asOf,
  };
}
