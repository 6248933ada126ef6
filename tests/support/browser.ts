import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectRoot } from '../../server/config.ts';
import { listen } from '../../server/platform/http/listen.ts';
import { buildSite } from '../../server/site.ts';
import { type TestApp, testApp, testPassword } from './app.ts';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Site {
  readonly app: TestApp;
  readonly address: string;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** The built web on a real port with a seeded database, and a Chromium to visit it. */
export async function openSite(): Promise<Site> {
  if (!executablePath) throw new Error('没有找到 Chromium：apt install chromium fonts-noto-cjk');
  const webRoot = await buildSite(projectRoot, () => undefined);
  const app = await testApp({ arbitrary: false, webRoot });
  const site = await listen(app.app, { host: '127.0.0.1', port: 0 });
  const browser = await chromium.launch({ executablePath, args: quiet, handleSIGTERM: false, handleSIGINT: false });
  return {
    app,
    address: `http://127.0.0.1:${site.port}`,
    browser,
    close: async () => {
      await browser.close();
      await site.close(1_000);
      await app.close();
    },
  };
}

export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page did that it must not: errors, violations of the content policy, requests to other hosts. */
  readonly faults: string[];
}

const ownStyleTag = /Applying inline style violates.*style-src/;

/** A fresh visitor; the one violation let through is the style tag that Cytoscape adds by itself. */
export async function visit(site: Site, size = { width: 1440, height: 900 }): Promise<Visit> {
  const context = await site.browser.newContext({ viewport: size, locale: 'zh-CN' });
  const page = await context.newPage();
  const faults: string[] = [];
  let styleTags = 0;
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (ownStyleTag.test(message.text()) && styleTags++ === 0) return;
    // A refused sign-in is an expected answer that the browser logs as an error of its own.
    if (/the server responded with a status of 401/.test(message.text())) return;
    faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== site.address)
      faults.push(`request: ${request.url()}`);
  });
  return { page, context, faults };
}

/** Signs in through the page, as a user does. */
export async function signIn(page: Page, site: Site, username: string, path = '/'): Promise<void> {
  await page.goto(`${site.address}${path}`);
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Serious and critical findings of axe on the page as it stands. */
export async function seriousFindings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target }) => target.join(' '))
          .join(' | ')
          .slice(0, 300)}`,
    );
}
