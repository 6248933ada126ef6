import { basename } from 'node:path';
import {
  platformLoadLocks,
  platformLoadNodes,
  platformLoadRelations,
  platformRestoreBegun,
  platformRestoreFinished,
  platformRestoreState,
  platformWipeLocks,
  platformWipeNodes,
  platformWipeRelations,
  platformWipeSessions,
} from '../../../cypher/queries.gen.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import type { Graph } from '../graph/graph.ts';
import type { Query, Value } from '../graph/query.ts';
import { underImportLease } from '../jobs/import-lease.ts';
import { DomainError } from '../kernel/errors.ts';
import { invariant } from '../kernel/invariant.ts';
import {
  applyMigrations,
  awaitSchema,
  type Migration,
  pendingMigrations,
  SchemaError,
  schemaLease,
  takeSchemaBack,
} from '../schema/migrate.ts';
import { type Archive, ArchiveRefusal } from './archive-reader.ts';
import { canonicalHashes } from './canonical.ts';
import { storedProps } from './elements.ts';
import { withGateShut } from './write-gate.ts';

const chunkRows = 5_000;
const chunkChars = 2_000_000;
const wipeRows = 10_000;
const chunkMs = 120_000;
const importWaitMs = 30_000;
/** Whose holders stay what they are while all else is replaced. */
const keptLocks = ['schema', 'gate', 'import'];
/** The mark of a database that is being emptied for good. */
const emptying = '（清空）';

export interface RestoreOptions {
  readonly by: string;
  readonly migrations: readonly Migration[];
  readonly say?: (line: string) => void;
  /** Where files that people uploaded go. */
  readonly kept?: KeptFiles;
  /** Called once the archive has been found good, before anything is changed. */
  readonly beforeReplacing?: () => Promise<unknown>;
}

export interface Restored {
  readonly nodes: number;
  readonly relations: number;
  /** Migrations that the archive's schema lacked and its content has now had. */
  readonly upgraded: number;
}

/** The archive whose restore was cut off, or null: such a database is not to be used. */
export async function unfinishedRestore(graph: Graph): Promise<string | null> {
  return (await graph.read(platformRestoreState, {}))[0]?.restoring ?? null;
}

async function repeat(graph: Graph, query: Query<{ readonly limit: number }, { readonly count: number }>) {
  for (;;) {
    const [row] = await graph.write((tx) => tx.run(query, { limit: wipeRows }));
    if ((row?.count ?? 0) < wipeRows) return;
  }
}

async function wipe(graph: Graph): Promise<void> {
  await graph.write((tx) => tx.run(platformWipeSessions, {}));
  await repeat(graph, platformWipeRelations);
  await repeat(graph, platformWipeNodes);
  await graph.write((tx) => tx.run(platformWipeLocks, { kept: keptLocks }));
}

type Row = { readonly [key: string]: Value };

/** Collects rows and sends them when they are many or long. */
class Chunks {
  readonly #send: (rows: readonly Row[]) => Promise<void>;
  #rows: Row[] = [];
  #size = 0;

  constructor(send: (rows: readonly Row[]) => Promise<void>) {
    this.#send = send;
  }

  async add(row: Row, size: number): Promise<void> {
    this.#rows.push(row);
    this.#size += size;
    if (this.#rows.length >= chunkRows || this.#size >= chunkChars) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.#rows;
    this.#rows = [];
    this.#size = 0;
    if (rows.length > 0) await this.#send(rows);
  }
}

async function load(graph: Graph, archive: Archive, say: (line: string) => void): Promise<void> {
  const refs: string[] = [];
  for (const file of archive.files()) {
    const type = decodeURIComponent(file.name.replace(/^[^/]+\/(.+)\.jsonl$/, '$1'));
    const nodes = new Chunks(async (rows) => {
      const query = type === 'Lock' ? platformLoadLocks : platformLoadNodes;
      for (const { n, ref } of await graph.write((tx) => tx.run(query, { rows }))) refs[n] = ref;
    });
    const relations = new Chunks(async (rows) => {
      const [row] = await graph.write((tx) => tx.run(platformLoadRelations, { type, rows }));
      invariant(row?.count === rows.length, `${rows.length} relations of ${type}`);
    });
    for await (const { element, size } of archive.lines(file)) {
      const props = storedProps(element.props);
      if ('labels' in element) {
        const { n, labels } = element;
        await nodes.add({ n, labels, id: props['id'] ?? null, props }, size);
      } else {
        await relations.add({ from: refs[element.from] ?? '', to: refs[element.to] ?? '', props }, size);
      }
    }
    await nodes.flush();
    await relations.flush();
    say(`  ${type}：${file.lines}`);
  }
}

/** Refuses what cannot be restored, before anything is changed. */
async function check(archive: Archive, migrations: readonly Migration[]): Promise<void> {
  try {
    pendingMigrations(migrations, archive.manifest.migrations);
  } catch (error) {
    if (error instanceof SchemaError) throw new ArchiveRefusal(archive.path, error.message.replace(/。$/, ''), error);
    throw error;
  }
  await archive.verify();
}

/** Holds everybody else off: imports, changes of the schema, every writer. */
async function alone<T>(graph: Graph, by: string, work: (inside: Graph) => Promise<T>): Promise<T> {
  const patient = graph.for({ operation: 'restore', user: by, readMs: chunkMs, writeMs: chunkMs });
  return schemaLease(patient, by, () =>
    withGateShut(patient, by, (inside) => underImportLease(inside, by, importWaitMs, () => work(inside))),
  );
}

/**
 * Replaces everything in the database by what an archive holds, then brings it to this program's schema. Everybody is
 * signed out. Throws ArchiveRefusal before anything is changed; after that the database is marked as half restored until
 * all of it is back, so that a run that was cut off leaves nothing that could be mistaken for the whole.
 */
export async function restore(graph: Graph, archive: Archive, options: RestoreOptions): Promise<Restored> {
  const { by, migrations, say = () => undefined } = options;
  const file = basename(archive.path);
  await check(archive, migrations);
  await options.beforeReplacing?.();
  // By content: those that are there stay, and none is replaced.
  if (options.kept) for await (const { hash, bytes } of archive.kept()) await options.kept.putBack(hash, bytes);
  return alone(graph, by, async (inside) => {
    await inside.write((tx) => tx.run(platformRestoreBegun, { file }));
    await wipe(inside);
    await takeSchemaBack(inside, migrations, archive.manifest.migrations);
    await load(inside, archive, say);
    const { whole } = await canonicalHashes(inside);
    if (whole !== archive.manifest.hashes.whole)
      throw new DomainError('CONFLICT', 'archiveDiffers', { params: { file } });
    const upgraded = await applyMigrations(inside, migrations);
    await awaitSchema(inside);
    await inside.write((tx) => tx.run(platformRestoreFinished, {}));
    const { nodes, relations } = archive.manifest;
    return { nodes, relations, upgraded };
  });
}

/** Removes everything, also what an unfinished restore left; the next start begins anew. */
export async function empty(graph: Graph, { by, migrations }: RestoreOptions): Promise<void> {
  await alone(graph, by, async (inside) => {
    await inside.write((tx) => tx.run(platformRestoreBegun, { file: emptying }));
    await wipe(inside);
    await applyMigrations(inside, migrations);
    await inside.write((tx) => tx.run(platformRestoreFinished, {}));
  });
}
