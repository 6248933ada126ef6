import { describe, expect, it } from 'vitest';
import { readCompareAddress, writeCompareAddress } from '../../web/chain/compare/compare-address.ts';
import { unionChain } from '../../web/chain/compare/union.ts';
import { standing, versus } from '../../web/chain/compare/versus.ts';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import type { MapLink } from '../../web/chain/map/map.query.ts';
import { otherMap, readingOf } from '../../web/chain/modes/mode.ts';
import { createViewSync } from '../../web/platform/canvas/view-sync.ts';
import { paperMap } from './paper.fixture.ts';

const map = paperMap('software-data-model');
const some = (knowledge: MapLink['knowledge'], confirmed = 0, toReview = 0): MapLink => {
  const [first] = map.links;
  if (!first) throw new Error('a chain has links');
  return { ...first, knowledge, presence: { ...first.presence, confirmed, toReview, surveyedAt: null } };
};

describe('one region against another', () => {
  it.each([
    ['MORE', some('PRESENT', 3), some('PRESENT', 1)],
    ['MORE', some('PRESENT', 3), some('NONE_FOUND')],
    ['FEWER', some('TO_REVIEW', 0, 9), some('PRESENT', 1)],
    ['SAME', some('PRESENT', 2, 5), some('PRESENT', 2)],
    ['OTHER', some('TO_REVIEW', 0, 1), some('NONE_FOUND')],
    // Nobody has looked there: that is not fewer.
    ['UNKNOWN', some('PRESENT', 3), some('UNSURVEYED')],
    ['UNKNOWN', some('UNSURVEYED'), some('PRESENT', 3)],
    ['UNKNOWN', some('PRESENT', 3), undefined],
  ] as const)('is %s', (item, here, there) => {
    expect(standing(here, there)).toBe(item);
  });

  it('gives every link one item of its legend and says both sides', () => {
    const reading = readingOf(versus, otherMap({ ...map, links: map.links.slice(5).toReversed() }));
    expect(reading.count(map.links).reduce((sum, { count }) => sum + count, 0)).toBe(map.links.length);
    const there = { ...map, region: { ...map.region, name: '涪陵区' }, links: [some('PRESENT', 1, 4)] };
    expect(readingOf(versus, otherMap(there)).of(some('PRESENT', 3))).toMatchObject({
      words: '3 对 1',
      sentence: '本范围多。本范围：已有 3；涪陵区：已有 1 · 待核 4。',
    });
  });
});

describe('two maps at the same places', () => {
  it('hold what either has, once', () => {
    const then = { ...map, links: map.links.slice(0, 40), supplies: map.supplies.slice(0, 10) };
    const now = { ...map, links: map.links.slice(2) };
    const union = unionChain(now, then);
    expect(union.links.map(({ id }) => id).sort()).toEqual(map.links.map(({ id }) => id).sort());
    expect(union.supplies).toHaveLength(map.supplies.length);
    const drawn = layoutChain({ ...union, opened: new Set<string>() });
    expect(drawn.cards).toHaveLength(map.links.filter(({ parentId }) => parentId === null).length);
  });

  it('move together: who is moved tells the others, not itself', () => {
    const sync = createViewSync();
    const seen: string[] = [];
    const canvas = (name: string) => ({
      ...{ show: () => {}, emphasise: () => {}, fitAll: () => {}, settle: () => {}, hold: () => {} },
      ...{ zoomBy: () => {}, reveal: () => {}, destroy: () => {} },
      follow: () => void seen.push(name),
    });
    const [left, right] = [canvas('left'), canvas('right')];
    sync.join(left);
    const leave = sync.join(right);
    sync.tell(left, { zoom: 2, pan: { x: 1, y: 1 } });
    sync.tell(right, null);
    leave();
    sync.tell(left, null);
    expect(seen).toEqual(['right', 'left']);
  });
});

describe('address of a comparison', () => {
  it('reads back what it writes, and knows the legend of what is compared', () => {
    for (const full of [
      { with: '500102', show: 'MORE', shape: 'difference' },
      { with: null, show: 'GAINED', shape: 'side' },
    ] as const) {
      const query = new URLSearchParams();
      writeCompareAddress(query, full);
      expect(readCompareAddress(query)).toEqual(full);
    }
    expect(readCompareAddress(new URLSearchParams('with=500102&show=gained')).show).toBeNull();
  });
});
