import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { chainTemplate } from '../../server/chain/chain.template.ts';
import { projectRoot } from '../../server/config.ts';
import { occupationRoles } from '../../server/enterprise/enterprise.types.ts';
import { importKinds } from '../../server/import/import.registry.ts';
import type { Graph } from '../../server/platform/graph/graph.ts';
import { relationId } from '../../server/platform/kernel/ids.ts';
import { invariant } from '../../server/platform/kernel/invariant.ts';
import { sample } from './chain-map.request.ts';

const seedFile = (name: string): unknown => JSON.parse(readFileSync(join(projectRoot, 'seed', name), 'utf8'));
const regions = z
  .array(z.object({ code: z.string(), parent: z.string().nullable() }))
  .parse(seedFile('region/regions.json'))
  .filter(({ parent }) => parent === sample.region)
  .map(({ code }) => code);
const links = chainTemplate
  .parse(seedFile(`chain/${sample.industryId}.json`))
  .links.map(({ key }) => `${sample.industryId}.${key}`);

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length];
  invariant(item !== undefined, 'the list is empty');
  return item;
}

/** The n-th fictional enterprise: in one of the district's streets, on two links of the chain, by turns confirmed. */
function enterprise(n: number) {
  const occupation = (turn: number) => ({
    link: at(links, n * 7 + turn * 11),
    role: at(occupationRoles, n + turn),
    kind: 'SERVICE',
    state: at(['CONFIRMED', 'TO_REVIEW', 'CONFIRMED'], n + turn),
    evidence: null,
  });
  const key = `bench-${n}`;
  const region = at(regions, n);
  return {
    key,
    name: `示例测量${n}号企业`,
    region,
    address: null,
    demo: true,
    occupations: [occupation(0), occupation(1)],
  };
}

/** An occupation that the import leaves to be reviewed. */
export const toReview = { id: relationId('bench-1', at(links, 7)), enterpriseId: 'bench-1', linkId: at(links, 7) };

const fileRows = 2_000;

/** Imports the fictional enterprises from..to by the users' import path. */
export async function importEnterprises(graph: Graph, from: number, to: number): Promise<void> {
  const kind = importKinds.find(({ name }) => name === 'demo-enterprises');
  invariant(kind, 'no import kind for fictional enterprises');
  for (let start = from; start < to; start += fileRows) {
    const rows = Array.from({ length: Math.min(fileRows, to - start) }, (_, offset) => enterprise(start + offset));
    const report = await kind.import(graph, { file: 'bench.json', rows, by: 'bench' });
    invariant(report.created === rows.length, `of ${rows.length} rows ${report.created} were created`);
  }
}
