import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { run, throwIfCancelled } from './java.ts';
import { neo4jVersion } from './layout.ts';
import { alive, identityOf } from './process.ts';
import { StartupError } from './startup-error.ts';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
const listFile = 'jars.json';
const jarList = z.record(z.string().endsWith('.jar'), z.number().int().positive());
const progressEvery = 2_000;

/** Whether the folder holds every jar of its list with its size: anything less is fetched again. */
export async function jarsComplete(lib: string): Promise<boolean> {
  try {
    const list = jarList.parse(JSON.parse(await readFile(join(lib, listFile), 'utf8')));
    const sizes = await sizesIn(lib);
    const names = Object.keys(list);
    return names.length > 0 && names.every((name) => sizes[name] === list[name]);
  } catch {
    return false;
  }
}

/** Fetches the database's jars once by Maven: into a folder of this process, then one rename, so no half set is used. */
export async function ensureJars(lib: string, log: (line: string) => void, signal?: AbortSignal): Promise<void> {
  if (await jarsComplete(lib)) return;
  await mkdir(dirname(lib), { recursive: true });
  await removeAbandoned(lib);
  const partial = `${lib}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  try {
    await fetchInto(partial, log, signal);
    await writeFile(join(partial, listFile), JSON.stringify(await sizesIn(partial), null, 1));
    await publish(partial, lib);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

async function fetchInto(folder: string, log: (line: string) => void, signal: AbortSignal | undefined): Promise<void> {
  const fetched = { files: 0, jars: 0 };
  const started = Date.now();
  log(`正在取得 Neo4j ${neo4jVersion}（约 213 个 jar，125 MB，仅此一次）…`);
  const timer = setInterval(async () => {
    const copied = await countJars(folder);
    log(
      `  已下载 ${fetched.jars} 个 jar（共 ${fetched.files} 个文件），已就位 ${copied} 个，用时 ${Math.round((Date.now() - started) / 1000)} 秒`,
    );
  }, progressEvery);
  const args = ['-B', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${folder}`];
  const { code, output } = await run('mvn', [...args, '-DincludeScope=runtime'], {
    signal,
    onLine: (line) => {
      if (/Downloaded from /.test(line)) fetched.files += 1;
      if (/Downloaded from .*\.jar\b/.test(line)) fetched.jars += 1;
    },
  });
  clearInterval(timer);
  throwIfCancelled(signal);
  const copied = await countJars(folder);
  if (code !== 0 || copied === 0) throw new StartupError(failure(output));
  log(`  Neo4j 已就位：${copied} 个 jar，用时 ${Math.round((Date.now() - started) / 1000)} 秒`);
}

function failure(output: string): string {
  const errors = output
    .split(/\r?\n/)
    .filter((line) => /ERROR\]\s*\S/.test(line) && !/Help 1\]?$|re-run Maven|Re-run Maven/.test(line));
  const shown = (errors.length > 0 ? errors : output.trim().split(/\r?\n/)).slice(0, 6).map((line) => `    ${line}`);
  return [
    `没有取得 Neo4j ${neo4jVersion}，没有启动。Maven 的输出：`,
    ...shown,
    '  处理：检查网络，或在 ~/.m2/settings.xml 里设置可用的 Maven 镜像；检查磁盘空间；然后重新启动（会从头取）。',
  ].join('\n');
}

async function publish(partial: string, lib: string): Promise<void> {
  // Another start may have published the same set meanwhile; an incomplete folder is replaced.
  if (await jarsComplete(lib)) return;
  await rm(lib, { recursive: true, force: true });
  try {
    await rename(partial, lib);
  } catch (error) {
    if (!(await jarsComplete(lib))) throw error;
  }
}

async function removeAbandoned(lib: string): Promise<void> {
  const prefix = `${basename(lib)}.partial-`;
  for (const name of await readdir(dirname(lib))) {
    const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : null;
    if (pid !== null && !alive({ pid, identity: identityOf(pid) })) {
      await rm(join(dirname(lib), name), { recursive: true, force: true });
    }
  }
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const jars = (await readdir(folder)).filter((name) => name.endsWith('.jar'));
  const sizes = await Promise.all(jars.map(async (name) => [name, (await stat(join(folder, name))).size] as const));
  return Object.fromEntries(sizes);
}

async function countJars(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.jar')).length;
}
