import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const code = `91320102MA1TE0T01${checkCharacter('91320102MA1TE0T01') ?? ''}`;
const firm = {
  企业名称: '示例甲软件有限公司',
  统一社会信用代码: code,
  注册日期: '2001-02-03',
  经营范围: '软件开发；应用软件定制开发。',
  所在省份: '江苏省',
  注册地址: '南京市玄武区玄武湖街道某路1号',
};

let site: Site;
const list = (file: string, scope: string) =>
  importRows(site.app.graph, enterprisesKind, {
    ...{ file, digest: file, region: '320102', by: 'importer', numbers: [7] },
    rows: [{ ...firm, 经营范围: scope }],
  });
beforeAll(async () => {
  site = await openSite();
  await list('甲.csv', firm.经营范围);
});
afterAll(() => site.close());

describe('a researcher with a doubtful value', { timeout: 240_000 }, () => {
  it('sees by one click where it comes from, confirms it, and decides between rival values', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', `/enterprise/${code}`);
    await page.getByTestId('origin-scope').click();
    const card = page.getByTestId('origin-card-scope');
    await card.waitFor();
    const words = await card.innerText();
    for (const word of ['甲.csv', '第 7 行', 'importer', '还没有人确认']) expect(words).toContain(word);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('confirm-scope').click();
    await expect.poll(() => card.count(), { timeout: 30_000 }).toBe(0);

    await list('乙.csv', '齿轮制造。');
    await page.reload();
    const rival = page.getByTestId('rival-scope');
    await rival.waitFor();
    expect(await rival.innerText()).toContain('齿轮制造。');
    await rival.getByRole('button', { name: '采用', exact: true }).click();
    expect(await rival.innerText()).toContain('请写明理由');
    await rival.getByLabel('理由（必填）').fill('电话核实');
    expect(await seriousFindings(page)).toEqual([]);
    await rival.getByRole('button', { name: '采用', exact: true }).click();
    await expect.poll(() => rival.count(), { timeout: 30_000 }).toBe(0);
    const shown = await page.getByTestId('enterprise').innerText();
    expect(shown).toContain('齿轮制造。');
    expect(shown).toContain('处理过的其他值 1');
    expect(faults).toEqual([]);
    await context.close();
  });

  it('looks at the map of a past day, where nothing can be changed, and comes back', async () => {
    const { page, context, faults } = await visit(site);
    const link = 'software-data-model.custom-software';
    await signIn(page, site, 'researcher', `/map/software-data-model?region=320102&link=${link}`);
    await page.getByTestId('link-panel').getByTestId('link-history').locator('summary').click();
    await expect.poll(() => page.getByTestId('link-history').innerText(), { timeout: 30_000 }).toContain('新建环节');
    await page.getByTestId('map-date').fill('2025-01-02');
    await page.getByTestId('to-now').waitFor();
    expect(await page.locator('main').innerText()).toContain('截至 2025-01-02');
    expect(page.url()).toContain('date=2025-01-02');
    expect(await page.getByTestId('record-survey').count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('to-now').click();
    await page.getByTestId('record-survey').waitFor();
    expect(page.url()).not.toContain('date=');
    expect(faults).toEqual([]);
    await context.close();
  });
});
