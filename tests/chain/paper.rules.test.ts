import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { arrival, curveBends } from '../../web/chain/paper/curve-path.ts';
import { rasterScale } from '../../web/chain/paper/raster.ts';
import { frameOf, sheetSvg } from '../../web/chain/paper/sheet.svg.ts';
import { letterSize, paperSizes, printable, readSize } from '../../web/chain/paper/sizes.ts';
import { fileName } from '../../web/platform/format/file-name.ts';
import { wrapText } from '../../web/platform/format/wrap.ts';
import { paperMap, paperSheet } from './paper.fixture.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Elements and texts of a document; throws where it is not well-formed. */
function read(svg: string): { readonly elements: readonly Element[]; readonly text: string } {
  const elements: Element[] = [];
  let text = '';
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => elements.push({ name, attributes: { ...attributes } }));
  parser.on('text', (found) => {
    text += `${found}\n`;
  });
  parser.write(svg).close();
  return { elements, text };
}

const software = paperMap('software-data-model');
const parents = [...new Set(software.links.flatMap(({ parentId }) => parentId ?? []))];
const values = (elements: readonly Element[], key: string) =>
  elements.flatMap(({ attributes }) => attributes[key] ?? []).sort();

describe('the 作战图 as SVG', () => {
  it('draws every card and every supply once, closed and opened', () => {
    for (const opened of [[], parents]) {
      const sheet = paperSheet(software, opened);
      const { elements } = read(sheetSvg(sheet));
      const cards = values(elements, 'data-card').filter((id) => !id.startsWith('open:'));
      const shown = software.links.filter(({ parentId }) => parentId === null || opened.length > 0);
      expect(cards).toEqual(shown.map(({ id }) => id).sort());
      expect(values(elements, 'data-wire')).toEqual(sheet.scene.wires.map(({ id }) => id).sort());
      expect(sheet.scene.wires.length).toBeGreaterThan(20);
    }
  });

  it('says what it is: title, place, day, states three ways, both numbers apart, marks, sources, maker', () => {
    const { text, elements } = read(sheetSvg(paperSheet(software)));
    for (const words of [
      '软件信息 · 产业链作战图',
      '江苏省 / 南京市 / 玄武区',
      '数据截至 2026-11-20',
      '编制口径·草案',
      '含示例数据',
      '产业招商工作方案',
      '链图制图 · researcher · 2026-11-21 09:30',
      '区外协同',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/已确认 \d+ 家次　·　待核 \d+ 家次/);
    for (const state of ['已有', '待核', '查实没有', '未摸底']) expect(text).toMatch(new RegExp(`${state} \\d+`));
    expect(text.match(/产业招商工作方案/g)).toHaveLength(1);
    // Browsers print patterns as images.
    expect(elements.filter(({ name }) => name === 'pattern')).toEqual([]);
  });

  it('holds nothing that runs or comes from elsewhere, whatever things are called', () => {
    const hostile = '<script>alert(1)</script>&"\'\u0000\ud800]]> url(https://evil.example)';
    const map = {
      ...software,
      industry: { ...software.industry, title: hostile },
      region: { ...software.region, path: [hostile] },
      lanes: software.lanes.map((each) => ({ ...each, name: hostile })),
      links: software.links.map((each) => ({ ...each, name: hostile, id: `${each.id}${hostile}`, parentId: null })),
      supplies: software.supplies.map((each) => ({
        ...each,
        fromId: `${each.fromId}${hostile}`,
        toId: `${each.toId}${hostile}`,
      })),
    };
    const svg = sheetSvg(paperSheet(map));
    const { elements } = read(svg);
    const names = new Set(elements.map(({ name }) => name));
    expect([...names].sort()).toEqual(['circle', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    for (const { attributes } of elements) {
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on|href|src|style/);
        if (key !== 'xmlns' && !key.startsWith('data-')) expect(value).not.toMatch(/\/\/|url\((?!#)/);
      }
    }
  });

  it('is the same for the same input, and as wide as the paper asks', () => {
    expect(sheetSvg(paperSheet(paperMap('software-data-model')))).toBe(sheetSvg(paperSheet(software)));
    for (const shape of [Math.SQRT2, 2.4, 0.5]) {
      const { width, height } = frameOf(paperSheet(software, parents, { width: shape, height: 1 }));
      expect(width / height).toBeCloseTo(shape, 1);
      expect(width).toBeGreaterThan(paperSheet(software, parents).scene.width);
    }
  });

  it('names as many sources as fit and says how many there are', () => {
    const sheet = paperSheet(software);
    const sources = Array.from({ length: 80 }, (_, index) => `《一份很长很长的文件名第${index + 1}号》`);
    const { text } = read(sheetSvg({ ...sheet, facts: { ...sheet.facts, sources } }));
    const shown = /列出 (\d+) \/ 80 份/.exec(text)?.[1];
    expect(Number(shown)).toBeGreaterThan(5);
    expect(text).toContain(`第${shown}号`);
    expect(text).not.toContain(`第${Number(shown) + 1}号`);
  });
});

describe('sizes', () => {
  it('of a PNG are double, or what a canvas can hold', () => {
    expect(rasterScale(1640, 1100)).toBe(2);
    for (const [width, height] of [
      [20_000, 1_000],
      [900, 40_000],
      [12_000, 12_000],
    ] as const) {
      const scale = rasterScale(width, height);
      expect(scale).toBeLessThan(2);
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(16_000);
      expect(width * height * scale ** 2).toBeLessThanOrEqual(2e8);
    }
  });

  it('of paper leave the edge free, and tell when letters get too small', () => {
    expect(printable('A3')).toEqual({ width: 404, height: 281 });
    expect(readSize('A1')).toBe('A1');
    expect(readSize('B5')).toBe('A3');
    expect(letterSize(printable('A4'), 1640)).toEqual({ points: 5.3, legible: false });
    expect(letterSize(printable('A3'), 1640).legible).toBe(true);
  });

  it('of print are those of the print style', () => {
    const style = readFileSync('web/chain/paper/paper-print.css', 'utf8');
    for (const size of paperSizes) {
      const { width, height } = printable(size);
      expect(style).toContain(`@page map-${size} {\n  size: ${width + 16}mm ${height + 16}mm;\n  margin: 8mm;`);
    }
  });
});

describe('names of files', () => {
  it('hold nothing that a system refuses', () => {
    expect(fileName(['a/b\\c:*?"<>|', '玄武区'], 'svg')).toBe('a b c-玄武区.svg');
  });
});

describe('a curve on paper', () => {
  it('goes through the middles of its control points to its end, and arrives along its last one', () => {
    const curve = {
      start: { x: 0, y: 0 },
      end: { x: 10, y: 10 },
      bends: [
        { x: 4, y: 0 },
        { x: 6, y: 10 },
      ],
    };
    expect(curveBends(curve)).toEqual([
      { control: { x: 4, y: 0 }, to: { x: 5, y: 5 } },
      { control: { x: 6, y: 10 }, to: { x: 10, y: 10 } },
    ]);
    expect(arrival(curve)).toEqual({ x: 1, y: 0 });
    expect(arrival({ ...curve, bends: [] }).y).toBeCloseTo(Math.SQRT1_2);
  });
});

describe('long texts', () => {
  it('break into lines, and no line begins with a stop', () => {
    const lines = wrapText('一二三四，五六七八；ABCDEFG 九十。', 4);
    expect(lines.join('')).toBe('一二三四，五六七八；ABCDEFG九十。');
    for (const line of lines) expect(line).not.toMatch(/^[，；。]/);
  });
});
