import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { childEnvironment } from '../../config.ts';
import { StartupError } from './startup-error.ts';

export interface Finished {
  readonly code: number | null;
  readonly output: string;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly signal?: AbortSignal | undefined;
  readonly onLine?: (line: string) => void;
}

const windows = process.platform === 'win32';

/** The java launcher: that of JAVA_HOME when set, else the one on the path. */
export function javaCommand(): string {
  const { JAVA_HOME: javaHome } = childEnvironment();
  return javaHome === undefined || javaHome === '' ? 'java' : join(javaHome, 'bin', windows ? 'java.exe' : 'java');
}

/** Runs a program to its end, output (last 64 KiB) collected; code null when it could not be started or was killed. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...childEnvironment(), ...options.env },
      // Maven is a .cmd file on Windows, which only a shell can run.
      shell: windows && command === 'mvn',
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    let output = '';
    let rest = '';
    const take = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-65_536);
      const lines = (rest + chunk.toString()).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) options.onLine?.(line);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: null, output: output || error.message }));
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** The major version in the output of `java -version`, null when there is none. */
export function javaMajor(output: string): number | null {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Throws when a start was cancelled by its caller. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new StartupError('启动已取消。');
}
