import { rankTargets } from '../../server/targeting/target.rules.ts';
import { targetRulesOn } from '../../server/targeting/target-rules.ts';
import type { NearFirm, NearRelation, TargetView } from '../../server/targeting/targeting.types.ts';
import { verdictRulesOn } from '../../server/targeting/verdict-rules.ts';

export const day = '2026-06-30';
export const rules = targetRulesOn(day);

export const firm = (id: string, more: Partial<NearFirm> = {}): NearFirm => ({
  ...{ id, name: `${id}公司`, status: 'ACTIVE', tags: null, stockCode: null, exchange: null, branchForm: null },
  ...{ capitalFen: null, capitalCurrency: null, demo: true, ways: 3, region: null, city: null, here: false },
  ...{ branches: [], signals: [], talks: [] },
  ...more,
});

export const relation = (
  type: string,
  fromId: string,
  toId: string,
  more: Partial<NearRelation> = {},
): NearRelation => ({
  ...{ type, fromId, toId, state: 'CONFIRMED', asOf: '2026-01-01', share: null, source: 'list' },
  ...more,
});

/** A link whose product `cell` two firms make elsewhere; the anchor `a` makes packs of cells and buys from `s`. */
export function view(more: Partial<TargetView> = {}): TargetView {
  return {
    industryId: 'chain',
    link: { id: 'l', name: '电芯' },
    region: { id: 'r', name: '示例区' },
    ...{ span: ['l'], anchors: ['a'], stance: null },
    things: [
      { id: 'l', kind: 'ChainLink', name: '电芯' },
      { id: 'down', kind: 'ChainLink', name: '电池包' },
      { id: 'cell', kind: 'Product', name: '电芯' },
      { id: 'pack', kind: 'Product', name: '电池包' },
      { id: 'paper', kind: 'Product', name: '隔膜纸' },
      { id: 'code', kind: 'IndustryCode', name: '锂电池' },
    ],
    relations: [
      relation('IN_LINK', 'cell', 'l'),
      relation('OCCUPIES', 'a', 'down'),
      relation('SUPPLIES', 'l', 'down'),
      relation('MAKES', 'm', 'cell'),
      relation('MAKES', 'n', 'cell', { state: 'TO_REVIEW' }),
      relation('MAKES', 'm', 'paper'),
      relation('MAKES', 'p', 'paper'),
      relation('MAKES', 'a', 'pack'),
      relation('MADE_FROM', 'pack', 'cell'),
      relation('CLASSED_AS', 'm', 'code'),
      relation('CLASSED_AS', 'c', 'code', { source: null }),
      relation('SELLS_TO', 's', 'a'),
      relation('HOLDS', 'o', 'a', { share: 0.4 }),
      relation('HOLDS', 'o', 'sister', { share: 0.6 }),
      relation('HOLDS', 'small', 'a', { share: 0.01 }),
    ],
    firms: [firm('a', { here: true }), ...['m', 'n', 'p', 'c', 's', 'o', 'sister', 'small'].map((id) => firm(id))],
    sources: [{ id: 'list', title: '示例名录', date: '2026-02-01' }],
    ...{ presences: [], counts: [], ruleSets: [], peers: [] },
    ...more,
  };
}

export const ranked = (changed: Partial<TargetView> = {}, mode: 'FILL' | 'STRENGTHEN' = 'FILL') =>
  rankTargets(view(changed), {
    mode,
    rules,
    verdictRules: verdictRulesOn(day),
    day,
    bounds: { anchors: 60, firms: 200, fan: 30 },
  });
