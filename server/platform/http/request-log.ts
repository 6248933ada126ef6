import type { MiddlewareHandler } from 'hono';
import { freshId } from '../kernel/ids.ts';
import type { Log } from '../kernel/log.ts';
import type { HttpEnv } from './env.ts';

/** Gives every request an id of our own (x-request-id) and one line in the log: the path only, never query or body. */
export function requestLog(log: Log): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const requestId = freshId('req');
    const startedAt = performance.now();
    c.set('requestId', requestId);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const ms = Math.round(performance.now() - startedAt);
    log.info({ requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request');
  };
}
