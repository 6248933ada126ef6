import { seed } from '../../seed/run.ts';
import { enterpriseSheet } from '../../server/import/enterprises/enterprise-row.ts';
import { importRows } from '../../server/import/import.writes.ts';
import { enterprisesKind } from '../../server/import/kinds/enterprises.kind.ts';
import { readSheet } from '../../server/import/sheet.ts';
import { undoBatch } from '../../server/import/undo.writes.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { listOf } from '../import/list.support.ts';
import { canonicalHash } from '../support/canonical.ts';
import type { Bench } from './bench.types.ts';
import { openGraph } from './own-graph.ts';

const rows = 10_000;
const aimSeconds = 60;

export const undoBench: Bench = {
  name: 'undo',
  about: 'undoing an import of 10,000 enterprises, to the very state before it',
  run: async ({ own, say }) => {
    const { driver, graph } = await openGraph(own, { log: say });
    await seed(graph, { by: 'bench', demo: false });
    const before = await canonicalHash(driver);
    const bytes = Buffer.from(listOf(rows));
    const sheet = await readSheet('名单.csv', bytes, enterpriseSheet);
    const { batchId, created } = await importRows(graph, enterprisesKind, {
      ...{ file: '名单.csv', ...sheet, digest: sha256(bytes), region: '320102', by: 'bench' },
    });
    say(`${created} enterprises imported`);
    const startedAt = performance.now();
    await undoBatch(graph, batchId, 'bench', { skipEdited: false });
    const seconds = (performance.now() - startedAt) / 1_000;
    if ((await canonicalHash(driver)) !== before) throw new Error('the undo did not restore the state before');
    return [{ name: 'undo-10000-rows', value: seconds, unit: 's', reference: aimSeconds, aim: { atMost: 1 } }];
  },
};
