import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterPairs, spellingOf } from '../../server/platform/kernel/spelling.ts';
import { comparable } from '../../server/search/fit.rules.ts';
import { questionsOf } from '../../server/search/question.rules.ts';
import { rankedHits } from '../../server/search/rank.rules.ts';
import type { SearchCandidate } from '../../server/search/search.types.ts';
import { commonPlaces, partDistance } from '../../server/search/similar.rules.ts';
import { segmentations } from '../../server/search/syllable.rules.ts';
import { byKind, piecesOf } from '../../web/search/pieces.ts';
import { misspelt } from './misspelt.support.ts';

const thing = (name: string, given: Partial<SearchCandidate> = {}): SearchCandidate => ({
  ...{ kind: 'ENTERPRISE', id: name, name, shortName: null, aliases: [], synonyms: [] },
  ...{ hint: null, industryId: null, demo: false },
  ...given,
});
const named = (text: string, ...things: readonly SearchCandidate[]) => rankedHits(text, things, 20).map(({ id }) => id);
const first = (text: string, candidate: SearchCandidate) => rankedHits(text, [candidate], 1)[0];
/** The marked pieces of what matched. */
const marked = (text: string, candidate: SearchCandidate) => {
  const hit = first(text, candidate);
  return piecesOf(hit?.matched ?? '', hit?.marks ?? []).flatMap((piece) => (piece.marked ? [piece.text] : []));
};

describe('how names sound', () => {
  it('is kept for every name that is given, and for no other', () => {
    expect(spellingOf({ name: '华为技术', aliases: ['鸿蒙', 'ABC'], status: '在业' })).toEqual({
      namePinyin: ['hua wei ji shu', 'hw wj js'],
      aliasesPinyin: ['hong meng', 'hm', 'a b c', 'ab bc'],
    });
    expect(spellingOf({ aliases: null })).toEqual({ aliasesPinyin: null });
    expect(spellingOf({ status: '在业' })).toEqual({});
  });

  it('follows the word that a character stands in', () => {
    expect(spellingOf({ name: '重庆银行' })['namePinyin']?.[0]).toBe('chong qing yin hang');
  });

  it('is cut into pairs that cover every letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,20}$/), (letters) => {
        const pairs = letterPairs(letters).split(' ');
        expect(pairs.map((pair) => pair.charAt(0)).join('') + letters.at(-1)).toBe(letters);
      }),
    );
  });

  it('is read from typed letters in every way, with a syllable still being typed left out', () => {
    const read = (letters: string) => segmentations(letters).map((each) => each.join(' '));
    expect(read('huaweijishu')).toContain('hua wei ji shu');
    expect(read('xian')).toEqual(expect.arrayContaining(['xian', 'xi an']));
    expect(read('huaweij')[0]).toBe('hua wei');
    expect(read('hwjs')).toEqual([]);
  });
});

describe('the questions for a text', () => {
  it('are safe whatever was typed: no operator of the query language is left bare', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+\-&|!(){}[\]^"~*?:\\/<>= 华为ANDOR]*$/)),
        (text) => {
          for (const question of questionsOf(text)) {
            const bare = question.text
              .replaceAll(/\\[\s\S]/g, '')
              .replaceAll(/\+?"[^"]*"/g, '')
              .replace(/(~[12]|\*)$/, '');
            expect(bare).not.toMatch(/[+\-&|!(){}[\]^"~*?:\\/<>=]/);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('ask for similar names from three characters on, and for sounds where letters were typed', () => {
    const asked = (text: string) => questionsOf(text).map(({ index, text: said }) => `${index} ${said}`);
    expect(asked('软件')).toEqual(['search_words +"软件"']);
    expect(asked('软件园')).toContain('search_whole_names 软件园~1');
    expect(asked('软件园')).toContain('search_words "软件" "件园"');
    expect(asked('华为技术有限公司')).toContain('search_whole_names 华为技术有限公司~2');
    expect(asked('HuaWei')).toContainEqual(
      expect.stringMatching(/^search_sounds "hu ua aw we ei" "hua wei" "hu a wei"/),
    );
    expect(asked('…')).toEqual([]);
  });
});

describe('the order', () => {
  it('is exact, then beginning so, then holding it, then nearly so', () => {
    const all = ['南京软件园', '软件园区', '软件园', '软体园', '银行'].map((name) => thing(name));
    expect(named('软件园', ...all)).toEqual(['软件园', '软件园区', '南京软件园', '软体园']);
  });

  it('finds other names, and says which', () => {
    const firm = thing('邵阳维克液压股份有限公司', { shortName: '邵阳液压', aliases: ['邵阳液压件厂'] });
    expect(first('邵阳液压', firm)).toMatchObject({ reason: 'SHORT_NAME', matched: '邵阳液压' });
    expect(first('液压件厂', firm)).toMatchObject({ reason: 'ALIAS', matched: '邵阳液压件厂', marks: [2, 6] });
    expect(first('维克', firm)).toMatchObject({ reason: 'NAME', marks: [2, 4] });
  });

  it('finds first letters and pinyin, also while it is being typed', () => {
    const firm = thing('华为技术有限公司');
    for (const typed of ['hwjs', 'HWJS', 'huaweijishu', 'hua wei ji', 'huaweij', 'weijishu', 'jsyx']) {
      expect(first(typed, firm)?.reason, typed).toBe('PINYIN');
    }
    expect(marked('jsyx', firm)).toEqual(['技术有限']);
    expect(marked('huaweij', firm)).toEqual(['华为技']);
    expect(first('hwsj', firm)).toBeUndefined();
  });

  it('marks what was meant when a character is wrong or missing', () => {
    expect(marked('照名系统', thing('照明系统'))).toEqual(['照', '系统']);
    expect(first('照名系统', thing('照明系统'))?.reason).toBe('SIMILAR');
    expect(marked('华为计术', thing('华为技术有限公司'))).toEqual(['华为', '术']);
    expect(first('照名', thing('照明系统'))).toBeUndefined();
  });

  it('minds neither width nor case nor brackets', () => {
    expect(marked('abc(南京)科技', thing('ＡＢＣ（南京）科技有限公司'))).toEqual(['ＡＢＣ', '南京', '科技']);
    expect(comparable('㎡，A').text).toBe('M2A');
  });

  it('takes words in any order', () => {
    expect(marked('软件 南京', thing('南京某某软件公司'))).toEqual(['南京', '软件']);
  });

  it('keeps some of every kind when there are too many', () => {
    const products = Array.from({ length: 30 }, (_, at) => thing(`软件${at}`, { kind: 'PRODUCT' }));
    const found = rankedHits('软件', [...products, thing('南京软件开发有限公司')], 10);
    expect(found).toHaveLength(10);
    expect(found.map(({ kind }) => kind)).toContain('ENTERPRISE');
    expect(byKind(found).map(([each]) => each?.kind)).toEqual(['PRODUCT', 'ENTERPRISE']);
  });

  it('never throws, and marks lie in what matched, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.string({ unit: 'binary', maxLength: 30 }),
        (typed, name) => {
          for (const { matched, marks } of rankedHits(typed, [thing(name)], 1)) {
            expect([...marks]).toEqual([...marks].sort((a, b) => a - b));
            expect(marks.at(-1) ?? 0).toBeLessThanOrEqual(matched.length);
            expect(
              piecesOf(matched, marks)
                .map(({ text }) => text)
                .join(''),
            ).toBe(matched);
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('has the name that was meant first among others, one character wrong or missing', () => {
    const names = [
      '照明系统',
      '锂电池隔膜',
      '江宁经济技术开发区',
      '玄武区科学技术局',
      '软件和信息服务',
      '轨道交通装备',
    ];
    const all = names.map((name) => thing(name));
    for (let seed = 0; seed < 60; seed += 1) {
      const meant = names[seed % names.length] ?? '';
      expect(named(misspelt(meant, seed, new Set(names)), ...all)[0]).toBe(meant);
    }
  });
});

describe('likeness', () => {
  const letters = fc.array(fc.constantFrom('天', '地', '人', 'A'), { maxLength: 9 });

  it('of a piece is nothing for a piece, and never more than the text is long', () => {
    fc.assert(
      fc.property(letters, letters, letters, (a, b, c) => {
        expect(partDistance(b, [...a, ...b, ...c])).toBe(0);
        expect(partDistance(a, b)).toBeLessThanOrEqual(a.length);
      }),
    );
  });

  it('is the longest row of characters in the same order', () => {
    const longest = (a: readonly string[], b: readonly string[]): number => {
      const [head, ...rest] = a;
      if (head === undefined) return 0;
      const at = b.indexOf(head);
      return Math.max(longest(rest, b), at < 0 ? 0 : 1 + longest(rest, b.slice(at + 1)));
    };
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const places = commonPlaces(a, b);
        expect(places).toHaveLength(longest(a, b));
        expect([...places].sort((x, y) => x - y)).toEqual(places);
      }),
    );
  });
});
