import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { sha256 } from '../kernel/ids.ts';

export interface SiteFile {
  readonly type: string;
  readonly etag: string;
  readonly plain: Uint8Array<ArrayBuffer>;
  readonly br: Uint8Array<ArrayBuffer> | null;
  readonly gz: Uint8Array<ArrayBuffer> | null;
}

/** A built web folder in memory: a path that is not in it cannot be asked for, wherever it points. */
export interface Site {
  readonly page: string;
  readonly files: ReadonlyMap<string, SiteFile>;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Reads the folder that the web build made; throws when it has no index.html. */
export function loadSite(folder: string): Site {
  const contents = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    contents.set(`/${relative(folder, file).split(sep).join('/')}`, new Uint8Array(readFileSync(file)));
  }
  const files = new Map<string, SiteFile>();
  for (const [path, plain] of contents) {
    if (path === '/index.html' || /\.(br|gz)$/.test(path)) continue;
    files.set(path, {
      type: types[extname(path)] ?? 'application/octet-stream',
      etag: `"${sha256(Buffer.from(plain).toString('base64')).slice(0, 32)}"`,
      plain,
      br: contents.get(`${path}.br`) ?? null,
      gz: contents.get(`${path}.gz`) ?? null,
    });
  }
  const page = contents.get('/index.html');
  if (!page) throw new Error(`${folder} has no index.html: build the web first`);
  return { page: new TextDecoder().decode(page), files };
}
