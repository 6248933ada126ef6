import type { KeptFiles } from '../files/kept-files.ts';
import { InvalidError } from '../kernel/errors.ts';
import { keptPrefix } from './manifest.ts';
import { type SpooledFile, ZipSpool } from './zip-spool.ts';

/** A zip ends at 4 GiB; the graph needs room beside the files. */
const mostBytes = 3_000_000_000;
const megabyte = 1_000_000;

/** Spools every kept file. Throws INVALID where they are too many for one archive. */
export async function spoolKept(kept: KeptFiles, folder: string): Promise<readonly SpooledFile[]> {
  const all = await kept.list();
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  if (bytes > mostBytes) throw new InvalidError('keptTooMuch', { params: { megabytes: Math.ceil(bytes / megabyte) } });
  const spooled: SpooledFile[] = [];
  for (const { hash } of all) {
    const content = await kept.get(hash);
    // What is no longer what it was is lost already; it must not be kept as if it were whole.
    if (!content) continue;
    const spool = new ZipSpool(`${keptPrefix}${hash}`, folder);
    await spool.data(content);
    spooled.push(await spool.close());
  }
  return spooled;
}
