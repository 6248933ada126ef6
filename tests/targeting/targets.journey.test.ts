import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';
import { drawTargets } from './target-firms.ts';

const slow = { timeout: 60_000 };
const industry = 'software-data-model';
const linkId = `${industry}.cloud`;
const path = `/targets/${industry}?region=320102&link=${encodeURIComponent(linkId)}&mode=fill`;

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await drawTargets(site.app.driver, linkId);
});
afterAll(() => site.close());

describe('a researcher', { timeout: 300_000 }, () => {
  it('reads why a firm is a target, compares two, asks why another is not, and adds one to the reserve by keyboard', async () => {
    const { page, faults } = await visit(site);
    await signIn(page, site, 'researcher', path);
    const rows = page.getByTestId('target-list').locator('li');
    await rows.nth(3).waitFor(slow);
    const reasons = page.getByTestId('target-reasons');
    const first = await reasons.getByRole('heading', { level: 2 }).innerText();
    expect(await page.getByTestId('target-features').locator('tbody tr').count()).toBe(7);
    expect(await page.getByTestId('target-paths').innerText()).toContain('示例名录');
    await page.getByTestId('target-picture').locator('canvas').first().waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.press('c');
    await page.keyboard.press('j');
    await page.waitForFunction(
      (name) => document.querySelector('[data-testid="target-reasons"] h2')?.textContent !== name,
      first,
    );
    await page.keyboard.press('c');
    expect(await page.getByTestId('target-compare').locator('thead th').count()).toBe(3);

    const field = page.getByTestId('target-why').locator('input');
    await field.fill('示例closed有限公司');
    await field.press('Enter');
    await page.getByRole('button', { name: '示例closed有限公司' }).click(slow);
    await page.getByText('企业已注销、吊销或停业').waitFor(slow);

    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('k');
    await page.waitForFunction(
      (name) => document.querySelector('[data-testid="target-reasons"] h2')?.textContent === name,
      first,
    );
    await page.keyboard.press('a');
    await reasons.getByText('已加入储备').waitFor(slow);
    await reasons.getByText('已在储备库').waitFor(slow);
    await reasons.getByRole('link', { name: '去储备库' }).click();
    await page.getByText(first).first().waitFor(slow);
    expect(faults).toEqual([]);
  });
});
