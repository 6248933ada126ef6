import { BoundedMap } from './bounded-map.ts';

export interface AttemptLimits {
  /** Failures within the window that lock the key for one window. */
  readonly failures: number;
  readonly windowMs: number;
  /** Whether a success forgives the failures before it. */
  readonly successClears: boolean;
  readonly now?: () => number;
}

export type Outcome = 'succeeded' | 'failed' | 'undecided';

export type Reservation =
  | { readonly granted: true; readonly settle: (outcome: Outcome) => void }
  | { readonly granted: false; readonly locked: boolean; readonly retryAfterSeconds: number };

interface Entry {
  failedAt: number[];
  underWay: number;
  lockedUntil: number;
}

const keysKept = 10_000;
const busySeconds = 1;

/** Counts failed attempts by key. Attempts under way count too: a thousand guesses at once are not a thousand guesses. */
export class AttemptLimiter {
  readonly #entries = new BoundedMap<string, Entry>(keysKept);
  readonly #limits: AttemptLimits;
  readonly #now: () => number;

  constructor(limits: AttemptLimits) {
    this.#limits = limits;
    this.#now = limits.now ?? Date.now;
  }

  /** Asks for one attempt; a granted one must be settled. */
  reserve(key: string): Reservation {
    const now = this.#now();
    const entry = this.#entries.get(key) ?? { failedAt: [], underWay: 0, lockedUntil: 0 };
    this.#entries.set(key, entry);
    if (entry.lockedUntil > now) {
      return { granted: false, locked: true, retryAfterSeconds: Math.ceil((entry.lockedUntil - now) / 1_000) };
    }
    entry.failedAt = entry.failedAt.filter((at) => at > now - this.#limits.windowMs);
    if (entry.failedAt.length + entry.underWay >= this.#limits.failures) {
      return { granted: false, locked: false, retryAfterSeconds: busySeconds };
    }
    entry.underWay += 1;
    return { granted: true, settle: (outcome) => this.#settle(entry, outcome) };
  }

  #settle(entry: Entry, outcome: Outcome): void {
    entry.underWay -= 1;
    if (outcome === 'succeeded' && this.#limits.successClears) entry.failedAt = [];
    if (outcome !== 'failed') return;
    entry.failedAt.push(this.#now());
    if (entry.failedAt.length < this.#limits.failures) return;
    entry.lockedUntil = this.#now() + this.#limits.windowMs;
    entry.failedAt = [];
  }
}
