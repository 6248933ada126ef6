import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import hashes from '../../web/platform/data/hashes.gen.json' with { type: 'json' };
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const header = '企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址';
const firms = Array.from({ length: 8 }, (_, index) => {
  const scope = index < 5 ? '计算机软件开发；计算机软件销售（不含光盘）' : '计算机系统集成；网络工程设计';
  return `试${'甲乙丙丁戊己庚辛'[index]}科技有限公司,32010200000000${index},2001-02-03,N/A,${index}00(万元人民币),${scope},江苏,南京,南京市玄武区玄武湖街道一路${index + 1}号`;
});
const row = z.object({ id: z.string(), version: z.number() });

const slow = { timeout: 30_000 };

let site: Site;
let link = '';

async function rowsOf(query: string, params: Readonly<Record<string, unknown>> = {}) {
  const session = site.app.driver.session();
  const { records } = await session.run(query, params);
  await session.close();
  return records.map((record) => record.toObject());
}

beforeAll(async () => {
  site = await openSite();
  const bytes = Buffer.from(`${header}\n${firms.join('\n')}\n`);
  const sheet = await readSheet('试.csv', bytes, enterpriseSheet);
  const request = { file: '试.csv', ...sheet, digest: sha256(bytes), region: '320102', by: 'test' };
  await importRows(site.app.graph, enterprisesKind, request);
  const [busiest] = await rowsOf(
    `MATCH (e:Enterprise {status: 'UNVERIFIED'})-[o:OCCUPIES {state: 'TO_REVIEW'}]->(l)
     WHERE l.id STARTS WITH 'software-data-model.' RETURN l.id AS id, count(*) AS n ORDER BY n DESC, id LIMIT 1`,
  );
  link = z.object({ id: z.string() }).parse(busiest).id;
});
afterAll(() => site.close());

const countsOf = (page: Page) => page.getByTestId('state-counts').innerText();
const numbersOf = async (page: Page) => [...(await countsOf(page)).matchAll(/\d+/g)].map(([digits]) => Number(digits));

describe('a researcher with a list', { timeout: 180_000 }, () => {
  it('confirms three and rejects one at the keyboard; list, map and reload agree', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', `/map/software-data-model?region=320102&link=${link}`);
    await page.getByTestId('open-review').click();
    await page.getByTestId('review-grid').waitFor();
    const [toReview = 0, confirmed = 0, rejected = 0] = await numbersOf(page);
    expect(toReview).toBeGreaterThanOrEqual(5);
    expect(await seriousFindings(page)).toEqual([]);

    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-row') ?? null);
    await expect.poll(focused, slow).not.toBeNull();
    const first = await focused();
    await page.keyboard.press('y');
    await expect.poll(focused, slow).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.keyboard.press('y');
    await expect.poll(() => numbersOf(page), slow).toEqual([toReview - 3, confirmed + 3, rejected]);
    await page.keyboard.press('n');
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => numbersOf(page), slow).toEqual([toReview - 4, confirmed + 3, rejected + 1]);
    expect(await focused()).not.toBeNull();
    await page.keyboard.press('u');
    await expect.poll(() => numbersOf(page), slow).toEqual([toReview - 3, confirmed + 3, rejected]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('n');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect.poll(() => numbersOf(page), slow).toEqual([toReview - 4, confirmed + 3, rejected + 1]);
    expect(await seriousFindings(page)).toEqual([]);

    await page.reload();
    await expect.poll(() => numbersOf(page).catch(() => []), slow).toEqual([toReview - 4, confirmed + 3, rejected + 1]);
    await page.getByRole('button', { name: '回到链图' }).click();
    const card = page.getByTestId(`link-${link}`);
    await card.waitFor();
    await expect
      .poll(async () => (await card.getAttribute('aria-label')) ?? (await card.innerText()))
      .toContain(`已有 ${confirmed + 3}`);
    await page.getByTestId('link-panel').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('decides in bulk by a matched word, is told what others changed meanwhile, and takes it all back', async () => {
    const { page, context, faults } = await visit(site, { width: 1920, height: 1080 });
    await signIn(page, site, 'researcher', `/review/${link}?region=320102&state=all`);
    await page.getByTestId('review-grid').waitFor();
    const before = await numbersOf(page);
    const word = page.getByTestId(/^filter-word-/).first();
    const hits = Number((await word.innerText()).match(/\d+\s*$/)?.[0]);
    await word.click();
    await page.waitForURL(/word=/);
    await expect.poll(() => page.getByRole('row').count(), slow).toBe(hits + 1);
    await page.getByTestId('tick-matching').click();
    await page.getByText(`已选 ${hits} 家`).waitFor();

    const [other] = z.array(row).parse(
      await rowsOf(
        `MATCH ()-[o:OCCUPIES {state: 'TO_REVIEW'}]->(l {id: $link}) WHERE $word IN o.matchedWords
         RETURN o.id AS id, o.version AS version ORDER BY id LIMIT 1`,
        { link, word: new URL(page.url()).searchParams.get('word') },
      ),
    );
    const lead = await site.app.signIn('lead');
    const input = {
      ...{ clientMutationId: '4e1c3c5e-54a9-4b6c-8a63-0f1f4a6f2c11', decision: 'CONFIRMED', reason: null },
      items: [{ id: other?.id, expectedVersion: other?.version }],
    };
    const extensions = { persistedQuery: { version: 1, sha256Hash: hashes.ReviewOccupations } };
    const written = await lead.post({ extensions, variables: { input } }, { 'x-requested-with': 'liantu' });
    expect(await written.text()).toContain('MutationReviewOccupationsSuccess');
    await page.keyboard.press('Shift+N');
    await page.keyboard.type('判定词有误');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('review-outcome').innerText(), slow).toContain('刚被别人改过');
    await page.getByText(`已选 ${hits - 1} 家`).waitFor();
    const [, confirmed = 0, rejected = 0] = await numbersOf(page);
    expect([confirmed, rejected]).toEqual([(before[1] ?? 0) + 1, before[2]]);

    await page.keyboard.press('Shift+N');
    await page.keyboard.press('5');
    await page.keyboard.press('Enter');
    await expect.poll(() => numbersOf(page).then(([, , now]) => now), slow).toBeGreaterThan(rejected);
    await page.keyboard.press('u');
    await expect.poll(() => numbersOf(page), slow).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1, before[2]]);
    await page.getByTestId('open-export').click();
    await page.getByRole('dialog').getByRole('checkbox').check();
    expect(await page.getByTestId('export-go').getAttribute('href')).toMatch(/word=.*&unverified=1$/);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });
});
