import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { projectRoot } from '../../server/config.ts';

const mostBytes = 250_000;

/** The picture with fewer colours when it is too large for a repository. */
function small(png: Buffer): Buffer {
  if (png.length <= mostBytes) return png;
  const picture = PNG.sync.read(png);
  for (let at = 0; at < picture.data.length; at += 1) {
    if (at % 4 !== 3) picture.data[at] = Math.min(255, Math.round((picture.data[at] ?? 0) / 24) * 24);
  }
  return PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 });
}

/** Takes the pictures that README shows, from the demo data: a lit path, the explorer, the matrix of places, a sheet. */
export async function takeReadmePictures(page: Page, address: string): Promise<void> {
  const take = async (name: string) => {
    // Drawings come after the page's answers, and what slides in takes its time.
    await page.waitForTimeout(1_500);
    writeFileSync(join(projectRoot, 'docs', `${name}.png`), small(await page.screenshot()));
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${address}/map/software-data-model?region=320102`, { waitUntil: 'networkidle' });
  await page.getByTestId('chain-tree').locator('button[tabindex="0"]').focus();
  for (const key of ['ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
  await take('map');
  await page.goto(`${address}/explore/software-data-model.system-integration`, { waitUntil: 'networkidle' });
  await page.getByTestId('draw-OCCUPIES-IN').click();
  await take('explorer');
  await page.goto(`${address}/areas/software-data-model?region=320102`, { waitUntil: 'networkidle' });
  await page.getByTestId('area-table').waitFor();
  await take('areas');
  await page.goto(`${address}/map/software-data-model/paper?region=320102`, { waitUntil: 'networkidle' });
  await page.getByTestId('paper-sheet').waitFor();
  await take('paper');
}
