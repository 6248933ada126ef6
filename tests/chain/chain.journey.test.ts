import { readFileSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const software = '/map/software-data-model?region=320102';

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

describe('a researcher', () => {
  it('signs in, is taken where they wanted, reads the map and opens a link', async () => {
    const { page, context, faults } = await visit(site);
    await page.goto(`${site.address}/sign-in`);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('用户名').fill('researcher');
    await page.getByLabel('密码', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('alert').first().waitFor();

    await signIn(page, site, 'researcher', software);
    await page.getByTestId('chain-map').waitFor();
    expect(page.url()).toContain('/map/software-data-model');
    await page.getByTestId('demo-banner').waitFor();
    expect(await page.getByTestId('legend-UNSURVEYED').innerText()).toMatch(/未摸底\s*\d+/);
    const drawn = await page
      .getByTestId('chain-map')
      .locator('canvas')
      .first()
      .evaluate((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        return canvas.width * canvas.height;
      });
    expect(drawn).toBeGreaterThan(100_000);
    expect(await seriousFindings(page)).toEqual([]);

    const link = page.getByTestId('link-software-data-model.system-integration');
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByTestId('link-panel').waitFor();
    await page.getByTestId('state-sentence').waitFor();
    expect(page.url()).toContain('link=software-data-model.system-integration');
    expect(await seriousFindings(page)).toEqual([]);

    await page.reload();
    await page.getByTestId('link-panel').waitFor();
    await page.goBack();

    await page.getByTestId('change-language').click();
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.getByTestId('chain-map').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // Names of links are data, and the other language is named in itself.
    const words = await page
      .locator('button, label, summary, nav, [data-testid^="legend-"]')
      .evaluateAll((all) =>
        all
          .filter((each) => each.closest('[data-testid="chain-tree"], [lang="zh"]') === null)
          .map((each) => [each.textContent, each.getAttribute('aria-label'), each.getAttribute('title')].join(' ')),
      );
    expect(words.length).toBeGreaterThan(12);
    expect(words.filter((each) => /[\u3400-\u9fff]/.test(each))).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('confirms a firm at the keyboard, and map, panel and reload agree', async () => {
    const session = site.app.driver.session();
    const { records } = await session.run(
      `MATCH (e)-[o:OCCUPIES {state: 'TO_REVIEW'}]->(l) WHERE l.id STARTS WITH 'software-data-model.' AND NOT (l)-[:CHILD_OF]->()
       RETURN o.id AS id, l.id AS link ORDER BY id LIMIT 1`,
    );
    const [id, link] = [String(records[0]?.get('id')), String(records[0]?.get('link'))];
    const confirmed = async () => {
      const result = await session.run(`MATCH (p:Presence {id: '320102~' + $link}) RETURN p.confirmed AS n`, { link });
      return Number(result.records[0]?.get('n'));
    };
    const before = await confirmed();
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', `${software}&link=${link}`);
    const row = page.getByTestId(`occupation-${id}`);
    await row.waitFor();
    await row.getByRole('button', { name: /确认/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(confirmed, { timeout: 10_000 }).toBe(before + 1);
    const labelled = page.getByTestId(`link-${link}`);
    await expect
      .poll(() => labelled.getAttribute('aria-label').then(async (label) => label ?? (await labelled.innerText())), {
        timeout: 10_000,
      })
      .toContain(`已有 ${before + 1}`);
    await page.reload();
    await page.getByTestId('link-panel').waitFor();
    await expect
      .poll(() => page.getByTestId('occupations').innerText(), { timeout: 10_000 })
      .toContain(`已确认 ${before + 1}`);
    await session.close();
    expect(faults).toEqual([]);
    await context.close();
  });

  it('finds a link with Ctrl-K, filters by the legend, reads the table and the dossier', async () => {
    const { page, context, faults } = await visit(site, { width: 1920, height: 1080 });
    await signIn(page, site, 'researcher', software);
    await page.getByTestId('chain-map').waitFor();
    await page.keyboard.press('Control+k');
    await page.getByTestId('search-input').fill('景区');
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/map\/culture-tourism/);
    await page.getByTestId('link-panel').waitFor();

    await page.goto(`${site.address}${software}`);
    await page.getByTestId('view-table').click();
    await page.getByTestId('link-table').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    const all = await page.getByTestId('link-table').getByRole('row').count();
    await page.getByTestId('legend-NONE_FOUND').click();
    await expect.poll(() => page.getByTestId('link-table').getByRole('row').count()).toBeLessThan(all);

    await page.getByTestId('mode-switch').selectOption('review');
    await page.getByTestId('legend-WAITING').click();
    expect(page.url()).toMatch(/mode=review.*show=waiting/);
    await expect.poll(() => page.getByTestId('link-table').innerText()).toMatch(/已核 0 ┃ 待核 \d/);
    await page.goBack();
    await page.goBack();
    await page.getByTestId('legend-NONE_FOUND').waitFor();

    await page.getByTestId('open-compare').click();
    await page.getByTestId('compare-with').focus();
    await page.getByTestId('compare-with').selectOption('320102-xuzhuang');
    await page.getByTestId('compare-there').locator('canvas').first().waitFor();
    await page.getByTestId('compare-difference').click();
    await page.getByTestId('legend-UNKNOWN').click();
    expect(page.url()).toMatch(/with=320102-xuzhuang.*show=unknown/);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('back-to-map').click();

    await page.getByTestId('open-areas').click();
    await page.getByTestId('area-table').waitFor();
    expect(await page.getByTestId('area-totals').innerText()).toContain('合计');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('area-320102-xuzhuang').click();
    await page.getByTestId('all-areas').waitFor();
    await page.getByTestId('area-row-software-data-model.cloud').getByRole('link').first().click();
    await page.getByTestId('review').waitFor();
    await page.goto(`${site.address}${software}`);

    await page.getByTestId('open-dossier').click();
    await page.getByTestId('dossier').waitFor();
    expect(await page.getByTestId('dossier').innerText()).toMatch(/5\s*\/\s*8/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('takes the map along: as a file, as a sheet for print and as an atlas with true page numbers', async () => {
    const { page, context, faults } = await visit(site, { width: 1366, height: 768 });
    await signIn(page, site, 'researcher', software);
    await page.getByTestId('paper-menu').click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId('paper-svg').click()]);
    const svg = readFileSync(await file.path(), 'utf8');
    new SaxesParser().write(svg).close();
    expect(svg).toContain('产业链作战图');
    expect(svg.match(/data-card=/g)?.length).toBeGreaterThan(40);
    await page.getByTestId('paper-print').click();
    const sheet = page.getByTestId('paper-sheet');
    await sheet.waitFor();
    expect(await sheet.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBeGreaterThan(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${site.address}/atlas/software-data-model?region=320102`);
    const pages = page.getByTestId('atlas-pages').locator('.atlas-page');
    await pages.first().waitFor();
    const entry = page.locator('.atlas-entry', { hasText: '系统集成' });
    const told = Number(await entry.locator('b').innerText());
    expect(await pages.nth(told - 1).innerText()).toContain('系统集成');
    const cut = (all: readonly Element[]) => all.filter((each) => each.scrollHeight > each.clientHeight + 1).length;
    expect(await page.locator('.atlas-body').evaluateAll(cut)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('opens every page with one statement or two, whatever it shows', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', '/import');
    await page.getByTestId('import').waitFor();
    // What the page after signing in still asks for is not counted.
    await page.goto(`${site.address}/import`, { waitUntil: 'networkidle' });
    const link = 'software-data-model.system-integration';
    const pages = [
      ['/import', 'import', ['import/jobs', 'chain/choices']],
      [software, 'chain-map', ['chain/map']],
      // The map, and beside it the panel: its first page of enterprises, and what people entered about the link.
      [`${software}&link=${link}`, 'occupations', ['chain/map', 'chain/links', 'targeting/entries']],
      [`/review/${link}?region=320102`, 'review', ['chain/links', 'enterprise/occupation-list']],
      ['/map/software-data-model/paper?region=320102', 'paper-sheet', ['chain/map', 'chain/paper']],
      ['/atlas/software-data-model?region=320102', 'atlas-pages', ['chain/map', 'chain/paper']],
      [`${software}&mode=change`, 'legend-UNKNOWN', ['chain/map', 'chain/map-as-of']],
      [
        '/map/software-data-model/compare?region=320102&with=320102-xuzhuang',
        'compare-there',
        ['chain/map', 'chain/map'],
      ],
      ['/areas/software-data-model?region=320102', 'area-table', ['chain/areas', 'chain/choices']],
      ['/enterprise/demo-01', 'enterprise-links', ['enterprise/enterprises']],
    ] as const;
    for (const [path, shown, statements] of pages) {
      const before = site.app.trips.length;
      await page.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
      await page.getByTestId(shown).waitFor();
      // Whether an import runs is asked by the clock, not by opening a page.
      const sent = site.app.trips
        .slice(before)
        .flat()
        .filter((name) => name !== 'import/active');
      expect(sent.sort(), path).toEqual([...statements].sort());
    }
    expect(faults).toEqual([]);
    await context.close();
  });
});
