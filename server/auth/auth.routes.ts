import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { authUserByName } from '../../cypher/queries.gen.ts';
import type { Graph } from '../platform/graph/graph.ts';
import { jsonBody, limitBody } from '../platform/http/body.ts';
import { clientAddress } from '../platform/http/client-address.ts';
import type { HttpEnv } from '../platform/http/env.ts';
import { TooManyRequests } from '../platform/http/errors.ts';
import { isHttps } from '../platform/http/https.ts';
import { DomainError, InvalidError } from '../platform/kernel/errors.ts';
import type { Log } from '../platform/kernel/log.ts';
import { AttemptLimiter, type Outcome } from './attempt-limiter.ts';
import { nameKeyOf } from './auth.names.ts';
import { verifyPassword } from './password.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session.cookie.ts';
import type { Sessions } from './session.ts';

export interface AuthRoutesOptions {
  readonly graph: Graph;
  readonly sessions: Sessions;
  readonly log: Log;
  /** A TLS proxy stands in front: cookies are Secure although our socket is plain. */
  readonly behindTls: boolean;
}

const windowMs = 15 * 60_000;
const loginBytes = 4_096;
const credentialsShape = z.strictObject({
  username: z.string().min(1).max(64),
  password: z.string().min(1).max(1_024),
});
type Credentials = z.infer<typeof credentialsShape>;

async function credentialsOf(c: Context<HttpEnv>): Promise<Credentials> {
  const parsed = credentialsShape.safeParse(await jsonBody(c));
  if (!parsed.success) throw new InvalidError('loginShape');
  return parsed.data;
}

function reserve(limiter: AttemptLimiter, key: string): (outcome: Outcome) => void {
  const reservation = limiter.reserve(key);
  if (reservation.granted) return reservation.settle;
  const { locked, retryAfterSeconds } = reservation;
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new TooManyRequests(locked ? 'loginLocked' : 'loginBusy', retryAfterSeconds, { params: { minutes } });
}

/** Sign-in and sign-out (safety requirement A7: names that exist and names that do not cannot be told apart). */
export function authRoutes({ graph, sessions, log, behindTls }: AuthRoutesOptions): Hono<HttpEnv> {
  const accounts = new AttemptLimiter({ failures: 5, windowMs, successClears: true });
  // A success clears nothing here: an account of one's own must not buy more guesses at others.
  const addresses = new AttemptLimiter({ failures: 30, windowMs, successClears: false });

  async function accountOf({ username, password }: Credentials): Promise<string | null> {
    const [row] = await graph.read(authUserByName, { nameKey: nameKeyOf(username) });
    const right = await verifyPassword(password, row?.user.passwordHash ?? null);
    return row && right && !row.user.disabled ? row.user.id : null;
  }

  async function attempt(c: Context<HttpEnv>, credentials: Credentials): Promise<string | null> {
    const settleAddress = reserve(addresses, clientAddress(c));
    let outcome: Outcome = 'undecided';
    try {
      const settleAccount = reserve(accounts, nameKeyOf(credentials.username));
      try {
        const userId = await accountOf(credentials);
        outcome = userId === null ? 'failed' : 'succeeded';
        return userId;
      } finally {
        settleAccount(outcome);
      }
    } finally {
      settleAddress(outcome);
    }
  }

  return new Hono<HttpEnv>()
    .post('/login', limitBody(loginBytes, '4 kB'), async (c) => {
      const { requestId } = c.var;
      const userId = await attempt(c, await credentialsOf(c));
      const token = userId === null ? null : await sessions.open(userId);
      if (token === null) {
        log.warn({ requestId, address: clientAddress(c) }, 'login refused');
        throw new DomainError('UNAUTHENTICATED', 'loginFailed');
      }
      await sessions.end(readSessionCookie(c));
      writeSessionCookie(c, token, isHttps(c, behindTls));
      log.info({ requestId, userId }, 'login');
      return c.body(null, 204);
    })
    .post('/logout', async (c) => {
      // The cookie stays when the database cannot be reached: only then can the user try again.
      await sessions.end(readSessionCookie(c));
      clearSessionCookie(c, isHttps(c, behindTls));
      return c.body(null, 204);
    });
}
