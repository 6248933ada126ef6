import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, type Visit, visit } from '../support/browser.ts';

const link = 'software-data-model.system-integration';
const map = '/map/software-data-model?region=320102';

const pages = [
  { path: map, shown: 'chain-map' },
  { path: `${map}&view=table`, shown: 'link-table' },
  { path: '/explore/demo-11', shown: 'explore-canvas' },
  { path: '/atlas/software-data-model?region=320102', shown: 'atlas-pages' },
  { path: '/', shown: null },
  { path: `${map}&link=${link}`, shown: 'link-panel' },
  { path: '/map/software-data-model/paper?region=320102', shown: 'paper-sheet' },
  { path: '/enterprise/demo-01', shown: 'enterprise-links' },
  { path: '/visit/demo-01', shown: 'visit-form' },
  { path: '/proposal/320102/demo-01', shown: 'proposal-paper' },
  { path: '/opportunities/320102', shown: 'opportunities' },
  { path: `/review/${link}?region=320102`, shown: 'review' },
  { path: '/duplicates', shown: null },
  { path: `/rules/${link}`, shown: 'rules' },
  { path: '/templates', shown: null },
  { path: '/thresholds/software-data-model', shown: 'thresholds-effect' },
  { path: '/regions-compare/software-data-model', shown: 'regions-table' },
  { path: '/position/software-data-model?region=320102', shown: 'position-table' },
  { path: '/carriers/320102', shown: 'carrier-inventory' },
  { path: '/carriers/320102/demo-carrier-02', shown: 'stack' },
  { path: '/reserve/software-data-model?region=320102', shown: 'reserve-coverage' },
  { path: '/targets/software-data-model?region=320102', shown: 'target-gaps' },
  { path: '/policies/330213', shown: 'policy-document' },
  { path: '/policies/330213/calculator', shown: 'policy-sum' },
  { path: '/policies/330213/upload', shown: 'policy-upload' },
  { path: '/policy/fenghua-2023-measures?region=330213', shown: 'policy-line' },
  { path: '/policies/330213/rules', shown: 'write-rule' },
  { path: '/policies/330213/rules/new', shown: 'rule-check' },
  { path: '/policies/330213/ledger', shown: 'grant-form' },
  { path: '/policies/330213/eligible', shown: 'policy-eligible' },
  { path: `/match/320102?line=${encodeURIComponent('500平 办公 马上要')}`, shown: 'match-need' },
  { path: '/choose/320102?carrier=demo-carrier-02', shown: 'choose-table' },
  { path: '/plan/320102', shown: 'plan-form' },
  { path: '/projects/320102', shown: 'project-table' },
  { path: '/project/demo-project-01', shown: 'match-need' },
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
