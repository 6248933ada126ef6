import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { reviewOccupations } from '../../server/enterprise/enterprise.writes.ts';
import { DomainError } from '../../server/platform/kernel/errors.ts';
import { createLog } from '../../server/platform/kernel/log.ts';
import { loadMigrations, migrate } from '../../server/platform/schema/migrate.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { canonicalHash } from '../support/canonical.ts';
import { killAfter, runChild } from '../support/child.ts';
import { wipe } from '../support/neo4j.ts';
import { runDatabase } from '../support/run-database.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function seedInProcess(killAfterMs: number | null): Promise<boolean> {
  const script = join(import.meta.dirname, 'seed.process.ts');
  const { said } = await runChild({ script, args: [JSON.stringify(runDatabase())], blow: killAfter(killAfterMs) });
  return said.includes('done');
}

async function freeLeases(): Promise<void> {
  const session = app.driver.session();
  await session.run(`MATCH (l:Lock) REMOVE l.until, l.holder`);
  await session.close();
}

describe('kill -9', () => {
  it('at ten points of loading the content, then a whole run, ends in the state of one clean run', async () => {
    const clean = await canonicalHash(app.driver);
    let cut = 0;
    for (let point = 0; point < 10; point += 1) {
      await wipe(app.driver);
      await migrate(app.graph, loadMigrations());
      const whole = await seedInProcess(100 + point * 450);
      if (!whole) cut += 1;
      await freeLeases();
      expect(await seedInProcess(null)).toBe(true);
      expect(await canonicalHash(app.driver), `point ${point}`).toBe(clean);
      expect((await recountAll(app.graph)).repaired).toBe(0);
    }
    expect(cut).toBeGreaterThan(3);
  });
});

// A racer loses by the version, or finds every connection busy and is told to try again.
const lost = new Set(['CONFLICT', 'UNAVAILABLE']);

describe('two hundred racers', () => {
  it('over twenty rounds have exactly one winner each', async () => {
    const session = app.driver.session();
    const { records } = await session.run(
      `MATCH ()-[o:OCCUPIES]->() RETURN o.id AS id, o.version AS version ORDER BY id LIMIT 1`,
    );
    await session.close();
    const id = String(records[0]?.get('id'));
    let version = Number(records[0]?.get('version'));
    const log = createLog('silent');
    for (let round = 0; round < 20; round += 1) {
      const race = Array.from({ length: 200 }, async (_, racer) => {
        const viewer = { id: `racer-${racer}`, username: `racer-${racer}`, role: 'RESEARCHER', groupId: null };
        const context = {
          viewer,
          log,
          files: app.files,
          graph: app.graph,
          trips: [],
          loaders: new Map(),
          permissions: new Set<string>(),
          language: 'zh' as const,
          requestId: '',
        };
        const input = {
          items: [{ id, expectedVersion: version }],
          decision: round % 2 ? 'CONFIRMED' : 'REJECTED',
          reason: `${racer}`,
        } as const;
        try {
          await reviewOccupations(context, { ...input, clientMutationId: `round-${round}` });
          return 'won';
        } catch (error) {
          return error instanceof DomainError && lost.has(error.code) ? 'lost' : String(error);
        }
      });
      const outcomes = await Promise.all(race);
      expect(outcomes.filter((outcome) => outcome === 'won')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome !== 'won' && outcome !== 'lost')).toEqual([]);
      version += 1;
    }
  });
});
