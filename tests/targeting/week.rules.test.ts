import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docxOf } from '../../server/platform/export/docx.ts';
import { dayOf } from '../../server/platform/kernel/dates.ts';
import type { ReserveWeek, WeekTarget } from '../../server/targeting/reserve.types.ts';
import { lastMonday, weekPaper, weekRows, weekTable } from '../../server/targeting/week.rules.ts';

const target: WeekTarget = {
  ...{ id: 'a~l', firm: '测试有限公司', linkName: '操作系统与数据库', mode: 'FILL', stage: 'CONTACTED', demo: true },
  ...{ nextStep: '回访', nextOn: '2026-11-20', lookAgainOn: null, addedAt: '2026-11-17T01:00:00.000Z' },
  ...{ addedBy: null, reason: null, groupName: null },
};
const week: ReserveWeek = {
  ...{ regionName: '玄武区', industryTitle: null, added: [target], overdue: [target] },
  moved: [{ about: target, at: '2026-11-18T02:00:00.000Z', by: 'lead', before: 'RESERVED', after: 'CONTACTED' }],
  contacted: [{ about: target, on: '2026-11-18', who: '招商一科', outcome: 'INTERESTED', text: null }],
};
const now = new Date('2026-11-22T08:00:00Z');

describe('the Monday that a list begins at', () => {
  it('is 00:00 in Shanghai of the last one before today, a week ago on a Monday', () => {
    expect(lastMonday(now).toISOString()).toBe('2026-11-15T16:00:00.000Z');
    expect(lastMonday(new Date('2026-11-22T16:00:00Z')).toISOString()).toBe('2026-11-15T16:00:00.000Z');
    expect(lastMonday(new Date('2026-11-23T16:00:00Z')).toISOString()).toBe('2026-11-22T16:00:00.000Z');
    const instant = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, (at) => {
        const since = lastMonday(at);
        const days = (Date.parse(`${dayOf(at)}T00:00:00+08:00`) - since.getTime()) / 86_400_000;
        expect(new Date(since.getTime() + 8 * 3_600_000).getUTCDay()).toBe(1);
        expect(days >= 1 && days <= 7).toBe(true);
      }),
    );
  });
});

describe('周一清单', () => {
  it('tells what is new, moved, contacted and overdue, and what did not happen', () => {
    expect(weekRows(week).map(({ what, told }) => [what, told])).toEqual([
      ['新入库', '补链目标'],
      ['状态变化', '储备 → 接触'],
      ['接触', '有意向'],
      ['逾期', '下一步“回访”应于 2026-11-20 完成'],
    ]);
    expect(weekTable(week, lastMonday(now), now).cover[2]).toEqual(['期间', '2026-11-16 00:00 起']);
    const paper = weekPaper({ ...week, moved: [] }, lastMonday(now), now);
    expect(paper.lines[1]).toBe('新入库 1 条；状态变化 0 条；接触 1 条；逾期 1 条');
    expect(paper.parts[1]).toEqual({ heading: '状态变化', lines: ['无。'] });
    expect(paper.parts[0]?.table?.rows[0]?.[0]).toBe('测试有限公司（示例）');
  });

  it('is a Word document', async () => {
    const bytes = await docxOf(weekPaper(week, lastMonday(now), now));
    expect(Buffer.from(bytes.slice(0, 2)).toString()).toBe('PK');
    expect(bytes.length).toBeGreaterThan(2_000);
  });
});
