import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { enterpriseFix, enterpriseRow, enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { accept } from '../../server/import/import.rules.ts';
import type { Problem } from '../../server/import/import.types.ts';
import { readSheet } from '../../server/import/sheet.ts';

const root = resolve(import.meta.dirname, '../..');
const data = resolve(root, process.env['LIANTU_TEST_DATA'] ?? '../shared');
const anomalies = join(data, 'data/enterprise-registration/anomalies.csv');
const kind = { row: enterpriseRow, title: '企业名单', fix: enterpriseFix };

async function read(bytes: Uint8Array) {
  const { rows, numbers } = await readSheet('试.csv', bytes, enterpriseSheet);
  const problems: Problem[] = [];
  const taken = rows.map((row, index) => accept(kind, row, numbers[index] ?? 0, problems));
  return { taken, numbers, problems };
}
const one = async (text: string) => (await read(Buffer.from(text))).taken[0]?.row;

describe('a sheet', () => {
  it('finds its columns by other names, in any order, after a title line, and skips the rest', async () => {
    expect(
      await one('2004年名单,,\n住所,法定代表人,单位名称,注册号\n一路1号,某某,甲有限公司,320102000000001'),
    ).toMatchObject({
      name: '甲有限公司',
      code: '320102000000001',
      address: '一路1号',
    });
  });

  it('is read in GB 18030 and with tabs too', async () => {
    // 甲有限公司 in GB 18030.
    const name = Buffer.from([0xbc, 0xd7, 0xd3, 0xd0, 0xcf, 0xde, 0xb9, 0xab, 0xcb, 0xbe]);
    // 名称 and 注册号 in GB 18030.
    const head = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xd7, 0xa2, 0xb2, 0xe1, 0xba, 0xc5, 0x0a]);
    const { taken } = await read(Buffer.concat([head, name, Buffer.from(',1\n')]));
    expect(taken[0]?.row.name).toBe('甲有限公司');
    expect((await one('名称\t注册号\n甲有限公司\t1'))?.name).toBe('甲有限公司');
  });

  it('has no rows without a header that names the firm and its code', async () => {
    await expect(read(Buffer.from('甲,乙\n1,2'))).rejects.toThrow('企业名称');
  });

  it('numbers rows as a spreadsheet does, blank lines included', async () => {
    expect((await read(Buffer.from('名称,注册号\n甲有限公司,1\n,\n乙有限公司,2\n'))).numbers).toEqual([2, 4]);
  });

  it('takes what people write for nothing as nothing', async () => {
    expect(await one('名称,注册号,注册资本,住所,经营范围\n甲有限公司,无,N/A,—,()')).toMatchObject({
      ...{ code: null, capitalFen: null, capitalText: null, address: null, scope: null, establishedOn: null },
    });
  });

  it('reads days in their usual spellings and rejects what is none', async () => {
    const day = async (text: string) => (await one(`名称,注册号,成立日期\n甲有限公司,1,${text}`))?.establishedOn;
    const spellings = ['1994-12-28', '1994/12/28', '1994年12月28日', '19941228', '1994-12-28 00:00:00'];
    expect(await Promise.all(spellings.map(day))).toEqual(spellings.map(() => '1994-12-28'));
    expect(await day('1994-02-30')).toBeUndefined();
  });
});

describe.skipIf(!existsSync(anomalies))('real rows of every class of defect', () => {
  it('are taken where only the code or the address is wanting, and rejected where cells were lost or moved', async () => {
    const bytes = readFileSync(anomalies);
    const lines = await readSheet('anomalies.csv', bytes, {
      columns: [
        { names: ['企业名称'], required: true },
        { names: ['anomaly'], required: false },
      ],
    });
    const classes = new TextDecoder().decode(bytes).split('\n').slice(1);
    const { taken, problems } = await read(bytes);
    expect(taken).toHaveLength(lines.rows.length);
    const outcome = new Map<string, Set<boolean>>();
    for (const [index, row] of taken.entries()) {
      const name = (classes[index] ?? '').split(',', 1)[0] ?? '';
      outcome.set(name, (outcome.get(name) ?? new Set()).add(row !== null));
    }
    const always = (accepted: boolean) =>
      [...outcome].filter(([, seen]) => seen.size === 1 && seen.has(accepted)).map(([name]) => name);
    expect(always(true)).toEqual(
      expect.arrayContaining(['code length 1', 'code length 13', 'code length 15', 'no address', 'suspicious name']),
    );
    expect(always(false).sort()).toEqual([
      'bad date',
      'columns=11',
      'columns=13',
      'columns=9',
      'mojibake U+FFFD',
      'province column != file',
    ]);
    expect(problems.every(({ row, column, reason, fix }) => row > 1 && column && reason && fix)).toBe(true);
  });
});
