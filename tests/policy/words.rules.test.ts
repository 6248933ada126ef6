import { describe, expect, it } from 'vitest';
import { declarations, shippedRules } from '../../server/policy/shipped-policies.ts';
import { conditionText } from '../../server/policy/words.rules.ts';

const textsOf = (id: string, language: 'zh' | 'en') =>
  shippedRules()
    .filter((rule) => rule.id === id)
    .flatMap(({ when, params }) => ('and' in when ? when.and : [when]).map((part) => [part, params] as const))
    .map(([part, params]) => conditionText(part, { declarations: declarations(), params, language }));

describe('a condition', () => {
  it('reads as words in both languages', () => {
    expect(textsOf('fh-11-fdi', 'zh')).toEqual([
      '项目类别为产业类项目',
      '是新引进的（含增资、并购）',
      '年实到外资不低于 200 万美元',
    ]);
    expect(textsOf('fh-11-fdi', 'en').at(-1)).toBe(
      'Foreign capital paid in within the year at least 200 × 10,000 US dollars',
    );
    expect(textsOf('fl-f2-n2-agreed', 'zh')).toEqual([
      '项目来源地为市外或区外市内，或（项目来源地为区内，且按 100% 计入）',
    ]);
    expect(textsOf('xw-5-5-introducer', 'zh')[0]).toBe('不是：引荐人是公职人员');
  });

  it('of every rule that ships can be written', () => {
    for (const { id, when } of shippedRules()) {
      if ('bool' in when) continue;
      for (const text of [...textsOf(id, 'zh'), ...textsOf(id, 'en')])
        expect(text, id).not.toMatch(/无法写出|not to be written/);
    }
  });
});
