import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaugeOf } from '../../server/policy/gauge.rules.ts';
import type { DocumentRow } from '../../server/policy/policy.types.ts';
import { levelOfRegion } from '../../server/policy/region-level.rules.ts';
import { successionOf } from '../../server/policy/succession.rules.ts';
import { cutAt, joined, linesOf, quotedPieces, type Stretch, wordsOf } from '../../web/policy/paper-parts.ts';

const dated = (id: string, supersedes: string | null = null) => ({
  ...{ id, title: id, number: null, issued: null, inForceFrom: null, inForceTo: null, supersedes },
});

describe('the line of a document', () => {
  it('has what it took the place of, itself, and what took its place', () => {
    const papers = [dated('c', 'b'), dated('a'), dated('b', 'a'), dated('x')];
    const line = (id: string) => successionOf(id, papers).map(({ paper, lineage }) => `${lineage} ${paper.id}`);
    expect(line('b')).toEqual(['BEFORE a', 'THIS b', 'AFTER c']);
    expect(line('c')).toEqual(['BEFORE a', 'BEFORE b', 'THIS c']);
    expect(line('x')).toEqual(['THIS x']);
    expect(line('none')).toEqual([]);
  });

  it('ends, whatever takes the place of what', () => {
    const papers = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), former: fc.constantFrom('a', 'b', 'c', null) }),
    );
    fc.assert(
      fc.property(papers, (given) => {
        const all = [...new Map(given.map(({ id, former }) => [id, dated(id, former)])).values()];
        for (const { id } of all) {
          const ids = successionOf(id, all).map(({ paper }) => paper.id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toContain(id);
        }
      }),
    );
  });
});

describe('the gauge of a package', () => {
  const row = (id: string, more: Partial<DocumentRow>): DocumentRow => ({
    ...dated(id),
    ...{ shortName: id, level: 'DISTRICT', regionId: '320102', regionName: null, issuer: '', fileHash: null },
    ...{ version: 1, own: false, recorded: false, clauses: [] },
    ...more,
  });
  const clause = (quote: string | null) => ({
    ...{ id: 'c', article: '一', quote, quoteStart: null, quoteEnd: null, own: false, recorded: false, sources: [] },
  });

  it('tells every level, those with nothing too, and what cannot be relied on', () => {
    const gauge = gaugeOf(
      [
        row('old', { issued: '2020-01-01', inForceTo: '2020-12-31', clauses: [clause(null), clause('甲')] }),
        row('now', { issued: '2025-01-01', level: 'CITY' }),
        row('none', {}),
      ],
      '2026-01-01',
    );
    expect(gauge.levels).toEqual([
      { level: 'COUNTRY', documents: 0, inForce: 0 },
      { level: 'PROVINCE', documents: 0, inForce: 0 },
      { level: 'CITY', documents: 1, inForce: 1 },
      { level: 'DISTRICT', documents: 2, inForce: 0 },
    ]);
    expect(gauge).toMatchObject({ unverified: 1, expired: 1, clauses: 2, unresolved: 1 });
    expect(['100000', '320000', '320100', '320102', '320102-xinjiekou'].map(levelOfRegion)).toEqual([
      ...['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT', 'DISTRICT'],
    ]);
  });
});

describe('the articles in the hands of a person', () => {
  const text = '开头\n一、甲\n乙乙\n\n丙';
  const whole: readonly Stretch[] = [{ start: 0, number: '', heading: '', clause: false }];

  it('stay the whole text, however they are cut and joined', () => {
    const choice = fc.array(fc.tuple(fc.boolean(), fc.nat(20)), { maxLength: 12 });
    fc.assert(
      fc.property(choice, (steps) => {
        let parts = whole;
        for (const [cut, at] of steps) {
          const here = at % parts.length;
          const lines = linesOf(text, parts, here);
          const line = lines[at % Math.max(1, lines.length)];
          if (!cut) parts = joined(parts, here);
          else if (line) parts = cutAt(parts, line.start);
        }
        expect(parts.map((_, at) => wordsOf(text, parts, at)).join('')).toBe(text);
        expect(parts[0]?.start).toBe(0);
      }),
    );
    expect(linesOf(text, whole, 0).map(({ words }) => words)).toEqual(['一、甲', '乙乙', '丙']);
  });

  it('are marked where clauses stand and where words were found, over each other too', () => {
    const clauses = [
      { id: 'k', quoteStart: 3, quoteEnd: 9 },
      { id: 'other', quoteStart: null, quoteEnd: null },
    ];
    const pieces = quotedPieces({ text, start: 0, end: text.length }, clauses, '甲 乙');
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(
      pieces
        .filter(({ clauses: ids }) => ids.includes('k'))
        .map((piece) => piece.text)
        .join(''),
    ).toBe('一、甲\n乙乙');
    expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['甲', '乙', '乙']);
  });
});
