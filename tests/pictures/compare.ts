import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { projectRoot } from '../../server/config.ts';

const references = join(projectRoot, 'tests/pictures/references');
const diffs = join(tmpdir(), 'liantu-pictures');

/** `coarse`: so many pixels become one; how a machine draws its letters is gone, what stands where remains. */
interface Tolerance {
  readonly coarse: number;
  /** The share of coarse pixels that may differ. */
  readonly share: number;
}

const ofPages: Tolerance = { coarse: 4, share: 0.02 };
/** For drawings whose thin lines matter. */
export const ofDrawings: Tolerance = { coarse: 2, share: 0.004 };

const levels = 16;
const threshold = 0.12;

/** Set to `renew`, what is drawn now becomes what is expected. */
export const renewing = process.env['LIANTU_PICTURES'] === 'renew';

function coarsened(source: PNG, coarse: number): PNG {
  const small = new PNG({ width: Math.floor(source.width / coarse), height: Math.floor(source.height / coarse) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let part = 0; part < 3; part += 1) {
        let sum = 0;
        for (let down = 0; down < coarse; down += 1) {
          for (let right = 0; right < coarse; right += 1) {
            sum += source.data[((y * coarse + down) * source.width + x * coarse + right) * 4 + part] ?? 0;
          }
        }
        const mean = sum / coarse ** 2;
        small.data[(y * small.width + x) * 4 + part] = Math.min(255, Math.round(mean / levels) * levels);
      }
      small.data[(y * small.width + x) * 4 + 3] = 255;
    }
  }
  return small;
}

/** What is wrong with a picture against its reference; null when nothing is. The difference is kept in a temporary folder. */
export function pictureFault(name: string, png: Uint8Array, { coarse, share: most } = ofPages): string | null {
  const now = coarsened(PNG.sync.read(Buffer.from(png)), coarse);
  const file = join(references, `${name}.png`);
  if (renewing) {
    mkdirSync(references, { recursive: true });
    writeFileSync(file, PNG.sync.write(now, { colorType: 2, deflateLevel: 9 }));
    return null;
  }
  if (!existsSync(file)) return `${name}: no reference; renew them`;
  const expected = PNG.sync.read(readFileSync(file));
  const { width, height } = expected;
  if (now.width !== width || now.height !== height)
    return `${name}: ${now.width}×${now.height}, not ${width}×${height}`;
  const difference = new PNG({ width, height });
  const differing = pixelmatch(expected.data, now.data, difference.data, width, height, { threshold, includeAA: true });
  const share = differing / (width * height);
  if (share <= most) return null;
  mkdirSync(diffs, { recursive: true });
  const kept = join(diffs, `${name}.difference.png`);
  writeFileSync(kept, PNG.sync.write(difference));
  writeFileSync(join(diffs, `${name}.now.png`), png);
  return `${name}: ${(share * 100).toFixed(1)} % differ, see ${kept}`;
}
