import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { childEnvironment, projectRoot } from '../../server/config.ts';
import { endProcess, identityOf } from '../../server/platform/managed/process.ts';

export interface LiantuProcess {
  readonly pid: number;
  /** Settles with the address as soon as the server has printed it; rejects when it ended before. */
  readonly ready: Promise<{ readonly origin: string; readonly afterMs: number }>;
  /** Asks it to stop and waits until it has, by force after its own limit of 60 s. */
  readonly stop: () => Promise<void>;
}

const stopMs = 65_000;
const lastLines = 20;

function readyOf(child: ChildProcess, startedAt: number): LiantuProcess['ready'] {
  const { promise, resolve, reject } = Promise.withResolvers<{ origin: string; afterMs: number }>();
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      const afterMs = performance.now() - startedAt;
      printed.push(line);
      const origin = /已启动：(http:\/\/\S+)/.exec(line)?.[1];
      if (origin) resolve({ origin, afterMs });
    });
  }
  child.once('error', reject);
  child.once('close', (code) => {
    reject(new Error(`server/main.ts ended with ${code}:\n${printed.slice(-lastLines).join('\n')}`));
  });
  // A process that is stopped before anyone waited for it is no error.
  promise.catch(() => undefined);
  return promise;
}

/** Starts server/main.ts on free ports of 127.0.0.1, with only the given settings of its own. */
export function startLiantu(settings: Readonly<Record<string, string>>): LiantuProcess {
  const startedAt = performance.now();
  // In a process group of its own: Ctrl-C on the terminal must reach it once, from here.
  const child = spawn(process.execPath, [join(projectRoot, 'server/main.ts')], {
    cwd: projectRoot,
    env: { ...childEnvironment(), PORT: '0', ADMIN_PORT: '0', HOST: '127.0.0.1', ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = readyOf(child, startedAt);
  const { pid } = child;
  if (pid === undefined) throw new Error('server/main.ts could not be started');
  const self = { pid, identity: identityOf(pid) };
  return { pid, ready, stop: () => endProcess(self, stopMs) };
}
