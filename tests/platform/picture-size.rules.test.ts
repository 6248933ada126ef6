import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pictureSize } from '../../server/platform/export/picture-size.rules.ts';

const side = fc.integer({ min: 1, max: 65_535 });
const two = (value: number) => [value >> 8, value & 255];

/** A JPEG up to its frame header, after a segment that is none and a table under a marker that looks like one. */
const jpeg = (width: number, height: number) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9],
    ...[0xff, 0xc2, 0, 17, 8, ...two(height), ...two(width), 3, 0, 0, 0, 0],
  ]);

describe('the size of a picture', () => {
  it('is what its header says', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const png = new Uint8Array(24);
        png.set([0, 0, ...two(width), 0, 0, ...two(height)], 16);
        expect(pictureSize('png', png)).toEqual({ width, height });
        expect(pictureSize('jpeg', jpeg(width, height))).toEqual({ width, height });
      }),
    );
  });

  it('is not known of what does not say it, whatever comes', () => {
    expect(pictureSize('png', new Uint8Array(3))).toBeNull();
    expect(pictureSize('jpeg', jpeg(0, 5))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const size = pictureSize('jpeg', Uint8Array.from([0xff, 0xd8, ...bytes]));
        if (size) expect(Math.min(size.width, size.height)).toBeGreaterThan(0);
      }),
    );
  });
});
