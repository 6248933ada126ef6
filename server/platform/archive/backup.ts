import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { platformMigrationsApplied } from '../../../cypher/queries.gen.ts';
import type { KeptFiles } from '../files/kept-files.ts';
import type { Graph } from '../graph/graph.ts';
import { InvalidError } from '../kernel/errors.ts';
import { CanonicalHash, type CanonicalHashes } from './canonical.ts';
import { archivedElements } from './elements.ts';
import { spoolKept } from './kept-spool.ts';
import { formatVersions, type Manifest, manifestName, manifestText } from './manifest.ts';
import { withGateShut } from './write-gate.ts';
import { writeZip } from './zip-file.ts';
import { ZipSpool } from './zip-spool.ts';

const partialPrefix = '.liantu-partial-';
const abandonedMs = 3_600_000;

export interface BackupOptions {
  /** The file to write; it must not be there yet. */
  readonly file: string;
  readonly by: string;
  /** The version of the program. */
  readonly app: string;
  /** Files that facts name, to go along; none: they stay in the data folder alone. */
  readonly kept?: KeptFiles;
}

export interface Backup {
  readonly file: string;
  readonly bytes: number;
  readonly nodes: number;
  readonly relations: number;
  /** Files that went along. */
  readonly files: number;
  readonly hashes: CanonicalHashes;
  /** Milliseconds in which nobody could write. */
  readonly pausedMs: number;
}

/** Removes what a killed backup left in a folder. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith(partialPrefix))) {
    const path = join(folder, name);
    if (Date.now() - statSync(path).mtimeMs > abandonedMs) rmSync(path, { recursive: true, force: true });
  }
}

async function schemaOf(graph: Graph): Promise<Pick<Manifest, 'schemaVersion' | 'migrations'>> {
  const [row] = await graph.read(platformMigrationsApplied, {});
  const migrations = (row?.versions ?? []).map((version, at) => ({ version, checksum: row?.checksums[at] ?? '' }));
  return { schemaVersion: Math.max(0, ...migrations.map(({ version }) => version)), migrations };
}

async function spool(graph: Graph, folder: string) {
  const hash = new CanonicalHash();
  const spools = new Map<string, ZipSpool>();
  const spoolOf = (name: string) => {
    const there = spools.get(name) ?? new ZipSpool(name, folder);
    spools.set(name, there);
    return there;
  };
  let [nodes, relations] = [0, 0];
  for await (const element of archivedElements(graph)) {
    if ('labels' in element) {
      nodes += 1;
      hash.node(element);
      await spoolOf(`nodes/${encodeURIComponent(element.labels.join('+'))}.jsonl`).line(JSON.stringify(element));
    } else {
      relations += 1;
      hash.relation(element);
      await spoolOf(`relations/${encodeURIComponent(element.type)}.jsonl`).line(JSON.stringify(element));
    }
  }
  const { schemaVersion, migrations } = await schemaOf(graph);
  return { nodes, relations, schemaVersion, migrations, hashes: hash.digest(), spools };
}

/**
 * Writes everything but sessions into one zip of JSON Lines, as one state of the graph: writers wait meanwhile. The file
 * appears under its name only when it is whole and on the disk. Throws INVALID when there is a file of that name.
 */
export async function backup(graph: Graph, { file, by, app, kept }: BackupOptions): Promise<Backup> {
  if (existsSync(file)) throw new InvalidError('fileExists', { params: { file: basename(file) } });
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  removeAbandoned(dirname(file));
  const folder = mkdtempSync(join(dirname(file), partialPrefix));
  try {
    const started = Date.now();
    const { spools, ...state } = await withGateShut(graph, by, (inside) => spool(inside, folder));
    const pausedMs = Date.now() - started;
    const files = [];
    for (const name of [...spools.keys()].sort()) files.push(await spools.get(name)?.close());
    const uploads = kept ? await spoolKept(kept, folder) : [];
    const spooled = [...files.filter((one) => one !== undefined), ...uploads];
    const listed = spooled.map(({ name, lines, bytes, sha256 }) => ({ name, lines, bytes, sha256 }));
    const manifest = {
      ...{
        format: 'liantu-archive' as const,
        app,
        formatVersion: uploads.length === 0 ? formatVersions.graph : formatVersions.files,
        createdAt: new Date().toISOString(),
        by,
      },
      ...{ schemaVersion: state.schemaVersion, migrations: state.migrations, nodes: state.nodes },
      ...{ relations: state.relations, files: listed, hashes: state.hashes },
    };
    const first = new ZipSpool(manifestName, folder);
    await first.text(manifestText(manifest));
    const whole = join(folder, 'whole.zip');
    const bytes = await writeZip(whole, [await first.close(), ...spooled]);
    renameSync(whole, file);
    const { nodes, relations, hashes } = state;
    return { file, bytes, nodes, relations, files: uploads.length, hashes, pausedMs };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
