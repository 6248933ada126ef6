import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareLine, editLimit, likeQuery, readLines } from '../../server/enterprise/compare.rules.ts';
import type { ComparedRow } from '../../server/enterprise/enterprise.types.ts';
import { PlaceNames } from '../../server/enterprise/name.rules.ts';
import { checkCharacter } from '../../server/enterprise/uscc.rules.ts';

const places = new PlaceNames(['江苏省', '南京市', '玄武区']);
const body = '91320102MA1TE0T06';
const code = `${body}${checkCharacter(body) ?? ''}`;
const known = (name: string, given: Partial<ComparedRow> = {}): ComparedRow => ({
  ...{ id: name, name, uscc: null, aliases: null, identityState: 'NAME', status: 'UNVERIFIED', demo: false },
  ...{ merged: [], region: null, occupations: [] },
  ...given,
});
const verdictOf = (text: string, ...near: readonly ComparedRow[]) => {
  const [line] = readLines(text);
  if (!line) throw new Error('a line');
  const { verdict, differs, enterprises } = compareLine(line, near, places);
  return [verdict, differs, enterprises.map(({ name }) => name)];
};

describe('a pasted list', () => {
  it('is read a firm a line, whatever stands around its name', () => {
    const lines = readLines(
      `序号,企业名称,信用代码\n1. 甲某有限公司\r\n\n2、“乙某（南京）有限公司”\t${code}\n${code}\n　甲某有限责任公司 \n`,
    );
    expect(lines.map(({ number, name, uscc, repeats }) => [number, name, uscc, repeats])).toEqual([
      [2, '甲某有限公司', null, null],
      [4, '乙某（南京）有限公司', code, null],
      [5, null, code, 4],
      [6, '甲某有限责任公司', null, 2],
    ]);
  });

  it('is refused when it is empty or longer than 500', () => {
    expect(() => readLines(' \n，\n12')).toThrow('收到 0 家');
    expect(() => readLines(Array.from({ length: 501 }, (_, at) => `甲${at}公司`).join('\n'))).toThrow('501');
    expect(() => readLines('甲'.repeat(100_001))).toThrow('过长');
  });
});

describe('a line is', () => {
  it('found by its code or its full name, a former one too', () => {
    const firm = known('南京示例软件有限公司', { uscc: code, aliases: ['南京旧名软件有限公司'] });
    expect(verdictOf('南京（示例）软件有限责任公司', firm)).toEqual(['FOUND', null, [firm.name]]);
    expect(verdictOf('南京旧名软件有限公司', firm)).toEqual(['FOUND', null, [firm.name]]);
    expect(verdictOf(code, firm)).toEqual(['FOUND', null, [firm.name]]);
    expect(verdictOf(`别的名字有限公司,${code}`, firm)).toEqual(['FOUND', 'NAME', [firm.name]]);
    expect(verdictOf(code, known('合并后', { merged: [code] }))).toEqual(['FOUND', null, ['合并后']]);
  });

  it('similar by few edits of what tells it from others, or by name under another code', () => {
    const firm = known('南京示例软件有限公司', { uscc: '91320102MA0000000X' });
    expect(verdictOf('示列智能软件有限公司', known('南京示例智能软件有限公司'))[0]).toBe('SIMILAR');
    expect(verdictOf('示例软件', firm)).toEqual(['SIMILAR', null, [firm.name]]);
    expect(verdictOf(`${firm.name} , ${code}`, firm)).toEqual(['SIMILAR', 'CODE', [firm.name]]);
  });

  it('new when nothing is near enough', () => {
    expect(verdictOf('南京某某软件有限公司', known('南京示例软件有限公司'))).toEqual(['NEW', null, []]);
    expect(verdictOf(code)).toEqual(['NEW', null, []]);
    expect([4, 5, 10, 40].map((length) => editLimit('字'.repeat(length)))).toEqual([0, 1, 2, 3]);
  });
});

describe('the query of a name', () => {
  it('holds nothing that Lucene takes for its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const query = likeQuery(name, places);
        if (query === null) return;
        expect(query).toMatch(/^"[^"\\+!(){}[\]^~*?:/&|-]*"\^8 [^"\\+!(){}[\]^~*?:/&|-]*$/);
        expect(query).not.toMatch(/ (AND|OR|NOT|TO)( |$)/);
      }),
    );
    expect(likeQuery('（）', places)).toBeNull();
  });
});
