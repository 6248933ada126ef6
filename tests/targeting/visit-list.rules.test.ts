import { describe, expect, it } from 'vitest';
import type { Gap } from '../../server/targeting/coverage.rules.ts';
import type { VisitTarget } from '../../server/targeting/reserve.types.ts';
import { visitList, visitPaper, visitTable } from '../../server/targeting/visit-list.rules.ts';

const target = (id: string, topLinkId: string): VisitTarget => ({
  ...{ id, firm: `企业${id}`, linkId: topLinkId, topLinkId, linkName: '环节', mode: 'FILL', stage: 'RESERVED' },
  ...{ nextStep: null, nextOn: null, lookAgainOn: null, addedAt: '2026-11-17T01:00:00.000Z', addedBy: null },
  ...{ reason: null, demo: false, groupName: null, uscc: null, address: null, at: '苏州市', scope: null, contacts: [] },
});
const gap = (linkId: string, priority: number | null): Gap => ({
  ...{ linkId, name: linkId, class: 'MISSING', active: 1, priority, modes: [{ mode: 'FILL', priority }] },
});
const view = { regionName: '玄武区', industryTitle: null, cityName: '苏州市' };
const coverage = {
  withTargets: 3,
  withoutTargets: 0,
  unknown: 0,
  gaps: [gap('a', 0.2), gap('b', 0.6), gap('c', null)],
};

describe('拜访清单', () => {
  it('goes by the priority of gaps: those of unknown priority behind, those of no gap last', () => {
    const rows = ['x', 'c', 'a', 'b'].map((link) => target(link, link));
    const list = visitList({ ...view, rows }, coverage);
    expect(list.rows.map(({ target: { id } }) => id)).toEqual(['b', 'a', 'c', 'x']);
    const paper = visitPaper(list, '2026-11-22');
    expect(paper.parts.map(({ newPage }) => newPage)).toEqual([false, true, true, true]);
    expect(paper.parts[0]?.lines?.[1]).toBe('缺口：缺失，补链，优先度 0.60');
    expect(paper.parts[2]?.lines?.[1]).toContain('优先度未知');
    expect(paper.parts[3]?.lines?.[5]).toBe('地址：未知（苏州市）');
    expect(visitTable(list, '2026-11-22').rows).toHaveLength(4);
  });
});
