import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { platformContentCount, platformSchemaNames } from '../../cypher/queries.gen.ts';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { startDatabase } from '../../server/database.ts';
import { Archive } from '../../server/platform/archive/archive-reader.ts';
import { backup } from '../../server/platform/archive/backup.ts';
import { backupToFolder } from '../../server/platform/archive/backup-folder.ts';
import { canonicalHashes } from '../../server/platform/archive/canonical.ts';
import { empty, restore, unfinishedRestore } from '../../server/platform/archive/restore.ts';
import { withGateShut } from '../../server/platform/archive/write-gate.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { Float } from '../../server/platform/graph/query.ts';
import { loadMigrations, migrate } from '../../server/platform/schema/migrate.ts';
import { warmUp } from '../../server/warm-up.ts';
import { forged, packed, tampered, unpacked } from '../platform/archive.support.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { testDriver, wipe } from '../support/neo4j.ts';
import { runDatabase } from '../support/run-database.ts';

const migrations = loadMigrations();
const options = { by: 'test', migrations };
const folder = mkdtempSync(join(tmpdir(), 'liantu-archive-'));
const whole = join(folder, 'whole.zip');
const old = join(folder, 'old.zip');
const plain = { mode: 'write' as const, name: 'test' };

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ seeded: false });
  copyFileSync(join(import.meta.dirname, '../platform/fixtures/schema-v051.zip'), old);
  await restored(old);
}, 600_000);
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function raw(text: string, params: Readonly<Record<string, unknown>> = {}) {
  const session = app.driver.session();
  try {
    return (await session.run(text, params)).records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
}

async function restored(path: string, more: Partial<Parameters<typeof restore>[2]> = {}) {
  const archive = await Archive.open(path);
  try {
    return await restore(app.graph, archive, { ...options, ...more });
  } finally {
    archive.close();
  }
}

const constraints = async () => (await app.graph.read(platformSchemaNames, {})).map(({ name }) => name).sort();

describe('a backup', () => {
  it('comes back as the same graph, types of numbers and all, with accounts and without sessions', async () => {
    const odd = {
      whole: new Float(1),
      wide: 9_007_199_254_740_993n,
      floats: [new Float(2), 0.5],
      none: [],
      text: '"换\n行"',
    };
    await app.graph.write((tx) =>
      tx.run({ ...plain, text: `MATCH (l:Lane) WITH l LIMIT 1 SET l += $odd RETURN l.id AS id` }, { odd }),
    );
    const before = await canonicalHashes(app.graph);
    const names = await constraints();
    await app.signIn();
    const taken = await backup(app.graph, { file: whole, by: 'test', app: '0' });
    expect(taken.hashes).toEqual(before);
    expect(taken.nodes).toBeGreaterThan(1_000);

    await raw(`MATCH (e:Enterprise) DETACH DELETE e`);
    await raw(`CREATE (:Enterprise {id: 'x', name: '后来的'})-[:OCCUPIES {id: 'y'}]->(:ChainLink {id: 'z'})`);
    expect(await canonicalHashes(app.graph)).not.toEqual(before);

    expect(await restored(whole)).toMatchObject({ nodes: taken.nodes, relations: taken.relations, upgraded: 0 });
    expect(await canonicalHashes(app.graph)).toEqual(before);
    expect(await constraints()).toEqual(names);
    expect(await raw(`MATCH (s:Session) RETURN s`)).toEqual([]);
    const [types] = await raw(
      `MATCH (l:Lane) WHERE l.wide IS NOT NULL RETURN toString(l.wide) AS wide, valueType(l.whole) AS whole,
        valueType(l.floats) AS floats, valueType(l.none) AS none, l.text AS text`,
    );
    expect(types).toEqual({
      wide: '9007199254740993',
      whole: 'FLOAT NOT NULL',
      floats: 'LIST<FLOAT NOT NULL> NOT NULL',
      none: 'LIST<NOTHING> NOT NULL',
      text: odd.text,
    });
    await expect(app.signIn()).resolves.toBeDefined();
  });

  it('is never half there, and never written over another file', async () => {
    await expect(backup(app.graph, { file: whole, by: 'test', app: '0' })).rejects.toThrow('已经有了');
    expect(readdirSync(folder).sort()).toEqual(['old.zip', 'whole.zip']);
  });

  it('in the data folder takes its turn among those that are kept', async () => {
    const home = join(folder, 'home');
    const backups = join(home, 'backups');
    mkdirSync(backups, { recursive: true });
    for (const day of ['01', '02', '03', '04', '05', '06', '07', '08', '09']) {
      writeFileSync(join(backups, `liantu-201901${day}-120000.zip`), '');
    }
    writeFileSync(join(backups, 'notes.txt'), '');
    const { file, removed } = await backupToFolder(app.graph, { home, by: 'test', app: '0' });
    expect(existsSync(file)).toBe(true);
    expect(removed).toContain('liantu-20190102-120000.zip');
    expect(readdirSync(backups)).toContain('notes.txt');
  });
});

describe('an archive that is not whole and ours', () => {
  it('is refused before anything is wiped', { timeout: 120_000 }, async () => {
    const before = await canonicalHashes(app.graph);
    const bytes = readFileSync(whole);
    const files = await unpacked(bytes);
    const write = (name: string, content: Buffer | string) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return path;
    };
    const flipped = Buffer.from(bytes);
    const lanes = 'nodes/Lane.jsonl';
    // Within the packed content of a file, after its header.
    const inside = bytes.indexOf(lanes) + lanes.length + 60;
    flipped[inside] = (bytes[inside] ?? 0) ^ 0xff;
    const rename = (text: string) => text.replace(/"name":"/, '"name":"改');
    const without = new Map(files);
    without.delete(lanes);
    const checksum = 'a'.repeat(64);
    const altered = async (name: string, changes: Readonly<Record<string, unknown>>) =>
      packed(
        join(folder, name),
        forged(files, (manifest) => Object.assign(manifest, changes)),
      );
    const bomb = () => `{"n":0,"labels":["Lane"],"props":{"id":"${'0'.repeat(1_000_000)}"}}\n`.repeat(60);
    const cases: readonly (readonly [name: string, path: string, reason: string])[] = [
      ['missing', join(folder, 'none.zip'), '不存在'],
      ['no zip', write('text.zip', '这不是备份'), '不是 zip'],
      ['truncated', write('cut.zip', bytes.subarray(0, bytes.length - 5_000)), '不是 zip'],
      ['damaged', write('flipped.zip', flipped), '损坏|不符|不合格式|SHA-256|比清单'],
      ['empty', write('empty.zip', ''), '不是 zip'],
      ['cut in the middle', write('half.zip', bytes.subarray(0, Math.floor(bytes.length / 2))), '不是 zip'],
      ['of another product', await altered('product.zip', { format: 'other-archive' }), '不是链图的备份'],
      ['made to burst', await packed(join(folder, 'bomb.zip'), tampered(files, lanes, bomb)), '不像备份'],
      ['another zip', await packed(join(folder, 'other.zip'), new Map([['a.txt', 'x']])), '不是链图的备份'],
      ['a file gone', await packed(join(folder, 'gone.zip'), without), '缺少文件'],
      ['a file more', await packed(join(folder, 'more.zip'), new Map(files).set('x.jsonl', '')), '多出'],
      [
        'edited',
        await packed(join(folder, 'edited.zip'), new Map(files).set(lanes, rename(files.get(lanes) ?? ''))),
        '比清单|SHA-256',
      ],
      ['edited, its hash too', await packed(join(folder, 'tampered.zip'), tampered(files, lanes, rename)), '校验值'],
      [
        'a line gone, its hash too',
        await packed(
          join(folder, 'shorter.zip'),
          tampered(files, lanes, (text) => text.slice(text.indexOf('\n') + 1)),
        ),
        '不存在的对象|个数',
      ],
      ['a later format', await altered('format.zip', { formatVersion: 3 }), '第 3 版'],
      [
        'a later schema',
        await altered('schema.zip', { schemaVersion: 9999, migrations: [{ version: 9999, checksum }] }),
        '比本程序新',
      ],
      [
        'another schema of the same number',
        await altered('checksum.zip', { migrations: [{ version: 1, checksum }] }),
        '改动过',
      ],
    ];
    for (const [name, path, reason] of cases) {
      await expect(restored(path), name).rejects.toThrow(new RegExp(reason));
      await expect(restored(path), name).rejects.toThrow('数据库没有改动');
    }
    expect(await unfinishedRestore(app.graph)).toBeNull();
    expect(await canonicalHashes(app.graph)).toEqual(before);
  });
});

describe('a restore that was cut off', () => {
  it('is told at the next start, lets nobody write, and is made good by another', { timeout: 120_000 }, async () => {
    const before = await canonicalHashes(app.graph);
    const cut = restored(whole, {
      say: (line) => {
        if (line.includes('IN_LANE')) throw new Error('cut off');
      },
    });
    await expect(cut).rejects.toThrow('cut off');
    expect(await unfinishedRestore(app.graph)).toBe('whole.zip');
    expect(await canonicalHashes(app.graph)).not.toEqual(before);

    const { uri, user, password, database } = runDatabase();
    const config = {
      ...{
        port: 0,
        host: '127.0.0.1',
        adminPort: 0,
        home: folder,
        adminPassword: undefined,
        arbitraryDocuments: false,
      },
      ...{ production: false, logLevel: 'silent' as const, demo: false, warnings: [] },
      database: { kind: 'external' as const, uri, user, password, database },
    };
    await expect(startDatabase(config, { say: () => undefined })).rejects.toThrow(/whole\.zip.*没有完成/);
    const write = app.graph.write((tx) => tx.run({ ...plain, text: 'CREATE (:Job {id: $id})' }, { id: 'x' }));
    await expect(write).rejects.toThrow('恢复没有完成');
    await expect(app.signIn()).rejects.toThrow();

    await restored(whole);
    expect(await canonicalHashes(app.graph)).toEqual(before);
    expect(await unfinishedRestore(app.graph)).toBeNull();
  });

  it('may be given up for an empty database', async () => {
    const cut = restored(whole, {
      say: () => {
        throw new Error('cut off');
      },
    });
    await expect(cut).rejects.toThrow('cut off');
    await empty(app.graph, options);
    expect(await unfinishedRestore(app.graph)).toBeNull();
    expect(await app.graph.read(platformContentCount, {})).toEqual([{ count: 0 }]);
    await restored(whole);
  });
});

describe('writes during a backup', () => {
  it('are wholly in it or wholly out of it', { timeout: 120_000 }, async () => {
    // A second connection stands for a second process. Each write moves one unit between two accounts far apart.
    const other = testDriver(runDatabase());
    const graphs = [app.graph, new Graph(other, runDatabase().database)];
    await raw(`MATCH (l:ChainLink) SET l.units = 100`);
    const [{ total } = { total: 0 }] = await raw(`MATCH (l:ChainLink) RETURN sum(l.units) AS total`);
    const move = {
      ...plain,
      text: `MATCH (l:ChainLink) WITH l, rand() AS chance ORDER BY chance LIMIT 2
        WITH collect(l) AS pair
        CALL (pair) { WITH pair[0] AS a SET a.units = a.units - 1 }
        RETURN pair[1].id AS id`,
    };
    const land = { ...plain, text: `MATCH (l:ChainLink {id: $id}) SET l.units = l.units + 1 RETURN l.id AS id` };
    let [writing, moved] = [true, 0];
    const writers = graphs.flatMap((graph) =>
      Array.from({ length: 3 }, async () => {
        while (writing) {
          await graph.write(async (tx) => {
            const [row] = await tx.run<Record<never, never>, { readonly id: string }>(move, {});
            await tx.run(land, { id: row?.id ?? '' });
          });
          moved += 1;
        }
      }),
    );
    const atStart: number[] = [];
    const line = z.object({ props: z.object({ units: z.number() }) });
    for (let round = 0; round < 4; round += 1) {
      atStart.push(moved);
      const file = join(folder, `moving-${round}.zip`);
      await backup(app.graph, { file, by: 'test', app: '0' });
      const text = (await unpacked(readFileSync(file))).get('nodes/ChainLink.jsonl') ?? '';
      const units = text
        .trim()
        .split('\n')
        .map((one) => line.parse(JSON.parse(one)).props.units);
      expect(units.reduce((sum, one) => sum + one, 0)).toBe(total);
      const archive = await Archive.open(file);
      await archive.verify();
      archive.close();
      await expect.poll(() => moved, { timeout: 30_000 }).toBeGreaterThan(atStart[round] ?? 0);
    }
    writing = false;
    await Promise.all(writers);
    await other.close();
    expect(moved).toBeGreaterThan(20);
  });

  it('wait: a write sent while the gate is shut is done after it opens, a lease at once', async () => {
    const write = { ...plain, text: `MERGE (j:Job {id: 'gate-test'}) RETURN j.id AS id` };
    let written = false;
    const waiting = await withGateShut(app.graph, 'test', async (inside) => {
      const pending = app.graph
        .write((tx) => tx.run(write, {}))
        .then(() => {
          written = true;
        });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(written).toBe(false);
      expect(
        await inside.read({ ...plain, mode: 'read', text: `MATCH (j:Job {id: 'gate-test'}) RETURN j.id AS id` }, {}),
      ).toEqual([]);
      return [pending];
    });
    await Promise.all(waiting);
    expect(written).toBe(true);
  });
});

describe('a database of an earlier version', () => {
  it('comes up to date from its archive: same constraints as a new one, same content, counts right', {
    timeout: 180_000,
  }, async () => {
    const names = await constraints();
    const { upgraded, nodes } = await restored(old);
    expect(upgraded).toBe(migrations.length - 51);
    expect(nodes).toBe(4_730);
    expect(await constraints()).toEqual(names);
    expect((await recountAll(app.graph)).repaired).toBe(0);
    await warmUp(app.graph);
    const reader = await app.signIn();
    const view = z.object({ chainMap: z.object({ links: z.array(z.object({ id: z.string() })) }) });
    const { chainMap } = await reader.read(
      view,
      `{ chainMap(industryId: "software-data-model", region: "320102") { links { id } } }`,
    );
    expect(chainMap.links.length).toBeGreaterThan(40);
  });

  it('is backed up before its data is rewritten, and not otherwise', { timeout: 120_000 }, async () => {
    const schema = join(folder, 'schema');
    mkdirSync(schema, { recursive: true });
    for (const name of readdirSync('cypher/schema')) copyFileSync(join('cypher/schema', name), join(schema, name));
    const taken: number[] = [];
    const before = await canonicalHashes(app.graph);
    const home = join(folder, 'rewriting');
    const beforeRewrite = async ({ version }: { readonly version: number }) => {
      taken.push(version);
      return backupToFolder(app.graph, { home, by: 'test', app: '0' }, `V${version}`);
    };
    const run = () => migrate(app.graph, loadMigrations(schema), { beforeRewrite });
    writeFileSync(
      join(schema, 'V990__an_index.cypher'),
      '// Nothing of the data.\nCREATE INDEX fixture_index IF NOT EXISTS FOR (n:Carrier) ON (n.name)\n',
    );
    expect(await run()).toBe(1);
    expect(taken).toEqual([]);
    writeFileSync(
      join(schema, 'V991__lane_names.cypher'),
      "// Names of lanes end in 段.\n// @rewrites data\nMATCH (l:Lane) SET l.name = l.name + '段'\n",
    );
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(taken).toEqual([991]);
    expect(await canonicalHashes(app.graph)).not.toEqual(before);

    const [name = ''] = readdirSync(join(home, 'backups'));
    expect(name).toMatch(/^liantu-\d{8}-\d{6}-before-V991\.zip$/);
    const archive = await Archive.open(join(home, 'backups', name));
    await restore(app.graph, archive, {
      by: 'test',
      migrations: loadMigrations(schema).filter(({ version }) => version < 991),
    });
    archive.close();
    expect(await canonicalHashes(app.graph)).toEqual(before);
    await raw('DROP INDEX fixture_index IF EXISTS');
  });

  it('is not backed up when there is nothing in it', async () => {
    await wipe(app.driver);
    const taken: number[] = [];
    const rewriting = migrations.map((migration, at) => (at === 3 ? { ...migration, rewrites: true } : migration));
    await migrate(app.graph, rewriting, { beforeRewrite: async ({ version }) => taken.push(version) });
    expect(taken).toEqual([]);
  });
});
