import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, {
  type BookmarkManager,
  type Driver,
  type ManagedTransaction,
  type Session,
  type Transaction,
} from 'neo4j-driver';
import { withDeadline } from './deadline.ts';
import { encode } from './driver.ts';
import { isRetryable, mapGraphError } from './errors.ts';
import type { Query, Value } from './query.ts';

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

const readMs = 5_000;
const writeMs = 15_000;
const schemaMs = 130_000;
const retryForMs = 8_000;
const slackMs = 1_000;

type Runner = Pick<Session, 'run'> | Transaction | ManagedTransaction;

/** The only way to the database: typed statements of cypher/, access mode, database, deadline and trip count always given. */
export class Graph {
  readonly #driver: Driver;
  readonly #database: string;
  readonly #bookmarks: BookmarkManager;
  readonly #caller: Caller;

  constructor(
    driver: Driver,
    database: string,
    caller: Caller = { operation: 'system', user: 'system' },
    bookmarks = neo4j.bookmarkManager(),
  ) {
    this.#driver = driver;
    this.#database = database;
    this.#caller = caller;
    this.#bookmarks = bookmarks;
  }

  /** The same database for another caller; reads after its own writes hold across callers. */
  for(caller: Caller): Graph {
    return new Graph(this.#driver, this.#database, caller, this.#bookmarks);
  }

  /** Runs one read statement: one trip. Throws DomainError (TOO_LARGE, UNAVAILABLE) when it cannot answer in time. */
  async read<P extends Params, R>(query: Query<P, R>, params: P): Promise<readonly R[]> {
    const ms = this.#caller.readMs ?? readMs;
    return this.#inSession('READ', ms, (session) => this.#run(session, query, params, ms));
  }

  /** Runs the work in one transaction, again after a deadlock or a lost connection: the work must be idempotent. */
  async write<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const until = Date.now() + retryForMs;
    for (let pause = 50; ; pause *= 2) {
      try {
        return await this.#writeOnce(work);
      } catch (error) {
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

  async #writeOnce<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
    const ms = this.#caller.writeMs ?? writeMs;
    return this.#inSession('WRITE', ms, async (session) => {
      const tx = await session.beginTransaction(this.#txConfig(ms));
      try {
        const result = await work({ run: (query, params) => this.#run(tx, query, params, ms) });
        await tx.commit();
        return result;
      } catch (error) {
        if (tx.isOpen()) await tx.rollback().catch(() => undefined);
        throw error;
      }
    });
  }

  async #inSession<T>(mode: 'READ' | 'WRITE', ms: number, use: (session: Session) => Promise<T>): Promise<T> {
    const session = this.#driver.session({
      database: this.#database,
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
      fetchSize: 2_000,
    });
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
    this.#caller.onTrip?.(query.name);
    const encoded = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, encode(value)]));
    const result =
      'beginTransaction' in runner
        ? await runner.run<never>(query.text, encoded, this.#txConfig(ms))
        : await runner.run<never>(query.text, encoded);
    return result.records.map((record): R => record.toObject());
  }

  #txConfig(ms: number) {
    return { timeout: ms, metadata: { app: 'liantu', operation: this.#caller.operation, user: this.#caller.user } };
  }
}
