import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptFiles } from '../files/kept-files.ts';
import type { Graph } from '../graph/graph.ts';
import { type Backup, backup } from './backup.ts';
import { backupName, outdatedBackups } from './backup-rotation.rules.ts';

export interface BackupFolder {
  /** The data folder; backups lie in `backups/` of it. */
  readonly home: string;
  readonly by: string;
  /** The version of the program. */
  readonly app: string;
  /** Files that facts name, to go along. */
  readonly kept?: KeptFiles;
}

/** Takes a backup into the data folder and removes those that are outdated; `before` names what it is taken before. */
export async function backupToFolder(
  graph: Graph,
  { home, ...options }: BackupFolder,
  before?: string,
): Promise<Backup & { readonly removed: readonly string[] }> {
  const folder = join(home, 'backups');
  const label = before === undefined ? undefined : `before-${before}`;
  const taken = await backup(graph, { ...options, file: join(folder, backupName(new Date(), label)) });
  const removed = outdatedBackups(readdirSync(folder));
  for (const name of removed) rmSync(join(folder, name));
  return { ...taken, removed };
}
