import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a researcher', { timeout: 300_000 }, () => {
  it('goes from the map to the policies of the district and reckons what a project would get', async () => {
    const { page, faults } = await visit(site);
    await signIn(page, site, 'researcher', '/map/fenghua-nev-parts?region=330213');
    await page.getByTestId('open-policies').click(slow);
    await page.getByTestId('policy-document').waitFor(slow);
    expect(await page.getByTestId('policy-clause').count()).toBeGreaterThan(12);
    await page.getByText('原文未上传').first().waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByTestId('open-calculator').click();
    const outcome = page.getByTestId('outcome-fh-11-fdi');
    await outcome.waitFor(slow);
    await page.getByTestId('policy-sum').getByText('还没有能确定的金额').waitFor(slow);
    await page.getByTestId('fact-project_class').selectOption('industry');
    await page.getByTestId('fact-newly_introduced').selectOption('true');
    const amount = page.getByTestId('fact-fdi_wusd');
    await amount.fill('1850');
    await amount.press('Enter');
    await page.getByTestId('policy-sum').getByText('确定合计：270 万元').waitFor(slow);
    expect(await outcome.innerText()).toContain('再增加 150 万美元，即达 2000 万美元，合计由 270 升至 500 万元');
    await page.getByTestId('reading-fh-11-fdi-part_units').selectOption('prorata');
    await page.getByTestId('policy-sum').getByText('确定合计：277.5 万元').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    await amount.fill('很多');
    await amount.press('Enter');
    await page.getByRole('alert').getByText('年实到外资').waitFor(slow);
    expect(await page.getByTestId('policy-sum').innerText()).toContain('277.5');
    await page.getByTestId('policy-day').fill('2023-05-31');
    await amount.fill('850');
    await amount.press('Enter');
    await page.getByTestId('policy-sum').getByText('确定合计：0 万元').waitFor(slow);
    expect(faults).toEqual([]);
  });
});
