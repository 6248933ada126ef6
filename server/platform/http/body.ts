import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DomainError } from '../kernel/errors.ts';
import type { HttpEnv } from './env.ts';

/** Refuses bodies above `bytes` with 413, whether their length is announced or not; `limit` names it in the message. */
export function limitBody(bytes: number, limit: string): MiddlewareHandler<HttpEnv> {
  return bodyLimit({
    maxSize: bytes,
    onError: () => {
      throw new DomainError('TOO_LARGE', 'bodyTooLarge', { params: { limit } });
    },
  });
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
