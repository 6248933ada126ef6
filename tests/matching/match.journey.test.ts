import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, type Visit, visit } from '../support/browser.ts';

let site: Site;
let visitor: Visit;
beforeAll(async () => {
  site = await openSite();
  visitor = await visit(site);
  await signIn(visitor.page, site, 'researcher', '/carriers/320102');
});
afterAll(() => site.close());

describe('a caller who looks for room', () => {
  it('is answered from the base of carriers, by keyboard, with what fits, what nearly does and what to ask about', async () => {
    const { page, faults } = visitor;
    await page.getByTestId('open-match').click();
    await page.getByTestId('match-line').focus();
    await page.keyboard.type('300平 办公 层高3.5米 朝南');
    await page.keyboard.press('Enter');
    await page.getByTestId('match-need').waitFor();
    expect(await page.getByTestId('match-need').innerText()).toContain('面积 ≥ 300 ㎡');
    expect(await page.getByTestId('match-unread').innerText()).toBe('没有读懂：朝南');
    expect(await page.getByTestId('match-fitting').locator('tbody tr').count()).toBeGreaterThan(0);
    expect(await page.getByTestId('match-near').locator('tbody tr').first().innerText()).toMatch(/^只差/);
    expect(new URL(page.url()).searchParams.get('line')).toBe('300平 办公 层高3.5米 朝南');
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('match-docx').click()]);
    expect(file.suggestedFilename()).toMatch(/^载体比选表-.+\.docx$/);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('match-fitting').getByRole('link').first().click();
    await page.waitForURL(/\/carriers\/320102\/.+/);
    expect(faults).toEqual([]);
  });
});
