import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process that can be told from a later one with the same number. */
export interface ProcessRef {
  readonly pid: number;
  /** Boot and start time where the system tells them (Linux), else null. */
  readonly identity: string | null;
}

/** Boot id and start tick of a running process; null when it has ended or the system does not tell. */
export function identityOf(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name (2nd field) may hold spaces and brackets: count from its closing one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? null : `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** Whether exactly that process still runs; a zombie or a reused number does not count. */
export function alive({ pid, identity }: ProcessRef): boolean {
  if (process.platform === 'linux') {
    const now = identityOf(pid);
    return now !== null && (identity === null || now === identity);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** Running processes whose arguments include that text, by /proc (none where the system has no /proc). */
export function processesWithArgument(text: string): ProcessRef[] {
  let pids: string[];
  try {
    pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
  return pids.flatMap((name) => {
    try {
      const args = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
      const identity = identityOf(Number(name));
      return args.includes(text) && identity !== null ? [{ pid: Number(name), identity }] : [];
    } catch {
      return [];
    }
  });
}

/** Ends a process: SIGTERM, then SIGKILL after the grace time in ms; returns when it is gone. */
export async function endProcess(target: ProcessRef, graceMs: number): Promise<void> {
  send(target, 'SIGTERM');
  if (await gone(target, graceMs)) return;
  send(target, 'SIGKILL');
  await gone(target, 10_000);
}

function send(target: ProcessRef, signal: NodeJS.Signals): void {
  if (!alive(target)) return;
  try {
    process.kill(target.pid, signal);
  } catch {
    // It ended between the check and the signal.
  }
}

async function gone(target: ProcessRef, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (alive(target)) {
    if (Date.now() >= until) return false;
    await sleep(50);
  }
  return true;
}
