import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { platformAwaitIndexes, platformMigrationDone, platformMigrationsApplied } from '../../../cypher/queries.gen.ts';
import type { Graph } from '../graph/graph.ts';
import type { Query } from '../graph/query.ts';
import { type LeaseHolder, underLease } from '../jobs/lease.ts';
import { sha256 } from '../kernel/ids.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly statement: Query<Record<never, never>, unknown>;
}

export class SchemaError extends Error {}

const schemaFolder = fileURLToPath(new URL('../../../cypher/schema/', import.meta.url));

/** The numbered statements of cypher/schema in order. */
export function loadMigrations(folder = schemaFolder): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .map((file) => {
      const match = /^V(\d+)__(.+)\.cypher$/.exec(file);
      if (!match) throw new SchemaError(`cypher/schema/${file} 的文件名不合规，应为 V编号__名称.cypher。`);
      const text = readFileSync(`${folder}/${file}`, 'utf8');
      const name = `schema/${file}`;
      return {
        version: Number(match[1]),
        name,
        checksum: sha256(text),
        statement: { name, mode: 'schema', text },
      };
    });
}

/** The migrations still to run; throws when the database is newer than this program or an applied one was changed. */
export function pendingMigrations(
  migrations: readonly Migration[],
  applied: readonly { readonly version: number; readonly checksum: string }[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const { version, checksum } of applied) {
    const migration = known.get(version);
    if (!migration) throw new SchemaError(`数据库的结构版本（V${version}）比本程序新，请使用更新的程序启动。`);
    if (migration.checksum !== checksum) {
      throw new SchemaError(`${migration.name} 在执行之后被改动过，请恢复原文件；新的改动请另加一个编号。`);
    }
  }
  const done = new Set(applied.map(({ version }) => version));
  return migrations.filter(({ version }) => !done.has(version));
}

async function appliedTo(graph: Graph) {
  const [row] = await graph.read(platformMigrationsApplied, {});
  return (row?.versions ?? []).map((version, index) => ({ version, checksum: row?.checksums[index] ?? '' }));
}

/** Brings the database to this program's schema under a lease: two processes at once do it one after the other. */
export async function migrate(graph: Graph, migrations: readonly Migration[]): Promise<number> {
  const [first] = migrations;
  if (!first) return 0;
  // The lock's own constraint comes before the lock; running it again changes nothing.
  await graph.schema(first.statement);
  const lock = { id: 'schema', by: `migrate:${process.pid}`, seconds: 60, waitMs: 120_000 };
  const late = ({ by }: LeaseHolder) => new SchemaError(`数据库结构正由另一个进程（${by}）更新，等待超时。`);
  return underLease(graph, lock, late, async (renew) => {
    const pending = pendingMigrations(migrations, await appliedTo(graph));
    for (const { version, checksum, statement } of pending) {
      await graph.schema(statement);
      await graph.write((tx) => tx.run(platformMigrationDone, { version, checksum }));
      await renew();
    }
    if (pending.length > 0) await graph.schema(platformAwaitIndexes);
    return pending.length;
  });
}
