import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { XlsxPackage } from '../../server/import/xlsx-package.ts';
import { docxOf } from '../../server/platform/export/docx.ts';
import type { Paper } from '../../server/platform/export/paper.rules.ts';
import { matchIn } from '../../server/policy/policy.reads.ts';
import { priceAmount, scenarioUntil } from '../../server/targeting/place-book.rules.ts';
import { PaperPreview } from '../../web/targeting/proposal/paper-preview.tsx';
import {
  day,
  factsOf,
  packageOf,
  partner,
  priceOf,
  proposalFrom,
  scenario,
  target,
  viewOf,
} from './proposal.support.ts';

const part = ({ parts }: Paper, heading: string) => parts.find((each) => each.heading.includes(heading));
const wordsOf = ({ title, lines, parts }: Paper): string =>
  JSON.stringify([title, lines, parts.map(({ heading, lines: own, table }) => [heading, own, table])]);

const plain = (xml: string) =>
  xml
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

async function partsOf(paper: Paper): Promise<ReadonlyMap<string, string>> {
  const zip = await XlsxPackage.open(await docxOf(paper));
  const texts = new Map<string, string>();
  for (const name of zip.names.filter((each) => /\.(xml|rels)$/.test(each))) {
    let text = '';
    for await (const piece of zip.text(name)) text += piece;
    texts.set(name, text);
  }
  return texts;
}

/** The texts of the body of a Word document, paragraph by paragraph. */
const wordTexts = (xml: string) =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs)]
    .map(([paragraph]) => plain(paragraph))
    .filter((each) => each !== '');

/** The texts of the preview, heading by heading, paragraph by paragraph, cell by cell. */
function previewTexts(paper: Paper): readonly string[] {
  const parts = paper.parts.map(({ heading, level = 1, lines = [], table, pictures = [] }) => ({
    ...{ heading, level, lines: [...lines] },
    pictures: pictures.map(({ id, caption }) => ({ path: `/carrier-pictures/${id}`, caption })),
    table: table
      ? { head: [...table.head], widths: [...table.widths], rows: table.rows.map((cells) => ({ cells: [...cells] })) }
      : null,
  }));
  const shown = { title: paper.title, lines: [...paper.lines], mark: paper.mark ?? null, parts };
  const html = renderToStaticMarkup(createElement(PaperPreview, { paper: shown }));
  return [...html.matchAll(/<(h1|h2|h3|p|th|td|figcaption)[ >].*?<\/\1>/gs)].map(([each]) => plain(each));
}

describe('a proposal', () => {
  it('says with source and day what is recorded of firm, link, carriers, partners, prices and contacts', () => {
    const { paper, lacking } = proposalFrom();
    expect(part(paper, '一、')?.lines?.join('\n')).toContain('来源：工商登记，2026-01-01');
    expect(part(paper, '一、')?.lines?.join('\n')).toContain('缺失');
    expect(part(paper, '二、')?.lines?.[0]).toMatch(/^靶向名单第 \d+ 位/);
    expect(
      part(paper, '关系路径')?.table?.rows.every((cells) => cells[2] === '示例名录' || cells[2] === '未记录'),
    ).toBe(true);
    expect(part(paper, '三、')?.lines?.slice(-2)).toEqual([
      '方案 1 的平面图：标准层（来源：operator，2026-05-01）。',
      '方案 2 的平面图：未记录。',
    ]);
    const carriers = part(paper, '三、')?.table;
    expect(carriers?.head).toEqual(['项目', '方案 1', '方案 2']);
    expect(carriers?.rows.at(-1)).toEqual(['来源和日期', '来源：载体台账，2026-06-01', '来源：未记录，日期未记录']);
    expect(part(paper, '方案 1 的楼层')?.table?.rows).toEqual([
      ['2 层', '【方案】101（3200 ㎡，可租）'],
      ['1 层', '102（500 ㎡，已租）'],
    ]);
    expect(part(paper, '下游（')?.table?.rows).toEqual([
      ['甲公司', '“电池包”环节（链主）', '电芯', '名录', '2026-01-01'],
    ]);
    expect(part(paper, '六、')?.table?.rows[2]).toEqual([
      ...['用电', '元/千瓦时', '0.683（来源：电价公告，2026-06-01）', '0.7（来源：未记录，2026-06-01）'],
    ]);
    expect(part(paper, '七、')?.table?.rows[0]).toContain('储能示范');
    expect(part(paper, '八、')?.lines?.[0]).toContain('负责：电池组');
    expect(part(paper, '此前的接触')?.table?.rows[0]).toEqual([
      '2026-06-20',
      '专员（电话）',
      '有意向：要三千平',
      'researcher',
    ]);
    expect(lacking).toContain('甲市的价格：厂房、办公租金、工业用地、用工、运费、实际税负');
    expect(paper.mark).toBeNull();
  });

  it('invents nothing where nothing is recorded: it says so, and what to record', () => {
    const { firm } = viewOf();
    const bare = { uscc: null, address: null, establishedOn: null, capitalText: null, asOf: null, at: null, tags: [] };
    const { paper, lacking } = proposalFrom(
      {
        ...{ firm: { ...firm, ...bare, sources: [] }, link: null, top: null, industry: null },
        ...{
          targets: [],
          visits: [],
          needs: [],
          partners: [],
          carriers: [],
          units: [],
          plans: [],
          documents: [],
          places: [],
        },
        ...{ prices: [], scenarios: [], chain: { planned: false, links: [], supplies: [], recorded: [] } },
      },
      {},
    );
    expect(part(paper, '一、')?.lines?.[1]).toBe(
      '统一社会信用代码：未记录；所在地：未记录；成立日期：未记录；注册资本：未记录（来源：未记录，日期未记录）',
    );
    const prices = part(paper, '六、')?.table?.rows.flatMap((cells) => cells.slice(2));
    expect(prices?.every((cell) => cell === '未记录')).toBe(true);
    // Numbers of sections and of the list, and the day: nothing else.
    const said = wordsOf(paper)
      .replaceAll(day, '')
      .replaceAll(/"\d+\. /g, '"')
      .replaceAll(/"(widths|level)":(\[[\d,]+\]|\d)/g, '');
    expect(said.match(/\d+/g)).toEqual(['0']);
    expect(lacking).toEqual(
      expect.arrayContaining([
        '企业对应的环节',
        '成本账的两个比较地',
        '开放的应用场景',
        '与企业的第一次接触',
        '本区的政策文件',
      ]),
    );
    expect(part(paper, '九、')?.lines?.length).toBe(lacking.length);
  });

  it('offers policies that hold and have passed review; the others are named and not promised', () => {
    const { paper } = proposalFrom();
    const about = part(paper, '四、')?.lines?.join('\n') ?? '';
    const [flagged = ''] = part(paper, '四、')?.lines?.filter((line) => line.includes('公平竞争审查')) ?? [];
    expect(flagged).toContain('外资');
    const rows = [...(part(paper, '符合条件的')?.table?.rows ?? []), ...(part(paper, '可能符合')?.table?.rows ?? [])];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(([name = '-']) => about.includes(name))).toBe(false);
    const { view } = factsOf();
    const given = packageOf(view);
    const early = proposalFrom({}, { policies: matchIn(given, { facts: [] }, '2020-01-01') }).paper;
    expect(part(early, '符合条件的')?.lines).toEqual(['没有。']);
    expect(part(early, '四、')?.lines?.join('')).toContain('不在施行期，不提供');
    const undated = view.documents.map((each) => ({ ...each, issued: null, inForceFrom: null }));
    const policies = matchIn({ ...given, documents: undated }, { facts: [] }, day);
    const doubtful = proposalFrom({}, { policies }).paper;
    expect(part(doubtful, '可能符合')?.lines).toEqual(['没有。']);
    expect(part(doubtful, '四、')?.lines?.join('')).toContain('文件没有日期、待核');
  });

  it('is marked as demo data by whatever in it is demo data', () => {
    const { firm, units, chain } = viewOf();
    expect(proposalFrom({ firm: { ...firm, demo: true } }).paper).toMatchObject({
      ...{ mark: '示例数据', title: '招商方案：m公司（示例）' },
    });
    const changes = [
      { partners: [{ ...partner, demo: true }] },
      { prices: [priceOf({ demo: true })] },
      { scenarios: [{ ...scenario, demo: true }] },
      { units: units.map((unit) => ({ ...unit, demo: true })) },
      { chain: { ...chain, links: chain.links.map((each) => ({ ...each, presence: { ...demoPresence } })) } },
    ];
    for (const change of changes) expect(proposalFrom(change).paper.mark).toBe('示例数据');
    expect(proposalFrom().paper.mark).toBeNull();
  });

  it('names who answers, and what is lacking of a target without a group', () => {
    const without = proposalFrom({ targets: [{ ...target, groupName: null, nextStep: null, contacts: [] }] });
    expect(without.lacking).toEqual(expect.arrayContaining(['负责小组', '下一步', '与企业的第一次接触']));
    const none = proposalFrom({ targets: [] });
    expect(part(none.paper, '八、')?.lines?.[0]).toContain('不在本区的储备库里');
  });
});

const demoPresence = {
  ...{ local: 1, confirmed: 1, toReview: 0, leaders: 0, demo: 1, surveyedAt: null, surveyResult: null },
};

describe('the file and the preview of a proposal', () => {
  const { firm } = viewOf();
  const papers = [
    proposalFrom().paper,
    proposalFrom({ firm: { ...firm, name: 'A&B<某>"公司"', demo: true } }).paper,
    proposalFrom({ link: null, partners: [], prices: [], scenarios: [], targets: [] }).paper,
  ];

  it('say the same texts in the same order, tables cell by cell', async () => {
    for (const paper of papers) {
      const body = (await partsOf(paper)).get('word/document.xml') ?? '';
      expect(previewTexts(paper)).toEqual(wordTexts(body));
      expect(wordTexts(body).length).toBeGreaterThan(60);
    }
  });

  it('draw the plan that is on file, and say its words where it is not on this machine', async () => {
    const { paper } = proposalFrom();
    const [picture] = part(paper, '平面图')?.pictures ?? [];
    expect(picture).toMatchObject({ hash: 'hash-of-plan', type: 'png' });
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg==',
      'base64',
    );
    const drawn = await docxOf(paper, new Map([['hash-of-plan', png]]));
    expect(Buffer.from(drawn).includes('word/media/')).toBe(true);
    expect(Buffer.from(await docxOf(paper)).includes('word/media/')).toBe(false);
    expect(part(proposalFrom({ plans: [] }).paper, '平面图')).toBeUndefined();
  });

  it('is a package of well-formed parts, whose references lead somewhere', async () => {
    for (const paper of papers) {
      const parts = await partsOf(paper);
      for (const [name, xml] of parts) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => expect.fail(`${name}: ${error.message}`));
        parser.write(xml).close();
      }
      const rels = (await partsOf(paper)).get('word/_rels/document.xml.rels') ?? '';
      const named = [...(parts.get('word/document.xml') ?? '').matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
      expect(named.length).toBeGreaterThan(1);
      for (const id of named) expect(rels).toContain(`Id="${id}"`);
    }
  });

  it('bear the mark of demo data on every page, and numbers of pages', async () => {
    const [plainPaper, demoPaper] = await Promise.all(papers.slice(0, 2).map(partsOf));
    const said = (parts: ReadonlyMap<string, string> | undefined, name: string) =>
      [...(parts ?? [])]
        .filter(([each]) => each.includes(name))
        .map(([, xml]) => xml)
        .join('');
    expect(said(demoPaper, 'word/header')).toContain('示例数据');
    expect(said(demoPaper, 'word/header')).toContain('v:textpath');
    expect(said(plainPaper, 'word/header')).not.toContain('示例数据');
    expect(said(plainPaper, 'word/footer')).toContain('NUMPAGES');
    expect(said(plainPaper, 'word/document')).toContain('w:headerReference');
  });
});

describe('a price that is recorded', () => {
  it('is a plain decimal in the unit of its item', () => {
    expect(['0.6830', '1,200', ' 08.50 ', '0', '100'].map(priceAmount)).toEqual(['0.683', '1200', '8.5', '0', '100']);
    for (const wrong of ['', '-1', '1.23456', '5元', '1e3', '12345678901234'])
      expect(() => priceAmount(wrong)).toThrow('价格');
  });

  it('and a scenario does not end before it begins', () => {
    expect(scenarioUntil('2026-01-01', null)).toBeNull();
    expect(scenarioUntil('2026-01-01', '2026-01-01')).toBe('2026-01-01');
    expect(() => scenarioUntil('2026-01-02', '2026-01-01')).toThrow('截止');
  });
});
