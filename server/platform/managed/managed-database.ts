import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePassword, managedUser } from './credentials.ts';
import { explainFailure } from './explain-failure.ts';
import { ensureJars } from './jars.ts';
import { throwIfCancelled } from './java.ts';
import { homeArgument, type Launched, lastLines, launch, serverArguments } from './jvm.ts';
import { type Layout, layoutOf, neo4jVersion } from './layout.ts';
import { acquireLock, type Lock, releaseLock, restoreLock, updateLock } from './lock.ts';
import { freePort, portFree } from './port.ts';
import { alive, endProcess, type ProcessRef, processesWithArgument } from './process.ts';
import { awaitAnswer } from './ready.ts';
import { neo4jConf, type Sizes } from './settings.ts';
import { StartupError } from './startup-error.ts';
import { checkPlugins, checkStores, readState, writeState } from './state.ts';

export interface ManagedOptions extends Sizes {
  /** Data folder, absolute. */
  readonly home: string;
  readonly log: (line: string) => void;
  /** Fixed Bolt port; else the last one, else any free one. */
  readonly boltPort?: number;
  /** Folder of the jars, to share them between data folders. */
  readonly libDir?: string;
  /** Cancels the start; what was started until then is stopped. */
  readonly signal?: AbortSignal;
}

export interface ManagedDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
  /** Whether a server left by a killed process was taken over. */
  readonly adopted: boolean;
  /** Stops the server (≤ 30 s, then by force) and gives the data folder back; later calls wait for the first. */
  stop(): Promise<void>;
}

interface Plan {
  readonly layout: Layout;
  readonly options: ManagedOptions;
  readonly port: number;
  readonly password: string;
  readonly settings: string;
}

const stopGrace = 30_000;
const database = 'neo4j';

/** Starts (or takes over) the data folder's own Neo4j; throws a StartupError with cause and fix, leaving data as it was. */
export async function startManagedDatabase(options: ManagedOptions): Promise<ManagedDatabase> {
  const layout = layoutOf(options.home, options.libDir);
  await mkdir(layout.root, { recursive: true, mode: 0o700 });
  const left = await acquireLock(layout);
  let jvm: ProcessRef | null = null;
  try {
    for (const folder of [layout.conf, layout.data, layout.logs, layout.plugins]) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
    }
    await ensureJars(layout.lib, options.log, options.signal);
    throwIfCancelled(options.signal);
    const taken = left === null ? null : await adopt(layout, options, left);
    if (taken !== null) return handle(layout, taken.plan, taken.jvm, true);
    await endOrphans(layout, left, options.log);
    const plan = await prepare(layout, options);
    const launched = await launch(layout, options);
    jvm = launched.jvm;
    await updateLock(layout, { jvm, port: plan.port, settings: plan.settings });
    await untilReady(plan, launched);
    await writeState(layout, { port: plan.port, initialised: true });
    return handle(layout, plan, jvm, false);
  } catch (error) {
    if (jvm !== null) await endProcess(jvm, stopGrace);
    // A server that was neither taken over nor stopped must stay findable for the next start.
    if (left?.jvm && alive(left.jvm)) await restoreLock(layout, left);
    else await releaseLock(layout);
    throw error;
  }
}

async function prepare(layout: Layout, options: ManagedOptions): Promise<Plan> {
  const state = await readState(layout);
  await checkStores(layout, state);
  await checkPlugins(layout);
  const port = await choosePort(options, state.port);
  const conf = neo4jConf(layout, port, options);
  await writeFile(join(layout.conf, 'neo4j.conf'), conf, { mode: 0o600 });
  const password = await ensurePassword(layout);
  throwIfCancelled(options.signal);
  return { layout, options, port, password, settings: digest(layout, options, conf) };
}

async function choosePort({ boltPort, log }: ManagedOptions, last: number | null): Promise<number> {
  if (boltPort !== undefined) {
    if (await portFree(boltPort)) return boltPort;
    throw new StartupError(`数据库端口 ${boltPort} 已被其他程序占用，没有启动：请停止那个程序，或换一个端口。`);
  }
  if (last !== null && (await portFree(last))) return last;
  const port = await freePort();
  if (last !== null) log(`数据库上次用的端口 ${last} 已被其他程序占用，改用 ${port}`);
  return port;
}

/** Takes over the server of a killed process if it is the same in every respect and still answers; else null. */
async function adopt(layout: Layout, options: ManagedOptions, left: Lock) {
  const { jvm, port } = left;
  if (jvm === null || !alive(jvm)) return null;
  const settings = digest(layout, options, neo4jConf(layout, port, options));
  if (left.settings !== settings || (options.boltPort ?? port) !== port) return null;
  const password = await ensurePassword(layout);
  const plan: Plan = { layout, options, port, password, settings };
  const answer = await awaitAnswer({
    ...target(plan),
    running: () => alive(jvm),
    limitMs: 20_000,
    signal: options.signal,
  });
  throwIfCancelled(options.signal);
  if (answer.kind !== 'ready') return null;
  options.log(`接管上次留下的数据库（进程 ${jvm.pid}，端口 ${port}）`);
  await updateLock(layout, { jvm, port, settings });
  return { plan, jvm };
}

/** Stops servers of this data folder that nobody owns: found by the lock, or by their arguments when it was lost. */
async function endOrphans(layout: Layout, left: Lock | null, log: (line: string) => void): Promise<void> {
  const known = left?.jvm === null || left === null ? [] : [left.jvm];
  for (const orphan of [...known, ...processesWithArgument(homeArgument(layout))].filter(alive)) {
    log(`停止上次留下的数据库（进程 ${orphan.pid}）`);
    await endProcess(orphan, stopGrace);
  }
}

async function untilReady(plan: Plan, { jvm, logStart }: Launched): Promise<void> {
  const { layout, options, port } = plan;
  options.log(`正在启动 Neo4j ${neo4jVersion}（端口 ${port}）…`);
  const started = Date.now();
  const answer = await awaitAnswer({
    ...target(plan),
    running: () => alive(jvm),
    limitMs: 600_000,
    signal: options.signal,
    onWait: (seconds) => options.log(`  数据库还在启动，已 ${seconds} 秒`),
  });
  throwIfCancelled(options.signal);
  if (answer.kind !== 'ready')
    throw new StartupError(explainFailure(layout, port, answer, await lastLines(layout, logStart)));
  options.log(`  Neo4j 已启动，用时 ${((Date.now() - started) / 1000).toFixed(1)} 秒`);
}

function target({ layout, port, password }: Plan) {
  return { uri: uriOf(port), port, user: managedUser, password, database, data: layout.data };
}

function handle(layout: Layout, { port, password }: Plan, jvm: ProcessRef, adopted: boolean): ManagedDatabase {
  let stopping: Promise<void> | null = null;
  const stop = async () => {
    await endProcess(jvm, stopGrace);
    await releaseLock(layout);
  };
  return {
    uri: uriOf(port),
    user: managedUser,
    password,
    database,
    pid: jvm.pid,
    adopted,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

function uriOf(port: number): string {
  return `bolt://127.0.0.1:${port}`;
}

function digest(layout: Layout, sizes: Sizes, conf: string): string {
  return createHash('sha256')
    .update(JSON.stringify([serverArguments(layout, sizes), conf]))
    .digest('hex');
}
