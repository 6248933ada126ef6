import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faulty, lookThrough } from '../../server/chain/doctor.reads.ts';
import { restoredApp } from '../platform/archive.support.ts';
import type { TestApp } from '../support/app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await restoredApp();
}, 600_000);
afterAll(() => app.close());

async function run(text: string) {
  const session = app.driver.session();
  await session.run(text);
  await session.close();
}

describe('the doctor', () => {
  it('finds nothing wrong with what ships, and counts it', async () => {
    const found = await lookThrough(app.graph);
    expect(found).toMatchObject({ constraintsMissing: [], withoutId: {}, sourcesMissing: [], presenceDangling: [] });
    expect(faulty(found)).toBe(false);
    expect(found.things['ChainLink']).toBeGreaterThan(300);
    expect(found.relations['IN_LANE']).toBe(found.things['ChainLink']);
  });

  it('finds each kind of damage', async () => {
    await run(
      `MATCH (l:ChainLink) WITH l LIMIT 1 CREATE (l)<-[:OCCUPIES {sourceIds: ['gone.1']}]-(:Enterprise {name: 'x'})`,
    );
    await run(`CREATE (:Presence {id: '1~2', regionId: '1', linkId: '2'})`);
    await run(`CREATE (:Carrier {id: 'c', sourceIds: ['gone.2']})`);
    await run('DROP CONSTRAINT carrier_id');
    const found = await lookThrough(app.graph);
    expect(found.withoutId).toEqual({ Enterprise: 1, OCCUPIES: 1 });
    expect([...found.sourcesMissing].sort()).toEqual(['gone.1', 'gone.2']);
    expect(found.presenceDangling).toEqual(['1~2']);
    expect(found.constraintsMissing).toEqual(['carrier_id']);
    expect(faulty(found)).toBe(true);
    await run('CREATE CONSTRAINT carrier_id IF NOT EXISTS FOR (n:Carrier) REQUIRE n.id IS UNIQUE');
  });
});
