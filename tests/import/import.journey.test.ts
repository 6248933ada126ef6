import { existsSync } from 'node:fs';
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
    await page.getByTestId('import-try').focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('import-FAILED').waitFor(slow);
    expect(await page.getByTestId('import-FAILED').innerText()).toContain('统一社会信用代码');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('job-title');
    expect(await enterpriseCount()).toBe(before);
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
