import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapLink } from '../../web/chain/map/map.query.ts';
import { readMapAddress, writeMapAddress } from '../../web/chain/map/map-address.ts';
import { changeOf } from '../../web/chain/modes/change.mode.ts';
import { laneLine } from '../../web/chain/modes/lane-line.ts';
import { otherMap, readingOf } from '../../web/chain/modes/mode.ts';
import { itemOf, itemWord, modeOf, modes } from '../../web/chain/modes/modes.ts';
import { cardImage } from '../../web/chain/picture/card.svg.ts';
import { stateShapes } from '../../web/chain/picture/state.svg.ts';
import { linkRows } from '../../web/chain/table/link-rows.ts';
import { svgBody } from '../../web/platform/canvas/svg.ts';
import { monthBefore } from '../../web/platform/format/day.ts';
import { palettes } from '../../web/platform/ui/palette.ts';
import { paperMap } from './paper.fixture.ts';

const map = paperMap('software-data-model');
const [first] = map.links;
if (!first) throw new Error('a chain has links');

type Firms = Partial<MapLink['presence']>;
const link = (knowledge: MapLink['knowledge'], presence: Firms = {}): MapLink => ({
  ...first,
  knowledge,
  presence: { local: 0, confirmed: 0, toReview: 0, leaders: 0, surveyedAt: null, demo: 0, ...presence },
});
const unsurveyed = link('UNSURVEYED');
const none = link('NONE_FOUND', { surveyedAt: '2026-03-01' });
const waiting = (toReview: number) => link('TO_REVIEW', { toReview });
const present = (confirmed: number, toReview = 0) => link('PRESENT', { confirmed, toReview });

/** The same chain as it might have been: fewer firms, fewer surveys, a link that is gone since. */
const before = {
  ...map,
  asOf: '2026-01-01',
  links: map.links.flatMap((each, index) => {
    if (index % 6 === 1) return [];
    if (index % 6 === 2) return [{ ...unsurveyed, id: each.id }];
    if (index % 6 === 3) return [{ ...present(index), id: each.id }];
    return [each];
  }),
};

describe('the modes of the map', () => {
  it('are the files of their folder, each with a word of its own for the address', () => {
    const folder = new URL('../../web/chain/modes/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.mode.ts'));
    expect(modes.map(({ id }) => `${id}.mode.ts`).sort()).toEqual(files.sort());
    expect(modes[0]?.id).toBe('known');
    expect(new Set(modes.map(({ order }) => order)).size).toBe(modes.length);
    expect(modeOf('nonsense').id).toBe('known');
  });

  it.each(modes)('$id gives every link one item of its legend, whose numbers are those of the links', (mode) => {
    for (const other of [null, otherMap(before), otherMap({ ...before, links: [] })]) {
      const reading = readingOf(mode, other);
      const counts = reading.count(map.links);
      expect(counts.map(({ id }) => id)).toEqual(mode.items.map(({ id }) => id));
      expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(map.links.length);
      for (const each of map.links) {
        const { item, words, sentence } = reading.of(each);
        expect(mode.items.filter(({ id }) => id === item)).toHaveLength(1);
        expect([words, sentence]).not.toContain('');
      }
      for (const { id, count } of counts) {
        const rows = linkRows(map, { reading, show: id }, null).filter(({ context }) => !context);
        expect(rows).toHaveLength(count);
      }
    }
  });

  it.each(modes)('$id can be told without colours, and stands in the address', (mode) => {
    expect(new Set(mode.items.map(({ look }) => stateShapes[look].border)).size).toBe(mode.items.length);
    expect(new Set(mode.items.map(({ word }) => word)).size).toBe(mode.items.length);
    expect(mode.ofLane.every((id) => mode.items.some((item) => item.id === id))).toBe(true);
    for (const { id } of mode.items) {
      expect(itemOf(mode, itemWord(id))).toBe(id);
      const query = new URLSearchParams();
      writeMapAddress(query, { mode: mode.id, show: id });
      expect(readMapAddress(query)).toMatchObject({ mode: mode.id, show: id });
    }
    const query = new URLSearchParams({ mode: mode.id, show: 'nothing-of-the-kind' });
    expect(readMapAddress(query).show).toBeNull();
  });

  it('count in the line of a lane as before', () => {
    const links = [present(2), present(1), unsurveyed, waiting(2)];
    expect(laneLine(links, readingOf(modeOf('known'), null))).toBe('环节 4 · 已有 2 · 未摸底 1');
  });
});

describe('confirmed and to review', () => {
  const reading = readingOf(modeOf('review'), null);

  it('stand side by side and are never added', () => {
    expect(reading.of(present(3, 5))).toMatchObject({ item: 'PARTLY', words: '已核 3 ┃ 待核 5' });
    expect(reading.of(present(3)).item).toBe('DONE');
    expect(reading.of(waiting(5)).item).toBe('WAITING');
    expect(reading.of(link('TO_REVIEW', { surveyedAt: '2026-01-01' })).words).toBe('待核（名单未录入）');
    expect(reading.of(none).item).toBe('NONE_FOUND');
    expect(reading.of(unsurveyed)).toMatchObject({ item: 'UNSURVEYED', words: '未摸底' });
  });

  it('are two parts of a bar by their shares, drawn in this mode only', () => {
    const drawn = (each: MapLink, told = reading.of(each)) => svgBody(cardImage(each, told, 168, 52, palettes.light));
    const wide = [...drawn(present(3, 1)).matchAll(/width="([\d.]+)" height="4"/g)].map(([, width]) => Number(width));
    expect(wide).toEqual([111, 37]);
    expect(drawn(waiting(2)).match(/height="4"/g)).toHaveLength(1);
    expect(drawn(unsurveyed)).not.toContain('height="4"');
    expect(drawn(present(3, 1), readingOf(modeOf('known'), null).of(present(3, 1)))).not.toContain('height="4"');
  });
});

describe('change since a day', () => {
  it.each([
    ['GAINED', present(3), present(1)],
    ['GAINED', present(1), none],
    ['GAINED', present(1), waiting(4)],
    ['LOST', present(1), present(3)],
    ['LOST', none, present(1)],
    ['LOST', unsurveyed, present(2)],
    ['UNCHANGED', present(2, 9), present(2, 1)],
    ['UNCHANGED', none, none],
    ['CHANGED', waiting(2), none],
    ['CHANGED', none, waiting(2)],
    // Nothing was known: that is not zero, so nothing has grown.
    ['NEW', present(5), unsurveyed],
    ['NEW', none, unsurveyed],
    ['NEW', present(5), undefined],
    ['UNKNOWN', unsurveyed, unsurveyed],
    ['UNKNOWN', unsurveyed, waiting(1)],
    ['UNKNOWN', unsurveyed, undefined],
  ] as const)('is %s', (item, now, then) => {
    expect(changeOf(now, then)).toBe(item);
  });

  it('writes both differences apart, and says nothing of a day without records', () => {
    const told = (now: MapLink, then: MapLink | null) =>
      readingOf(modeOf('change'), otherMap({ ...map, asOf: '2026-01-01', links: then ? [then] : [] })).of(now);
    expect(told(present(3, 1), present(1, 4)).words).toBe('已有 +2 · 待核 −3');
    expect(told(present(3), unsurveyed).words).toBe('未摸底→已有 3');
    expect(told(present(3), present(3)).words).toBe('未变');
    expect(told(present(3), present(3)).sentence).toBe('未变。2026-01-01：已有 3；现在：已有 3。');
    expect(told(present(3), null)).toMatchObject({ item: 'UNKNOWN', words: '无从比较' });
  });

  it('begins a month before', () => {
    expect(['2026-11-22', '2026-03-31', '2026-01-15'].map(monthBefore)).toEqual([
      '2026-10-22',
      '2026-02-28',
      '2025-12-15',
    ]);
  });
});
