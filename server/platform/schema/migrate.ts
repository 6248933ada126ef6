import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  platformAwaitIndexes,
  platformDropConstraint,
  platformDropIndex,
  platformMigrationDone,
  platformMigrationsApplied,
  platformMigrationsKnown,
} from '../../../cypher/queries.gen.ts';
import type { Graph } from '../graph/graph.ts';
import type { Query } from '../graph/query.ts';
import { type LeaseHolder, underLease } from '../jobs/lease.ts';
import { sha256 } from '../kernel/ids.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly checksum: string;
  readonly statement: Query<Record<never, never>, unknown>;
  /** Whether it changes what is stored (`// @rewrites data` in its header), not only constraints and indexes. */
  readonly rewrites: boolean;
}

interface Applied {
  readonly version: number;
  readonly checksum: string;
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
        rewrites: /^\/\/ @rewrites data$/m.test(text),
      };
    });
}

/** The migrations still to run; throws when the database is newer than this program or an applied one was changed. */
export function pendingMigrations(migrations: readonly Migration[], applied: readonly Applied[]): readonly Migration[] {
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

async function appliedTo(graph: Graph): Promise<readonly Applied[]> {
  const [row] = await graph.read(platformMigrationsApplied, {});
  return (row?.versions ?? []).map((version, index) => ({ version, checksum: row?.checksums[index] ?? '' }));
}

/** Does the work while no other process changes the schema. */
export async function schemaLease<T>(graph: Graph, by: string, work: () => Promise<T>): Promise<T> {
  const [first] = loadMigrations();
  // The lock's own constraint comes before the lock; running it again changes nothing.
  if (first) await graph.schema(first.statement);
  const lock = { id: 'schema', by, seconds: 60, waitMs: 120_000 };
  const late = (holder: LeaseHolder) => new SchemaError(`数据库结构正由另一个进程（${holder.by}）更新，等待超时。`);
  return underLease(graph, lock, late, work);
}

/** Runs the migrations still to run; the caller holds the lease of the schema. Returns how many. */
export async function applyMigrations(graph: Graph, migrations: readonly Migration[]): Promise<number> {
  const pending = pendingMigrations(migrations, await appliedTo(graph));
  for (const { version, checksum, statement } of pending) {
    await graph.schema(statement);
    await graph.write((tx) => tx.run(platformMigrationDone, { version, checksum }));
  }
  return pending.length;
}

/** Waits until every index can be used. */
export async function awaitSchema(graph: Graph): Promise<void> {
  await graph.schema(platformAwaitIndexes);
}

/**
 * Gives an empty database the schema that an archive's content had, older than this program's or the same; the caller
 * holds the lease of the schema.
 */
export async function takeSchemaBack(
  graph: Graph,
  migrations: readonly Migration[],
  archived: readonly Applied[],
): Promise<void> {
  const had = new Set(archived.map(({ version }) => version));
  await graph.write((tx) => tx.run(platformMigrationsKnown, { versions: [], checksums: [], newest: 0 }));
  for (const { version, statement } of migrations) {
    const [, kind, name] = /^CREATE (?:\w+ )?(CONSTRAINT|INDEX) (\w+)/m.exec(statement.text) ?? [];
    // Also what should be there already: a constraint that was lost comes back.
    if (had.has(version)) await graph.schema(statement);
    else if (name !== undefined) await graph.drop(kind === 'INDEX' ? platformDropIndex : platformDropConstraint, name);
  }
  const versions = archived.map(({ version }) => version);
  const checksums = archived.map(({ checksum }) => checksum);
  const newest = Math.max(0, ...versions);
  await graph.write((tx) => tx.run(platformMigrationsKnown, { versions, checksums, newest }));
}

export interface MigrateOptions {
  /** Called before data is rewritten that is there already: the place for a backup. */
  readonly beforeRewrite?: (first: Migration) => Promise<unknown>;
}

/** Brings the database to this program's schema under a lease: two processes at once do it one after the other. */
export async function migrate(
  graph: Graph,
  migrations: readonly Migration[],
  { beforeRewrite }: MigrateOptions = {},
): Promise<number> {
  if (migrations.length === 0) return 0;
  return schemaLease(graph, `migrate:${process.pid}`, async () => {
    const applied = await appliedTo(graph);
    const rewriting = pendingMigrations(migrations, applied).find(({ rewrites }) => rewrites);
    if (rewriting && applied.length > 0) await beforeRewrite?.(rewriting);
    const done = await applyMigrations(graph, migrations);
    if (done > 0) await awaitSchema(graph);
    return done;
  });
}
