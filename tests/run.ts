import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../server/config.ts';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
});

/** Runs vitest and ends with a line of its counts; a suite that could not run counts as a failure. */
async function run(args: readonly string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-report-'));
  const file = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], { cwd: projectRoot, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('exit', (code) => resolve(code ?? 1));
  const code = await promise;
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = report.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    const failed = numFailedTests === 0 && !success ? Math.max(1, numFailedTestSuites) : numFailedTests;
    process.stdout.write(`\n${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped\n`);
    return code === 0 && (failed > 0 || numPassedTests === 0) ? 1 : code;
  } catch {
    process.stdout.write('\n0 passed, 1 failed\n');
    return code === 0 ? 1 : code;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [mode, ...rest] = process.argv.slice(2);
const proof = mode === '--proof';
const config = proof ? ['--config', 'vitest.proof.config.ts'] : [];
process.exitCode = await run([...config, ...(proof || mode === undefined ? rest : [mode, ...rest])]);
