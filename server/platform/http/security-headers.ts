import type { MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';
import { isHttps } from './https.ts';

/** The content security policy; only the page itself gets a nonce, for the style tags of the component library. */
export function contentSecurityPolicy(nonce?: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self'${nonce === undefined ? '' : ` 'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "font-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join('; ');
}

const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Security headers on every response (safety requirement G16); what names no caching of its own is not stored. */
export function securityHeaders(behindTls: boolean): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    await next();
    const { headers } = c.res;
    for (const [name, value] of Object.entries(always)) headers.set(name, value);
    headers.set('content-security-policy', contentSecurityPolicy(c.var.nonce));
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    if (isHttps(c, behindTls)) headers.set('strict-transport-security', 'max-age=31536000');
  };
}
