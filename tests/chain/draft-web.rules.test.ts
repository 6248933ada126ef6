import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftedMap } from '../../web/chain/edit/drafted-map.ts';
import type { Draft } from '../../web/chain/edit/edit.query.ts';
import { dropAsked, moveAsked, placeAsked } from '../../web/chain/edit/edit-moves.ts';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import { size } from '../../web/chain/layout/model.ts';
import { shippedChain } from './layout.fixture.ts';
import { paperMap } from './paper.fixture.ts';

const map = paperMap('software-data-model');
const picture = layoutChain({ ...map, opened: new Set() });
const top = map.links.filter(({ parentId }) => parentId === null);
const linkAt = (index: number) => {
  const link = top[index];
  if (!link) throw new Error(`no link ${index}`);
  return link;
};

describe('a picture with cards that people placed', () => {
  const input = shippedChain('culture-tourism');
  const free = input.links.filter(({ parentId }) => parentId === null).map(({ id }) => id);
  const placed = fc.uniqueArray(fc.record({ id: fc.constantFrom(...free), column: fc.nat(5), row: fc.nat(14) }), {
    maxLength: 12,
    selector: ({ id }) => id,
  });

  it('has no two cards in one place, each in its lane, and is the same for the same data', () => {
    fc.assert(
      fc.property(placed, (wishes) => {
        const spots = new Map(wishes.map(({ id, column, row }) => [id, { column, row }]));
        const links = input.links.map((each) => ({ ...each, spot: spots.get(each.id) ?? null }));
        const drawn = layoutChain({ ...input, links });
        const corners = drawn.cards.map(({ x, y }) => `${x},${y}`);
        expect(new Set(corners).size).toBe(drawn.cards.length);
        expect(drawn.cards).toHaveLength(free.length);
        for (const card of drawn.cards) {
          const lane = drawn.lanes.find(({ id }) => id === card.laneId);
          if (!lane) throw new Error('a card without its lane');
          expect(card.x >= lane.x && card.x + card.width <= lane.x + lane.width).toBe(true);
          expect(card.y >= lane.y && card.y + card.height <= lane.y + lane.height).toBe(true);
        }
        const again = layoutChain({ ...input, links: [...links].reverse() });
        const places = (from: typeof drawn) => from.cards.map(({ id, x, y }) => `${id} ${x} ${y}`).sort();
        expect(places(again)).toEqual(places(drawn));
      }),
      { numRuns: 12 },
    );
  });
});

describe('a drag or a key', () => {
  it('asks for the place of the grid where the card was put, and draws it there', () => {
    const [card] = [...picture.cards].sort((a, b) => a.y - b.y);
    if (!card) throw new Error('no card');
    const [asked, more] = dropAsked(map, picture, card.id, { x: card.x + 9, y: card.y + size.pitch * 2 + 7 });
    expect(more).toBeUndefined();
    expect(asked).toMatchObject({ type: 'PLACE', linkId: card.id });
    const spot = { column: asked?.column ?? -1, row: asked?.row ?? -1 };
    const links = map.links.map((each) => (each.id === card.id ? { ...each, spot } : each));
    const drawn = layoutChain({ ...map, links, opened: new Set() }).cards.find(({ id }) => id === card.id);
    expect([drawn?.x, drawn?.y]).toEqual([card.x, card.y + size.pitch * 2]);
    expect(placeAsked(picture, card.id, 'down')).toMatchObject({ type: 'PLACE', row: spot.row - 1 });
    expect(dropAsked(map, picture, card.id, { x: card.x + 3, y: card.y - 3 })).toEqual([]);
  });

  it('over another lane asks for that lane too', () => {
    const card = picture.cards.find(({ parentId }) => parentId === null);
    const lane = picture.lanes.find(({ id }) => id !== card?.laneId);
    if (!card || !lane) throw new Error('no other lane');
    const asked = dropAsked(map, picture, card.id, { x: lane.x + size.lanePad, y: lane.y + size.headHeight + 10 });
    expect(asked.map(({ type }) => type)).toEqual(['MOVE', 'PLACE']);
    expect(asked[0]).toMatchObject({ laneId: lane.id });
  });

  it('moves a link up and down beside others, and stops at the ends', () => {
    const lane = map.lanes[0]?.id;
    const [first, second, third] = top.filter(({ laneId }) => laneId === lane);
    if (!first || !second || !third) throw new Error('three links are needed');
    expect(moveAsked(map, first, 'up')).toBeUndefined();
    expect(moveAsked(map, second, 'up')).toMatchObject({ afterId: null });
    expect(moveAsked(map, third, 'up')).toMatchObject({ afterId: first.id });
    expect(moveAsked(map, first, 'down')).toMatchObject({ afterId: second.id });
    expect(moveAsked(map, first, 'left')).toBeUndefined();
  });
});

describe('the map that a draft draws', () => {
  it('keeps what is known of links, and knows nothing of a new one', () => {
    const known = linkAt(3);
    const at = { criticality: 'ordinary', support: false, column: null, row: null, standing: 0 };
    const draft: Draft = {
      ...{ id: 'c', version: 1, by: null, at: null, since: null, redoable: 0, published: null },
      ...{ gone: [], problems: [], edits: [], supplies: [] },
      links: [
        { ...at, id: known.id, name: '改名', laneId: known.laneId, parentId: null, order: 5, mark: 'CHANGED' },
        { ...at, id: 'new', name: '新', laneId: known.laneId, parentId: null, order: 4, mark: 'ADDED' },
      ],
    };
    const [fresh, renamed] = draftedMap(map, draft).links;
    expect(fresh).toMatchObject({ id: 'new', knowledge: 'UNSURVEYED', spot: null, presence: { surveyedAt: null } });
    expect(renamed).toMatchObject({ name: '改名', knowledge: known.knowledge, presence: known.presence });
  });
});
