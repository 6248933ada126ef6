import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { factsOf, kindLabels, kinds } from '../../server/explore/kinds.rules.ts';
import { farName, pathTypes, relations, relationTypes } from '../../server/explore/relations.rules.ts';
import { clauseOf, sentenceOf } from '../../server/explore/sentence.rules.ts';
import { languages } from '../../server/platform/kernel/language.ts';

const names = z
  .object({ labels: z.record(z.string(), z.string()), relations: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('cypher/names.json', 'utf8')));
/** Relations that hold the system together and say nothing of industry. */
const notExplored = ['OF_USER', 'MERGED_INTO', 'SHOWS_CARRIER', 'SHOWS_UNIT', 'OUTLINE_OF'];

describe('the registry', () => {
  it('has every relation of the graph, between kinds that it has', () => {
    expect([...relationTypes, ...notExplored].sort()).toEqual(Object.keys(names.relations).sort());
    for (const { type, from, to } of relations.values()) {
      for (const kind of [...from, ...to]) expect(kinds.has(kind), `${type}: ${kind}`).toBe(true);
    }
  });

  it('has kinds of the graph that differ by mark and colour', () => {
    for (const kind of kindLabels) expect(names.labels).toHaveProperty(kind);
    for (const language of languages) {
      expect(new Set([...kinds.values()].map(({ mark }) => mark[language])).size).toBe(kindLabels.length);
    }
    expect(new Set([...kinds.values()].map(({ tone }) => tone)).size).toBe(kindLabels.length);
  });

  it('is what the statements look things up by', () => {
    for (const file of ['thing', 'things', 'expand', 'history', 'paths', 'common']) {
      const text = readFileSync(`cypher/explore/${file}.cypher`, 'utf8');
      const listed = [...text.matchAll(/\(\w+:(Industry\|[\w|]+)[ )]/g)].map(([, found]) => found);
      expect(listed.length, file).toBeGreaterThan(0);
      for (const found of listed) expect(found, file).toBe(kindLabels.join('|'));
    }
  });

  it('calls the two ends of a relation by different names', () => {
    expect([farName('SELLS_TO', 'IN', 'zh'), farName('SELLS_TO', 'OUT', 'zh')]).toEqual(['供应商', '客户']);
    for (const { type, words } of relations.values()) {
      for (const language of languages) expect(words[language].out, type).not.toBe(words[language].in);
    }
    expect(pathTypes).not.toContain('LOCATED_IN');
  });
});

describe('facts', () => {
  it('come in words and leave out what is not known', () => {
    const facts = factsOf(
      'ChainLink',
      { criticality: 'core', keywords: ['光刻', '胶'], synonyms: [], note: null },
      'zh',
    );
    expect(facts.map(({ label, value }) => `${label} ${value}`)).toEqual(['重要程度 核心环节', '关键词 光刻、胶']);
    expect(factsOf('Nothing', { name: 'x' }, 'zh')).toEqual([]);
  });
});

describe('a path', () => {
  const things = [
    { id: 'a', name: '甲', kind: 'Enterprise', demo: true },
    { id: 'b', name: '乙', kind: 'Enterprise', demo: false },
  ];
  const bare = { id: 'x', asOf: null, what: null, role: null, kind: null, share: null, stance: null, sources: [] };

  it('reads the same whichever way it is walked, with what is not sure', () => {
    const sold = { ...bare, type: 'SELLS_TO', fromId: 'b', toId: 'a', state: 'TO_REVIEW' };
    expect(clauseOf(sold, things, 'zh')).toBe('乙向甲（示例）供货（待核）');
    expect(sentenceOf({ things, relations: [sold] }, 'zh')).toBe('乙向甲（示例）供货（待核）。');
    expect(sentenceOf({ things: [...things].reverse(), relations: [sold] }, 'zh')).toBe('乙向甲（示例）供货（待核）。');
    expect(sentenceOf({ things, relations: [sold] }, 'en')).toBe('乙 supplies 甲 (demo) (to review).');
  });
});
