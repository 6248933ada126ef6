import { authCreateSession, authEndSession, authSessionViewer, authTouchSession } from '../../cypher/queries.gen.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { ConflictError } from '../platform/kernel/errors.ts';
import { randomToken, sha256 } from '../platform/kernel/ids.ts';
import type { Log } from '../platform/kernel/log.ts';
import type { ViewerRow } from './auth.types.ts';
import { BoundedMap } from './bounded-map.ts';

// NIST SP 800-63B §4.2.3 (AAL2): again after 30 minutes without activity, and after 12 hours in any case.
export const idleMs = 30 * 60_000;
export const absoluteMs = 12 * 3_600_000;
/** How long a session that was ended elsewhere can still be taken for open here. */
export const cacheMs = 5_000;
const touchEveryMs = 60_000;
const sessionsCached = 10_000;
const tokenPattern = /^[\w-]{43}$/;

interface Seen {
  readonly viewer: ViewerRow;
  seenAt: number;
}

interface Cached {
  readonly until: number;
  readonly seen: Promise<Seen | null>;
}

const iso = (ms: number) => new Date(ms).toISOString();

/** Sessions live in the database, known by the hash of their token; a process keeps what it read for 5 s at most. */
export class Sessions {
  readonly #graph: Graph;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #cache = new BoundedMap<string, Cached>(sessionsCached);

  constructor(graph: Graph, log: Log, now: () => number = Date.now) {
    this.#graph = graph;
    this.#log = log;
    this.#now = now;
  }

  /** Opens a session and returns its token, which is kept nowhere; null when the account is gone. */
  async open(userId: string): Promise<string | null> {
    const token = randomToken();
    const now = this.#now();
    const params = { id: sha256(token), userId, now: iso(now), expiresAt: iso(now + absoluteMs) };
    try {
      const rows = await this.#graph.write((tx) => tx.run(authCreateSession, params), { past: 'backup' });
      return rows.length === 0 ? null : token;
    } catch (error) {
      // 256 random bits do not collide: an attempt whose answer was lost had been written.
      if (error instanceof ConflictError) return token;
      throw error;
    }
  }

  /** The person behind a token, or null; at most one trip, shared by requests at the same time. */
  async viewerOf(token: string | undefined): Promise<ViewerRow | null> {
    if (token === undefined || !tokenPattern.test(token)) return null;
    const id = sha256(token);
    const now = this.#now();
    const seen = await this.#lookUp(id, now);
    if (!seen) return null;
    if (now - seen.seenAt >= touchEveryMs) this.#touch(id, seen, now);
    return seen.viewer;
  }

  /** Ends a session everywhere: here at once, in other processes within 5 s. */
  async end(token: string | undefined): Promise<void> {
    if (token === undefined || !tokenPattern.test(token)) return;
    const id = sha256(token);
    await this.#graph.write((tx) => tx.run(authEndSession, { id }), { past: 'backup' });
    this.#cache.delete(id);
  }

  #lookUp(id: string, now: number): Promise<Seen | null> {
    const known = this.#cache.get(id);
    if (known && known.until > now) return known.seen;
    const entry: Cached = { until: now + cacheMs, seen: this.#read(id, now) };
    this.#cache.set(id, entry);
    const forget = () => {
      if (this.#cache.get(id) === entry) this.#cache.delete(id);
    };
    // Only open sessions are worth keeping: tokens made up by strangers never come twice.
    entry.seen.then((seen) => seen ?? forget(), forget);
    return entry.seen;
  }

  async #read(id: string, now: number): Promise<Seen | null> {
    const [row] = await this.#graph.read(authSessionViewer, { id, now: iso(now), idleSince: iso(now - idleMs) });
    return row ? { viewer: row.viewer, seenAt: Date.parse(row.lastSeenAt) } : null;
  }

  /** Beside the request, which neither waits for it nor fails with it. */
  #touch(id: string, seen: Seen, now: number): void {
    seen.seenAt = now;
    this.#graph
      .write((tx) => tx.run(authTouchSession, { id, now: iso(now) }), { past: 'backup' })
      .catch((err: unknown) => this.#log.warn({ err }, 'session not touched'));
  }
}
