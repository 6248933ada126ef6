import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DomainError } from '../kernel/errors.ts';
import type { HttpEnv } from './env.ts';

/** Refuses bodies above `bytes` with 413, whether their length is announced or not; `limit` names it in the message. */
export function limitBody(bytes: number, limit: string): MiddlewareHandler<HttpEnv> {
  const refuse = () => {
    throw new DomainError('TOO_LARGE', 'bodyTooLarge', { params: { limit } });
  };
  const counted = bodyLimit({
    maxSize: bytes,
    onError: (c) => {
      // The rest of the body is still to come: the connection cannot carry another request.
      c.header('connection', 'close');
      return refuse();
    },
  });
  return async (c, next) => {
    const announced = c.req.header('content-length');
    if (announced === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next);
    // Decided by the header alone: a body that was opened but not read would keep the connection from being reused.
    if (Number(announced) > bytes) refuse();
    await next();
  };
}

/** The JSON body of a request, or undefined when it is not declared as JSON or is none. */
export async function jsonBody(c: Context<HttpEnv>): Promise<unknown> {
  const [type = ''] = (c.req.header('content-type') ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') return undefined;
  const text = await c.req.text();
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
