import { randomBytes } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { HttpEnv } from './env.ts';
import type { Site, SiteFile } from './site.ts';

const noncePlaceholder = '__CSP_NONCE__';
const hashedFolder = '/assets/';

function accepts(header: string, coding: string): boolean {
  return header.split(',').some((part) => {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    return name === coding && !parameters.some((each) => /^q=0(\.0*)?$/.test(each));
  });
}

function serveFile(c: Context<HttpEnv>, file: SiteFile, immutable: boolean): Response {
  const cacheControl = immutable ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = {
    'content-type': file.type,
    'cache-control': cacheControl,
    etag: file.etag,
    vary: 'Accept-Encoding',
  };
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304, headers);
  const wanted = c.req.header('accept-encoding') ?? '';
  if (file.br && accepts(wanted, 'br')) return c.body(file.br, 200, { ...headers, 'content-encoding': 'br' });
  if (file.gz && accepts(wanted, 'gzip')) return c.body(file.gz, 200, { ...headers, 'content-encoding': 'gzip' });
  return c.body(file.plain, 200, headers);
}

/** Whether a path asks for a file rather than for a place in the app: `/favicon.ico`, unless a page is wanted. */
function asksForFile(c: Context<HttpEnv>): boolean {
  if (c.req.path.startsWith(hashedFolder)) return true;
  return /\.\w+$/.test(c.req.path) && !(c.req.header('accept') ?? '').includes('text/html');
}

/**
 * Serves the built web: its files, and for every other GET outside `reserved` the page with a fresh nonce,
 * because the app's own addresses live in the browser's history.
 */
export function serveSite(site: Site, reserved: readonly string[]): MiddlewareHandler<HttpEnv> {
  return async (c, next) => {
    const { path } = c.req;
    const file = site.files.get(path);
    if (file) return serveFile(c, file, path.startsWith(hashedFolder));
    if (asksForFile(c) || reserved.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))) return next();
    const nonce = randomBytes(16).toString('base64');
    c.set('nonce', nonce);
    return c.html(site.page.replaceAll(noncePlaceholder, nonce));
  };
}
