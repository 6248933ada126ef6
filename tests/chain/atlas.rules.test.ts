import fc from 'fast-check';
import { createElement, Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../web/chain/atlas/atlas.ts';
import type { AtlasBase } from '../../web/chain/atlas/base.query.ts';
import { carriersPart } from '../../web/chain/atlas/carriers-part.tsx';
import { paginate } from '../../web/chain/atlas/paginate.ts';
import { policiesPart } from '../../web/chain/atlas/policies-part.tsx';

const blockOf = (height: number, more = {}) => ({ height, breakBefore: false, keepWithNext: false, ...more });

describe('pages of an atlas', () => {
  it('fill up, begin where a part begins, and never end with a heading', () => {
    const heading = { keepWithNext: true };
    const blocks = [blockOf(40), blockOf(40), blockOf(15, heading), blockOf(30), blockOf(10, { breakBefore: true })];
    expect(paginate(blocks, 100)).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('hold what is higher than a page alone', () => {
    expect(paginate([blockOf(10), blockOf(250), blockOf(10)], 100)).toEqual([[0], [1], [2]]);
  });

  it('hold every block once and in order, and none is fuller than it may be', () => {
    const measured = fc.record({
      height: fc.integer({ min: 1, max: 120 }),
      breakBefore: fc.boolean(),
      keepWithNext: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(measured), (blocks) => {
        const pages = paginate(blocks, 100);
        expect(pages.flat()).toEqual(blocks.map((_, index) => index));
        for (const page of pages) {
          const used = page.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0);
          const headings = page.slice(0, -1).every((at) => blocks[at]?.keepWithNext === true);
          expect(page.length > 0 && (used <= 100 || headings)).toBe(true);
        }
      }),
    );
  });
});

const none = { units: 0, area: { squareMetres: '0', mu: '0' } };
const base: AtlasBase = {
  carriers: {
    ...{ totalCount: 3, today: '2026-11-22' },
    edges: [
      {
        node: {
          carrier: {
            ...{ id: 'c', name: '一号楼', kind: 'building', regionName: '玄武区', demo: true, area: null },
            operator: null,
          },
          inventory: {
            ...{ units: 5, occupancy: null, stale: 1, undated: 2, plotsFree: none },
            free: { units: 2, area: { squareMetres: '1234.56' } },
          },
        },
      },
    ],
  },
  policies: {
    asOf: '2026-11-22',
    documents: [
      {
        ...{ id: 'd', title: '若干意见', level: 'DISTRICT', number: null, issuer: '领导小组', issued: null },
        ...{ inForceFrom: null, inForceTo: null, standing: 'UNVERIFIED' },
        clauses: [{ id: 'k', article: '第五条', rules: [{ id: 'r', name: '链长服务' }] }],
      },
    ],
  },
};

const shown = (blocks: readonly Block[]) =>
  renderToStaticMarkup(
    createElement(
      Fragment,
      null,
      blocks.map(({ key, node }) => createElement(Fragment, { key }, node)),
    ),
  ).replaceAll(/<[^>]+>/g, ' ');

describe('carriers and policies of an atlas', () => {
  it('are left out unless they are wanted', () => {
    expect(carriersPart({ base: null })).toEqual([]);
    expect(policiesPart({ base: null })).toEqual([]);
  });

  it('say what is free and what is not known, and that there are more', () => {
    const said = shown(carriersPart({ base }));
    for (const each of ['一号楼', '示例', '2 个，1235 ㎡', '3 个的状态陈旧或没有日期', '未知', '列出 1 / 3 个'])
      expect(said).toContain(each);
    expect(said).not.toContain('0%');
  });

  it('call a document without a date unverified, and say where there is none', () => {
    expect(shown(policiesPart({ base }))).toMatch(/《若干意见》.*领导小组.*区.*待核.*链长服务（第五条）/);
    const empty = { carriers: null, policies: null };
    expect(shown(policiesPart({ base: empty }))).toContain('还没有入库的政策文件');
    expect(shown(carriersPart({ base: empty }))).toContain('没有登记面向本产业的载体');
  });
});
