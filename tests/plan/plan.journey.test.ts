import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a lead', { timeout: 300_000 }, () => {
  it('plans all projects, wishes one elsewhere and sees the cost, saves the plan, accepts it and takes it back', async () => {
    const { page, faults } = await visit(site);
    await signIn(page, site, 'lead', '/carriers/320102');
    await page.getByTestId('open-plan').click(slow);
    await page.getByTestId('plan-form').waitFor(slow);
    await page.getByTestId('plan-run').press('Enter');
    await page.getByTestId('plan-to-check').waitFor(slow);
    for (const test of ['YIELD', 'ENVIRONMENT', 'LOAD', 'INDUSTRY', 'NEGATIVE_LIST']) {
      await page.getByTestId(`plan-assume-${test}`).press('Space');
    }
    await page.getByTestId('plan-run').press('Enter');
    const placed = page.getByTestId('plan-placed');
    await placed.waitFor(slow);
    expect(await page.getByTestId('plan-headline').innerText()).toMatch(/^落位 \d+ 个，未落位 \d+ 个，未参与 \d+ 个$/);
    expect(await seriousFindings(page)).toEqual([]);

    await placed.getByTestId('plan-more').first().press('Enter');
    await placed.getByTestId('plan-others').getByTestId('plan-pin').last().press('Enter');
    await page.getByTestId('plan-cost').waitFor(slow);
    await page.getByTestId('plan-drop').press('Enter');
    await page.getByTestId('plan-cost').waitFor({ state: 'detached', ...slow });
    await page.getByTestId('plan-draw-frontier').press('Enter');
    await page.getByTestId('plan-plot').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByTestId('plan-name').fill('春季方案');
    await page.getByTestId('plan-name').press('Enter');
    await page.getByTestId('plan-accept').click(slow);
    await page.getByTestId('plan-accepted').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('plan-undo').press('Enter');
    await page.getByTestId('plan-accept').waitFor(slow);
    await page.getByTestId('back-to-plans').click();
    await page.getByTestId('plan-saved').getByText('春季方案').waitFor(slow);
    expect(faults).toEqual([]);
  });
});
