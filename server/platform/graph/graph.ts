import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { platformWriteGate } from '../../../cypher/queries.gen.ts';
import { DomainError } from '../kernel/errors.ts';
import { withDeadline } from './deadline.ts';
import { encode } from './driver.ts';
import { isRetryable, mapGraphError } from './errors.ts';
import type { Query, QueryMode, Value } from './query.ts';

export type Params = Readonly<Record<string, Value>>;

/** What one caller may spend: who asks (named in SHOW TRANSACTIONS), how long, and when to give up. */
export interface Caller {
  readonly operation: string;
  readonly user: string;
  readonly signal?: AbortSignal | undefined;
  readonly readMs?: number;
  readonly writeMs?: number;
  /** Called once for every statement sent. */
  readonly onTrip?: (query: string) => void;
}

export interface WriteTransaction {
  run<P extends Params, R>(query: Query<P, R>, params: P): Promise<readonly R[]>;
}

export interface WriteOptions {
  /** Goes on while writers are kept out: by a backup, for what no backup holds (sessions); by anything, for leases. */
  readonly past?: 'backup' | 'anything';
}

const readMs = 5_000;
const writeMs = 15_000;
const streamMs = 600_000;
/** The longest wait for the next row of a stream. */
const rowMs = 60_000;
/** How long a writer waits at the closed gate; a backup of 200,000 elements is to be through by then. */
const gateMs = 30_000;
const gatePollMs = 200;
const schemaMs = 130_000;
const retryForMs = 8_000;
const slackMs = 1_000;

/** Writers are kept out: by a backup for a while, or by a restore that has not been finished. */
class GateShut extends Error {
  readonly by: string;
  readonly restoring: string | null;
  constructor({ by, restoring }: { readonly by: string; readonly restoring: string | null }) {
    super('gate shut');
    this.by = by;
    this.restoring = restoring;
  }

  get told(): DomainError {
    const { by, restoring } = this;
    return restoring === null
      ? new DomainError('UNAVAILABLE', 'backupRunning', { params: { by } })
      : new DomainError('UNAVAILABLE', 'restoreUnfinished', { params: { file: restoring } });
  }
}

type Runner = Pick<Session, 'run'> | Transaction | ManagedTransaction;

function encoded(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([key, value]) => [key, encode(value)]));
}

/** The only way to the database: typed statements of cypher/, access mode, database, deadline and trip count always given. */
export class Graph {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks: BookmarkManager;
  readonly #caller: Caller;
  readonly #pass: string;

  constructor(
    driver: Driver,
    database: string,
    caller: Caller = { operation: 'system', user: 'system' },
    bookmarks = neo4j.bookmarkManager(),
    pass = '',
  ) {
    this.#driver = driver;
    this.#database = database;
    this.#caller = caller;
    this.#bookmarks = bookmarks;
    this.#pass = pass;
  }

  /** The same database for another caller; reads after its own writes hold across callers. */
  for(caller: Caller): Graph {
    return new Graph(this.#driver, this.#database, caller, this.#bookmarks, this.#pass);
  }

  /** The same database for the one who keeps writers out: its own writes go through. */
  passing(pass: string): Graph {
    return new Graph(this.#driver, this.#database, this.#caller, this.#bookmarks, pass);
  }

  /** Runs one read statement: one trip. Throws DomainError (TOO_LARGE, UNAVAILABLE) when it cannot answer in time. */
  async read<P extends Params, R>(query: Query<P, R>, params: P): Promise<readonly R[]> {
    const ms = this.#caller.readMs ?? readMs;
    return this.#inSession('READ', ms, (session) => this.#run(session, query, params, ms));
  }

  /** Reads the rows of one statement one by one without holding them all; rows come as fast as they are taken. */
  async *stream<P extends Params, R>(query: Query<P, R>, params: P): AsyncGenerator<R> {
    this.#caller.onTrip?.(query.name);
    const session = this.#session('READ');
    const close = () => void session.close().catch(() => undefined);
    try {
      const rows = session.run<never>(query.text, encoded(params), this.#txConfig(streamMs, 'read'));
      const iterator = rows[Symbol.asyncIterator]();
      const limits = { ms: rowMs, signal: this.#caller.signal, stop: close };
      for (;;) {
        const next = await withDeadline(iterator.next(), limits);
        if (next.done) return;
        const row: R = next.value.toObject();
        yield row;
      }
    } catch (error) {
      throw mapGraphError(error);
    } finally {
      close();
    }
  }

  /**
   * Runs the work in one transaction, again after a deadlock or a lost connection: the work must be idempotent. Waits
   * while a backup keeps writers out; throws DomainError (UNAVAILABLE) when that takes too long.
   */
  async write<T>(work: (tx: WriteTransaction) => Promise<T>, { past }: WriteOptions = {}): Promise<T> {
    const start = Date.now();
    const until = start + retryForMs;
    for (let pause = 50; ; pause *= 2) {
      try {
        return await this.#writeOnce(work, past);
      } catch (error) {
        if (error instanceof GateShut) {
          const patient = error.restoring === null && Date.now() < start + gateMs && !this.#caller.signal?.aborted;
          if (!patient) throw error.told;
          pause = 25;
          await sleep(gatePollMs);
          continue;
        }
        const root = error instanceof Error && error.cause !== undefined ? error.cause : error;
        if (!isRetryable(root) || Date.now() + pause > until) throw error;
        await sleep(pause + Math.random() * pause);
      }
    }
  }

  /** Runs one schema statement (or a wait for indexes) in a transaction of its own. */
  async schema(statement: Query<Record<never, never>, unknown>): Promise<void> {
    await this.#inSession('WRITE', schemaMs, (session) => this.#run(session, statement, {}, schemaMs));
  }

  /** Drops a constraint or an index by its name, in a transaction of its own. */
  async drop(statement: Query<{ readonly name: string }, unknown>, name: string): Promise<void> {
    await this.#inSession('WRITE', schemaMs, (session) => this.#run(session, statement, { name }, schemaMs));
  }

  async #writeOnce<T>(work: (tx: WriteTransaction) => Promise<T>, past: WriteOptions['past']): Promise<T> {
    const ms = this.#caller.writeMs ?? writeMs;
    return this.#inSession('WRITE', ms, async (session) => {
      const tx = await session.beginTransaction(this.#txConfig(ms, 'write'));
      // Asked inside the transaction: who shuts the gate waits for the transactions that found it open.
      const open = past === 'anything' ? Promise.resolve() : this.#askGate(tx, past === 'backup');
      open.catch(() => undefined);
      try {
        const run = async <P extends Params, R>(query: Query<P, R>, params: P) => {
          // Both travel together: the gate costs no trip of its own.
          const rows = this.#run(tx, query, params, ms);
          rows.catch(() => undefined);
          await open;
          return rows;
        };
        const result = await work({ run });
        await open;
        await tx.commit();
        return result;
      } catch (error) {
        if (tx.isOpen()) await tx.rollback().catch(() => undefined);
        throw error;
      }
    });
  }

  async #askGate(tx: Transaction, pastBackup: boolean): Promise<void> {
    const [row] = await this.#run(tx, platformWriteGate, { pass: this.#pass }, 0);
    if (row && !(pastBackup && row.restoring === null)) throw new GateShut(row);
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      database: this.#database,
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
      fetchSize: 2_000,
    });
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', ms: number, use: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#session(mode);
    const close = () => void session.close().catch(() => undefined);
    try {
      const limits = { ms: ms + slackMs, signal: this.#caller.signal, stop: close };
      const result = await withDeadline(use(session), limits);
      await session.close();
      return result;
    } catch (error) {
      close();
      throw mapGraphError(error);
    }
  }

  async #run<P extends Params, R>(runner: Runner, query: Query<P, R>, params: P, ms: number): Promise<readonly R[]> {
    if (query.name !== platformWriteGate.name) this.#caller.onTrip?.(query.name);
    const result =
      'beginTransaction' in runner
        ? await runner.run<never>(query.text, encoded(params), this.#txConfig(ms, query.mode))
        : await runner.run<never>(query.text, encoded(params));
    return result.records.map((record): R => record.toObject());
  }

  #txConfig(ms: number, mode: QueryMode) {
    const { operation, user } = this.#caller;
    return { timeout: ms, metadata: { app: 'liantu', mode, operation, user } };
  }
}
