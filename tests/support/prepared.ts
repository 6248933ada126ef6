import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { inject } from 'vitest';
import { z } from 'zod';
import { platformLoadLocks, platformLoadNodes, platformLoadRelations } from '../../cypher/queries.gen.ts';
import { archivedElements, storedProps } from '../../server/platform/archive/elements.ts';
import type { Graph } from '../../server/platform/graph/graph.ts';
import { loadMigrations, migrate } from '../../server/platform/schema/migrate.ts';
import { wipe } from './neo4j.ts';

const props = z.record(z.string(), z.unknown());
const content = z.object({
  schema: z.array(z.string()),
  nodes: z.array(z.object({ n: z.number(), labels: z.array(z.string()), props })),
  relations: z.array(z.object({ type: z.string(), from: z.number(), to: z.number(), props })),
});
type Content = z.infer<typeof content>;

async function schemaNames(driver: Driver): Promise<string[]> {
  const session = driver.session();
  const { records } = await session.run('SHOW INDEXES YIELD name RETURN name');
  const { records: more } = await session.run('SHOW CONSTRAINTS YIELD name RETURN name');
  await session.close();
  return [...records, ...more].map((record) => String(record.get('name'))).sort();
}

/** The schema stands: only the note of which migrations it had was wiped with all else. */
async function noteMigrations(driver: Driver): Promise<void> {
  const all = loadMigrations();
  const session = driver.session();
  await session.run(
    `MERGE (l:Lock {id: 'schema'})
     SET l.versions = $versions, l.checksums = $checksums, l.schemaVersion = last($versions)`,
    { versions: all.map(({ version }) => neo4j.int(version)), checksums: all.map(({ checksum }) => checksum) },
  );
  await session.close();
}

async function capture(graph: Graph, driver: Driver): Promise<Content> {
  const kept: Content = { schema: await schemaNames(driver), nodes: [], relations: [] };
  for await (const element of archivedElements(graph)) {
    if ('labels' in element) kept.nodes.push({ ...element, labels: [...element.labels] });
    else kept.relations.push(element);
  }
  return kept;
}

async function load(graph: Graph, { nodes, relations }: Content): Promise<void> {
  const refs: string[] = [];
  const rows = nodes.map((node) => ({ ...node, id: node.props['id'] ?? null, props: storedProps(node.props) }));
  const isLock = ({ labels }: { readonly labels: readonly string[] }) => labels.includes('Lock');
  const locks = rows.filter(isLock).map((row) => ({ ...row, id: String(row.id) }));
  const others = rows.filter((row) => !isLock(row)).map(({ id: _, ...row }) => row);
  await graph.write(async (tx) => {
    for (const { n, ref } of await tx.run(platformLoadLocks, { rows: locks })) refs[n] = ref;
    for (const { n, ref } of await tx.run(platformLoadNodes, { rows: others })) refs[n] = ref;
    for (const [type, group] of Map.groupBy(relations, (relation) => relation.type)) {
      const ends = group.map(({ from, to, props: own }) => ({
        ...{ from: refs[from] ?? '', to: refs[to] ?? '', props: storedProps(own) },
      }));
      await tx.run(platformLoadRelations, { type, rows: ends });
    }
  });
}

/**
 * Fills a wiped database with what `make` writes. The first file of a run that asks for a name has it made; the others
 * get back what it made, which takes a tenth of the time.
 */
export async function prepare(driver: Driver, graph: Graph, name: string, make: () => Promise<unknown>): Promise<void> {
  await wipe(driver);
  const file = join(inject('prepared'), `${name}.json`);
  const kept = existsSync(file) ? content.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
  const same = kept !== null && (await schemaNames(driver)).join() === kept.schema.join();
  if (same) await noteMigrations(driver);
  else await migrate(graph, loadMigrations());
  if (kept) return load(graph, kept);
  await make();
  writeFileSync(file, JSON.stringify(await capture(graph, driver)));
}
