import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { freshId } from '../platform/kernel/ids.ts';

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Keeps a secret in a 0600 file unless one is there already, and returns the one that is kept; safe for two at once. */
export function keepSecret(file: string, secret: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${freshId('draft')}`;
  // A link appears with its content or not at all, and never replaces what is there.
  writeFileSync(draft, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  try {
    return linked(draft, file) ? secret : readFileSync(file, 'utf8').trim();
  } finally {
    rmSync(draft, { force: true });
  }
}
