import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NeighbourPage, Node, Relation } from '../../web/explore/explore.query.ts';
import { drawnOf, type ExploreData, hardCap } from '../../web/explore/model/drawn.ts';
import { groupThings } from '../../web/explore/model/group.ts';
import { cardSize, placeThings } from '../../web/explore/model/place.ts';
import {
  applyEvent,
  type ExploreEvent,
  type ExploreView,
  expansionKey,
  keptView,
  logged,
  mostOfExpansion,
  newLog,
  redone,
  undone,
  viewAt,
  viewOf,
} from '../../web/explore/model/view.ts';
import { viewFromText, viewText } from '../../web/explore/model/view-text.ts';
import { stepsToDraw } from '../../web/explore/paths-part.tsx';
import { countWords } from '../../web/explore/state-counts.ts';

const node = (id: string, region: string | null = null): Node => ({
  ...{ id, kind: id.startsWith('p') ? 'Product' : 'Enterprise', name: `名${id}`, demo: false, lane: null },
  region: region === null ? null : { id: region, name: `区${region}` },
});
const relation = (fromId: string, toId: string): Relation => ({
  ...{ id: `SELLS_TO/${fromId}~${toId}`, type: 'SELLS_TO', fromId, toId, state: null, asOf: null, what: null },
});
const step = (id: string, only: readonly string[] | null = null) => ({
  ...{ id, relation: 'SELLS_TO', direction: 'OUT' as const, first: 50, kind: null, region: null, state: null, only },
});
const pageOf = (id: string, far: readonly string[]): NeighbourPage => ({
  ...{ key: '0', originId: id, more: false, counts: [{ state: 'UNSTATED', count: far.length }] },
  rows: far.map((each) => ({ cursor: each, relation: relation(id, each), thing: node(each) })),
});
/** Thing n sells to n*3+1 … n*3+3, and everything also to 0, so there are cycles. */
const farOf = (id: string) =>
  [...[1, 2, 3].map((far) => String(Number(id) * 3 + far)), '0'].filter((far) => far !== id);
function dataOf(view: ExploreView): ExploreData {
  const pages = view.expansions.map(({ open: _, ...each }): [string, NeighbourPage] => [
    expansionKey(each),
    pageOf(each.id, each.only ?? farOf(each.id)),
  ]);
  return { roots: new Map([['0', node('0')]]), pages: new Map(pages), between: [] };
}
const drawnIds = (view: ExploreView) => drawnOf(view, dataOf(view)).nodes.map(({ id }) => id);

const someId = fc.integer({ min: 0, max: 12 }).map(String);
const someEvent: fc.Arbitrary<ExploreEvent> = fc.oneof(
  { weight: 4, arbitrary: someId.map((id) => ({ type: 'expand' as const, expansions: [step(id)] })) },
  someId.map((id) => ({ type: 'collapse' as const, id })),
  someId.map((id) => ({ type: 'reopen' as const, id })),
  fc.array(someId, { maxLength: 3 }).map((ids) => ({ type: 'dim' as const, ids })),
  fc.array(someId, { maxLength: 3 }).map((ids) => ({ type: 'remove' as const, ids })),
  fc.constant({ type: 'restore' as const }),
  fc.record({ type: fc.constant('pin' as const), id: someId, x: fc.integer({ min: -900, max: 900 }), y: fc.integer() }),
  someId.map((id) => ({ type: 'unpin' as const, id })),
  someId.map((id) => ({ type: 'note' as const, id, text: `看 ${id}` })),
  fc.constantFrom('free', 'kind', 'region', 'lane').map((by) => ({ type: 'group' as const, by })),
);
const someEvents = fc.array(someEvent, { maxLength: 25 });
const viewAfter = (events: readonly ExploreEvent[]) => events.reduce(applyEvent, viewOf('0'));

describe('the log', () => {
  it('undoes to exactly what was there and redoes to exactly what came', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const logs = [newLog(viewOf('0'))];
        for (const event of events) logs.push(logged(logs.at(-1) ?? newLog(viewOf('0')), event));
        let log = logs.at(-1) ?? newLog(viewOf('0'));
        for (const earlier of [...logs].reverse().slice(1)) {
          log = undone(log);
          expect(viewAt(log)).toEqual(viewAt(earlier));
        }
        expect(undone(log)).toBe(log);
        for (const _ of events) log = redone(log);
        expect(viewAt(log)).toEqual(viewAfter(events));
      }),
    );
  });

  it('forgets what was undone once something else is done', () => {
    const first = logged(newLog(viewOf('0')), { type: 'expand', expansions: [step('0')] });
    const other = logged(undone(first), { type: 'expand', expansions: [step('1')] });
    expect(redone(other)).toBe(other);
    expect(viewAt(other).expansions.map(({ id }) => id)).toEqual(['1']);
  });
});

describe('collapsing', () => {
  it('takes away what came by it, but not what was expanded since', () => {
    const opened = viewAfter([
      { type: 'expand', expansions: [step('0')] },
      { type: 'expand', expansions: [step('2')] },
    ]);
    expect(drawnIds(opened)).toEqual(['0', '1', '2', '3', '7', '8', '9']);
    const closed = applyEvent(opened, { type: 'collapse', id: '0' });
    expect(drawnIds(closed)).toEqual(['0', '2', '7', '8', '9']);
    expect(drawnOf(closed, dataOf(closed)).relations.map(({ id }) => id)).toContain('SELLS_TO/0~2');
    expect(drawnIds(applyEvent(closed, { type: 'reopen', id: '0' }))).toEqual(drawnIds(opened));
  });

  it('and opening again gives the same picture, whatever was done before', () => {
    fc.assert(
      fc.property(someEvents, someId, (events, id) => {
        const before = applyEvent(viewAfter(events), { type: 'reopen', id });
        const after = applyEvent(applyEvent(before, { type: 'collapse', id }), { type: 'reopen', id });
        expect(after).toEqual(before);
        expect([...placeThings(after, dataOf(after))]).toEqual([...placeThings(before, dataOf(before))]);
      }),
    );
  });
});

describe('what is drawn', () => {
  it('never shows a removed thing nor a relation without its two ends, and has no thing under itself', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const view = viewAfter(events);
        const { nodes, relations, parents } = drawnOf(view, dataOf(view));
        const shown = new Set(nodes.map(({ id }) => id));
        expect(nodes).toHaveLength(shown.size);
        for (const id of view.removed) expect(shown.has(id)).toBe(false);
        for (const { fromId, toId } of relations) expect(shown.has(fromId) && shown.has(toId)).toBe(true);
        for (const id of parents.keys()) {
          const above = [id];
          for (let at = parents.get(id); at !== undefined; at = parents.get(at)) {
            expect(above).not.toContain(at);
            above.push(at);
          }
        }
      }),
    );
  });

  it('stops at the cap and says how many are left', () => {
    const roots = Array.from({ length: 9 }, (_, index) => `r${index}`);
    const view = viewAfter([{ type: 'expand', expansions: roots.map((id) => ({ ...step(id), first: 500 })) }]);
    const pages = view.expansions.map(({ open: _, ...each }): [string, NeighbourPage] => [
      expansionKey(each),
      pageOf(
        each.id,
        Array.from({ length: mostOfExpansion }, (__, index) => `${each.id}-${index}`),
      ),
    ]);
    const data = { roots: new Map(roots.map((id) => [id, node(id)])), pages: new Map(pages), between: [] };
    const { nodes, left } = drawnOf(view, data);
    expect([nodes.length, left]).toEqual([hardCap, 9 * mostOfExpansion + 9 - hardCap]);
    const spots = [...placeThings({ ...view, roots }, data).values()];
    expect(spots.length).toBe(9 * mostOfExpansion + 9);
    expect(overlaps(spots)).toBe(0);
  });

  it('shows how things that came by different ways are related, as long as both are there', () => {
    const view = viewAfter([
      { type: 'expand', expansions: [step('0', ['1'])] },
      { type: 'expand', expansions: [step('1', ['5'])] },
    ]);
    const data = { ...dataOf(view), between: [relation('5', '0'), relation('5', 'elsewhere')] };
    expect(drawnOf(view, data).relations.map(({ fromId, toId }) => `${fromId}>${toId}`)).toEqual(['0>1', '1>5', '5>0']);
    expect(drawnOf(applyEvent(view, { type: 'remove', ids: ['5'] }), data).relations).toHaveLength(1);
  });

  it('comes back after removal when it is asked for again', () => {
    const gone = viewAfter([
      { type: 'expand', expansions: [step('0')] },
      { type: 'remove', ids: ['1'] },
    ]);
    expect(drawnIds(gone)).not.toContain('1');
    expect(drawnIds(applyEvent(gone, { type: 'expand', expansions: [step('0', ['1'])] }))).toContain('1');
  });
});

function overlaps(spots: readonly { readonly x: number; readonly y: number }[]): number {
  const sorted = [...spots].sort((a, b) => a.x - b.x);
  let found = 0;
  sorted.forEach((a, index) => {
    for (const b of sorted.slice(index + 1)) {
      if (b.x - a.x >= cardSize.width) break;
      if (Math.abs(a.y - b.y) < cardSize.height) found += 1;
    }
  });
  return found;
}

describe('places', () => {
  it('are the same every time, apart from each other, and stay when more comes', () => {
    const expandOnly = fc.array(
      someId.map((id) => ({ type: 'expand' as const, expansions: [step(id)] })),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(expandOnly, someId, (events, id) => {
        const view = viewAfter(events);
        const places = placeThings(view, dataOf(view));
        expect([...placeThings(view, dataOf(view))]).toEqual([...places]);
        expect(overlaps([...places.values()])).toBe(0);
        const more = applyEvent(view, { type: 'expand', expansions: [step(id)] });
        const later = placeThings(more, dataOf(more));
        for (const [known, spot] of places) expect(later.get(known)).toEqual(spot);
      }),
    );
  });

  it('give way to what a person put somewhere before', () => {
    const pinned = viewAfter([
      { type: 'pin', id: '0', x: 0, y: 0 },
      { type: 'pin', id: '99', x: 270, y: 0 },
    ]);
    const view = applyEvent(pinned, { type: 'expand', expansions: [step('0')] });
    expect(overlaps([...placeThings(view, dataOf(view)).values()])).toBe(0);
  });

  it('in groups lie within their frame, those of no group last', () => {
    const nodes = [node('1', 'a'), node('2', 'b'), node('3', 'b'), node('4'), node('5'), node('6')];
    const { places, frames } = groupThings(nodes, 'region', { kind: (key) => key, none: '未载明' });
    expect(frames.map(({ title, count }) => `${title} ${count}`)).toEqual(['区b 2', '区a 1', '未载明 3']);
    expect(overlaps([...places.values()])).toBe(0);
  });
});

describe('a view as text', () => {
  it('is read back as it was, and what is no view is none', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const view = viewAfter(events);
        expect(viewFromText(viewText(view))).toEqual(view);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => viewFromText(text)).not.toThrow();
      }),
    );
    expect(viewFromText('W10')).toBeNull();
  });

  it('that is saved keeps every place, whatever comes later', () => {
    const view = viewAfter([{ type: 'expand', expansions: [step('0')] }]);
    const places = placeThings(view, dataOf(view));
    const kept = keptView(view, places);
    expect(viewFromText(viewText(kept))).toEqual(kept);
    const later = {
      roots: new Map([['0', node('0')]]),
      pages: new Map([[expansionKey(step('0')), pageOf('0', ['new', '3', '2'])]]),
      between: [],
    };
    expect(placeThings(kept, later).get('3')).toEqual(places.get('3'));
    expect(drawnOf(kept, later).nodes.map(({ id }) => id)).toEqual(['0', 'new', '3', '2']);
  });

  it('is short: 20 expansions in less than 1,600 characters', () => {
    const view = viewAfter(
      Array.from({ length: 20 }, (_, at) => ({ type: 'expand', expansions: [step(`91320102MA1TE0T${100 + at}`)] })),
    );
    expect(viewText(view).length).toBeLessThan(1_600);
  });
});

describe('words', () => {
  it('tell states apart and never add them up', () => {
    const counts = [
      { state: 'TO_REVIEW', count: 30 },
      { state: 'CONFIRMED', count: 1_234 },
      { state: 'TO_REVIEW', count: 2 },
    ];
    expect(countWords(counts)).toBe('已确认 1,234、待核 32');
    expect(countWords([{ state: 'UNSTATED', count: 23 }])).toBe('23');
    expect(countWords([])).toBe('0');
  });

  it('of a path become expansions from the end that is walked first', () => {
    const walked = stepsToDraw([relation('2', '0'), relation('2', '3')], '0');
    expect(walked.map(({ id, direction, only }) => [id, direction, only])).toEqual([
      ['0', 'IN', ['2']],
      ['2', 'OUT', ['3']],
    ]);
  });
});
