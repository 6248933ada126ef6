import type { Page } from 'playwright-core';
import { watchPicture } from '../first-paint.page.ts';

const settledMs = 800;

export type Way = 'ours' | 'plain';

interface PictureTimes {
  /** Until nine tenths of the final picture are painted. */
  readonly painted: number;
  /** Until the picture answers to the pointer and is painted anew. */
  readonly live: number;
}

/** Milliseconds from data in hand. */
export async function pictureMs(page: Page, way: Way, links: number): Promise<PictureTimes> {
  await page.evaluate(() => delete document.documentElement.dataset['pictureMs']);
  const from = await page.evaluate(([how, count]) => window.mapBench?.draw(how, count), [way, links] as const);
  await page.evaluate(watchPicture, settledMs);
  const found = await page.waitForFunction(() => document.documentElement.dataset['pictureMs'] ?? null, null, {
    timeout: 120_000,
  });
  const painted = Number(await found.jsonValue()) - (from ?? Number.NaN);
  const live = await page.evaluate(() => Number(document.querySelector<HTMLElement>('[data-live]')?.dataset['live']));
  return { painted, live: live - (from ?? Number.NaN) };
}

/** Frames a second while the whole picture is zoomed by the wheel and dragged by the mouse, as a hand does. */
export async function gestureFps(page: Page): Promise<{ readonly zoom: number; readonly pan: number }> {
  const during = async (gesture: () => Promise<void>): Promise<number> => {
    await page.evaluate(() => window.mapBench?.startFrames());
    await gesture();
    return (await page.evaluate(() => window.mapBench?.stopFrames())) ?? Number.NaN;
  };
  await page.mouse.move(720, 450);
  const zoom = await during(async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, turn % 20 < 10 ? -40 : 40);
      await page.waitForTimeout(30);
    }
  });
  // A corner of the picture where no card stands.
  await page.mouse.move(5, 5);
  await page.mouse.down();
  const pan = await during(async () => {
    for (let step = 0; step < 90; step += 1) {
      await page.mouse.move(5 + (step % 30) * 6, 5 + (step % 30) * 3);
      await page.waitForTimeout(16);
    }
  });
  await page.mouse.up();
  return { zoom, pan };
}

/** MB that the page's objects take after what nobody needs has been collected. */
export async function heapMb(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
