import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSeedDone, importSeedState } from '../cypher/queries.gen.ts';
import { templateFiles } from '../server/chain/shipped-templates.ts';
import { stagedBatches } from '../server/import/batch.writes.ts';
import { importKinds } from '../server/import/import.registry.ts';
import type { ImportReport } from '../server/import/import.types.ts';
import type { Graph } from '../server/platform/graph/graph.ts';
import { type LeaseHolder, underLease } from '../server/platform/jobs/lease.ts';
import { ConflictError } from '../server/platform/kernel/errors.ts';
import { invariant } from '../server/platform/kernel/invariant.ts';

const folder = fileURLToPath(new URL('./', import.meta.url));

interface SeedFile {
  readonly kind: string;
  readonly file: string;
}

const documents: readonly SeedFile[] = [
  { kind: 'sources', file: 'source/sources.json' },
  { kind: 'regions', file: 'region/regions.json' },
  { kind: 'successions', file: 'region/successions.json' },
  { kind: 'organisations', file: 'organisation/organisations.json' },
  { kind: 'carriers', file: 'carrier/carriers.json' },
  { kind: 'industries', file: 'chain/industries.json' },
  { kind: 'groups', file: 'organisation/groups.json' },
  { kind: 'dossiers', file: 'chain/dossiers.json' },
  { kind: 'policies', file: 'policy/documents.json' },
];

const demo: readonly SeedFile[] = [
  { kind: 'demo-enterprises', file: 'enterprise/demo-enterprises.json' },
  { kind: 'demo-surveys', file: 'enterprise/demo-surveys.json' },
  { kind: 'demo-carriers', file: 'carrier/demo-carriers.json' },
  { kind: 'demo-projects', file: 'project/demo-projects.json' },
];

function chainFiles(): readonly SeedFile[] {
  return templateFiles().map((name) => ({ kind: 'chains', file: `chain/${name}` }));
}

function rowsOf(file: string): readonly unknown[] {
  const content: unknown = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'));
  return Array.isArray(content) ? content : [content];
}

/** Loads what ships with Liantu through the users' import path; a second run creates and changes nothing. */
export async function seed(
  graph: Graph,
  options: { readonly by: string; readonly demo: boolean },
): Promise<readonly ImportReport[]> {
  const files = [...documents, ...chainFiles(), ...(options.demo ? demo : [])];
  const load = async ({ kind, file }: SeedFile) => {
    const registered = importKinds.find(({ name }) => name === kind);
    invariant(registered, `no import kind ${kind}`);
    const report = await registered.import(graph, { file: `seed/${file}`, rows: rowsOf(file), by: options.by });
    invariant(report.rejected === 0, `seed/${file}: ${JSON.stringify(report.problems[0])}`);
    return report;
  };
  // No import begins while another one is left half done: a start that was cut off goes on there first.
  const cutOff = new Set((await stagedBatches(graph)).map(({ file }) => file));
  for (const half of files.filter(({ file }) => cutOff.has(`seed/${file}`))) await load(half);
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await load(file));
  return reports;
}

/** Loads the shipped content into a database that has not had it yet; of two processes one does it, the other waits. */
export async function seedOnce(
  graph: Graph,
  options: { readonly by: string; readonly demo: boolean; readonly say: (line: string) => void },
): Promise<void> {
  const seeded = async () => (await graph.read(importSeedState, {}))[0]?.seededAt ?? null;
  if ((await seeded()) !== null) return;
  const lock = { id: 'seed', by: options.by, seconds: 60, waitMs: 180_000 };
  const late = ({ since }: LeaseHolder) =>
    new ConflictError('importRunning', { params: { by: '初始内容', at: since } });
  await underLease(graph, lock, late, async () => {
    if ((await seeded()) !== null) return;
    options.say('正在载入初始内容（文件事实、产业链模板）…');
    const reports = await seed(graph, { by: options.by, demo: options.demo });
    await graph.write((tx) => tx.run(importSeedDone, { at: new Date().toISOString() }));
    options.say(`初始内容已载入：${reports.reduce((sum, { rows }) => sum + rows, 0)} 行`);
  });
}
