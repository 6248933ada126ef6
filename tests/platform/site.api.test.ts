import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../server/config.ts';

const assets = join(projectRoot, 'dist/web/assets');
const files = (ending: string) => readdirSync(assets).filter((name) => name.endsWith(ending));
const read = (name: string) => readFileSync(join(assets, name), 'utf8');

/** The syntax of Chromium 100, which browsers in offices are built on. */
const parsed = (code: string) => parse(code, { ecmaVersion: 2022, sourceType: 'module' });
/** What style sheets of Chromium 100 do not know; it would be passed over in silence. */
const newerStyle =
  /:has\(|@container\b|color-mix\(|\d[dsl]vh\b|@layer\b|@scope\b|oklch\(|light-dark\(|text-wrap:|[{;]\s*&/;

describe('the built web', () => {
  it('holds no script that Chromium 100 cannot read', () => {
    const scripts = files('.js');
    expect(scripts.length).toBeGreaterThan(10);
    for (const name of scripts) expect(() => parsed(read(name)), name).not.toThrow();
    expect(() => parsed('export const word = /[\\p{L}--[a-z]]/v;')).toThrow();
    expect(() => parsed('export async function end() { await using file = open(); }')).toThrow();
  });

  it('holds no style that Chromium 100 would pass over', () => {
    const sheets = files('.css');
    expect(sheets.length).toBeGreaterThan(5);
    for (const name of sheets) expect(read(name).match(newerStyle)?.[0], name).toBeUndefined();
    expect('.a{color:red;& b{color:blue}}').toMatch(newerStyle);
  });
});
