import { describe, expect, it } from 'vitest';
import { branchFormOf } from '../../server/enterprise/branch.rules.ts';
import { capitalOf, looksLikeAmount } from '../../server/enterprise/capital.rules.ts';
import { identityOf, type KeyedRow, withinFile } from '../../server/enterprise/identity.rules.ts';
import { checkCharacter, codeDistrict, isUscc, normaliseCode } from '../../server/enterprise/uscc.rules.ts';

// A made-up body with the check character that GB 32100 gives it.
const body = '91320102MA1TE0T00';
const code = (start = body) => start + (checkCharacter(start) ?? '');

describe('a unified social credit code', () => {
  it('is right only with its check character', () => {
    const good = code();
    expect(isUscc(good)).toBe(true);
    const wrong = [...'0123456789'].filter((digit) => digit !== good[17]).map((digit) => body + digit);
    expect(wrong.filter(isUscc)).toEqual([]);
    expect(isUscc(`${good.slice(0, 9)}${good[10]}${good[9]}${good.slice(11)}`)).toBe(good[9] === good[10]);
  });

  it('has the check character of a code that the standard’s own agency publishes', () => {
    // The registration authority's published example: 91350100M000100Y43.
    expect(checkCharacter('91350100M000100Y4')).toBe('3');
    expect(checkCharacter('9135010OM000100Y4')).toBeNull();
  });

  it('is read in full width, lower case and with blanks', () => {
    expect(normaliseCode(' ９1350100m000100y43 ')).toBe('91350100M000100Y43');
  });

  it('names the registering district, older numbers too', () => {
    expect(codeDistrict('91350100M000100Y43')).toBe('350100');
    expect(codeDistrict('320102000123456')).toBe('320102');
    expect(codeDistrict('3201021234567')).toBe('320102');
    expect(codeDistrict('企合苏总字第000063')).toBeNull();
  });
});

describe('identity', () => {
  it('is a valid code, else full name and district', () => {
    expect(identityOf({ name: '甲（南京）有限公司', code: code() }, '320102')).toEqual({
      uscc: code(),
      registrationNumber: null,
      nameKey: '320102~甲(南京)有限公司',
      identityState: 'USCC',
    });
    expect(identityOf({ name: '甲(南京)有限公司', code: '320102000009558' }, '320102')).toEqual({
      uscc: null,
      registrationNumber: '320102000009558',
      nameKey: '320102~甲(南京)有限公司',
      identityState: 'NAME',
    });
    expect(identityOf({ name: '甲', code: `${body}${code().endsWith('0') ? '1' : '0'}` }, '320102').uscc).toBeNull();
  });

  const row = (number: number, name: string, given: string | null, content = 'same'): KeyedRow => ({
    number,
    name,
    identity: identityOf({ name, code: given }, '320102'),
    content,
  });
  const kinds = (rows: readonly KeyedRow[]) => [...withinFile(rows).values()].map(({ kind }) => kind);
  const other = code('91320102MA1TE0T11');

  it('within a file: one code with two names is a conflict of both, bracket width aside', () => {
    expect(kinds([row(2, '甲公司', code()), row(3, '乙公司', code()), row(4, '丙公司', null)])).toEqual([
      'conflict',
      'conflict',
      'write',
    ]);
    expect(kinds([row(2, '甲（宁）', code()), row(3, '甲(宁)', code())])).toEqual(['write', 'repeated']);
  });

  it('within a file: one name with two codes is a conflict, a repetition is none, a contradiction is', () => {
    expect(kinds([row(2, '甲公司', code()), row(3, '甲公司', other)])).toEqual(['conflict', 'conflict']);
    expect(kinds([row(2, '甲公司', null), row(3, '甲公司', null)])).toEqual(['write', 'repeated']);
    expect(kinds([row(2, '甲公司', null), row(3, '甲公司', null, 'else')])).toEqual(['write', 'conflict']);
    expect(kinds([row(2, '甲公司', null), row(3, '甲公司', code())])).toEqual(['repeated', 'write']);
  });
});

describe('registered capital', () => {
  it.each([
    ['500(万元人民币)', 500_000_000n, 'CNY'],
    ['529.9000（万元人民币）', 529_900_000n, 'CNY'],
    ['1,000(万)', 1_000_000_000n, 'CNY'],
    ['1030万人民币', 1_030_000_000n, 'CNY'],
    ['63(万人民币元)', 63_000_000n, 'CNY'],
    ['0.6亿元', 6_000_000_000n, 'CNY'],
    ['100(万美元)', 100_000_000n, 'USD'],
    ['13.5(万香港元)', 13_500_000n, 'HKD'],
    ['3000(万日元)', 3_000_000_000n, 'JPY'],
    ['0(万元)', 0n, 'CNY'],
  ])('%s', (text, fen, currency) => {
    expect(capitalOf(text)).toEqual({ fen, currency });
  });

  it('is unknown without a unit, and a name in its place is no amount', () => {
    expect(capitalOf('6')).toBeNull();
    expect(capitalOf('21.1人民币元')).toBeNull();
    expect(capitalOf('5(万里拉)')).toBeNull();
    expect(capitalOf('5.0000001(万元)')).toBeNull();
    expect(looksLikeAmount('6')).toBe(true);
    expect(looksLikeAmount('某某某')).toBe(false);
  });
});

describe('the form a name tells', () => {
  it.each([
    ['某某银行股份有限公司南京某某支行', 'OUTLET'],
    ['某某银行股份有限公司江苏省分行', 'BRANCH'],
    ['某某证券股份有限公司南京某某路证券营业部', 'OUTLET'],
    ['某某建设集团股份有限公司南京分公司', 'BRANCH'],
    ['某某玉器厂有限责任公司门市部', 'OUTLET'],
    ['某某公司南京代表处', 'OFFICE'],
    ['南京市某某经营部', 'LEGAL_PERSON'],
    ['南京某某铸造厂（普通合伙）', 'LEGAL_PERSON'],
    ['南京某某有限公司', 'LEGAL_PERSON'],
  ])('%s: %s', (name, form) => {
    expect(branchFormOf(name)).toBe(form);
  });
});
