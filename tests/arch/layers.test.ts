import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cruise, type IReporterOutput } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-config';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const result = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});

async function layersOf(root: string) {
  const before = process.cwd();
  process.chdir(root);
  try {
    const config = await extractConfig(join(root, '.dependency-cruiser.cjs'));
    const options = { ...config.options, ruleSet: config, validate: true };
    const { output }: IReporterOutput = await cruise(['server', 'web', 'seed', 'cypher'], options, undefined, {
      tsConfig: extractTsConfig('tsconfig.json'),
    });
    return result.parse(output).summary;
  } finally {
    process.chdir(before);
  }
}

describe('layers', () => {
  it('hold in the whole project', async () => {
    const { totalCruised, violations } = await layersOf(process.cwd());
    expect(violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
    expect(totalCruised).toBeGreaterThan(150);
  });
});

describe('the layer rules', () => {
  let root = '';
  const planted: readonly (readonly [file: string, imported: string, rule: string])[] = [
    ['web/chain/planted.ts', '../../server/config.ts', 'web-and-server-never-meet'],
    ['server/platform/kernel/planted.ts', '../graph/query.ts', 'kernel-is-the-floor'],
    ['server/platform/facts/planted.ts', '../../chain/chain.types.ts', 'platform-knows-no-domain'],
    ['server/chain/planted.ts', 'neo4j-driver', 'driver-only-in-graph'],
    ['server/region/planted.ts', '../import/import.types.ts', 'base-never-imports-side'],
    ['server/region/planted2.ts', '../chain/chain.reads.ts', 'cross-domain-by-front-door'],
    ['server/chain/planted.rules.ts', './chain.reads.ts', 'rules-are-pure'],
    ['web/chain/planted2.ts', '../enterprise/enterprise.query.ts', 'screens-are-islands'],
    ['web/chain/planted3.ts', 'cytoscape', 'canvas-only-imports-cytoscape'],
  ];

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'liantu-layers-'));
    for (const name of [
      'server',
      'web',
      'seed',
      'cypher',
      'tsconfig.json',
      'package.json',
      '.dependency-cruiser.cjs',
    ]) {
      cpSync(name, join(root, name), { recursive: true });
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
    for (const [file, imported] of planted) {
      mkdirSync(join(root, file, '..'), { recursive: true });
      writeFileSync(join(root, file), `import '${imported}';\n`);
    }
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('catch every planted violation', async () => {
    const { violations } = await layersOf(root);
    const caught = violations.map(({ rule, from }) => `${from} ${rule.name}`);
    for (const [file, , rule] of planted) expect(caught).toContain(`${file} ${rule}`);
  });
});
