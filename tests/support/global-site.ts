import { projectRoot } from '../../server/config.ts';
import { buildSite } from '../../server/site.ts';

/** Builds the web before the files that show it: two of them at once would build it into one folder. */
export async function setup(): Promise<void> {
  await buildSite(projectRoot, (line) => process.stderr.write(`${line}\n`));
}
