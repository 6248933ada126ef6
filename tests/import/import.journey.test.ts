import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const root = resolve(import.meta.dirname, '../..');
const list = join(
  resolve(root, process.env['LIANTU_TEST_DATA'] ?? '../shared'),
  'data/enterprise-registration/玄武区.csv',
);
const atHand = existsSync(list);
if (!atHand) console.warn(`import journey of the real list not run: no ${list} (set LIANTU_TEST_DATA)`);

const map = '/map/software-data-model?region=320102';
const link = 'software-data-model.system-integration';
const slow = { timeout: 120_000 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

interface Counts {
  readonly confirmed: number;
  readonly toReview: number;
}

/** What the database counts on the link. */
async function counted(): Promise<Counts> {
  const session = site.app.driver.session();
  try {
    const { records } = await session.run(
      'MATCH (p:Presence {id: $id}) RETURN p.confirmed AS confirmed, p.toReview AS toReview',
      { id: `320102~${link}` },
    );
    return { confirmed: Number(records[0]?.get('confirmed') ?? 0), toReview: Number(records[0]?.get('toReview') ?? 0) };
  } finally {
    await session.close();
  }
}

async function enterpriseCount(): Promise<number> {
  const session = site.app.driver.session();
  try {
    const { records } = await session.run('MATCH (e:Enterprise) RETURN count(e) AS n');
    return Number(records[0]?.get('n'));
  } finally {
    await session.close();
  }
}

/** The words of a card for readers of the screen: 已有 n · 待核 n. */
async function cardWords(page: Page): Promise<string> {
  await page.getByTestId('chain-map').waitFor(slow);
  const card = page.getByTestId(`link-${link}`);
  await card.waitFor({ state: 'attached' });
  return (await card.getAttribute('aria-label')) ?? (await card.innerText());
}

const words = ({ confirmed, toReview }: Counts): string =>
  [...(confirmed > 0 ? [`已有 ${confirmed}`] : []), ...(toReview > 0 ? [`待核 ${toReview}`] : [])].join(' · ');

describe('the import page', () => {
  it('refuses what it cannot read, tells why a file fails, and writes nothing before the confirmation', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', '/import?region=320102');
    await page.getByTestId('import-form').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);
    const file = page.getByTestId('import-file');
    const buffer = Buffer.from('企业名称,注册地址\n试一家有限公司,玄武区\n');
    await file.setInputFiles({ name: '名单.xls', mimeType: 'application/vnd.ms-excel', buffer });
    await page.getByText('这是旧版 Excel').waitFor();

    const before = await enterpriseCount();
    await file.setInputFiles({ name: '缺列.csv', mimeType: 'text/csv', buffer });
    await page.getByTestId('import-check').waitFor(slow);
    expect(await page.getByTestId('import-missing').innerText()).toContain('统一社会信用代码');
    expect(await page.getByTestId('import-try').isDisabled()).toBe(true);
    expect(await seriousFindings(page)).toEqual([]);
    // A file that a colleague sent by its address, read as it says, tells what is wrong with it.
    await page.getByLabel('“注册地址”对应到').selectOption('统一社会信用代码');
    await page.getByTestId('import-try').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('import-report').waitFor(slow);
    expect(await page.getByTestId('import-sum').innerText()).toContain('= 文件共 1 行');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('job-title');
    expect(await enterpriseCount()).toBe(before);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('lets a person put a ledger right, keeps that for the next one, and gives back what was not taken', async () => {
    const { page, context, faults } = await visit(site, { width: 1920, height: 1080 });
    await signIn(page, site, 'researcher', '/import?region=320102');
    await page.getByTestId('import-form').waitFor(slow);
    const ledger = '示例丑寅软件有限公司,,南京市玄武区某路1号,某人\n辰,,南京市玄武区某路2号,某人\n';
    // GB 18030 with one byte too many: no encoding fits.
    const heads = Buffer.from('b5a5cebb2cb4fabac52cd4dac4c4c0ef2cb5e7bbb00a', 'hex');
    const broken = Buffer.concat([heads, Buffer.from('caa1c0fdd2bb2c2cb5d82cff0a', 'hex')]);
    await page.getByTestId('import-file').setInputFiles({ name: '乱.csv', mimeType: 'text/csv', buffer: broken });
    await page.getByText('看不出这个文件的文字编码').waitFor(slow);
    expect(await page.getByTestId('import-lines').innerText()).toContain('在哪里');
    await page.getByTestId('import-encoding-right').click();
    await page.getByText('看不出这个文件的文字编码').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '换一个文件' }).click();

    const file = (name: string) => ({
      ...{ name, mimeType: 'text/csv' },
      buffer: Buffer.from(`单位,代号,在哪里,电话\n${ledger}`),
    });
    await page.getByTestId('import-file').setInputFiles(file('街道台账 2026.csv'));
    await page.getByTestId('import-missing').waitFor(slow);
    // Only a list of enterprises asks for a district.
    await page.getByTestId('import-kind').click();
    await page.keyboard.type('企业名单');
    await page.locator('.ant-select-item-option', { hasText: '企业名单' }).first().click();
    for (const [heading, field] of Object.entries({ 单位: '企业名称', 代号: '统一社会信用代码', 在哪里: '注册地址' })) {
      await page.getByLabel(`“${heading}”对应到`).selectOption(field);
    }
    expect(await page.getByTestId('import-columns').innerText()).toContain('个人信息，不读取');
    expect(await page.getByTestId('import-columns').innerText()).not.toContain('某人');
    expect(await page.getByLabel('来源的名称').inputValue()).toBe('街道台账');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('import-try').click();
    await page.getByTestId('import-report').waitFor(slow);
    expect(await page.getByTestId('import-sum').innerText()).toBe(
      '新增 1 + 变更 0 + 未变 0 + 冲突 0 + 拒收 1 = 文件共 2 行',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('download-corrections').click(),
    ]);
    expect(download.suggestedFilename()).toBe('待改正-街道台账 2026.xlsx');
    const path = await download.path();
    await page.getByRole('button', { name: '重新选择文件' }).click();
    await page.getByTestId('import-file').setInputFiles({
      name: '待改正.xlsx',
      mimeType: 'application/octet-stream',
      buffer: readFileSync(path),
    });
    await page.getByTestId('import-check').waitFor(slow);
    expect(await page.getByTestId('import-recognised').innerText()).toContain('街道台账');
    await page.getByTestId('import-try').click();
    await page.getByTestId('import-report').waitFor(slow);
    expect(await page.getByTestId('import-sum').innerText()).toContain('拒收 1 = 文件共 1 行');
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!atHand)('a researcher with the real list of 玄武', { timeout: 400_000 }, () => {
  it('imports it, sees the map fill, confirms three, rejects one, and finds all of it after a reload', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', map);
    const empty = await cardWords(page);
    const known = await enterpriseCount();

    await page.getByTestId('to-import').click();
    await page.getByTestId('import-form').waitFor(slow);
    await page.getByTestId('import-file').setInputFiles(list);
    await page.getByTestId('import-check').waitFor(slow);
    expect(await page.getByTestId('import-check').innerText()).toContain('1,789 行');
    await page.getByTestId('import-try').click();
    await page.getByTestId('import-report').waitFor(slow);
    expect(await page.getByTestId('import-sum').innerText()).toBe(
      '新增 1789 + 变更 0 + 未变 0 + 冲突 0 + 拒收 0 = 文件共 1789 行',
    );
    expect(await enterpriseCount()).toBe(known);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('import-confirm').click();
    await page.getByTestId('import-written').waitFor(slow);
    expect(await enterpriseCount()).toBe(known + 1_789);
    expect(await page.getByTestId('recent-imports').innerText()).toMatch(/试导入[\s\S]*完成/);

    // Back to the map that was open before: its numbers are those of after the import.
    for (let step = 0; step < 4 && !page.url().includes('/map/'); step += 1) await page.goBack();
    const filled = await counted();
    expect(filled.toReview).toBeGreaterThan(20);
    await expect.poll(() => cardWords(page), { timeout: 20_000 }).toContain(words(filled));
    expect(await cardWords(page)).not.toBe(empty);

    await page.getByTestId(`link-${link}`).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByTestId('link-panel');
    const rows = panel.locator('[data-testid^="occupation-"]');
    await rows.first().waitFor();
    const ids = await rows.evaluateAll((all) => all.slice(0, 4).map((row) => row.getAttribute('data-testid') ?? ''));
    expect(ids).toHaveLength(4);
    const [rejected = '', ...confirmed] = ids;
    for (const [index, id] of confirmed.entries()) {
      await panel.getByTestId(id).getByRole('button', { name: '确认', exact: true }).click();
      await expect.poll(async () => (await counted()).confirmed, slow).toBe(filled.confirmed + index + 1);
    }
    const refused = panel.getByTestId(rejected);
    await refused.getByRole('button', { name: '驳回', exact: true }).click();
    await refused.getByLabel('驳回理由').fill('只有销售门店');
    await page.keyboard.press('Enter');
    const after: Counts = { confirmed: filled.confirmed + 3, toReview: filled.toReview - 4 };
    await expect.poll(counted, slow).toEqual(after);
    await expect.poll(() => cardWords(page), slow).toContain(words(after));

    await page.reload();
    await expect.poll(() => cardWords(page), slow).toContain(words(after));
    await panel.getByRole('button', { name: `已确认 ${after.confirmed}` }).click();
    await panel.getByTestId(confirmed[0] ?? '').waitFor();

    await panel
      .getByTestId(confirmed[0] ?? '')
      .getByRole('link')
      .first()
      .click();
    await page.getByTestId('enterprise-links').waitFor();
    expect(await page.getByTestId('enterprise-history').innerText()).toContain('确认占位');
    expect(await page.getByTestId('enterprise').innerText()).toContain('存续待核');
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
