import { chromium, type Page } from 'playwright-core';
import type { Bench } from './bench.types.ts';
import { sample } from './chain-map.request.ts';
import { watchPicture } from './first-paint.page.ts';
import { enterprisesAtOnce, type Lab } from './lab.ts';
import { percentile } from './timing.ts';

const runs = 5;
const limitMs = 2_000;
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];
const settledMs = 1_500;

/** Milliseconds from the start of navigation until the picture is there; throws when it never comes. */
async function paintMs(page: Page, address: string): Promise<number> {
  await page.addInitScript(watchPicture, settledMs);
  await page.goto(address, { waitUntil: 'commit' });
  const found = await page.waitForFunction(() => document.documentElement.dataset['pictureMs'] ?? null, null, {
    timeout: 30_000,
  });
  return Number(await found.jsonValue());
}

export const firstPaintBench: Bench = {
  name: 'first-paint',
  about: 'the map in headless Chromium, signed in and nothing cached, from navigation until its cards are drawn',
  run: async ({ lab, own }) => {
    const { origin, client, grow }: Lab = await lab();
    await grow(enterprisesAtOnce);
    const browser = await own.own(
      () => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...flags] }),
      (each) => each.close(),
    );
    const [name = '', value = ''] = client.cookie.split('=');
    const address = `${origin}/map/${sample.industryId}?region=${sample.region}`;
    const times: number[] = [];
    // One more than counted: the first warms the browser up, not its cache, which each context has of its own.
    for (let run = 0; run <= runs; run++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
      await context.addCookies([{ name, value, url: origin }]);
      times.push(await paintMs(await context.newPage(), address));
      await context.close();
    }
    const median = percentile(times.slice(1), 0.5);
    return [{ name: 'first-paint-map', value: median, unit: 'ms', reference: limitMs, aim: { atMost: 1 } }];
  },
};
