import { describe, expect, it } from 'vitest';
import { commandOf } from '../../web/review/commands.ts';
import { inBatches, ReviewHistory, type StepItem, waysBack } from '../../web/review/history.ts';
import {
  apiFilter,
  exportPath,
  figurePath,
  mapPath,
  readReviewFilter,
  reviewPath,
  unfiltered,
  writeReviewFilter,
} from '../../web/review/review-address.ts';

const item = (id: string, state: StepItem['state'], reason: string | null = null): StepItem => ({
  ...{ id, name: id, enterpriseId: id, state, reason, version: 1 },
});

describe('the address of a list', () => {
  it('keeps every filter and shows what waits for review by default', () => {
    expect(readReviewFilter(new URLSearchParams())).toEqual({ ...unfiltered, state: 'TO_REVIEW' });
    const query = new URLSearchParams('region=320102');
    writeReviewFilter(query, 'state', null);
    writeReviewFilter(query, 'place', '');
    writeReviewFilter(query, 'word', '软件开发');
    expect(query.toString()).toContain('state=all&place=none');
    const filter = readReviewFilter(query);
    expect(filter).toEqual({ ...unfiltered, place: '', word: '软件开发' });
    expect(apiFilter(filter)).toMatchObject({ regionId: null, unlocated: true, word: '软件开发', state: null });
    writeReviewFilter(query, 'state', 'TO_REVIEW');
    writeReviewFilter(query, 'place', null);
    writeReviewFilter(query, 'word', null);
    expect(query.toString()).toBe('region=320102');
  });

  it('takes no capital, kind or state that there is not', () => {
    expect(readReviewFilter(new URLSearchParams('capital=LOTS&kind=toString&state=maybe'))).toEqual({
      ...unfiltered,
      state: 'TO_REVIEW',
    });
  });

  it('leads from a figure of a link to those it counts', () => {
    const map = new URLSearchParams('region=320102&view=table&show=PRESENT');
    const link = { id: 'a.c', region: '320102' };
    const behind = (figure: 'confirmed' | 'toReview' | 'local' | 'leaders') => {
      const [, search = ''] = figurePath(link, figure, map).split('?');
      const query = new URLSearchParams(search);
      expect(mapPath('a', 'a.c', query)).toBe('/map/a?region=320102&view=table&show=PRESENT&link=a.c');
      return apiFilter(readReviewFilter(query));
    };
    const all = apiFilter(unfiltered);
    expect(behind('toReview')).toEqual({ ...all, state: 'TO_REVIEW' });
    expect(behind('confirmed')).toEqual({ ...all, state: 'CONFIRMED' });
    expect(behind('local')).toEqual({ ...all, state: 'CONFIRMED', capacity: true });
    expect(behind('leaders')).toEqual({ ...all, state: 'CONFIRMED', leader: true });
  });

  it('leads back to the map as it was left', () => {
    const left = new URLSearchParams('region=320102&open=a.b&view=table&link=a.c&q=x');
    const path = reviewPath('a.c', '320102', left);
    expect(path).toBe('/review/a.c?region=320102&open=a.b&view=table');
    const here = new URLSearchParams(`${path.split('?')[1]}&word=x&state=all`);
    expect(mapPath('a', 'a.c', here)).toBe('/map/a?region=320102&open=a.b&view=table&link=a.c');
  });

  it('asks for firms of unconfirmed existence in a sheet only when told to', () => {
    const filter = { ...unfiltered, state: 'TO_REVIEW' as const, place: '' };
    const path = exportPath('a.c', '320102', filter, false);
    expect(path).toBe('/exports/occupations.xlsx?linkId=a.c&region=320102&state=TO_REVIEW&unlocated=1');
    expect(exportPath('a.c', '320102', filter, true)).toBe(`${path}&unverified=1`);
  });
});

describe('the keys of a list', () => {
  const press = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, on: 'rest' } as const;
  it('mean the same with and without caps lock, and nothing while writing', () => {
    expect(commandOf({ ...press, key: 'y' })).toBe('confirm');
    expect(commandOf({ ...press, key: 'Y' })).toBe('confirm');
    expect(commandOf({ ...press, key: 'R', shiftKey: true })).toBe('restoreTicked');
    expect(commandOf({ ...press, key: 'y', shiftKey: true })).toBe('confirmTicked');
    expect(commandOf({ ...press, key: '?', shiftKey: true })).toBe('help');
    expect(commandOf({ ...press, key: 'y', on: 'text' })).toBeNull();
    expect(commandOf({ ...press, key: 'a', ctrlKey: true })).toBeNull();
    expect(commandOf({ ...press, key: 'toString' })).toBeNull();
  });

  it('leave Enter and space to a button that has the focus', () => {
    expect(commandOf({ ...press, key: 'Enter', on: 'control' })).toBeNull();
    expect(commandOf({ ...press, key: ' ', on: 'control' })).toBeNull();
    expect(commandOf({ ...press, key: 'n', on: 'control' })).toBe('reject');
  });
});

describe('the history of decisions', () => {
  it('goes on in calls of 200 and back in one call for each state and reason', () => {
    expect(inBatches([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    const items = [
      item('a', 'TO_REVIEW'),
      item('b', 'REJECTED', '迁出'),
      item('c', 'TO_REVIEW'),
      item('d', 'REJECTED', '注销'),
    ];
    expect(waysBack(items).map((group) => group.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d']]);
  });

  it('follows the versions of a row over several decisions of ours, and no further', () => {
    const history = new ReviewHistory();
    history.noteMove('a', 1, 2);
    history.noteMove('a', 2, 3);
    history.noteMove('a', 3, 4);
    expect(history.versionNow('a', 2)).toBe(4);
    expect(history.versionNow('b', 2)).toBe(2);
    history.noteMove('a', 5, 6);
    expect(history.versionNow('a', 2)).toBe(4);
  });

  it('keeps the last twenty, and of a step what could not be undone', () => {
    const history = new ReviewHistory();
    for (let count = 1; count <= 22; count += 1) {
      history.push({ place: `p${count}`, decision: 'CONFIRMED', items: [item('a', 'TO_REVIEW')] });
    }
    expect(history.steps()).toHaveLength(20);
    expect(history.steps()[0]?.place).toBe('p3');
    const last = history.steps().at(-1);
    if (!last) throw new Error('no step');
    history.replace(last, [item('b', 'TO_REVIEW')]);
    const rest = history.steps().at(-1);
    expect(rest?.items.map(({ id }) => id)).toEqual(['b']);
    if (rest) history.replace(rest, []);
    expect(history.steps().at(-1)?.place).toBe('p21');
  });
});
