import { existsSync, readFileSync } from 'node:fs';
import { projectRoot } from '../../server/config.ts';
import { buildSite } from '../../server/site.ts';

const shows = /buildSite|webRoot|support\/browser/;

/** Whether only files that never show the web were asked for, each by its whole name. */
function neverShown(): boolean {
  const asked = process.argv.filter((each) => each.endsWith('.test.ts'));
  return asked.length > 0 && asked.every((file) => existsSync(file) && !shows.test(readFileSync(file, 'utf8')));
}

/** Builds the web before the files that show it: two of them at once would build it into one folder. */
export async function setup(): Promise<void> {
  if (neverShown()) return;
  await buildSite(projectRoot, (line) => process.stderr.write(`${line}\n`));
}
