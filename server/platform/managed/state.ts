import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Layout } from './layout.ts';
import { StartupError } from './startup-error.ts';

const stateFile = z.object({
  /** The Bolt port used last. */
  port: z.number().int().nullable(),
  /** The server has answered once with data of its own: from then on missing stores are a loss, not a first start. */
  initialised: z.boolean(),
});
export type State = z.infer<typeof stateFile>;

/** What the last starts left; the defaults of a first start when there is nothing yet. */
export async function readState(layout: Layout): Promise<State> {
  try {
    return stateFile.parse(JSON.parse(await readFile(layout.state, 'utf8')));
  } catch {
    return { port: null, initialised: false };
  }
}

/** Writes the state in one rename. */
export async function writeState(layout: Layout, state: State): Promise<void> {
  await writeFile(`${layout.state}.next`, JSON.stringify(state));
  await rename(`${layout.state}.next`, layout.state);
}

/** Refuses to start over data that lost a part: Neo4j would make an empty store in its place. */
export async function checkStores(layout: Layout, state: State): Promise<void> {
  // A first start that was killed half-way may lack some; it has never answered, so nothing can be lost.
  if (!state.initialised) return;
  const parts = ['databases/system', 'databases/neo4j', 'transactions/system', 'transactions/neo4j'];
  const present = await Promise.all(parts.map((part) => hasFiles(join(layout.data, part))));
  const missing = parts.filter((_, index) => !present[index]);
  if (missing.length === 0) return;
  throw new StartupError(
    `数据库文件不完整（缺少 ${missing.map((part) => join(layout.data, part)).join('、')}），没有启动；现有文件未改动。` +
      `请从备份恢复整个文件夹 ${layout.data}；没有备份时，把文件夹 ${layout.root} 移走后重新启动会得到一个空库。`,
  );
}

/** Plug-ins run inside the server with every right: none belongs here. */
export async function checkPlugins(layout: Layout): Promise<void> {
  const found = await readdir(layout.plugins);
  if (found.length > 0)
    throw new StartupError(`文件夹 ${layout.plugins} 里有不属于本产品的文件（${found[0]}…）：请移走后再启动。`);
}

async function hasFiles(folder: string): Promise<boolean> {
  return (await readdir(folder).catch(() => [])).length > 0;
}
