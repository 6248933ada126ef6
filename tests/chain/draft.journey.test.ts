import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };
const address = '/map/software-data-model?region=320102&edit=1';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a lead', { timeout: 300_000 }, () => {
  it('drafts changes by hand and by keyboard, undoes one, and publishes them for everybody', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'lead', address);
    const state = page.getByTestId('draft-state');
    await state.waitFor(slow);
    // Without a ground nothing is taken.
    await page.getByTestId('add-name').fill('量子软件');
    await page.getByTestId('add-link').click();
    await page.getByRole('alert').waitFor(slow);
    await page.getByTestId('edit-source').fill('甲单位来函');
    await page.getByTestId('add-link').click();
    await page.getByText('草稿：1 处修改，未发布').waitFor(slow);
    const fresh = page.locator('[data-link]', { hasText: '量子软件' });
    await fresh.waitFor({ ...slow, state: 'attached' });
    await fresh.focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    await page.getByText('草稿：2 处修改，未发布').waitFor(slow);
    await fresh.focus();
    await page.keyboard.press('F2');
    await page.locator('[data-testid="rename"]:focus').waitFor(slow);
    await page.keyboard.type('量子计算软件');
    await page.keyboard.press('Enter');
    await page.getByText('草稿：3 处修改，未发布').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('draft-undo').click();
    await page.getByText('草稿：2 处修改，未发布').waitFor(slow);
    await page.getByTestId('draft-publish').click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已发布').waitFor(slow);
    await page.getByTestId('edit-leave').click();
    await page.getByTestId('edit-map').waitFor(slow);
    await page.locator('[data-link]', { hasText: '量子软件' }).waitFor({ ...slow, state: 'attached' });
    expect(faults).toEqual([]);
    await context.close();
  });
});
