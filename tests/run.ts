import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { constants, setPriority, tmpdir } from 'node:os';
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

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly code: number;
}

const none: Counts = { passed: 0, failed: 0, skipped: 0, code: 0 };

function countsOf(file: string, code: number): Counts {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites, success } = report.parse(
      JSON.parse(readFileSync(file, 'utf8')),
    );
    const failed = numFailedTests === 0 && !success ? Math.max(1, numFailedTestSuites) : numFailedTests;
    return { passed: numPassedTests, failed, skipped: numPendingTests, code };
  } catch {
    return { ...none, failed: 1, code };
  }
}

/** One run of vitest; a patient one gives way to all others and says what it did at its end. */
async function vitest(args: readonly string[], patient: boolean): Promise<Counts> {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-report-'));
  const file = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const stdio = patient ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [vitest, 'run', ...reporters, ...args], { cwd: projectRoot, stdio });
  if (patient && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject);
  child.once('close', (code) => resolve(code ?? 1));
  const code = await promise;
  process.stdout.write(Buffer.concat(said));
  const counts = countsOf(file, code);
  rmSync(folder, { recursive: true, force: true });
  return counts;
}

/** Runs vitest and ends with a line of its counts; a suite that could not run counts as a failure. */
async function run(...runs: readonly Promise<Counts>[]): Promise<number> {
  const all = (await Promise.all(runs)).reduce(
    (sum, each) => ({
      passed: sum.passed + each.passed,
      failed: sum.failed + each.failed,
      skipped: sum.skipped + each.skipped,
      code: sum.code === 0 ? each.code : sum.code,
    }),
    none,
  );
  const failed = all.passed === 0 && all.failed === 0 ? 1 : all.failed;
  process.stdout.write(`\n${all.passed} passed, ${failed} failed, ${all.skipped} skipped\n`);
  return all.code === 0 && failed > 0 ? 1 : all.code;
}

const [mode, ...rest] = process.argv.slice(2);
// The checks of the code itself have no deadlines: they use what the others leave of the machine.
if (mode === undefined)
  process.exitCode = await run(vitest(['--project', '!code'], false), vitest(['--project', 'code'], true));
else if (mode === '--proof')
  process.exitCode = await run(vitest(['--config', 'vitest.proof.config.ts', ...rest], false));
else process.exitCode = await run(vitest([mode, ...rest], false));
