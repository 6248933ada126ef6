import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaFromMu, areaFromSquareMetres, muText, squareMetresText } from '../../server/platform/kernel/area.ts';
import { dayOf, isDay, isInstant } from '../../server/platform/kernel/dates.ts';
import { fromScaled, toScaled } from '../../server/platform/kernel/decimal.ts';
import { InvalidError } from '../../server/platform/kernel/errors.ts';
import { message } from '../../server/platform/kernel/messages.ts';
import { moneyFrom, moneyText } from '../../server/platform/kernel/money.ts';
import { luceneQuery, normaliseName } from '../../server/platform/kernel/text.ts';

describe('money', () => {
  it('keeps 580 亿 and one fen exactly', () => {
    expect(moneyText(moneyFrom('58000000000'))).toBe('58000000000');
    expect(moneyFrom('58000000000.01').fen).toBe(5_800_000_000_001n);
    expect(moneyText(moneyFrom('0.1'))).toBe('0.1');
    expect(moneyText(moneyFrom('-0.05', 'USD'))).toBe('-0.05');
  });

  it('refuses what would lose a digit or is no number', () => {
    for (const text of ['1.005', '1,000', '', '1e3', '壹', '0x10', '1.']) {
      expect(() => moneyFrom(text), text).toThrow(InvalidError);
    }
  });

  it('reads back every integer of fen', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (fen) => {
        expect(toScaled(fromScaled(fen, 2), 2)).toBe(fen);
      }),
    );
  });
});

describe('area', () => {
  it('converts mu by 10000/15 m² and back', () => {
    expect(squareMetresText(areaFromMu('15'))).toBe('10000');
    expect(squareMetresText(areaFromMu('1'))).toBe('666.67');
    expect(muText(areaFromSquareMetres('10000'))).toBe('15');
    expect(muText(areaFromSquareMetres('666.67'))).toBe('1');
  });

  it('brings every area of whole hundredths of a mu back unchanged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (hundredths) => {
        const mu = fromScaled(BigInt(hundredths), 2);
        expect(muText(areaFromMu(mu))).toBe(mu);
      }),
    );
  });
});

describe('days', () => {
  it('lie in Asia/Shanghai', () => {
    expect(dayOf(new Date('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(dayOf(new Date('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
  });

  it('exist in the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '20261121', '']) expect(isDay(text), text).toBe(false);
    expect(isInstant('2026-11-21T08:00:00+08:00')).toBe(true);
    expect(isInstant('2026-11-21 08:00')).toBe(false);
  });
});

describe('names', () => {
  it('are equal whatever the width of brackets and letters', () => {
    expect(normaliseName('示例（南京） 科技有限公司ａ')).toBe(normaliseName('示例(南京)科技有限公司A'));
  });
});

describe('search text', () => {
  it('is joined by AND as phrases and loses its operators', () => {
    expect(luceneQuery('智能 制造')).toBe('+"智能" +"制造"');
    expect(luceneQuery('A AND (B')).toBe('+"A" +"and" +"\\(B"');
    for (const text of ['', '  ', '***', '"', '\\', '()']) expect(luceneQuery(text), text).toBeNull();
  });

  it('stays within 8 terms of 100 characters', () => {
    const query = luceneQuery(Array.from({ length: 60 }, (_, index) => `词${index}`).join(' ')) ?? '';
    expect(query.split(' ')).toHaveLength(8);
    expect((luceneQuery('长'.repeat(500)) ?? '').length).toBeLessThanOrEqual(103);
  });
});

describe('messages', () => {
  it('fill in their parameters and leave unknown ones visible', () => {
    expect(message('pageSize', { max: 200, value: 500 })).toContain('收到 500');
    expect(message('pageSize', { max: 200 })).toContain('{value}');
  });
});
