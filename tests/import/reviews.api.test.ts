import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { rowsOfFile } from '../../server/import/import.file.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import type { ImportReport } from '../../server/import/import.types.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { toldIn } from '../../server/import/told.rules.ts';
import { readXlsx } from '../../server/import/xlsx.ts';
import { XlsxPackage } from '../../server/import/xlsx-package.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const link = 'software-data-model.custom-software';
const code = (body: string) => body + (checkCharacter(body) ?? '');
const firms = ['=甲软件', '乙软件', '+丙软件', '@丁软件'].map((name, index) => ({
  name: `${name}有限公司`,
  uscc: code(`91320102MA1TE1T0${index + 1}`),
}));

let app: TestApp;
let researcher: Client;
beforeAll(async () => {
  app = await testApp({ demo: false });
  researcher = await app.signIn();
  const lines = firms.map(({ name, uscc }) => `${name},${uscc},计算机软件开发,南京市玄武区玄武湖街道一路1号`);
  const csv = Buffer.from(`企业名称,统一社会信用代码,经营范围,注册地址\n${lines.join('\n')}`);
  const report = await kind('enterprises').import(app.graph, {
    ...{ file: '名单.csv', region: '320102', by: 'test' },
    ...(await readSheet('名单.csv', csv, enterpriseSheet)),
  });
  expect(report.created).toBe(firms.length);
});
afterAll(() => app.close());

const kind = (name: string) => {
  const found = importKinds.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`no kind ${name}`);
  return found;
};

const exported = async (query = '&unverified=1', as = researcher) =>
  as.request(`/exports/occupations.xlsx?linkId=${link}&region=320102${query}`);
async function sheetOf(response: Response) {
  expect(response.status).toBe(200);
  const { rows } = await readXlsx(new Uint8Array(await response.arrayBuffer()));
  const [cover = [], header = [], ...body] = rows;
  return {
    cover: cover[0] ?? '',
    header,
    body: body.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index] ?? '']))),
  };
}

type Ticked = Readonly<Record<string, string>>;
/** A sheet as people send it back. */
async function bring(rows: readonly Ticked[], by = 'wang', dryRun = false): Promise<ImportReport> {
  const titles = ['理由', '占位编号', '结论', '企业名称', '版本'];
  const lines = [titles, ...rows.map((row) => titles.map((title) => row[title] ?? ''))];
  const bytes = Buffer.from(lines.map((cells) => cells.join(',')).join('\n'));
  const read = await rowsOfFile('复核.csv', bytes, kind('reviews'));
  const report = await kind('reviews').import(app.graph, { file: '复核.csv', ...read, by, dryRun });
  const { created, changed, unchanged, conflicts, rejected } = report;
  expect(created + changed + unchanged + conflicts + rejected).toBe(report.rows);
  return report;
}

const counts = async () => {
  const session = app.driver.session();
  const { records } = await session.run(
    'MATCH (p:Presence {id: $id}) RETURN p.confirmed AS confirmed, p.toReview AS toReview',
    { id: `320102~${link}` },
  );
  await session.close();
  return records[0]?.toObject();
};
const states = async () => {
  const { body } = await sheetOf(await exported());
  return Object.fromEntries(body.map((row) => [row['企业名称'], row['当前状态']]));
};

describe('the sheet for review', () => {
  it('has the columns in order, says what is not known, and keeps text as text', async () => {
    const response = await exported();
    expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
    const [, encoded = ''] = /filename\*=UTF-8''(\S+)$/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    expect(decodeURIComponent(encoded)).toMatch(/^占位复核表-.+-\d{8}\.xlsx$/);
    const { cover, header, body } = await sheetOf(response);
    expect(cover).toMatch(
      /^占位复核表　环节：.+；范围：玄武区；筛选：全部，含存续待核企业；数据截至：\d{4}-\d\d-\d\d；行数：4$/,
    );
    expect(header).toEqual([
      ...['占位编号', '版本', '企业名称', '统一社会信用代码', '环节', '街道或园区', '存续', '注册资本', '占位类型'],
      ...['命中词', '经营范围', '可信度', '当前状态', '结论', '理由'],
    ]);
    expect(body.map((row) => row['企业名称']).sort()).toEqual(firms.map(({ name }) => name).sort());
    expect(body.find((row) => row['企业名称'] === firms[0]?.name)).toMatchObject({
      ...{ 占位编号: `${firms[0]?.uscc}~${link}`, 版本: '1', 统一社会信用代码: firms[0]?.uscc, 存续: '存续待核' },
      ...{ 注册资本: '未载明', 占位类型: '研发', 经营范围: '计算机软件开发', 当前状态: '待核', 结论: '', 理由: '' },
    });
    expect(Number(body[0]?.['可信度'])).toBeGreaterThan(0.5);
  });

  it('has no formula, a frozen header and a list of decisions', async () => {
    const bytes = Buffer.from(await (await exported()).arrayBuffer());
    const parts = await XlsxPackage.open(bytes);
    let xml = '';
    for await (const piece of parts.text('xl/worksheets/sheet1.xml')) xml += piece;
    expect(xml).not.toMatch(/<f[ >]/);
    expect(xml).toMatch(/<pane [^>]*ySplit="2"[^>]*state="frozen"/);
    expect(xml).toMatch(/sqref="N3:N6"><formula1>"确认,驳回,待核"<\/formula1>/);
    expect(xml.indexOf('<dataValidations')).toBeGreaterThan(xml.indexOf('</sheetData>'));
  });

  it('leaves out firms in unconfirmed existence unless asked for, and narrows as the page does', async () => {
    expect((await sheetOf(await exported(''))).body).toEqual([]);
    const one = await sheetOf(await exported(`&unverified=1&text=${encodeURIComponent('乙软件')}&state=TO_REVIEW`));
    expect(one.body.map((row) => row['企业名称'])).toEqual([firms[1]?.name]);
    expect((await sheetOf(await exported('&unverified=1&unlocated=1'))).body).toEqual([]);
  });

  it('is for signed-in people and refuses what it does not understand', async () => {
    const path = `http://127.0.0.1/exports/occupations.xlsx?linkId=${link}&region=320102`;
    expect((await app.app.request(path)).status).toBe(401);
    expect((await exported('', await app.signIn('operator'))).status).toBe(200);
    for (const [query, field] of [
      ['&stat=CONFIRMED', 'stat'],
      ['&state=YES', 'state'],
      ['&unverified=0', 'unverified'],
      ['&capital=', 'capital'],
    ] as const) {
      const response = await exported(query);
      expect([response.status, (await response.json()).field]).toEqual([400, field]);
    }
    const unknown = await researcher.request('/exports/occupations.xlsx?linkId=x&region=320102');
    expect([unknown.status, (await unknown.json()).code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('a sheet that comes back', () => {
  let sheet: readonly Ticked[] = [];
  const ticked = (index: number, more: Ticked): Ticked => {
    const row = sheet.find((candidate) => candidate['企业名称'] === firms[index]?.name);
    if (!row) throw new Error('no such row');
    return { ...row, ...more };
  };

  it('changes nothing where nobody decided, whatever else is in it', async () => {
    sheet = (await sheetOf(await exported())).body;
    expect(await bring([...sheet, { 占位编号: '不存在', 结论: '' }])).toMatchObject({ rows: 5, unchanged: 5 });
    expect(await counts()).toEqual({ confirmed: 0, toReview: 4 });
  });

  it('moves the counts by what was ticked, once', async () => {
    const rows = [
      ticked(0, { 结论: '确认' }),
      ticked(1, { 结论: ' 已确认 ' }),
      ticked(2, { 结论: '驳回', 理由: '不做软件' }),
      ticked(3, {}),
    ];
    expect(await bring(rows, 'wang', true)).toMatchObject({ changed: 3, unchanged: 1 });
    expect(await counts()).toEqual({ confirmed: 0, toReview: 4 });
    expect(await bring(rows)).toMatchObject({ created: 0, changed: 3, unchanged: 1, conflicts: 0, rejected: 0 });
    expect(await counts()).toEqual({ confirmed: 2, toReview: 1 });
    expect(await bring(rows)).toMatchObject({ created: 0, changed: 0, unchanged: 4 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
    expect(await states()).toEqual({
      ...{ [firms[0]?.name ?? '']: '确认', [firms[1]?.name ?? '']: '确认' },
      ...{ [firms[2]?.name ?? '']: '驳回：不做软件', [firms[3]?.name ?? '']: '待核' },
    });
  });

  it('has its decisions in the history of who brought it', async () => {
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH (c:Change {factId: $fact, by: 'wang'}) RETURN c.field AS field ORDER BY field`,
      { fact: `OCCUPIES/${firms[2]?.uscc}~${link}` },
    );
    const [current] = (
      await session.run('MATCH ()-[o:OCCUPIES {id: $id}]->() RETURN o.confirmedBy AS by, o.asOf AS day', {
        id: `${firms[2]?.uscc}~${link}`,
      })
    ).records;
    await session.close();
    expect(records.map((record) => record.get('field'))).toEqual(
      expect.arrayContaining(['confirmedBy', 'reason', 'state']),
    );
    expect([current?.get('by'), z.iso.date().safeParse(current?.get('day')).success]).toEqual(['wang', true]);
  });

  it('leaves to a person what was changed since, naming who and when', async () => {
    const report = await bring([ticked(0, { 结论: '驳回', 理由: '晚了' })], 'li');
    expect(report).toMatchObject({ changed: 0, conflicts: 1 });
    const [problem] = report.problems;
    expect(problem).toMatchObject({ row: 2, column: '版本', value: '1' });
    expect(toldIn('zh', problem?.reason ?? '')).toMatch(
      /甲软件有限公司”.*被 wang 在 20\d\d-\d\d-\d\d 改过，现为版本 2、确认/,
    );
    expect(toldIn('zh', problem?.fix ?? '')).toContain('重新导出');
    expect(await counts()).toEqual({ confirmed: 2, toReview: 1 });
  });

  it('takes a decision back with a fresh version', async () => {
    const fresh = (await sheetOf(await exported())).body.find((row) => row['企业名称'] === firms[2]?.name);
    expect(await bring([{ ...fresh, 结论: '待核' }])).toMatchObject({ changed: 1 });
    expect(await counts()).toEqual({ confirmed: 2, toReview: 2 });
  });

  it('rejects with column and fix: no reason, too long a one, no such id, no version, no decision', async () => {
    const report = await bring([
      ticked(3, { 结论: '驳回' }),
      ticked(2, { 结论: '驳回', 理由: '长'.repeat(201), 版本: '3' }),
      { 占位编号: '不存在~x', 版本: '1', 结论: '确认' },
      { 占位编号: 'x~y', 版本: '', 结论: '确认' },
      ticked(3, { 结论: 'constructor' }),
    ]);
    expect(report).toMatchObject({ changed: 0, rejected: 5 });
    expect(report.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, '理由'],
      [3, '理由'],
      [4, '占位编号'],
      [5, '版本'],
      [6, '结论'],
    ]);
    expect(report.problems.every(({ reason, fix }) => reason !== '' && fix !== '')).toBe(true);
    expect(await counts()).toEqual({ confirmed: 2, toReview: 2 });
  });

  it('leaves to a person two decisions on one, and takes one that is there twice once', async () => {
    const both = await bring([ticked(3, { 结论: '确认' }), ticked(3, { 结论: '驳回', 理由: '不做' })]);
    expect(both).toMatchObject({ changed: 0, conflicts: 2 });
    expect(toldIn('zh', both.problems[0]?.reason ?? '')).toContain('第 2、3 行');
    const twice = await bring([ticked(3, { 结论: '确认' }), ticked(3, { 结论: '确认' }), ticked(3, {})]);
    expect(twice).toMatchObject({ changed: 1, unchanged: 2, notes: [{ row: 3 }] });
    expect(twice.notes.map(({ text }) => toldIn('zh', text))).toEqual(['与第 2 行重复']);
    expect(await counts()).toEqual({ confirmed: 3, toReview: 1 });
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });
});
