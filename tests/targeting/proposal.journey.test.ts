import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };
const link = 'software-data-model.cloud';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a researcher', { timeout: 300_000 }, () => {
  it('writes a proposal for a firm, records a price for it, compares a place and takes the file along', async () => {
    const { page, faults } = await visit(site);
    await signIn(page, site, 'researcher', '/enterprise/demo-01');
    await page.getByTestId('open-proposal').click(slow);
    const paper = page.getByTestId('proposal-paper');
    await paper.waitFor(slow);
    expect(await paper.innerText()).toContain('九、还要记录的');
    expect(await seriousFindings(page)).toEqual([]);

    await page.goto(`${site.address}/proposal/320102/demo-01?link=${link}`);
    await paper.waitFor(slow);
    await page.getByLabel('用地用房需求').fill('500平 办公 马上要');
    await page.getByTestId('proposal-apply').click();
    await paper.getByText('本方案填写的需求').waitFor(slow);
    await page.getByTestId('proposal-place-0').selectOption({ label: '秦淮区' });
    await paper.getByRole('columnheader', { name: '秦淮区' }).waitFor(slow);

    await page.getByTestId('place-book').locator('summary').click();
    await page.getByTestId('add-price').click(slow);
    const form = page.getByTestId('price-form');
    await form.getByLabel('项目').selectOption('POWER');
    await form.getByLabel('价格').fill('六毛八');
    await form.getByLabel('来源').fill('供电公司公告');
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await form.getByRole('alert').getByText('0.6835').waitFor(slow);
    await form.getByLabel('价格').fill('0.6830');
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await paper.getByText('0.683（来源：供电公司公告').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('proposal-word').click()]);
    expect(file.suggestedFilename()).toMatch(/^招商方案.*\.docx$/);
    await page.getByTestId('proposal-facts').click();
    await page.getByTestId('to-proposal').waitFor(slow);
    expect(await page.getByTestId('to-proposal').getAttribute('href')).toContain(
      `/proposal/320102/demo-01?link=${link}`,
    );
    expect(faults).toEqual([]);
  });
});
