import { chromium, type Page } from 'playwright-core';
import type { Bench } from './bench.types.ts';
import { watchExplorer } from './explore.page.ts';
import type { Lab } from './lab.ts';
import { percentile } from './timing.ts';

const runs = 5;
const neighbours = 50;
const limits = { expandMs: 150, undoMs: 100 };
const settledMs = 700;
const root = 'bench-explore';
const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-sync',
];

// A firm with 50 customers, which also sell to each other: what is drawn is related.
const fixture = `
  MERGE (r:Enterprise {id: $root}) SET r.name = '示例测量总装有限公司', r.version = 1
  WITH r UNWIND range(1, $neighbours) AS i
  MERGE (e:Enterprise {id: $root + '-' + i}) SET e.name = '示例测量零部件' + i + '号有限公司', e.version = 1
  MERGE (r)-[f:SELLS_TO {id: $root + '~' + e.id}]->(e) SET f.state = 'CONFIRMED'
  WITH collect(e) AS firms UNWIND range(0, size(firms) - 2) AS i
  WITH firms[i] AS a, firms[i + 1] AS b
  MERGE (a)-[f:SELLS_TO {id: a.id + '~' + b.id}]->(b) SET f.state = 'TO_REVIEW'`;

async function prepared({ driver, database }: Lab): Promise<void> {
  const session = driver.session({ database, defaultAccessMode: 'WRITE' });
  try {
    await session.run(fixture, { root, neighbours });
  } finally {
    await session.close();
  }
}

/** Does something in the page and watches the picture until it rests. */
async function watched(page: Page, answered: boolean, act: () => Promise<void>) {
  const seen = page.evaluate(watchExplorer, { settledMs, answered });
  // Both run in the page by turns; the act comes after the first look at the picture.
  await page.waitForTimeout(60);
  const startedAt = await page.evaluate(() => performance.now());
  await act();
  return { ...(await seen), startedAt };
}

export const exploreBench: Bench = {
  name: 'explore',
  about: 'the explorer in headless Chromium: 50 neighbours from their arrival until they are painted, and undo',
  run: async ({ lab, own }) => {
    const bench = await lab();
    await prepared(bench);
    const { origin, client } = bench;
    const browser = await own.own(
      () => chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', ...flags] }),
      (each) => each.close(),
    );
    const [name = '', value = ''] = client.cookie.split('=');
    const expand: number[] = [];
    const undo: number[] = [];
    for (let run = 0; run <= runs; run++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
      await context.addCookies([{ name, value, url: origin }]);
      const page = await context.newPage();
      await page.goto(`${origin}/explore/${root}`);
      const draw = page.getByTestId('draw-SELLS_TO-OUT');
      await draw.waitFor({ timeout: 60_000 });
      await page.waitForTimeout(settledMs);
      const drawn = await watched(page, true, () => draw.click());
      const undone = await watched(page, false, () => page.keyboard.press('Control+z'));
      // The first run warms browser and server up.
      if (run > 0) {
        expand.push(drawn.paintedAt - drawn.answeredAt);
        undo.push(undone.paintedAt - undone.startedAt);
      }
      await context.close();
    }
    const row = (times: readonly number[], limit: number) => {
      return { value: percentile(times, 0.5), unit: 'ms', reference: limit, aim: { atMost: 1 } } as const;
    };
    return [
      { name: 'explore-expand-50', ...row(expand, limits.expandMs) },
      { name: 'explore-undo-50', ...row(undo, limits.undoMs) },
    ];
  },
};
