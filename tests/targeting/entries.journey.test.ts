import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const mould = '/map/fenghua-nev-parts?region=330213&link=fenghua-nev-parts.mould';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it('a lead records core factors and outside supply on a link, and sees what other thresholds of modes would change', async () => {
  const { page, context, faults } = await visit(site);
  await signIn(page, site, 'lead', mould);
  await page.getByTestId('entries').waitFor();

  await page.getByTestId('record-factors').click();
  const factors = page.getByTestId('entry-form');
  await page.getByRole('radiogroup', { name: '创新平台' }).getByText('有', { exact: true }).click();
  await page.getByRole('radiogroup', { name: '人才' }).getByText('没有', { exact: true }).click();
  await factors.getByLabel('依据').fill('科技局统计');
  expect(await seriousFindings(page)).toEqual([]);
  await factors.getByRole('button', { name: '保存' }).click();
  const recorded = page.getByTestId('factors');
  await recorded.getByText('已有：创新平台').waitFor();
  expect(await recorded.innerText()).toContain('没有：人才');
  expect(await recorded.innerText()).toContain('未摸底：院所');

  await page.getByTestId('record-supply').click();
  const supply = page.getByTestId('entry-form');
  await supply.getByRole('button', { name: '保存' }).click();
  await supply.getByRole('alert').getByText('至少填一项').waitFor();
  await supply.getByLabel('外部供应商数').fill('2');
  await supply.getByLabel('依据').fill('供应商走访');
  await supply.getByRole('button', { name: '保存' }).click();
  await page.getByTestId('supply-at').getByText('外部供应商 2 家').waitFor();

  await page.goto(`${site.address}/thresholds/fenghua-nev-parts?region=330213`);
  await page.getByLabel('建链：关键环节数').fill('1');
  await page.getByTestId('modes-changed').waitFor();
  expect(await page.getByTestId('modes-changed').innerText()).toContain('建链');
  expect(await seriousFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
