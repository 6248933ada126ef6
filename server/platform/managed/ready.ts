import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';
import { openDriver } from '../graph/driver.ts';
import { errorCode } from './driver-error.ts';
import { answers } from './port.ts';
import { probeManagedSafety } from './safety.ts';
import { StartupError } from './startup-error.ts';

export interface Waiting {
  readonly uri: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The data folder that the server must be serving. */
  readonly data: string;
  /** Whether the server process still runs. */
  readonly running: () => boolean;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: (seconds: number) => void;
}

export type Answer =
  | { readonly kind: 'ready' | 'ended' | 'late' | 'refused' | 'cancelled' }
  /** The server runs but could not open its data; detail is its own reason. */
  | { readonly kind: 'broken'; readonly detail: string };

const folderText = "SHOW SETTINGS YIELD name, value WHERE name = 'server.directories.data' RETURN value";
const statusText = 'SHOW DATABASES YIELD name, statusMessage WHERE name = $name RETURN statusMessage';
const noteEvery = 5_000;

/** Waits until the server answers a query and has passed the safety probe; a refused password is not tried again. */
export async function awaitAnswer(waiting: Waiting): Promise<Answer> {
  const started = Date.now();
  let noted = started;
  while (waiting.running()) {
    if (waiting.signal?.aborted) return { kind: 'cancelled' };
    if (await answers(waiting.port)) {
      const outcome = await contact(waiting);
      if (outcome !== null) return waiting.running() ? outcome : { kind: 'ended' };
    }
    const now = Date.now();
    if (now - started > waiting.limitMs) return { kind: 'late' };
    if (now - noted >= noteEvery) {
      noted = now;
      waiting.onWait?.(Math.round((now - started) / 1000));
    }
    await sleep(100);
  }
  return { kind: 'ended' };
}

async function contact({ uri, user, password, database, data }: Waiting): Promise<Answer | null> {
  const driver = openDriver({ uri, user, password, database });
  try {
    await driver.verifyConnectivity({ database });
    // A server without passwords that took the port meanwhile would accept ours: its data is somebody else's.
    const { records } = await driver.executeQuery(folderText, {}, { database });
    const served: unknown = records[0]?.get('value');
    if (typeof served !== 'string' || relative(served, data) !== '') return { kind: 'refused' };
    await probeManagedSafety(driver, database);
    return { kind: 'ready' };
  } catch (error) {
    if (error instanceof StartupError) throw error;
    if (/Security\./.test(errorCode(error))) return { kind: 'refused' };
    const detail = /DatabaseUnavailable|DatabaseNotFound/.test(errorCode(error))
      ? await statusOf(driver, database)
      : '';
    return detail === '' ? null : { kind: 'broken', detail };
  } finally {
    await driver.close();
  }
}

/** Why a database is not served, in the server's words; empty while it is still starting. */
async function statusOf(driver: Driver, name: string): Promise<string> {
  const { records } = await driver.executeQuery(statusText, { name }, { database: 'system' });
  const text: unknown = records[0]?.get('statusMessage');
  return typeof text === 'string' ? text : '';
}
