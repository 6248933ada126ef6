import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from '../../server/config.ts';
import { importPreset, readPreset } from '../../server/import/preset.ts';
import { luceneQuery } from '../../server/platform/kernel/text.ts';
import { search } from '../../server/search/search.reads.ts';
import { temporaryHome } from '../support/neo4j.ts';
import type { Bench } from './bench.types.ts';
import { writeImportSet } from './import-set.ts';
import { openGraph } from './own-graph.ts';
import { inTurns, percentile } from './timing.ts';

const set = 'chain-knowledge-graph';
const real = resolve(projectRoot, process.env['LIANTU_TEST_DATA'] ?? '../shared', 'data', set);
const limitMs = 150;
const words = ['系统', '电池', '照名系统', '新能源汽车', 'dianchi', 'xtyx', '股份有限公司', '示例产品77'];
const bare =
  'CALL db.index.fulltext.queryNodes($index, $text, {limit: 200}) YIELD node, score RETURN node.id, node.name, score';
const viewer = { id: 'bench', username: 'bench', role: 'ADMIN', groupId: null };

export const searchBench: Bench = {
  name: 'search',
  about: 'search over 100,000 things against one bare full-text call for the same words, by turns',
  run: async ({ own, say }) => {
    const { database, driver, graph } = await openGraph(own, { log: say, heap: '1g', pageCache: '256m' });
    const home = await own.own(temporaryHome, (folder) => rmSync(folder, { recursive: true, force: true }));
    const folder = existsSync(real) ? real : join(home, 'set');
    if (folder !== real) writeImportSet(folder, 1);
    say('importing the set …');
    await importPreset(graph, folder, readPreset(set), { by: 'bench', dryRun: false, waitMs: 0 });
    let at = 0;
    const ours = () => search({ graph, viewer }, { text: words[at++ % words.length] ?? '', region: null, first: 40 });
    let bareAt = 0;
    const theirs = async () => {
      const text = luceneQuery(words[bareAt++ % words.length] ?? '');
      const session = driver.session({ database: database.database, defaultAccessMode: 'READ' });
      try {
        await session.run(bare, { index: 'search_words', text });
      } finally {
        await session.close();
      }
    };
    const { a, b } = await inTurns(ours, theirs, { warmUp: 80, pairs: 200 });
    return [
      { name: 'search-p50-against-bare', value: percentile(a, 0.5), unit: 'ms', reference: percentile(b, 0.5) },
      { name: 'search-p95', value: percentile(a, 0.95), unit: 'ms', reference: limitMs, aim: { atMost: 1 } },
    ];
  },
};
