import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };
const root = 'software-data-model.system-integration';

// A button under the pointer is paler than it stays.
async function findings(page: Page): Promise<readonly string[]> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  return seriousFindings(page);
}

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a researcher', { timeout: 300_000 }, () => {
  it('expands, collapses, undoes, draws a path, saves the view and finds it again', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', `/explore/${root}`);
    const things = page.locator('[data-thing]');
    await page.getByTestId('branch-OCCUPIES-IN').waitFor(slow);
    expect(await page.getByTestId('branch-OCCUPIES-IN').innerText()).toContain('已确认 2');
    expect(await things.count()).toBe(1);
    await page.getByTestId('draw-OCCUPIES-IN').click();
    await page.getByTestId('thing-demo-11').waitFor({ ...slow, state: 'attached' });
    expect(await page.getByTestId('shown-OCCUPIES-IN').innerText()).toBe('全部已画出：已确认 2');
    expect(await findings(page)).toEqual([]);

    // By keyboard: to the first firm, its details, its place drawn.
    await page.getByTestId(`thing-${root}`).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.getByTestId('draw-LOCATED_IN-OUT').click(slow);
    await page.waitForFunction(() => document.querySelectorAll('[data-thing]').length === 4, undefined, slow);
    await page.getByTestId(`thing-${root}`).focus();
    await page.keyboard.press('c');
    // The other firm goes; the one that was expanded since stays with what it brought.
    expect(await things.count()).toBe(3);
    await page.getByTestId('undo').click();
    expect(await things.count()).toBe(4);
    await page.keyboard.press('Control+z');
    expect(await things.count()).toBe(3);
    await page.getByTestId('redo').click();
    expect(await things.count()).toBe(4);
    const written = new URL(page.url()).searchParams.get('v');
    await page.reload();
    await page.waitForFunction(() => document.querySelectorAll('[data-thing]').length === 4, undefined, slow);
    expect(new URL(page.url()).searchParams.get('v')).toBe(written);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('[data-thing]').length < 4, undefined, slow);

    await page.goto(`${site.address}/explore/demo-11?panel=paths&from=demo-11&to=demo-12`);
    await page.getByTestId('find-paths').click(slow);
    const path = page.getByTestId('path').first();
    await path.waitFor(slow);
    expect(await path.innerText()).toMatch(/2 步[\s\S]*占位“系统集成”环节；/);
    await page.getByTestId('draw-path').first().click();
    await page.getByTestId('thing-demo-12').waitFor({ ...slow, state: 'attached' });
    expect(await findings(page)).toEqual([]);

    await page.getByTestId('note').fill('先约这家');
    await page.getByTestId('note-save').click();
    await page.getByTestId('open-views').click();
    await page.getByTestId('view-name').fill('系统集成两家');
    await page.getByTestId('view-save').click();
    await page.getByTestId('saved-view').waitFor(slow);
    await page.goto(`${site.address}/explore/demo-11?panel=views`);
    await page.getByTestId('open-view').click(slow);
    await page.getByTestId('thing-demo-12').waitFor({ ...slow, state: 'attached' });
    expect(await page.getByTestId('thing-demo-11').innerText()).toContain('便签：先约这家');
    await page.getByTestId('reader-table').click();
    await page.getByTestId('row-demo-12').waitFor(slow);
    expect(await findings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByTestId('explore-export').click();
    expect((await download).suggestedFilename()).toMatch(/^关系图名单-\d{8}\.xlsx$/);
    expect(faults).toEqual([]);
    await context.close();
  });
});
