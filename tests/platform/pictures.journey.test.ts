import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/config.ts';
import { ofDrawings, pictureFault, renewing } from '../pictures/compare.ts';
import { takeReadmePictures } from '../pictures/readme.ts';
import { statesPage } from '../pictures/states.ts';
import { openSite, type Site, seriousFindings, signIn, type Visit, visit } from '../support/browser.ts';

const link = 'software-data-model.system-integration';
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

const pages = [
  ...views,
  { path: '/', shown: null },
  { path: `${map}&link=${link}`, shown: 'link-panel' },
  { path: '/map/software-data-model/paper?region=320102', shown: 'paper-sheet' },
  { path: '/enterprise/demo-01', shown: 'enterprise-links' },
  { path: `/review/${link}?region=320102`, shown: 'review' },
  { path: '/duplicates', shown: null },
  { path: `/rules/${link}`, shown: 'rules' },
  { path: '/templates', shown: null },
  { path: '/thresholds/software-data-model', shown: 'thresholds-effect' },
  { path: '/regions-compare/software-data-model', shown: 'regions-table' },
  { path: '/position/software-data-model?region=320102', shown: 'position-table' },
  { path: '/reserve/software-data-model?region=320102', shown: 'reserve-coverage' },
  { path: '/import', shown: 'import' },
] as const;

/** Office screens, a wall, a tablet both ways, and an office screen at 200 %. */
const screens = [
  [1366, 768],
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [768, 1024],
  [720, 450],
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

async function open(page: Page, { path, shown }: { readonly path: string; readonly shown: string | null }) {
  await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
  if (shown !== null) await page.getByTestId(shown).waitFor();
}

/** What of the page stands to the right of the window, where nobody can scroll to it. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? scrollWidth - clientWidth : 0;
  });

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

describe('every page', { timeout: 120_000 }, () => {
  it.each(pages)('fits every screen, and reads well in the dark: $path', async (each) => {
    const { page } = visitor;
    await page.evaluate(() => localStorage.setItem('liantu.theme', 'dark'));
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, each);
    const findings = await seriousFindings(page);
    await page.evaluate(() => localStorage.removeItem('liantu.theme'));
    expect(findings).toEqual([]);
    const wide: string[] = [];
    for (const [width, height] of screens) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
      const over = await overflow(page);
      if (over > 0) wide.push(`${width} × ${height}: ${over} px too wide`);
    }
    expect(wide).toEqual([]);
  });
});
