import { describe, expect, it } from 'vitest';
import type { ChainTemplate } from '../../server/chain/chain.template.ts';
import type { ChainHere, LinkHere } from '../../server/chain/chain.types.ts';
import { proposed, templateDifference } from '../../server/chain/template-difference.rules.ts';

const link = (key: string, changes: Partial<ChainTemplate['links'][number]> = {}): ChainTemplate['links'][number] => ({
  ...{ key, name: `环节${key}`, lane: 'up', parent: null, keywords: ['甲', '乙'], synonyms: [], exclusions: [] },
  ...{
    codes: ['38'],
    capacityKinds: ['PRODUCTION', 'RD'],
    criticality: 'core',
    support: false,
    stance: {},
    note: null,
  },
  ...changes,
});
const template = (changes: Partial<ChainTemplate> = {}): ChainTemplate => ({
  ...{ id: 'x', title: '某产业', region: '320102', status: 'draft', note: '口径', leaderTypes: ['甲类'] },
  lanes: [{ key: 'up', name: '上游', stage: 'UP' }],
  links: [link('a'), link('b')],
  supplies: [{ from: 'a', to: 'b', what: '料' }],
  ...changes,
});
const linkHere = (key: string, changes: Partial<LinkHere> = {}): LinkHere => {
  const { name, keywords, synonyms, exclusions, codes, capacityKinds, criticality, support, note } = link(key);
  const said = { name, keywords, synonyms, exclusions, codes, capacityKinds, criticality, support, note };
  const place = { laneId: 'x.lane-up', parentId: null, stances: [], sourceIds: ['template.x'], confirmedFields: null };
  return { id: `x.${key}`, ...said, ...place, ...changes };
};
const here = (changes: Partial<ChainHere> = {}): ChainHere => ({
  ...{ id: 'x', title: '某产业', status: 'draft', note: '口径', leaderTypes: ['甲类'] },
  lanes: [{ id: 'x.lane-up', name: '上游', stage: 'UP' }],
  links: [linkHere('a'), linkHere('b')],
  supplies: [{ id: 'x.a~x.b', what: '料', fromName: '环节a', toName: '环节b' }],
  ...{ changes: [], claims: [], made: [] },
  ...changes,
});
const shown = (items: ReturnType<typeof templateDifference>) =>
  items.map(({ kind, thing, name, field }) => [kind, thing, name, field].join(' '));

describe('the difference of a shipped template', () => {
  it('is nothing where the graph says the same, whatever the order of words', () => {
    expect(templateDifference(template(), here())).toEqual([]);
    expect(templateDifference(template({ links: [link('a', { keywords: ['乙', '甲'] }), link('b')] }), here())).toEqual(
      [],
    );
  });

  it('minds the order of the kinds of capacity, of which the first is the link’s own', () => {
    const turned = template({ links: [link('a', { capacityKinds: ['RD', 'PRODUCTION'] }), link('b')] });
    expect(shown(templateDifference(turned, here()))).toEqual(['CHANGED LINK 环节a capacityKinds']);
  });

  it('names fields that differ with both values', () => {
    const [item, ...others] = templateDifference(
      template({ links: [link('a', { keywords: ['甲', '丙'] }), link('b')] }),
      here(),
    );
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      ...{ kind: 'CHANGED', thing: 'LINK', thingId: 'x.a', field: 'keywords', edited: false, kept: false },
      ...{ here: ['甲', '乙'], shipped: ['甲', '丙'], value: '["甲","丙"]' },
    });
  });

  it('tells what was edited here and by whom', () => {
    const newer = template({ links: [link('a', { keywords: ['丙'], note: '注' }), link('b', { keywords: ['丁'] })] });
    const changes = [
      { factId: 'ChainLink/x.a', field: 'keywords', at: '2026-11-02T00:00:00.000Z', by: '甲', own: false },
      { factId: 'ChainLink/x.a', field: 'note', at: '2026-11-01T00:00:00.000Z', by: '乙', own: false },
      { factId: 'ChainLink/x.b', field: 'keywords', at: '2026-11-01T00:00:00.000Z', by: '丙', own: true },
    ];
    const items = templateDifference(
      newer,
      here({ changes, links: [linkHere('a', { confirmedFields: ['keywords'] }), linkHere('b')] }),
    );
    expect(items.map(({ thingId, field, edited, changedBy }) => [thingId, field, edited, changedBy])).toEqual([
      ['x.a', 'keywords', true, '甲'],
      ['x.a', 'note', false, '乙'],
      ['x.b', 'keywords', true, '丙'],
    ]);
  });

  it('adds a missing link as one item with its supplies, a missing supply by itself, and what is only here apart', () => {
    const withoutB = here({ links: [linkHere('a'), linkHere('c')], supplies: [] });
    expect(shown(templateDifference(template(), withoutB))).toEqual(['ADDED LINK 环节b ', 'ONLY_HERE LINK 环节c ']);
    expect(shown(templateDifference(template(), here({ supplies: [] })))).toEqual(['ADDED SUPPLY 环节a → 环节b ']);
  });

  it('sees links that stand elsewhere, and never takes a place away', () => {
    const moved = template({
      lanes: [
        { key: 'up', name: '上游', stage: 'UP' },
        { key: 'mid', name: '中游', stage: 'MID' },
      ],
      links: [link('a', { stance: { '320102': 'DECLINED' } }), link('b', { lane: 'mid' })],
    });
    const above = here({ links: [linkHere('a', { parentId: 'x.b' }), linkHere('b')] });
    expect(shown(templateDifference(moved, above))).toEqual([
      'ADDED LANE 中游 ',
      'CHANGED LINK 环节a stance.320102',
      'CHANGED LINK 环节b lane',
    ]);
  });

  it('proposes no more what was kept, until the template says something else', () => {
    const newer = template({ links: [link('a', { keywords: ['丙'] }), link('b')] });
    const claims = [{ factId: 'ChainLink/x.a', field: 'keywords', value: '["丙"]', state: 'DISMISSED' }] as const;
    const items = templateDifference(newer, here({ claims }));
    expect(items.map(({ kept }) => kept)).toEqual([true]);
    expect(proposed(items)).toEqual([]);
    const later = template({ links: [link('a', { keywords: ['丁'] }), link('b')] });
    expect(proposed(templateDifference(later, here({ claims })))).toHaveLength(1);
  });

  it('gives an item another id when either value changes', () => {
    const newer = template({ links: [link('a', { keywords: ['丙'] }), link('b')] });
    const id = (now: ChainHere) => templateDifference(newer, now)[0]?.id;
    expect(id(here())).not.toBe(id(here({ links: [linkHere('a', { keywords: ['戊'] }), linkHere('b')] })));
  });

  it('is everything where the graph has no such industry', () => {
    expect(shown(templateDifference(template(), null))).toEqual([
      'ADDED LANE 上游 ',
      'ADDED LINK 环节a ',
      'ADDED LINK 环节b ',
    ]);
  });
});
