import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('an operator', { timeout: 300_000 }, () => {
  it('narrows the list, reads a building at a glance, changes a floor by keyboard, and loses nothing to another', async () => {
    const { page, faults } = await visit(site);
    await signIn(page, site, 'operator', '/carriers/320102');
    const rows = page.getByTestId('carrier-row');
    await rows.first().waitFor(slow);
    const all = await rows.count();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('carrier-industry').selectOption('software-data-model');
    await page.getByTestId('carrier-status-FOR_RENT').click();
    await page.waitForURL(/industry=software-data-model&status=for_rent/);
    await page.waitForFunction((before) => document.querySelectorAll('[data-testid=carrier-row]').length < before, all);

    await page.getByRole('link', { name: '示例玄武数字大厦' }).click();
    const blocks = page.getByTestId('unit-block');
    await blocks.first().waitFor(slow);
    expect(await blocks.count()).toBeGreaterThan(20);
    expect(await seriousFindings(page)).toEqual([]);
    await blocks.first().focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const part = page.getByTestId('unit-part');
    await part.getByTestId('unit-edit').press('Enter');
    await page.getByTestId('unit-note').fill('我写的备注');
    await page.getByTestId('unit-source').fill('现场核实');

    const other = await visit(site);
    await signIn(other.page, site, 'bureau', new URL(page.url()).pathname + new URL(page.url()).search);
    await other.page.getByTestId('unit-edit').click(slow);
    await other.page.getByTestId('unit-note').fill('别人的备注');
    await other.page.getByTestId('unit-height').fill('4.5');
    await other.page.getByTestId('unit-source').fill('电话核实');
    await other.page.getByTestId('unit-source').press('Enter');
    await other.page.getByText('已保存').waitFor(slow);

    await page.getByTestId('unit-source').press('Enter');
    const clash = page.getByTestId('unit-clash');
    await clash.waitFor(slow);
    expect(await clash.innerText()).toContain('bureau 的：别人的备注');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('unit-choose').press('Enter');
    await page.getByText('已保存').waitFor(slow);
    await part.getByText('我写的备注').waitFor(slow);
    await part.getByText('4.5 米').waitFor(slow);
    expect(faults).toEqual([]);
    expect(other.faults).toEqual([]);
  });
});
