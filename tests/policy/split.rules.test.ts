import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentId, documentNumber, identityIn, mayBe } from '../../server/policy/identity.rules.ts';
import { markOf, normalised } from '../../server/policy/quote.rules.ts';
import { placeIn, plainOf } from '../../server/policy/quote-place.rules.ts';
import {
  boundaryProblem,
  citedNumbers,
  isCitable,
  numberingAt,
  partsFrom,
  proposedParts,
} from '../../server/policy/split.rules.ts';
import { placesOfWords, snippetOf } from '../../server/policy/text-search.rules.ts';

const line = fc.oneof(
  fc.constantFrom(
    '一、总则',
    '（一）奖励',
    '1. 每家',
    '1．每家',
    '第二条 条文',
    '第三章 附则',
    '（1）甲',
    '',
    '1.5 亿元',
    '  二、次',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const paper = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n'));

describe('the parts of a document', () => {
  it('are, one after the other, its text: whatever it says', () => {
    fc.assert(
      fc.property(paper, (text) => {
        const parts = proposedParts(text);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (const { start, end } of parts) expect(start).toBeLessThan(end);
        for (const { start } of parts) expect(start === 0 || text.charAt(start - 1) === '\n').toBe(true);
        if (text !== '')
          expect(
            boundaryProblem(
              text,
              parts.map(({ start }) => start),
            ),
          ).toBeNull();
      }),
    );
  });

  it('begin where numbers do, at every level', () => {
    const text = '关于奖励的通知\n第一章 总则\n第一条 甲。\n一、乙\n（一）丙\n1. 丁\n1.5 亿元\n（1）戊\n附件1\n表';
    const parts = proposedParts(text);
    expect(parts.map(({ numbering, heading }) => [numbering?.number ?? null, numbering?.level ?? 0, heading])).toEqual([
      [null, 0, '关于奖励的通知'],
      ['第一章', 1, '总则'],
      ['第一条', 3, '甲'],
      ['一、', 4, '乙'],
      ['（一）', 5, '丙'],
      ['1.', 6, '丁'],
      ['（1）', 7, '戊'],
      ['附件1', 1, '表'],
    ]);
    expect(citedNumbers(parts).at(-2)).toBe('第一章 第一条 一、 （一） 1. （1）');
    expect(citedNumbers(parts).at(-1)).toBe('附件1');
    expect(parts.filter((part) => isCitable(text, part)).map(({ numbering }) => numbering?.number)).toEqual(['1.']);
  });

  it('are found behind indents and bookmarks, and not in running text', () => {
    expect(numberingAt('　　[bookmark: _Hlk1]（十一）奖励', 0)?.number).toBe('（十一）');
    expect(numberingAt('## 一、健全', 0)?.number).toBe('一、');
    expect(numberingAt('附件所列单位', 0)).toBeNull();
    expect(numberingAt('2025年3月14日', 0)).toBeNull();
    expect(numberingAt('第一条件', 0)?.number).toBe('第一条');
  });

  it('stay whole whatever boundaries a person chooses, and refuse those that are none', () => {
    fc.assert(
      fc.property(paper, fc.array(fc.nat(400), { maxLength: 12 }), (text, chosen) => {
        const starts = [...new Set([0, ...chosen])].sort((a, b) => a - b);
        if (boundaryProblem(text, starts) !== null) return;
        const parts = partsFrom(text, starts);
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
      }),
    );
    expect(boundaryProblem('甲乙', [])).toBe('first');
    expect(boundaryProblem('甲乙', [1])).toBe('first');
    expect(boundaryProblem('甲乙', [0, 1, 1])).toBe('order');
    expect(boundaryProblem('甲乙', [0, 2])).toBe('order');
    expect(boundaryProblem('甲乙', [0, 0.5])).toBe('order');
    expect(boundaryProblem('𠮷乙', [0, 1])).toBe('inside');
  });
});

describe('the place of a quote', () => {
  it('is exact in the text as it stands, white space and all', () => {
    fc.assert(
      fc.property(paper, fc.nat(), fc.nat(), (text, a, b) => {
        const plain = plainOf(text);
        expect(plain.text).toBe(normalised(text));
        if (plain.text === '') return;
        const [from, to] = [a % plain.text.length, b % plain.text.length].sort((x, y) => x - y);
        const mark = markOf(plain.text.slice(from, (to ?? 0) + 1));
        const place = placeIn(plain, mark);
        expect(place).not.toBeNull();
        const quote = text.slice(place?.start, place?.end);
        expect(markOf(quote)).toEqual(mark);
        expect(quote).toBe(quote.trim());
      }),
    );
  });
});

describe('what a document says of itself', () => {
  it('is read from its head and its end', () => {
    const text =
      '示例区人民政府文件\n例政办〔2025〕007号\n关于印发《示例区支持\n产业发展若干措施（试行）》的通知\n示例区人民政府办公室\n2025年3月4日\n一、总则\n本措施自2025年4月1日起施行，有效期至2027年12月31日。';
    expect(identityIn(text)).toEqual({
      title: '示例区支持产业发展若干措施',
      number: '例政办〔2025〕7号',
      issuer: '示例区人民政府办公室',
      issued: '2025-03-04',
      inForceFrom: '2025-04-01',
      inForceTo: '2027-12-31',
    });
    expect(identityIn('关于甲的 若干意见\n根据上级文件（例政发〔2020〕1号）').number).toBeNull();
    expect(identityIn('# 关于甲的 若干意见\n').title).toBe('关于甲的若干意见');
    expect(identityIn('说明')).toEqual({
      ...{ title: null, number: null, issuer: null, issued: null, inForceFrom: null, inForceTo: null },
    });
    expect(identityIn('甲单位办公室\n2025年2月30日').issued).toBeNull();
  });

  it('gives it one id: by its number whatever its brackets, else by issuer, title and day', () => {
    expect(documentNumber(' 例政办[2025]7号 ')).toBe('例政办〔2025〕7号');
    expect(documentNumber('例政办2025-7')).toBeNull();
    const one = { number: null, issuer: '甲 办', title: '若干措施', issued: null };
    expect(documentId(one)).toBe(documentId({ ...one, issuer: '甲办' }));
    expect(documentId(one)).not.toBe(documentId({ ...one, issued: '2025-01-01' }));
    expect(documentId({ ...one, number: '例〔2025〕7号' })).toBe(
      documentId({ ...one, title: '别名', number: '例〔2025〕7号' }),
    );
    expect(mayBe('# 关于甲的 若干措施\n…', { title: '关于甲的若干措施', number: null })).toBe(true);
    expect(mayBe('例政办（2025）7号', { title: '别名', number: '例政办〔2025〕7号' })).toBe(true);
    expect(mayBe('无关', { title: '关于甲的若干措施', number: '例〔2025〕7号' })).toBe(false);
  });
});

describe('words in a text', () => {
  it('are marked where they stand, width and case aside, apart from each other', () => {
    expect(placesOfWords('ＱＦＬＰ与qflp', ['QFLP'])).toEqual([
      [0, 4],
      [5, 9],
    ]);
    expect(snippetOf('一、\n奖励企业 100 万元', '奖励 万元')).toEqual({
      text: '一、 奖励企业 100 万元',
      marks: [3, 5, 12, 14],
      at: 3,
    });
    expect(snippetOf('奖励', '奖励 企业')).toBeNull();
    fc.assert(
      fc.property(paper, fc.nat(), (text, a) => {
        const word = text.slice(a % (text.length + 1)).slice(0, 3);
        const places = placesOfWords(text, [word]);
        for (const [start, end] of places) expect(end - start).toBe(word.length);
        expect(places.length > 0).toBe(word !== '');
      }),
    );
  });
});
