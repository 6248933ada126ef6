import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../../server/config.ts';
import { invariant } from '../../server/platform/kernel/invariant.ts';
import { buildSite } from '../../server/site.ts';
import type { Bench } from './bench.types.ts';
import { type Built, dynamicImports, staticClosure, wholeClosure } from './size.modules.ts';

const beforePaintKb = 420;
const inAllKb = 650;
const mapPage = 'map-screen';

function builtFiles(folder: string): Built {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

/** Names of the pages' modules as the router loads them; the map is one of them. */
function pages(): readonly string[] {
  const router = readFileSync(join(projectRoot, 'web/router.tsx'), 'utf8');
  const found = [...router.matchAll(/import\('\.\/[\w./-]*?([\w-]+)\.tsx'\)/g)].flatMap(([, name]) => name ?? []);
  invariant(found.includes(mapPage), `the router loads no ${mapPage}`);
  return found;
}

const isChunkOf = (page: string) => (file: string) => new RegExp(`^${page}-[\\w-]{8}\\.js$`).test(file);

/** Thousands of bytes, packed as the server packs them. */
function gzipKb(built: Built, files: ReadonlySet<string>): number {
  const bytes = [...files].map((file) => gzipSync(built.get(file) ?? '', { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1_000;
}

export const sizeBench: Bench = {
  name: 'size',
  about: 'JavaScript (gzip) that the map needs before its first paint, and all that its page can load',
  run: async ({ say }) => {
    const folder = await buildSite(projectRoot, say);
    const entry = /<script[^>]+src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1];
    invariant(entry, 'index.html loads no script');
    const built = builtFiles(join(folder, 'assets'));
    const map = dynamicImports(built, entry).find(isChunkOf(mapPage));
    invariant(map, `${entry} loads no ${mapPage}`);
    const otherPages = pages()
      .filter((page) => page !== mapPage)
      .map(isChunkOf);
    const start = [entry, map];
    const before = gzipKb(built, staticClosure(built, start));
    const all = gzipKb(
      built,
      wholeClosure(built, start, (file) => otherPages.some((isIt) => isIt(file))),
    );
    const common = { unit: 'kB-gzip', aim: { atMost: 1 } };
    return [
      { name: 'size-js-before-first-paint', value: before, reference: beforePaintKb, ...common },
      { name: 'size-js-in-all', value: all, reference: inAllKb, ...common },
    ];
  },
};
