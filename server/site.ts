import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFolder } from './platform/http/compress.ts';

const inputs = ['web', 'vite.config.ts', 'package-lock.json', 'tsconfig.json', 'schema.graphql'];

function* filesOf(path: string): Generator<string> {
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) yield* filesOf(child);
    else yield child;
  }
}

function inputHash(root: string): string {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const path = join(root, input);
    const files = input === 'web' ? [...filesOf(path)] : [path];
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

async function runVite(root: string): Promise<void> {
  const args = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject);
  child.once('exit', resolve);
  const code = await promise;
  if (code !== 0) throw new Error(`网页构建失败：\n${Buffer.concat(output).toString('utf8').slice(-4_000)}`);
}

/** Builds the web into dist/web unless it was built from the very same files; returns its folder. */
export async function buildSite(root: string, say: (line: string) => void): Promise<string> {
  const folder = join(root, 'dist/web');
  const stamp = join(root, 'dist/web.hash');
  const hash = inputHash(root);
  if (existsSync(join(folder, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return folder;
  say('正在构建网页（首次或代码有改动时需要，约一分钟）…');
  await runVite(root);
  await compressFolder(folder);
  writeFileSync(stamp, hash);
  return folder;
}
