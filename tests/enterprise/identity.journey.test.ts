import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };
const firm = (name: string, code: string | null, scope = '软件开发；应用软件定制开发。') => ({
  ...{ 企业名称: name, 统一社会信用代码: code, 经营范围: scope, 所在省份: '江苏省', 注册地址: '南京市玄武区某路1号' },
});
const moved = '91320104MA1TE0T06';
const listed = [
  firm('南京试例智能软件有限公司', '91320102MA1TE0T00E'),
  firm('南京试例智能软件有限责任公司', '320102MA1TE0T00'),
  firm('南京搬家某某商贸有限公司', `${moved}${checkCharacter(moved) ?? ''}`, '餐饮服务。'),
  firm('南京某某飞船宿营服务有限公司', null, '飞船宿营；飞船宿营设施管理。'),
];

let site: Site;
beforeAll(async () => {
  site = await openSite();
  await importRows(site.app.graph, enterprisesKind, { file: '试.csv', rows: listed, region: '320102', by: 'test' });
});
afterAll(() => site.close());

describe('a researcher', { timeout: 300_000 }, () => {
  it('compares a list, merges two records of one firm, finds it under both, and takes the merge back', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'researcher', '/compare');
    await page.getByTestId('compare-list').fill('南京试例智能软件有限公司\n试列智能软件\n上海没有这家餐饮有限公司');
    await page.getByTestId('compare-go').click();
    await page.getByTestId('compare-table').waitFor(slow);
    // While it works the button is pale, under the pointer and for a moment after too.
    await page.locator('.ant-btn-loading').waitFor({ state: 'detached' });
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    expect(await page.getByTestId('compare-counts').innerText()).toMatch(/全部 3[\s\S]*已有 1[\s\S]*相似 1[\s\S]*新 1/);
    expect(await seriousFindings(page)).toEqual([]);
    const download = page.waitForEvent('download');
    await page.getByTestId('compare-export').click();
    expect((await download).suggestedFilename()).toMatch(/^名单比对-\d{8}\.xlsx$/);

    await page.getByTestId('to-duplicates').click();
    const pair = page.getByTestId('pair');
    await pair.first().waitFor(slow);
    expect(await pair.count()).toBe(1);
    expect(await pair.innerText()).toContain('91320102MA1TE0T00');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('pair-merge').click();
    await page.getByText('没有待判定的重复').waitFor(slow);
    await page.getByText('已判定', { exact: true }).click();
    await page.getByTestId('decided-MERGED').waitFor(slow);
    await page.getByLabel('理由').fill('是两家');
    await page.getByTestId('decided-undo').click();
    await page.getByTestId('decided-SPLIT').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    await page.goto(`${site.address}/duplicates?tab=places&region=320102`);
    const dispute = page.getByTestId('dispute');
    await dispute.waitFor(slow);
    expect(await dispute.innerText()).toMatch(/地址：玄武区[\s\S]*信用代码：秦淮区/);
    expect(await seriousFindings(page)).toEqual([]);
    await dispute.getByLabel('理由').fill('现场核实');
    await dispute.getByRole('button', { name: '定为玄武区' }).click();
    await page.getByText('没有所在区有分歧的企业').waitFor(slow);
    expect(faults).toEqual([]);
    await context.close();
  });
});

describe('the lead of a group', { timeout: 300_000 }, () => {
  it('sees what a word would add before saving it, and the link filled after', async () => {
    const { page, context, faults } = await visit(site);
    await signIn(page, site, 'lead', '/rules/culture-tourism.homestay?region=320102');
    await page.getByLabel('关键词').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('关键词').fill('飞船宿营');
    await page.keyboard.press('Enter');
    await page.getByText('会新增 1 家，减少 0 家').waitFor(slow);
    expect(await page.getByTestId('rule-added').innerText()).toContain('南京某某飞船宿营服务有限公司');
    await page.getByLabel('依据', { exact: true }).fill('某会议纪要');
    await page.getByTestId('rules-save').click();
    await page.getByTestId('rules-job-DONE').waitFor(slow);
    expect(await page.getByTestId('rules-job-DONE').innerText()).toContain('新提出 1 家');
    await page.getByText('+飞船宿营').waitFor(slow);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByTestId('to-import').click();
    expect(await page.getByTestId('template-notice').innerText()).toContain('有 1 处不同');
    await page.getByRole('link', { name: '去看看并取舍' }).click();
    const chain = page.getByTestId('template-culture-tourism');
    await chain.waitFor(slow);
    expect(await chain.innerText()).toMatch(/关键词[\s\S]*飞船宿营[\s\S]*lead 改过/);
    expect(await seriousFindings(page)).toEqual([]);
    await chain.getByRole('button', { name: /^保留本区的/ }).click();
    await page.getByText('随新版附带的模板与本区的没有不同').waitFor(slow);
    expect(await chain.innerText()).toContain('已选择保留本区的 1 处');
    expect(faults).toEqual([]);
    await context.close();
  });
});
