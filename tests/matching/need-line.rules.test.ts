import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TypedNeed } from '../../server/matching/need.types.ts';
import { needOf } from '../../server/matching/need-line.rules.ts';
import { chineseNumber } from '../../server/matching/numerals.rules.ts';

const today = '2026-11-22';
const nothing: TypedNeed = {
  ...{ area: null, areaMost: null, usage: null, height: null, loadKn: null, powerKva: null, effluentT: null },
  ...{ fireClass: null, envClass: null, tenure: null, budget: null, latest: null },
};
const rent = (yuan: number) => ({ yuan, per: 'MONTH' }) as const;

const lines: readonly (readonly [line: string, need: Partial<TypedNeed>])[] = [
  ['3000平 层高6米 丙类 马上要', { area: 3_000, height: 6, fireClass: 'C', latest: today }],
  ['3000㎡', { area: 3_000 }],
  ['３０００平方米', { area: 3_000 }],
  ['3000 平米', { area: 3_000 }],
  ['3000m²', { area: 3_000 }],
  ['三千平', { area: 3_000 }],
  ['两千五平方', { area: 2_500 }],
  ['一万二平', { area: 12_000 }],
  ['1.5万平', { area: 15_000 }],
  ['3万㎡厂房', { area: 30_000, usage: 'FACTORY' }],
  ['20亩', { area: 13_333.33, usage: 'LAND' }],
  ['要30亩工业用地', { area: 20_000, usage: 'LAND' }],
  ['2000-3000平', { area: 2_000, areaMost: 3_000 }],
  ['1到2万平', { area: 10_000, areaMost: 20_000 }],
  ['500平以上', { area: 500 }],
  ['不少于800平米', { area: 800 }],
  ['不超过500㎡', { areaMost: 500 }],
  ['500平以内办公', { areaMost: 500, usage: 'OFFICE' }],
  ['净高不低于8m', { height: 8 }],
  ['层高：7.5', { height: 7.5 }],
  ['6米层高', { height: 6 }],
  ['挑高9米的车间', { height: 9, usage: 'FACTORY' }],
  ['承重2吨/㎡', { loadKn: 19.61 }],
  ['荷载 500公斤/平', { loadKn: 4.9 }],
  ['承重1.5', { loadKn: 14.71 }],
  ['楼面荷载5kN/㎡', { loadKn: 5 }],
  ['1吨每平的承重', { loadKn: 9.81 }],
  ['500KVA', { powerKva: 500 }],
  ['用电1000千伏安', { powerKva: 1_000 }],
  ['变压器不低于630kva', { powerKva: 630 }],
  ['排水50吨/天', { effluentT: 50 }],
  ['丙二类仓库', { fireClass: 'C', usage: 'WAREHOUSE' }],
  ['丁戊类车间', { fireClass: 'D', usage: 'FACTORY' }],
  ['2吨承重，630KVA', { loadKn: 19.61, powerKva: 630 }],
  ['需要2万方仓库', { area: 20_000, usage: 'WAREHOUSE' }],
  ['5千平厂房', { area: 5_000, usage: 'FACTORY' }],
  ['办公 200㎡ 每月每平60元', { area: 200, usage: 'OFFICE', budget: rent(60) }],
  ['丁类厂房', { fireClass: 'D', usage: 'FACTORY' }],
  ['环评报告表', { envClass: 'FORM' }],
  ['租', { tenure: 'RENT' }],
  ['想买厂房', { tenure: 'SALE', usage: 'FACTORY' }],
  ['租售均可', { tenure: 'ANY' }],
  ['预算30元/㎡/月', { budget: rent(30) }],
  ['预算 1.2元/平/天', { budget: rent(36.5) }],
  ['租金不超过25元', { budget: rent(25), tenure: null }],
  ['每平25块以内 求租', { budget: rent(25), tenure: 'RENT' }],
  ['买 单价8000元/㎡', { budget: { yuan: 8_000, per: 'ONCE' }, tenure: 'SALE' }],
  ['60万/亩', { budget: { yuan: 600_000, per: 'MU' } }],
  ['3个月内', { latest: '2027-02-22' }],
  ['三个月内入驻', { latest: '2027-02-22' }],
  ['年底前', { latest: '2026-12-31' }],
  ['下个月', { latest: '2026-12-22' }],
  ['半年内', { latest: '2027-05-22' }],
  ['半个月内', { latest: '2026-12-07' }],
  ['2027年3月', { latest: '2027-03-31' }],
  ['2027-03-15前', { latest: '2027-03-15' }],
  ['明年6月', { latest: '2027-06-30' }],
  ['3月底前要', { latest: '2027-03-31' }],
  ['现房', { latest: today }],
  ['30天内', { latest: '2026-12-22' }],
  [
    '租2000-3000平丙类厂房，层高8米，承重2吨/㎡，500KVA，预算25元/㎡/月，3个月内',
    {
      ...{ tenure: 'RENT', area: 2_000, areaMost: 3_000, fireClass: 'C', usage: 'FACTORY', height: 8, loadKn: 19.61 },
      ...{ powerKva: 500, budget: rent(25), latest: '2027-02-22' },
    },
  ],
];

describe('a need in one line', () => {
  it.each(lines)('is read: %s', (line, need) => {
    const read = needOf(line, today);
    expect(read.need).toEqual({ ...nothing, ...need });
    expect(read.unread).toEqual([]);
  });

  it('tells what of it was not understood', () => {
    expect(needOf('3000平 靠近地铁 朝南', today)).toEqual({
      ...{ need: { ...nothing, area: 3_000 }, unread: ['靠近地铁', '朝南'] },
    });
    expect(needOf('500平办公，月租金预算3万', today)).toEqual({
      ...{ need: { ...nothing, area: 500, usage: 'OFFICE' }, unread: ['月租金预算3万'] },
    });
    expect(needOf('', today)).toEqual({ need: nothing, unread: [] });
  });

  it('is never read as something negative or endless, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (line) => {
        for (const value of Object.values(needOf(line, today).need)) {
          if (typeof value === 'number') expect(Number.isFinite(value) && value >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('a Chinese number', () => {
  it.each([
    ['十五', 15],
    ['二十', 20],
    ['三百零五', 305],
    ['两千五', 2_500],
    ['一万', 10_000],
    ['十二万', 120_000],
    ['一万零五百', 10_500],
    ['三点五', 3.5],
    ['半', 0.5],
    ['万万', null],
  ])('is read: %s', (text, value) => expect(chineseNumber(text)).toBe(value));
});
