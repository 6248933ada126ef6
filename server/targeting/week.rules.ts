import type { Paper } from '../platform/export/paper.rules.ts';
import type { Table } from '../platform/export/table.rules.ts';
import { dayOf, minuteOf } from '../platform/kernel/dates.ts';
import type { ReserveWeek, WeekTarget } from './reserve.types.ts';
import { modeWords, outcomeWords, stageWords } from './reserve-words.rules.ts';

const dayMs = 86_400_000;
/** Asia/Shanghai has kept UTC+8 without summer time since 1992. */
const shanghaiMs = 8 * 3_600_000;

/** 00:00 in Asia/Shanghai of the last Monday before today: on a Monday, that of a week ago. */
export function lastMonday(now: Date): Date {
  const midnight = Date.parse(`${dayOf(now)}T00:00:00Z`);
  const weekday = new Date(midnight).getUTCDay();
  const back = weekday <= 1 ? weekday + 6 : weekday - 1;
  return new Date(midnight - back * dayMs - shanghaiMs);
}

/** One line of 周一清单. */
export interface WeekRow {
  readonly what: '新入库' | '状态变化' | '接触' | '逾期';
  readonly about: WeekTarget;
  readonly on: string;
  readonly told: string;
  readonly who: string | null;
}

const stageWord = (stage: keyof typeof stageWords | null): string => (stage === null ? '未知' : stageWords[stage]);

function overdueText({ stage, nextStep, nextOn, lookAgainOn }: WeekTarget): string {
  if (stage === 'SHELVED') return `搁置到期，应于 ${lookAgainOn ?? '未知'} 再看`;
  return `下一步“${nextStep ?? '未写'}”应于 ${nextOn ?? '未知'} 完成`;
}

/** 周一清单 line by line: new, moved, contacted, overdue. */
export function weekRows({ added, moved, contacted, overdue }: ReserveWeek): readonly WeekRow[] {
  return [
    ...added.map((about): WeekRow => {
      const told = `${modeWords[about.mode]}目标${about.reason === null ? '' : `，理由：${about.reason}`}`;
      return { what: '新入库', about, on: dayOf(new Date(about.addedAt)), told, who: about.addedBy ?? '导入' };
    }),
    ...moved.map(({ about, at, by, before, after }): WeekRow => {
      return { what: '状态变化', about, on: minuteOf(at), told: `${stageWord(before)} → ${stageWord(after)}`, who: by };
    }),
    ...contacted.map(({ about, on, who, outcome, text }): WeekRow => {
      const told = `${outcomeWords[outcome]}${text === null ? '' : `：${text}`}`;
      return { what: '接触', about, on, told, who };
    }),
    ...overdue.map((about): WeekRow => {
      const on = about.stage === 'SHELVED' ? about.lookAgainOn : about.nextOn;
      return { what: '逾期', about, on: on ?? '', told: overdueText(about), who: null };
    }),
  ];
}

/** 周一清单 as a sheet. */
export function weekTable(week: ReserveWeek, since: Date, now: Date): Table<WeekRow> {
  return {
    title: '周一清单',
    columns: [
      { title: '事项', width: 10, value: (row) => row.what },
      { title: '企业', width: 30, value: ({ about }) => about.firm },
      { title: '环节', width: 20, value: ({ about }) => about.linkName },
      { title: '模式', width: 8, value: ({ about }) => modeWords[about.mode] },
      { title: '现状态', width: 8, value: ({ about }) => stageWords[about.stage] },
      { title: '负责小组', width: 20, value: ({ about }) => about.groupName ?? '未分派小组' },
      { title: '时间', width: 16, value: (row) => row.on || null },
      { title: '经办', width: 14, value: (row) => row.who },
      { title: '内容', width: 50, wrap: true, value: (row) => row.told },
      { title: '下一步', width: 24, wrap: true, value: ({ about }) => about.nextStep },
      { title: '下一步日期', width: 12, day: true, value: ({ about }) => about.nextOn },
      { title: '示例', width: 6, value: ({ about }) => (about.demo ? '示例' : null) },
    ],
    rows: weekRows(week),
    cover: [
      ['地区', week.regionName],
      ['产业', week.industryTitle ?? '全部'],
      ['期间', `${minuteOf(since.toISOString())} 起`],
    ],
    asOf: dayOf(now),
  };
}

const whats = ['新入库', '状态变化', '接触', '逾期'] as const satisfies readonly WeekRow['what'][];

/** 周一清单 as a paper: one table for each kind of change; what did not happen is said. */
export function weekPaper(week: ReserveWeek, since: Date, now: Date): Paper {
  const rows = weekRows(week);
  const counts = whats.map((what) => `${what} ${rows.filter((row) => row.what === what).length} 条`);
  return {
    title: '储备库周一清单',
    lines: [
      `${week.regionName}　${week.industryTitle ?? '全部产业链'}　${minuteOf(since.toISOString())} 至 ${minuteOf(now.toISOString())}`,
      counts.join('；'),
    ],
    parts: whats.map((what) => {
      const own = rows.filter((row) => row.what === what);
      if (own.length === 0) return { heading: what, lines: ['无。'] };
      return {
        heading: what,
        table: {
          head: ['企业', '环节', '负责小组', '时间', '内容', '下一步'],
          widths: [5, 4, 3, 3, 6, 4],
          rows: own.map(({ about, on, told, who }) => [
            about.demo ? `${about.firm}（示例）` : about.firm,
            `${about.linkName}（${modeWords[about.mode]}）`,
            about.groupName ?? '未分派',
            on,
            who === null ? told : `${told}（${who}）`,
            [about.nextOn ?? '', about.nextStep ?? ''].filter((each) => each !== '').join(' ') || '未写',
          ]),
        },
      };
    }),
  };
}
