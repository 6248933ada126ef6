import type { Context } from 'hono';
import type { HttpEnv } from './env.ts';

/** The peer of the socket; forwarding headers are never believed, anyone can send them. */
export function clientAddress(c: Context<HttpEnv>): string {
  return c.env?.incoming?.socket.remoteAddress ?? 'unknown';
}
