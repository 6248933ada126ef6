import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeVariants, isOrganisationCode } from '../../server/enterprise/code-variant.rules.ts';
import { findDuplicates, pairId } from '../../server/enterprise/duplicate.rules.ts';
import type { DuplicateRecord } from '../../server/enterprise/enterprise.types.ts';
import { comparableName, isSlip, nameCore, PlaceNames } from '../../server/enterprise/name.rules.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';
import { editDistance } from '../../server/platform/kernel/edit-distance.ts';

const places = new PlaceNames(['江苏省', '南京市', '玄武区', '秦淮区']);

const usccOf = (organisation: string, district = '320102') => {
  const start = `91${district}${organisation}`;
  return `${start}${checkCharacter(start) ?? ''}`;
};
const code = usccOf('MA1TE0T06');

const record = (id: string, given: Partial<DuplicateRecord> = {}): DuplicateRecord => ({
  ...{ id, name: `南京示例${id}科技有限公司`, uscc: null, registrationNumber: null, address: null, aliases: null },
  ...{ branchForm: 'LEGAL_PERSON', demo: false, districtId: '320102' },
  ...given,
});
const reasons = (...records: readonly DuplicateRecord[]) =>
  findDuplicates(records, places).map(({ reasons: found }) => found.join());

describe('edit distance', () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom('软', '件', '科', '技', 'a') });
  const slow = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const [x, y] = [a.slice(1), b.slice(1)];
    const swap = a[0] === b[1] && a[1] === b[0] && a.length > 1 && b.length > 1 ? slow(a.slice(2), b.slice(2)) + 1 : 99;
    return Math.min(slow(x, b) + 1, slow(a, y) + 1, slow(x, y) + (a[0] === b[0] ? 0 : 1), swap);
  };
  it('is what the definition says, up to its limit', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 5 }), (a, b, most) => {
        fc.pre(a.length <= 5 && b.length <= 5);
        const right = slow(a, b);
        expect(editDistance(a, b, most)).toBe(right <= most ? right : null);
      }),
    );
  });
});

describe('codes', () => {
  it('find the tax number and the organisation code inside a credit code', () => {
    expect(isOrganisationCode('MA1TE0T06')).toBe(true);
    expect(isOrganisationCode('MA1TE0T07')).toBe(false);
    expect(codeVariants(code)).toEqual([`18:${code}`, '15:320102MA1TE0T06', '9:MA1TE0T06']);
    expect(codeVariants('320102MA1TE0T06')).toEqual(['15:320102MA1TE0T06', '9:MA1TE0T06']);
    expect(codeVariants('MA1TE0T0-6')).toEqual(['9:MA1TE0T06']);
    expect(codeVariants(` ９１３２０１０２ＭＡ１ＴＥ０Ｔ０６${code.slice(17)}`)).toEqual(codeVariants(code));
    expect(codeVariants('320100000012345')).toEqual(['15:320100000012345']);
  });

  it('put right letters that no credit code has', () => {
    for (const [wrong, right] of [
      ['O', '0'],
      ['I', '1'],
      ['Z', '2'],
    ] as const) {
      expect(codeVariants(code.replaceAll(right, wrong))).toEqual(codeVariants(code));
    }
    expect(codeVariants('没有代码')).toEqual([]);
  });
});

describe('names', () => {
  it('are compared without width, brackets, places and legal form', () => {
    expect(comparableName('南京（示例） 软件有限责任公司')).toBe(comparableName('南京(示例)软件有限公司'));
    expect(nameCore('江苏省南京市示例软件有限公司', places)).toBe('示例软件');
    expect(nameCore('示例软件股份有限公司', places)).toBe('示例软件');
  });

  it('that differ in a number are two names', () => {
    expect(isSlip('示例第一软件', '示例第二软件')).toBe(false);
    expect(isSlip('示列软件', '示例软件')).toBe(true);
  });
});

describe('two enterprises may be one', () => {
  it('by a code in two spellings, and then it is obvious unless the names have nothing in common', () => {
    const a = record('甲', { uscc: code });
    for (const registrationNumber of ['320102MA1TE0T06', 'MA1TE0T0-6', code.replaceAll('0', 'O')]) {
      const [pair] = findDuplicates([record('乙', { ...a, uscc: null, registrationNumber, id: '乙' }), a], places);
      expect(pair).toEqual({
        id: pairId('甲', '乙'),
        ids: ['甲', '乙'],
        reasons: expect.arrayContaining(['SAME_CODE']),
        obvious: true,
      });
    }
    const other = record('丙', { name: '江宁某某餐饮店', registrationNumber: '320102MA1TE0T06' });
    expect(findDuplicates([a, other], places)[0]?.obvious).toBe(false);
    const moved = record('丁', { uscc: usccOf('MA1TE0T06', '320104') });
    expect(reasons(a, moved)).toEqual(['SAME_ORGANISATION_CODE']);
  });

  it('by the same, a former or nearly the same full name', () => {
    const name = '南京示例软件有限公司';
    expect(
      reasons(record('1', { name }), record('2', { name: '南京示例软件有限责任公司', districtId: '320104' })),
    ).toEqual(['SAME_NAME']);
    expect(reasons(record('1', { name }), record('2', { aliases: [name], districtId: '320104' }))).toEqual([
      'FORMER_NAME',
    ]);
    expect(reasons(record('1', { name }), record('2', { name: '江苏省南京市示例软件有限公司' }))).toEqual([
      'NEAR_NAME',
    ]);
    expect(reasons(record('1', { name }), record('2', { name: '南京示列软件有限公司' }))).toEqual(['NEAR_NAME']);
    const address = '南京市玄武区珠江路88号1幢';
    const there = { address, districtId: null };
    expect(
      reasons(
        record('1', { name, ...there }),
        record('2', { name: '南京示例软件技术有限公司', ...there, address: '玄武区珠江路88号1栋' }),
      ),
    ).toEqual(['SAME_ADDRESS']);
  });

  it('never by a short name, by sound, by an address alone, across forms, or against two codes', () => {
    const name = '南京示例软件有限公司';
    const address = '玄武区珠江路88号';
    const pairs: readonly (readonly [DuplicateRecord, DuplicateRecord])[] = [
      [record('1', { name }), record('2', { name: '江苏某某软件有限公司', aliases: ['示例', '示例软件'] })],
      [record('1', { name: '南京苏宁有限公司' }), record('2', { name: '苏宁有限公司' })],
      [record('1', { name: '南京诗利软件有限公司' }), record('2', { name: '南京实力软件有限公司' })],
      [record('1', { address }), record('2', { name: '江苏某某餐饮管理有限公司', address })],
      [record('1', { name }), record('2', { name: '南京示例软件有限公司', branchForm: 'BRANCH' })],
      [record('1', { name }), record('2', { name, demo: true })],
      [record('1', { name, uscc: code }), record('2', { name: '南京示列软件有限公司', uscc: usccOf('000000019') })],
      [record('1', { name: '南京示例第一软件有限公司' }), record('2', { name: '南京示例第二软件有限公司' })],
      [record('1', { name }), record('2', { name: '南京示列软件有限公司', districtId: '320104' })],
    ];
    for (const pair of pairs) expect(reasons(...pair), JSON.stringify(pair)).toEqual([]);
  });

  const words = fc.constantFrom(
    '南京',
    '江苏',
    '示例',
    '示列',
    '软件',
    '科技',
    '第一',
    '第二',
    '有限公司',
    '有限责任公司',
    '店',
  );
  const given = fc.record({
    name: fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('')),
    uscc: fc.constantFrom(null, null, code, usccOf('000000019')),
    registrationNumber: fc.constantFrom(null, '320102MA1TE0T06', 'X'),
    address: fc.constantFrom(null, '玄武区珠江路88号', '珠江路'),
    aliases: fc.constantFrom(null, ['示例'], ['南京示例软件有限公司']),
    districtId: fc.constantFrom(null, '320102', '320104'),
  });
  const list = fc.array(given, { maxLength: 8 }).map((all) => all.map((each, index) => record(`${index}`, each)));

  it('whatever the order of the list, each pair once, of two that are there', () => {
    fc.assert(
      fc.property(list, (records) => {
        const pairs = findDuplicates(records, places);
        expect(findDuplicates([...records].reverse(), places)).toEqual(pairs);
        expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length);
        for (const { id, ids, reasons: found } of pairs) {
          expect(pairId(...ids)).toBe(id);
          expect(found.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('whatever the width, case and blanks of a name, and more aliases that are short change nothing', () => {
    fc.assert(
      fc.property(list, (records) => {
        const written = records.map((each) => ({
          ...each,
          name: [...each.name].join(' '),
          aliases: [...(each.aliases ?? []), '示例', '软件'],
        }));
        expect(findDuplicates(written, places).map(({ id, reasons: found }) => [id, found])).toEqual(
          findDuplicates(records, places).map(({ id, reasons: found }) => [id, found]),
        );
      }),
    );
  });
});
