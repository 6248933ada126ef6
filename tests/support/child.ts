import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** What is done to a process under way. */
export interface Blow {
  /** How long after it began to work. */
  readonly afterMs: number;
  readonly strike: (kill: () => void) => void | Promise<void>;
}

interface Child {
  readonly script: string;
  readonly args: readonly string[];
  readonly stderr?: 'inherit' | 'ignore';
  readonly blow?: Blow | null;
}

/** Kills a process so long after it began to work; null: never. */
export function killAfter(afterMs: number | null): Blow | null {
  return afterMs === null ? null : { afterMs, strike: (kill) => kill() };
}

/** Runs a script in a process of its own, with a blow after its first word; what it said, and how long it went on. */
export async function runChild({
  script,
  args,
  stderr = 'inherit',
  blow = null,
}: Child): Promise<{ readonly said: string; readonly ms: number }> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', stderr] });
  let said = '';
  const started = Promise.withResolvers<void>();
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
    started.resolve();
  });
  const ended = Promise.withResolvers<void>();
  child.once('close', () => {
    started.resolve();
    ended.resolve();
  });
  await started.promise;
  const from = performance.now();
  if (blow) {
    await sleep(blow.afterMs);
    await blow.strike(() => child.kill('SIGKILL'));
  }
  await ended.promise;
  return { said, ms: performance.now() - from };
}
