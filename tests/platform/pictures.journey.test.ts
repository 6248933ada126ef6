import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/config.ts';
import { ofDrawings, pictureFault, renewing } from '../pictures/compare.ts';
import { takeReadmePictures } from '../pictures/readme.ts';
import { statesPage } from '../pictures/states.ts';
import { openSite, type Site, signIn, type Visit, visit } from '../support/browser.ts';

const map = '/map/software-data-model?region=320102';

const views = [
  { name: 'map', path: map, shown: 'chain-map' },
  { name: 'table', path: `${map}&view=table`, shown: 'link-table' },
  { name: 'explore', path: '/explore/demo-11', shown: 'explore-canvas' },
  { name: 'atlas', path: '/atlas/software-data-model?region=320102', shown: 'atlas-pages' },
] as const;
const pictureSizes = [
  { width: 1440, height: 900 },
  { width: 1920, height: 1080 },
] as const;

let site: Site;
let visitor: Visit;
beforeAll(async () => {
  site = await openSite();
  visitor = await visit(site);
  await signIn(visitor.page, site, 'researcher', map);
  await visitor.page.getByTestId('chain-map').waitFor();
});
afterAll(() => site.close());

async function open(page: Page, { path, shown }: (typeof views)[number]) {
  await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
  await page.getByTestId(shown).waitFor();
}

describe('the main views', { timeout: 120_000 }, () => {
  it.each(pictureSizes)('look as they did at $width × $height', async (size) => {
    const { page } = visitor;
    await page.setViewportSize(size);
    const faults: (string | null)[] = [];
    for (const view of views) {
      await open(page, view);
      // The drawings of cards come after the page's answers.
      await page.waitForTimeout(700);
      faults.push(pictureFault(`${view.name}-${size.width}`, await page.screenshot()));
    }
    expect(faults.filter((each) => each !== null)).toEqual([]);
  });

  it('stand in README when they are renewed', async () => {
    if (renewing) await takeReadmePictures(visitor.page, site.address);
    expect(readFileSync(join(projectRoot, 'docs/map.png')).length).toBeLessThan(500_000);
  });

  it.each(['light', 'dark'] as const)('tell the states of links apart, %s', async (theme) => {
    const page = await visitor.context.newPage();
    await page.setViewportSize({ width: 400, height: 460 });
    await page.setContent(statesPage(theme));
    expect(pictureFault(`states-${theme}`, await page.screenshot(), ofDrawings)).toBeNull();
    await page.close();
  });
});
