import { readFileSync } from 'node:fs';
import { invariant } from '../../server/platform/kernel/invariant.ts';

/** Resident memory of a process in MB (10⁶ bytes), by /proc. */
export function residentMb(pid: number): number {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  invariant(kib, `process ${pid} tells no resident memory`);
  return (Number(kib) * 1_024) / 1e6;
}
