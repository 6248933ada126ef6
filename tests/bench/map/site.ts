import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { projectRoot } from '../../../server/config.ts';
import type { Belongings } from '../belongings.ts';

/** Builds the bench page as the product's pages are built and serves it; returns its address. */
export async function mapBenchSite(own: Belongings): Promise<string> {
  const outDir = await own.own(
    () => mkdtempSync(join(tmpdir(), 'liantu-map-bench-')),
    (folder) => rmSync(folder, { recursive: true, force: true }),
  );
  const settings = { configFile: false, root: join(projectRoot, 'tests/bench/map'), logLevel: 'warn' } as const;
  await build({ ...settings, build: { outDir, emptyOutDir: true, target: 'chrome100', chunkSizeWarningLimit: 5_000 } });
  const server = await own.own(
    () => preview({ ...settings, build: { outDir }, preview: { host: '127.0.0.1', port: 0, open: false } }),
    (each) => each.close(),
  );
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('the bench page has no address');
  return address;
}
