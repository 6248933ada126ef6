import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { investmentOf, lacking, moveOf, needsReason, transitions } from '../../server/project/opportunity.rules.ts';
import type { OpportunityRow } from '../../server/project/opportunity.types.ts';
import { opportunityStages } from '../../server/project/opportunity.types.ts';
import { opportunityBook, opportunityTable } from '../../server/project/opportunity-book.rules.ts';

const whole = { content: '建一条产线', contact: '招商一科', about: 1 };
const stage = fc.constantFrom(...opportunityStages);

describe('offers', () => {
  it('move only along their ways, and say why they go back', () => {
    fc.assert(
      fc.property(stage, stage, fc.option(fc.constant('价格没谈拢')), (from, to, reason) => {
        const move = () => moveOf(from, to, { reason, offered: whole });
        const allowed = transitions[from].includes(to) && (reason !== null || !needsReason(from, to));
        if (allowed) expect(move()).toBe(reason);
        else expect(move).toThrow();
      }),
    );
  });

  it('are shown to nobody before they say what, where and whom to ask', () => {
    const empty = { content: null, contact: null, about: 0 };
    expect(lacking(empty)).toEqual(['CONTENT', 'CONTACT', 'ABOUT']);
    expect(() => moveOf('PLANNED', 'READY', { reason: null, offered: empty })).toThrow('前须填写');
    expect(() => moveOf('PLANNED', 'READY', { reason: null, offered: { ...whole, about: 0 } })).toThrow('前须填写');
    expect(moveOf('READY', 'PLANNED', { reason: '要重写', offered: empty })).toBe('要重写');
  });

  it('keep money exact, and refuse what is none', () => {
    expect(investmentOf('120000000.05')).toBe(12_000_000_005);
    expect(investmentOf(' ')).toBeNull();
    for (const bad of ['0', '-3', '1.234', '一个亿', '100000000000001']) expect(() => investmentOf(bad)).toThrow();
  });
});

const row = (over: Partial<OpportunityRow>): OpportunityRow => ({
  ...{ id: 'offer-1', name: '存储芯片封测', stage: 'READY', movedBecause: null, content: null, investFen: null },
  ...{ cooperation: null, contact: null, on: '2026-11-01', by: 'a', recordedAt: null, demo: false, version: 1 },
  ...{ regionId: '320102', regionName: '玄武区', links: [], carriers: [], sources: [] },
  ...over,
});

describe('what is handed out of offers', () => {
  const rows = [
    row({}),
    row({ name: '未成熟', stage: 'PLANNED' }),
    row({ name: '样例', stage: 'ENGAGED', demo: true }),
  ];

  it('is in the book only what may be shown, with what is not said as not said', () => {
    const { parts, lines } = opportunityBook({ regionName: '玄武区', rows }, '2026-11-02');
    expect(parts.map(({ heading }) => heading)).toEqual(['目录', '1. 存储芯片封测', '2. 样例（示例）']);
    expect(lines).toContain('可推介和已对接的项目 2 个，另有谋划或撤回的 1 个不在册内');
    expect(lines).toContain('含示例数据，不得对外');
    expect(parts[1]?.table?.rows).toContainEqual(['建设内容', '未填']);
    expect(opportunityBook({ regionName: '玄武区', rows: [] }, '2026-11-02').parts).toEqual([
      { heading: '没有可推介的项目' },
    ]);
  });

  it('is all of it in the sheet', () => {
    const table = opportunityTable({ regionName: '玄武区', rows: [row({ investFen: 12_000_000_005 })] }, '2026-11-02');
    const [only] = table.rows;
    const cells = only ? table.columns.map(({ title, value }) => [title, value(only)]) : [];
    expect(cells).toContainEqual(['投资规模（万元）', 12_000.000_005]);
    expect(cells).toContainEqual(['合作方式', null]);
  });
});
