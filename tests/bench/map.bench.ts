import { chromium, type Page } from 'playwright-core';
import type { Belongings } from './belongings.ts';
import type { Bench, Row } from './bench.types.ts';
import { crossingRows } from './map/crossings.ts';
import { mapBenchSite } from './map/site.ts';
import { gestureFps, heapMb, pictureMs, type Way } from './map/visit.ts';
import { percentile } from './timing.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const ways: readonly Way[] = ['ours', 'plain'];
const sizes = [
  { links: 200, paintMs: 800, fps: 45 },
  { links: 2_000, paintMs: 2_000, fps: 30 },
] as const;
const cycles = 200;

async function openPage(own: Belongings, address: string): Promise<Page> {
  const browser = await own.own(
    () => chromium.launch({ executablePath: '/usr/bin/chromium', args: flags }),
    (each) => each.close(),
  );
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.waitForFunction(() => window.mapBench !== undefined);
  return page;
}

async function medianOf(runs: number, measure: () => Promise<number>): Promise<number> {
  await measure();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await measure());
  return percentile(times, 0.5);
}

const layoutMs = (page: Page, links: number) =>
  medianOf(5, () => page.evaluate((count) => window.mapBench?.layout(count) ?? Number.NaN, links));

/** Ours against the aim, then against Cytoscape with elk-layered on the same graph. */
async function pictureRows(page: Page, { links, paintMs, fps }: (typeof sizes)[number]): Promise<readonly Row[]> {
  const found: Record<Way, { paint: number; live: number; zoom: number; pan: number }> = {
    ours: { paint: 0, live: 0, zoom: 0, pan: 0 },
    plain: { paint: 0, live: 0, zoom: 0, pan: 0 },
  };
  for (const way of ways) {
    const live: number[] = [];
    const paint = await medianOf(way === 'ours' ? 3 : 1, async () => {
      const times = await pictureMs(page, way, links);
      live.push(times.live);
      return times.painted;
    });
    found[way] = { paint, live: percentile(live.slice(1), 0.5), ...(await gestureFps(page)) };
  }
  const { ours, plain } = found;
  const name = `map-${links}`;
  return [
    { name: `${name}-first-picture`, value: ours.paint, unit: 'ms', reference: paintMs, aim: { atMost: 1 } },
    { name: `${name}-first-picture-against-elk`, value: ours.paint, unit: 'ms', reference: plain.paint },
    { name: `${name}-answers-to-pointer`, value: ours.live, unit: 'ms', reference: plain.paint },
    { name: `${name}-zoom-fps`, value: ours.zoom, unit: 'fps', reference: fps, aim: { atLeast: 1 } },
    { name: `${name}-zoom-fps-against-plain`, value: ours.zoom, unit: 'fps', reference: plain.zoom },
    { name: `${name}-pan-fps`, value: ours.pan, unit: 'fps', reference: fps, aim: { atLeast: 1 } },
    { name: `${name}-pan-fps-against-plain`, value: ours.pan, unit: 'fps', reference: plain.pan },
  ];
}

async function memoryRows(page: Page): Promise<readonly Row[]> {
  await page.reload();
  await page.waitForFunction(() => window.mapBench !== undefined);
  const bare = await heapMb(page);
  await pictureMs(page, 'ours', 2_000);
  const full = (await heapMb(page)) - bare;
  await page.evaluate(() => window.mapBench?.cycle(60, 20));
  const before = await heapMb(page);
  await page.evaluate((times) => window.mapBench?.cycle(60, times), cycles);
  const grown = (await heapMb(page)) - before;
  return [
    { name: 'map-2000-heap', value: full, unit: 'MB', reference: 60, aim: { atMost: 1 } },
    { name: `map-leak-${cycles}-cycles`, value: Math.max(0, grown), unit: 'MB', reference: 3, aim: { atMost: 1 } },
  ];
}

export const mapBench: Bench = {
  name: 'map',
  about: 'layout and canvas of the map in headless Chromium, against the aims and Cytoscape with elk-layered',
  run: async ({ own, say }) => {
    say('counting crossings …');
    const crossings = await crossingRows();
    say('building the bench page …');
    const page = await openPage(own, await mapBenchSite(own));
    const rows: Row[] = [
      ...crossings,
      ...[
        { name: 'map-layout-200', value: await layoutMs(page, 200), reference: 60 },
        {
          name: 'map-layout-1000-in-worker',
          value: await medianOf(3, () => page.evaluate(() => window.mapBench?.layoutBeside(1_000) ?? Number.NaN)),
          reference: 300,
        },
        {
          name: 'map-tree-500',
          value: await medianOf(3, () => page.evaluate(() => window.mapBench?.tree(500) ?? Number.NaN)),
          reference: 30,
        },
      ].map((row) => ({ ...row, unit: 'ms', aim: { atMost: 1 } })),
    ];
    for (const each of sizes) rows.push(...(await pictureRows(page, each)));
    return [...rows, ...(await memoryRows(page))];
  },
};
