import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChainEdit, DraftChain, DraftLink, StoredEdit } from '../../server/chain/draft.types.ts';
import { applyEdit, applyEdits, foundBy, siblings } from '../../server/chain/draft-apply.rules.ts';
import { editOf } from '../../server/chain/draft-edit.rules.ts';
import { inverseOf } from '../../server/chain/draft-inverse.rules.ts';

const lanes = ['up', 'mid', 'down'].map((id, order) => ({ id, name: `${id}游`, stage: 'MID' as const, order }));
const link = (id: string, laneId: string, order: number, parentId: string | null = null): DraftLink => ({
  ...{
    id,
    name: `环节${id}`,
    laneId,
    parentId,
    order,
    keywords: [`词${id}`],
    synonyms: [],
    exclusions: [],
    codes: [id],
  },
  ...{ capacityKinds: ['PRODUCTION'], criticality: 'ordinary', support: false, note: null, spot: null, standing: 0 },
});
const chain: DraftChain = {
  lanes,
  links: [
    ...[link('a', 'up', 0), link('b', 'up', 1), link('c', 'mid', 2), link('d', 'mid', 3), link('e', 'down', 4)],
    ...[link('c1', 'mid', 5, 'c'), link('c2', 'mid', 6, 'c'), link('e1', 'down', 7, 'e')],
  ],
  supplies: [
    { fromId: 'a', toId: 'c', what: '甲料' },
    { fromId: 'b', toId: 'c', what: '乙料' },
    { fromId: 'c', toId: 'e', what: null },
    { fromId: 'e', toId: 'd', what: '回用' },
  ],
};

const ids = ['a', 'b', 'c', 'd', 'e', 'c1', 'c2', 'e1', 'n0', 'n1', 'n2'];
const someId = fc.constantFrom(...ids);
const other = fc.option(someId, { nil: null });
const words = { keywords: ['新'], synonyms: [], exclusions: [], codes: [] };
const anyEdit: fc.Arbitrary<ChainEdit> = fc.oneof(
  fc.record({
    ...{
      type: fc.constantFrom('ADD' as const),
      link: fc.constantFrom('n0', 'n1', 'n2'),
      name: fc.constantFrom('新甲', '新乙', '新丙'),
    },
    ...{ lane: fc.constantFrom('up', 'mid', 'down'), parent: other, after: other, words: fc.constant(words) },
    ...{
      capacityKinds: fc.constant(['RD']),
      criticality: fc.constant('core'),
      support: fc.boolean(),
      note: fc.constant(null),
    },
    spot: fc.constant(null),
  }),
  fc.record({
    type: fc.constant('RENAME' as const),
    link: someId,
    name: fc.constantFrom('新甲', '环节a', '改名'),
    keep: fc.boolean(),
  }),
  fc.record({
    type: fc.constant('MOVE' as const),
    link: someId,
    lane: fc.constantFrom('up', 'mid', 'down'),
    parent: other,
    after: other,
  }),
  fc.record({ type: fc.constant('MERGE' as const), link: someId, into: someId }),
  fc.record({ type: fc.constant('REMOVE' as const), link: someId }),
  fc.record({ type: fc.constant('SUPPLY' as const), from: someId, to: someId, what: fc.constantFrom('丙料', null) }),
  fc.record({ type: fc.constant('UNSUPPLY' as const), from: someId, to: someId }),
  fc.record({
    type: fc.constant('PLACE' as const),
    link: someId,
    spot: fc.record({ column: fc.nat(3), row: fc.nat(9) }),
  }),
);

/** Edits as a draft keeps them, those that do not stand left out. */
function draftOf(start: DraftChain, edits: readonly ChainEdit[]): readonly StoredEdit[] {
  let at = start;
  return edits.flatMap((edit, index) => {
    const step = applyEdit(at, edit);
    if ('clash' in step) return [];
    const stored = { id: String(index), by: '甲', at: '2026-11-21', source: '依据', was: foundBy(at, edit), edit };
    at = step.chain;
    return [stored];
  });
}

/** A chain without what is no part of the drawing: order numbers beyond the order itself. */
function drawing({ links, supplies, lanes: all }: DraftChain) {
  const places = all.flatMap(({ id }) => siblings({ lanes: all, links, supplies }, id, null).map((each) => each.id));
  const below = [...links]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, laneId }) => siblings({ lanes: all, links, supplies }, laneId, id).map((each) => each.id));
  const things = links.map(({ order: _, standing: __, ...rest }) => rest).sort((a, b) => (a.id < b.id ? -1 : 1));
  const wires = supplies.map((each) => JSON.stringify(each)).sort();
  return { places, below, things, wires };
}

const edits = fc.array(anyEdit, { minLength: 1, maxLength: 14 });

describe('the edits of a draft', () => {
  it('give the chain back when they are undone, whatever they were', () => {
    fc.assert(
      fc.property(edits, (given) => {
        const applied = applyEdits(chain, draftOf(chain, given));
        const back = applyEdits(applied.chain, inverseOf(applied, { by: '甲', at: '2026-11-22', source: '撤回' }));
        expect(back.problems).toEqual([]);
        expect(drawing(back.chain)).toEqual(drawing(chain));
      }),
      { numRuns: 400 },
    );
  });

  it('leave no supply without its ends, no name twice, no third level, no order twice beside each other', () => {
    fc.assert(
      fc.property(edits, (given) => {
        const { chain: made, problems } = applyEdits(chain, draftOf(chain, given));
        expect(problems).toEqual([]);
        const byId = new Map(made.links.map((each) => [each.id, each]));
        for (const { fromId, toId } of made.supplies)
          expect([byId.has(fromId), byId.has(toId), fromId !== toId]).toEqual([true, true, true]);
        expect(new Set(made.links.map(({ name }) => name)).size).toBe(made.links.length);
        for (const { parentId, laneId } of made.links) {
          if (parentId === null) continue;
          expect(byId.get(parentId)).toMatchObject({ parentId: null, laneId });
        }
        for (const { id, laneId, parentId } of made.links) {
          const orders = siblings(made, laneId, parentId).map(({ order }) => order);
          expect(new Set(orders).size, id).toBe(orders.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('move a merged link’s words, codes and supplies to the one that stays', () => {
    const step = applyEdit(chain, { type: 'MERGE', link: 'b', into: 'a' });
    if ('clash' in step) throw new Error(step.clash);
    expect(step.chain.links.find(({ id }) => id === 'a')).toMatchObject({
      ...{ keywords: ['词a', '词b'], synonyms: ['环节b'], codes: ['a', 'b'] },
    });
    expect(step.chain.supplies.filter(({ toId }) => toId === 'c')).toEqual([{ fromId: 'a', toId: 'c', what: '甲料' }]);
  });

  it('no longer stand where somebody changed what they change, and name it', () => {
    const stored = draftOf(chain, [
      { type: 'RENAME', link: 'a', name: '新名', keep: true },
      { type: 'SUPPLY', from: 'a', to: 'e', what: null },
    ]);
    const other_ = { ...chain, links: chain.links.map((each) => (each.id === 'a' ? { ...each, name: '别名' } : each)) };
    const { problems, steps } = applyEdits(other_, stored);
    expect(problems).toEqual([{ editId: '0', clash: 'changed', about: 'a' }]);
    expect(steps.map(({ stored: { id } }) => id)).toEqual(['1']);
  });

  it('do not take a link away on which something stands, nor an enterprise with it', () => {
    const held = { ...chain, links: chain.links.map((each) => ({ ...each, standing: each.id === 'd' ? 2 : 0 })) };
    expect(applyEdit(held, { type: 'REMOVE', link: 'd' })).toEqual({ clash: 'standing', about: 'd' });
    expect(applyEdit(chain, { type: 'REMOVE', link: 'd' })).toHaveProperty('chain');
  });

  it('are made from what a person asks for, and refused with what is missing', () => {
    expect(editOf(chain, { type: 'ADD', linkId: '', name: ' 新环节 ', parentId: 'c' }, 'x')).toMatchObject({
      ...{ link: 'x', name: '新环节', lane: 'mid', parent: 'c', after: 'c2', criticality: 'ordinary' },
      words: { keywords: ['新环节'] },
    });
    expect(() => editOf(chain, { type: 'ADD', linkId: '', name: '', laneId: 'up' }, 'x')).toThrow(/1 到 40/);
    expect(() => editOf(chain, { type: 'MERGE', linkId: 'a' }, 'x')).toThrow(/otherId/);
  });
});
