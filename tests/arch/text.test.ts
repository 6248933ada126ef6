import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateModule, parseStatement } from '../../server/platform/graph/statements.ts';

const read = (file: string) => readFileSync(file, 'utf8');

function filesIn(folders: readonly string[], pattern: RegExp): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .filter((name) => pattern.test(name)),
  );
}

const code = filesIn(['server', 'web', 'seed', 'tests', 'bin'], /\.(ts|tsx|mjs|css)$/).filter(
  (file) => !file.includes('.gen.'),
);
const statements = filesIn(['cypher'], /\.cypher$/);
const domains = [
  'export',
  'region',
  'organisation',
  'chain',
  'enterprise',
  'carrier',
  'source',
  'product',
  'code',
  'import',
  'auth',
  'search',
  'targeting',
  'policy',
  'project',
  'explore',
  'matching',
];

function offenders(files: readonly string[], pattern: RegExp): readonly string[] {
  return files.filter((file) => pattern.test(read(file)));
}

describe('Cypher', () => {
  it('lives in cypher/ only', () => {
    const literal = /['"`]\s*(MATCH \(|OPTIONAL MATCH|MERGE \(|UNWIND \$|CREATE \(|CALL \{|DETACH DELETE)/;
    const elsewhere = code.filter((file) => !file.startsWith('tests/') && !file.startsWith('server/platform/managed/'));
    expect(elsewhere.length).toBeGreaterThan(100);
    expect(offenders(elsewhere, literal)).toEqual([]);
  });

  it('is one statement of at most 90 lines a file', () => {
    expect(statements.length).toBeGreaterThan(100);
    for (const file of statements) {
      const body = read(file)
        .replaceAll(/^\/\/.*$/gm, '')
        .trim();
      expect(body.replace(/;$/, ''), file).not.toContain(';');
      expect(read(file).split('\n').length, file).toBeLessThanOrEqual(90);
    }
  });

  it('has its typed module up to date', () => {
    const parsed = statements
      .map((file) => file.slice('cypher/'.length))
      .filter((name) => !name.startsWith('schema/'))
      .sort()
      .map((name) => parseStatement(name, read(`cypher/${name}`)));
    expect(read('cypher/queries.gen.ts')).toBe(generateModule(parsed));
  });

  it('is used: every statement has exactly one folder that imports it', () => {
    const unused = statements
      .filter((file) => !file.startsWith('cypher/schema/'))
      .map((file) => parseStatement(file.slice('cypher/'.length), read(file)).identifier)
      .filter((name) => !code.some((file) => new RegExp(`\\b${name}\\b`).test(read(file))));
    expect(unused).toEqual([]);
  });
});

describe('house rules', () => {
  it('only config reads the environment of the server', () => {
    const server = code.filter((file) => file.startsWith('server/') && file !== 'server/config.ts');
    expect(offenders(server, /process\.env\b/)).toEqual([]);
  });

  it('only the data folder of the web talks to the server', () => {
    const web = code.filter((file) => file.startsWith('web/') && !file.startsWith('web/platform/data/'));
    expect(offenders(web, /\bfetch\(|XMLHttpRequest/)).toEqual([]);
  });

  it('files stay within 400 lines and a median of 80', () => {
    const lengths = code
      .filter((file) => !file.startsWith('tests/'))
      .map((file) => read(file).split('\n').length)
      .sort((a, b) => a - b);
    expect(lengths.at(-1)).toBeLessThanOrEqual(400);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80);
    for (const file of code) expect(read(file).split('\n').length, file).toBeLessThanOrEqual(400);
  });

  it('names no machine path and no registry host', () => {
    const everything = [...code, ...statements, 'README.md', 'package.json', 'package-lock.json', 'cypher/README.md'];
    const forbidden = new RegExp(
      ['/work/', '/root/', '/home/\\w', 'registry\\.\\w+\\.(org|com)', 'npmjs', 'maven\\.org', 'repo1'].join('|'),
    );
    const own = (file: string) => file !== 'tests/arch/text.test.ts';
    expect(offenders(everything.filter(own), forbidden)).toEqual([]);
  });

  it('domain folders carry the domain words', () => {
    for (const top of ['server', 'cypher']) {
      const folders = readdirSync(top, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name);
      for (const folder of folders) expect([...domains, 'platform', 'schema'], `${top}/${folder}`).toContain(folder);
    }
  });

  it('has no any, no non-null assertion and no cast but as const', () => {
    const typescript = code.filter((file) => /\.tsx?$/.test(file) && file !== 'tests/arch/text.test.ts');
    const cast = /(?<![\w'"`*] ?)\bas (?!const\b|[a-z]\w*\b[ ,}])[A-Z{[(]\w*/;
    const importless = (file: string) =>
      read(file)
        .replaceAll(/^(import|export) [^;]*;$/gm, '')
        .replaceAll(/\/\/.*$/gm, '')
        .replaceAll(/\/\*[\s\S]*?\*\//g, '')
        .replaceAll(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, "''");
    expect(typescript.filter((file) => /:\s*any\b|<any>/.test(importless(file)))).toEqual([]);
    expect(typescript.filter((file) => cast.test(importless(file)))).toEqual([]);
  });
});
