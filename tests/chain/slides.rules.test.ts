import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { layoutChain } from '../../web/chain/layout/layout.ts';
import { knownReading } from '../../web/chain/modes/known.mode.ts';
import { allParents } from '../../web/chain/paper/make-sheet.ts';
import type { PaperLists } from '../../web/chain/paper/paper.query.ts';
import { deckFile } from '../../web/chain/paper/slides/deck.ts';
import { rowsPerSlide } from '../../web/chain/paper/slides/table-slides.ts';
import { unpacked } from '../platform/archive.support.ts';
import { paperMap, paperSheet } from './paper.fixture.ts';

const map = { ...paperMap('software-data-model'), asOf: null };
const hostile = '<script>&"\u0000 甲公司';
const firm = {
  id: 'f',
  demo: true,
  identityState: 'DEMO',
  place: null,
  role: 'LEADER',
  kind: 'RD',
  asOf: null,
} as const;
const lists: PaperLists = {
  links: map.links.slice(0, 3).map(({ id }) => ({
    linkId: id,
    note: null,
    sourceIds: ['s'],
    targets: [],
    lists: [
      {
        state: 'CONFIRMED' as const,
        total: 99,
        firms: Array.from({ length: 40 }, (_, index) => ({
          ...firm,
          id: `f${index}`,
          name: hostile,
          sourceIds: ['s'],
        })),
      },
    ],
  })),
  sources: [{ id: 's', title: '名单', file: null, section: null, documentNumber: null, issuer: null, date: null }],
};

interface Shape {
  readonly name: string;
  readonly text: string;
}

/** The shapes of a slide with their texts, and everything that points out of it; throws where XML is broken. */
function shapesOf(xml: string): readonly Shape[] {
  const shapes: Shape[] = [];
  let name = '';
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    if (tag.name === 'p:cNvPr') [name, text] = [String(tag.attributes['name']), ''];
  });
  parser.on('text', (found) => {
    text += found;
  });
  parser.on('closetag', (tag) => {
    if (/^p:(sp|cxnSp|graphicFrame)$/.test(tag.name)) shapes.push({ name, text });
  });
  parser.write(xml).close();
  return shapes;
}

const opened = allParents(map);
const picture = layoutChain({ ...map, opened: new Set(opened) });
const deck = { map, reading: knownReading, picture, facts: paperSheet(map, opened).facts, lists };
const made = '2026-11-21T09:30:00.000Z';
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await unpacked(Buffer.from(await (await deckFile(deck, made)).arrayBuffer()));
});
const slide = (number: number): string => files.get(`ppt/slides/slide${number}.xml`) ?? '';

describe('the slides of a chain', () => {
  it('open as a package whose parts are all there and point nowhere else', () => {
    for (const [path, xml] of files) {
      expect(() => shapesOf(xml), path).not.toThrow();
      if (!path.endsWith('.rels')) continue;
      expect(xml).not.toContain('TargetMode');
      const folder = path.replace(/_rels\/[^/]+$/, '');
      for (const [, target = ''] of xml.matchAll(/Target="([^"]+)"/g)) {
        expect([...files.keys()]).toContain(new URL(target, `file:///${folder}`).pathname.slice(1));
      }
    }
    for (const [, part = ''] of (files.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)) {
      expect([...files.keys()]).toContain(part);
    }
    expect(files.get('ppt/slides/slide1.xml')).toContain('产业链作战图');
  });

  it('have a shape with its text for every card, lane and supply, all with numbers of their own', () => {
    const shapes = shapesOf(slide(2));
    for (const link of map.links) {
      const [shape, ...more] = shapes.filter(({ name }) => name === link.name);
      expect(more, link.name).toEqual([]);
      expect(shape?.text.replaceAll('…', ''), link.name).toContain(link.name.slice(0, 5));
    }
    for (const lane of map.lanes) expect(shapes.some(({ name, text }) => name === lane.name && text !== '')).toBe(true);
    expect(shapes.filter(({ name }) => name.includes(' → '))).toHaveLength(picture.wires.length);
    expect(slide(2)).toContain('<a:stCxn');
    const ids = [...slide(2).matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('list all links by state and the firms of each link, page after page', () => {
    const tables = [...files.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path)).slice(2);
    const text = tables.map((path) => files.get(path) ?? '').join('');
    // One for the gaps: nothing is judged here, which it says.
    expect(tables).toHaveLength(Math.ceil(map.links.length / rowsPerSlide) + 1 + Math.ceil(120 / rowsPerSlide));
    expect(text).toContain('没有需要建、延、补、强的环节');
    for (const state of ['已有', '待核', '查实没有', '未摸底']) expect(text).toContain(`<a:t>${state}</a:t>`);
    expect(text.match(/&lt;script&gt;/g)).toHaveLength(120);
    expect(text).toContain('企业列出 40 / 99 家');
  });

  it('are the same bytes for the same chain', async () => {
    const again = await unpacked(Buffer.from(await (await deckFile(deck, made)).arrayBuffer()));
    expect(again).toEqual(files);
  });
});
