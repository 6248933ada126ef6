import { describe, expect, it } from 'vitest';
import { compileLinks } from '../../server/enterprise/classification.rules.ts';
import type { LinkRules } from '../../server/enterprise/enterprise.types.ts';
import { listRows, sampleAtHand, shippedLinks } from './classify-measure.ts';

const links = shippedLinks();
const shipped = compileLinks(links);
const [pharma, equipment, vehicle] = ['qiaocheng-modern-pharma', 'fuling-high-end-equipment', 'fenghua-nev-parts'];
const on = (chain: string, scope: string, name = '某某有限公司') =>
  shipped
    .classify({ name, scope, industryCodes: [] })
    .filter(({ linkId }) => linkId.startsWith(`${chain}.`))
    .map(({ linkId, kind }) => `${linkId.slice(chain.length + 1)} ${kind}`);

describe('谯城 现代药业', () => {
  const buyer = '中药材（系未经炮制及药品标准或炮制规范允许初加工的中药材）、农副产品收购';

  it('who buys herbs that were not prepared is a trader, makes no 饮片 and processes nothing', () => {
    expect(on(pharma, buyer, '亳州市某某药业有限公司')).toEqual(['herb-trade DISTRIBUTION']);
  });

  it('who prepares them is a maker, though its scope never says 生产', () => {
    const found = on(pharma, '中药饮片（含毒性饮片，净制、切制、炒制、炙制）');
    expect(found).toEqual(['slices-toxic PRODUCTION']);
    expect(on(pharma, '中药饮片（净制、切制、炒制、炙制）')).toEqual(['slices PRODUCTION']);
  });

  it('“药业” in a name places nobody, a shop for seeds and fertiliser is none of the drug makers', () => {
    expect(on(pharma, '百货销售', '亳州市某某药业有限公司')).toEqual([]);
    const shop = on(pharma, '化肥、农膜、农具、非剧毒农药、代销包装种子', '亳州市某某农资经营部');
    expect(shop.every((found) => found.startsWith('agri-input'))).toBe(true);
  });
});

describe('涪陵 高端装备智能制造', () => {
  it('verbs before a colon reach to the end of the clause: the seller of 铝型材 is no maker of it', () => {
    expect(on(equipment, '零售：建筑材料、五金、铝型材')).toEqual([]);
    expect(on(equipment, '生产、销售：铝型材及相关产品')).toEqual(['profiles PRODUCTION']);
    expect(on(equipment, '销售：钢材、轴承；生产：齿轮、减速机')).toEqual(['gear PRODUCTION']);
  });

  it('a counter for car parts is no maker of them', () => {
    expect(on(equipment, '机动车配件、汽车配件销售')).toEqual([]);
    expect(on(equipment, '汽车配件制造、销售')).toEqual(['auto-parts PRODUCTION']);
  });
});

describe('奉化 新能源汽车及零部件', () => {
  it('who makes and also trades in one clause is a maker', () => {
    const found = on(vehicle, '五金配件、塑料制品、模具制造、加工、批发、零售');
    expect(found.toSorted()).toEqual(['mould PRODUCTION', 'plastic-parts PRODUCTION', 'stamping-hardware PRODUCTION']);
    expect(on(vehicle, '五金配件、塑料制品批发、零售')).toEqual([]);
  });

  it('a shop for car parts counts as none of the chain’s capacity', () => {
    expect(on(vehicle, '汽车配件、汽车用品销售')).toEqual([]);
  });
});

/** A keyword as the templates' own words define it, without the classifier's judgement. */
const occurs = (keyword: string, clause: string) =>
  keyword.split('+').every((part) => part.split('/').some((word) => clause.includes(word)));
const clausesOf = (scope: string) =>
  scope
    .normalize('NFKC')
    .replaceAll(/\([^()]*(?:不含|除外|未经|限分支|许可证|依法|限定|禁止|不得)[^()]*\)/g, '')
    .split(/[;。]/);
const stands = (word: string, clause: string) =>
  occurs(word, clause) &&
  !(/^(?:销售|批发|零售|经营|购销)$/.test(word) && /生产|制造|加工|研发|开发|设计/.test(clause));
const readsOn = ({ keywords, exclusions }: LinkRules, clause: string) =>
  keywords.some((word) => occurs(word, clause)) && !exclusions.some((word) => stands(word, clause));

describe.skipIf(!sampleAtHand)('the real lists of the three districts', () => {
  it.each([
    { chain: pharma, file: '谯城区.csv', rows: 430, told: 112, least: 95, most: 105 },
    { chain: equipment, file: '涪陵区.csv', rows: 671, told: 84, least: 45, most: 60 },
    { chain: vehicle, file: '奉化区.csv', rows: 1_130, told: 450, least: 430, most: 460 },
  ])(
    '$file: the words of $chain reach at least $told of $rows firms, the classifier keeps those it can tell',
    async ({ chain, ...wanted }) => {
      const own = links.filter(({ industryId }) => industryId === chain);
      const rows = await listRows(wanted.file);
      const read = rows.filter(({ scope }) =>
        clausesOf(scope ?? '').some((clause) => own.some((link) => readsOn(link, clause))),
      ).length;
      const kept = rows.filter(({ name, scope }) => on(chain, scope ?? '', name).length > 0).length;
      console.info(`${wanted.file}: ${read} of ${rows.length} firms by the words alone, ${kept} by the classifier`);
      expect(rows).toHaveLength(wanted.rows);
      expect(read).toBeGreaterThanOrEqual(wanted.told);
      expect(kept).toBeGreaterThanOrEqual(wanted.least);
      expect(kept).toBeLessThanOrEqual(wanted.most);
    },
  );

  it('the 71 buyers of 谯城 who write 系未经炮制 are not made into makers of 饮片 by that bracket', async () => {
    const buyers = (await listRows('谯城区.csv')).filter(({ scope }) => scope?.includes('系未经炮制'));
    expect(buyers).toHaveLength(71);
    const plain = buyers.filter(({ scope }) => !scope?.includes('饮片'));
    const makers = plain.filter(({ name, scope }) => on(pharma, scope ?? '', name).some((id) => /^slices/.test(id)));
    expect(makers).toEqual([]);
  });
});
