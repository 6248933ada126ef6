import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Layout } from './layout.ts';
import { alive, identityOf, type ProcessRef } from './process.ts';
import { StartupError } from './startup-error.ts';

const processRef = z.object({ pid: z.number().int().positive(), identity: z.string().nullable() });
const lockFile = z.object({
  owner: processRef,
  /** The database process, null until it was started. */
  jvm: processRef.nullable(),
  port: z.number().int(),
  /** Digest of settings and jars: a server with others is not taken over. */
  settings: z.string(),
});
export type Lock = z.infer<typeof lockFile>;

/** Takes the data folder for this process; returns what a dead owner left, null when the folder was free. */
export async function acquireLock(layout: Layout): Promise<Lock | null> {
  const guard = await takeGuard(layout);
  try {
    const left = await readLock(layout.lock);
    if (left !== null && alive(left.owner)) throw inUse(layout, left.owner);
    await rm(layout.lock, { force: true });
    const file = await open(layout.lock, 'wx', 0o600);
    const fresh: Lock = {
      owner: self(),
      jvm: left?.jvm ?? null,
      port: left?.port ?? 0,
      settings: left?.settings ?? '',
    };
    await file.writeFile(JSON.stringify(fresh));
    await file.close();
    return left;
  } finally {
    await new Promise((resolve) => guard.close(resolve));
  }
}

/** Records the database process of the lock that this process holds, in one rename. */
export async function updateLock(layout: Layout, entry: Omit<Lock, 'owner'>): Promise<void> {
  await restoreLock(layout, { owner: self(), ...entry });
}

/** Writes a lock as given, in one rename. */
export async function restoreLock(layout: Layout, lock: Lock): Promise<void> {
  const next = `${layout.lock}.${process.pid}`;
  await writeFile(next, JSON.stringify(lock), { mode: 0o600 });
  await rename(next, layout.lock);
}

/** Gives the data folder back, if this process holds it. */
export async function releaseLock(layout: Layout): Promise<void> {
  const lock = await readLock(layout.lock);
  if (lock?.owner.pid === process.pid) await rm(layout.lock, { force: true });
}

/** The lock as written; null when there is none or it is not readable as one. */
export async function readLock(path: string): Promise<Lock | null> {
  try {
    return lockFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return null;
  }
}

function self(): ProcessRef {
  return { pid: process.pid, identity: identityOf(process.pid) };
}

function inUse(layout: Layout, owner: ProcessRef): StartupError {
  return new StartupError(
    `另一个链图（进程 ${owner.pid}）正在使用数据文件夹 ${layout.home}，没有启动。` +
      '请先停止那个进程，或用 LIANTU_HOME 指定另一个数据文件夹。',
  );
}

/**
 * Lets one process at a time read and replace the lock file: two that both saw a stale lock would else remove each
 * other's new one. The kernel frees this socket name when its process ends, so the guard itself is never stale.
 */
async function takeGuard(layout: Layout): Promise<Server> {
  const name = `liantu-${createHash('sha256').update(realpathSync(layout.root)).digest('hex').slice(0, 24)}`;
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : `\0${name}`;
  for (let attempt = 0; attempt < 500; attempt++) {
    const server = await listen(path);
    if (server !== null) return server;
    await sleep(20);
  }
  throw new StartupError(`另一个链图正在启动或退出，数据文件夹 ${layout.home} 被占用。请稍后重试。`);
}

function listen(path: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen(path, () => resolve(server));
  });
}
