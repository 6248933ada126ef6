import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenThousandsFrom, yuanFrom } from '../../web/project/yuan.ts';

describe('amounts in 万元', () => {
  it('are read exactly, or not at all', () => {
    expect(yuanFrom('50000')).toBe('500000000');
    expect(yuanFrom(' 1,234.5 ')).toBe('12345000');
    expect(yuanFrom('0.01')).toBe('100');
    for (const bad of ['', '一', '-1', '1.234', '1e3', '.5']) expect(yuanFrom(bad)).toBeUndefined();
  });

  it('are written exactly, down to the fen', () => {
    expect(tenThousandsFrom('120000000.05')).toBe('12000.000005');
    expect(tenThousandsFrom('0.01')).toBe('0.000001');
    expect(tenThousandsFrom('10000')).toBe('1');
  });

  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 12 }), (hundredths) => {
        const text = (hundredths / 100).toFixed(2);
        const yuan = yuanFrom(text);
        expect(Number(tenThousandsFrom(yuan ?? ''))).toBe(Number(text));
      }),
    );
  });
});
