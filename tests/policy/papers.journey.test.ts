import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSite, type Site, seriousFindings, signIn, visit } from '../support/browser.ts';

const slow = { timeout: 60_000 };
const measures = [
  '例政办〔2025〕7号',
  '关于支持示例产业发展的若干措施',
  '示例区人民政府办公室',
  '2025年3月4日',
  '一、总则',
  '（一）落户奖励。对新引进的示例企业给予一次性奖励一百万元。',
  '1. 奖励在投产后兑现。',
  '（二）租金补贴。按实际租金的百分之三十给予补贴。',
].join('\n');

let site: Site;
let folder = '';
beforeAll(async () => {
  site = await openSite();
  folder = mkdtempSync(join(tmpdir(), 'liantu-paper-'));
  writeFileSync(join(folder, '措施.txt'), measures);
  writeFileSync(join(folder, '图.pdf'), Buffer.from('89504e470d0a1a0a00', 'hex'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await site.close();
});

describe('the bureau', { timeout: 300_000 }, () => {
  it('uploads a document, mends its articles, and finds its words on its page', async () => {
    const { page, faults } = await visit(site);
    await signIn(page, site, 'bureau', '/policies/320102');
    await page.getByTestId('policy-gauge').waitFor(slow);
    await page.getByTestId('open-upload').click();
    await page.getByTestId('paper-file').setInputFiles(join(folder, '图.pdf'));
    await page.getByRole('alert').getByText('不是 .txt、.docx 或 .pdf').waitFor(slow);
    await page.getByTestId('paper-file').setInputFiles(join(folder, '措施.txt'));
    await page.getByTestId('paper-form').waitFor(slow);
    expect(await page.getByTestId('identity-number').inputValue()).toBe('例政办〔2025〕7号');
    expect(await page.getByTestId('paper-part').count()).toBe(5);
    await page.getByTestId('join-3').click();
    expect(await page.getByTestId('paper-part').count()).toBe(4);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('paper-store').click();

    await page.getByTestId('paper-text').waitFor(slow);
    expect((await page.getByTestId('paper-article').allInnerTexts()).join('\n').replaceAll(/\s+/g, '')).toBe(
      measures.replaceAll(/\s+/g, ''),
    );
    expect(await page.getByTestId('quoted').allInnerTexts()).toContain(
      '（二）租金补贴。按实际租金的百分之三十给予补贴。',
    );
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('back-to-policies').click();
    await page.getByTestId('policy-words').fill('租金补贴');
    await page.getByTestId('policy-words').press('Enter');
    await page.getByTestId('policy-hits').getByRole('link').first().click(slow);
    await page.getByTestId('paper-text').locator('mark').first().waitFor(slow);
    expect(await page.getByTestId('paper-text').locator('mark').first().innerText()).toBe('租金补贴');
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  });
});
