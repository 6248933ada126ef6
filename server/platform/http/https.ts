import type { Context } from 'hono';

/** Whether the browser's side of this request is https: by its own socket, or declared for a TLS proxy in front. */
export function isHttps(c: Context, behindTls: boolean): boolean {
  return behindTls || new URL(c.req.url).protocol === 'https:';
}
