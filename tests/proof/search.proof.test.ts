import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { search } from '../../server/search/search.reads.ts';
import { percentile } from '../bench/timing.ts';
import { dataSet, emptyGraph, importSet } from '../import/data-sets.support.ts';
import { misspelt, sampled } from '../search/misspelt.support.ts';

const name = 'chain-knowledge-graph';
const minutes = 60_000;
const viewer = { id: 'proof', username: 'proof', role: 'ADMIN', groupId: null };
const limits = { share: 0.9, within: 10, p95Ms: 150 };

/** Names of a file of the set, one a line. */
function namesIn(file: string, field: string): readonly string[] {
  return readFileSync(join(dataSet(name), file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => z.record(z.string(), z.unknown()).parse(JSON.parse(line))[field])
    .filter((each) => typeof each === 'string');
}

describe.runIf(existsSync(dataSet(name)))('search over 100,000 things', () => {
  let app: Awaited<ReturnType<typeof emptyGraph>>;
  beforeAll(async () => {
    app = await emptyGraph();
    await importSet(app.graph, name);
  }, 10 * minutes);
  afterAll(() => app.driver.close());

  const found = (text: string) => search({ graph: app.graph, viewer }, { text, region: null, first: 20 });

  it('finds what was meant when a character is wrong or missing, soon enough', { timeout: 5 * minutes }, async () => {
    const names = [...namesIn('product.json', 'name'), ...namesIn('company.json', 'fullname')];
    const all = new Set(names);
    const long = names.filter((each) => /^\p{Script=Han}{4,}$/u.test(each));
    const asked = sampled(long, 500).map((meant, seed) => ({ meant, typed: misspelt(meant, seed, all) }));
    for (const { typed } of asked.slice(0, 40)) await found(typed);
    const times: number[] = [];
    const lost: string[] = [];
    for (const { meant, typed } of asked) {
      const startedAt = performance.now();
      const hits = await found(typed);
      times.push(performance.now() - startedAt);
      if (!hits.slice(0, limits.within).some((hit) => hit.name === meant)) lost.push(`${typed} (${meant})`);
    }
    const share = 1 - lost.length / asked.length;
    const p95 = percentile(times, 0.95);
    process.stdout.write(
      `found ${(share * 100).toFixed(1)} %, p95 ${p95.toFixed(0)} ms; lost: ${lost.slice(0, 12).join(', ')}\n`,
    );
    expect(share).toBeGreaterThanOrEqual(limits.share);
    expect(p95).toBeLessThanOrEqual(limits.p95Ms);
  });

  it('answers first letters, pinyin and short words soon enough', { timeout: 5 * minutes }, async () => {
    const times: number[] = [];
    const words = ['hwjs', 'xtyx', 'dianchi', 'xinnengyuan', '系统', '有限公司', '电池', '软件', 'qc', '化学品 设备'];
    for (const text of [...words, ...words, ...words]) {
      const startedAt = performance.now();
      const hits = await found(text);
      times.push(performance.now() - startedAt);
      expect(hits.length, text).toBeGreaterThan(0);
    }
    const p95 = percentile(times.slice(words.length), 0.95);
    process.stdout.write(`words p95 ${p95.toFixed(0)} ms\n`);
    expect(p95).toBeLessThanOrEqual(limits.p95Ms);
  });
});
