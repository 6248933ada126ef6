import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

function runs(module: string, ...args: readonly string[]): string {
  try {
    execFileSync(process.execPath, [join('node_modules', module), ...args], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = z.object({ stdout: z.string(), stderr: z.string() }).partial().parse(error);
    return `${stdout}${stderr}`.slice(-3_000);
  }
}

describe('the code', () => {
  it('has no type errors', () => {
    expect(runs('typescript/bin/tsc', '--noEmit')).toBe('');
  });

  it('is formatted and free of lint', () => {
    expect(runs('@biomejs/biome/bin/biome', 'check', '--diagnostic-level=error')).toBe('');
  });

  it('has no file, export or dependency that nothing uses', () => {
    expect(runs('knip/bin/knip.js')).toBe('');
  });
});

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ integrity: z.string().optional(), resolved: z.string().optional(), link: z.boolean().optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() })]).optional(),
});

// MPL-2.0 only unmodified, EPL nowhere; Neo4j (GPL-3.0) is a separate process and no npm package.
const allowed =
  /^\(?(MIT|ISC|BSD-[23]-Clause|0BSD|Apache-2\.0|Zlib|MPL-2\.0|CC0-1\.0|CC-BY-4\.0|BlueOak-1\.0\.0|Python-2\.0|Unlicense|Artistic-2\.0|MIT-0)( (OR|AND) [\w.-]+)*\)?$/;

// What benches measure against and nothing that ships may load; elkjs is EPL-2.0 or GPL-3.0.
const measuredAgainst = ['elkjs'];

describe('dependencies', () => {
  const names = Object.keys(lock.packages).filter((name) => name !== '');

  it('are pinned by SHA-512 and carry no download address', () => {
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) {
      expect(lock.packages[name]?.integrity, name).toMatch(/^sha512-/);
      expect(lock.packages[name]?.resolved, name).toBeUndefined();
    }
    const own = z
      .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  it('have licences that may ship', () => {
    const wrong = names
      .filter((name) => existsSync(join(name, 'package.json')))
      .map((name) => manifest.parse(JSON.parse(readFileSync(join(name, 'package.json'), 'utf8'))))
      .map(({ name, license }) => ({
        name,
        license: typeof license === 'string' ? license : (license?.type ?? 'none'),
      }))
      .filter(({ name, license }) => !allowed.test(license) && !measuredAgainst.includes(name));
    expect(wrong).toEqual([]);
    const shipped = ['server', 'web', 'bin', 'seed'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
        .map((file) => join(folder, file)),
    );
    expect(shipped.length).toBeGreaterThan(300);
    const loading = shipped.filter((file) =>
      measuredAgainst.some((name) => new RegExp(`['"]${name}[/'"]`).test(readFileSync(file, 'utf8'))),
    );
    expect(loading).toEqual([]);
  });

  it('run no install script', () => {
    expect(readFileSync('.npmrc', 'utf8')).toContain('ignore-scripts=true');
  });

  it('leave Neo4j out of what ships, with its offer of source in NOTICE', () => {
    expect(readdirSync('.').filter((name) => name.endsWith('.jar'))).toEqual([]);
    expect(readFileSync('NOTICE', 'utf8')).toMatch(/Neo4j[\s\S]*GPL|GPL[\s\S]*Neo4j/);
    expect(readFileSync('LICENSE', 'utf8')).toContain('Apache License');
  });
});
