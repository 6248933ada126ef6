import type { MiddlewareHandler } from 'hono';
import { ForbiddenError } from '../kernel/errors.ts';
import type { HttpEnv } from './env.ts';
import { isHttps } from './https.ts';

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface OriginFacts {
  /** `Sec-Fetch-Site`: set by the browser, out of reach of any page. */
  readonly site: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly https: boolean;
}

/**
 * Whether an unsafe request comes from our own pages or from no browser at all. Sec-Fetch-Site decides where it is
 * sent (https and loopback); elsewhere the Origin must name the host that was asked.
 */
export function isOwnOrigin({ site, origin, host, https }: OriginFacts): boolean {
  if (site !== undefined) return site === 'same-origin';
  if (origin === undefined) return true;
  if (!host || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  if (from.protocol !== 'https:' && (https || from.protocol !== 'http:')) return false;
  const own = `${from.protocol}//${host}`;
  return URL.canParse(own) && new URL(own).host === from.host;
}

/** Refuses unsafe requests that another site makes a browser send (safety requirement G6). */
export function originCheck(behindTls: boolean): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const facts = {
      site: c.req.header('sec-fetch-site'),
      origin: c.req.header('origin'),
      host: c.req.header('host') ?? new URL(c.req.url).host,
      https: isHttps(c, behindTls),
    };
    if (!safeMethods.has(c.req.method) && !isOwnOrigin(facts)) throw new ForbiddenError('originRefused');
    await next();
  };
}
