import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { childEnvironment } from '../../config.ts';
import { javaCommand } from './java.ts';
import type { Layout } from './layout.ts';
import { identityOf, type ProcessRef } from './process.ts';
import { javaOptions, type Sizes } from './settings.ts';
import { StartupError } from './startup-error.ts';

/** The argument by which the server process of a data folder is told from others. */
export function homeArgument(layout: Layout): string {
  return `--home-dir=${layout.root}`;
}

/** All arguments of the server process. */
export function serverArguments(layout: Layout, sizes: Sizes): string[] {
  const main = ['-cp', join(layout.lib, '*'), 'org.neo4j.server.CommunityEntryPoint'];
  return [...javaOptions(sizes), ...main, homeArgument(layout), `--config-dir=${layout.conf}`];
}

export interface Launched {
  readonly jvm: ProcessRef;
  /** Where this run's part of the logs begins, in bytes. */
  readonly logStart: LogStart;
}

export interface LogStart {
  readonly server: number;
  readonly debug: number;
}

/** Starts the server in a process group of its own: Ctrl-C on the terminal must not stop it before the application. */
export async function launch(layout: Layout, sizes: Sizes): Promise<Launched> {
  const logStart = { server: await sizeOf(layout.serverLog), debug: await sizeOf(layout.debugLog) };
  const output = openSync(layout.jvmLog, 'w', 0o600);
  const child = spawn(javaCommand(), serverArguments(layout, sizes), {
    cwd: layout.root,
    env: childEnvironment(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', (error) => reject(new StartupError(`没能启动 Java：${error.message}。请检查 java 命令。`)));
  });
  child.unref();
  const { pid } = child;
  if (pid === undefined) throw new StartupError('没能启动 Java：没有得到进程号。');
  return { jvm: { pid, identity: identityOf(pid) }, logStart };
}

/** The last lines that this run wrote to its logs, with the causes that only the detailed one tells. */
export async function lastLines(layout: Layout, logStart: LogStart): Promise<string[]> {
  const server = await tail(layout.serverLog, logStart.server);
  const jvm = await readFile(layout.jvmLog, 'utf8').catch(() => '');
  const causes = (await tail(layout.debugLog, logStart.debug)).filter((line) => /^Caused by:|\bERROR\b/.test(line));
  const lines = [...server, ...jvm.split(/\r?\n/)].filter((line) => !/^\s+at |^\s*$/.test(line));
  return [...lines.slice(-10), ...causes.slice(-5)];
}

function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function tail(path: string, from: number): Promise<string[]> {
  try {
    const file = await open(path);
    try {
      const { size } = await file.stat();
      // A rotated log is shorter than it was: then all of it is new.
      const start = Math.max(size < from ? 0 : from, size - 65_536);
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - start), 0, size - start, start);
      return buffer.subarray(0, bytesRead).toString().split(/\r?\n/);
    } finally {
      await file.close();
    }
  } catch {
    return [];
  }
}
