import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const verdict = z.object({
  class: z.string(),
  n: z.number(),
  expected: z.number().nullable(),
  thetaHat: z.number().nullable(),
  reference: z.object({ kind: z.string(), name: z.string(), linksCompared: z.number() }).nullable(),
  flip: z.object({ need: z.string(), count: z.number().nullable(), to: z.string().nullable() }).nullable(),
});
const fields = 'class n expected thetaHat reference { kind name linksCompared } flip { need count to }';
const mapQuery = `query Map($industryId: ID!, $region: String!) { chainMap(industryId: $industryId, region: $region) {
  links { id parentId knowledge presence { local confirmed toReview surveyedAt } verdict { ${fields} } } } }`;
const map = z.object({
  chainMap: z.object({
    links: z.array(
      z.object({
        id: z.string(),
        parentId: z.string().nullable(),
        knowledge: z.string(),
        presence: z.object({
          local: z.number(),
          confirmed: z.number(),
          toReview: z.number(),
          surveyedAt: z.string().nullable(),
        }),
        verdict,
      }),
    ),
  }),
});
const modeFields = `class undecided modes { mode priority components { code value } reasons { code count of links { id } } }
  need { lostCount others break choke pathCut }`;
const modesQuery = `query Modes($industryId: ID!, $region: String!) { chainMap(industryId: $industryId, region: $region) {
  links { id parentId stance verdict { ${modeFields} } } } }`;
const modesOfLink = z.object({
  class: z.string(),
  undecided: z.array(z.string()),
  modes: z.array(
    z.object({
      mode: z.string(),
      priority: z.number().nullable(),
      components: z.array(z.object({ code: z.string(), value: z.number().nullable() })),
      reasons: z.array(z.object({ code: z.string(), count: z.number().nullable(), of: z.number().nullable() })),
    }),
  ),
  need: z.object({ lostCount: z.number(), others: z.number(), break: z.string(), choke: z.string() }).nullable(),
});
const modeFlip = z.object({ need: z.string(), count: z.number(), to: z.array(z.string()) });
const modesMap = z.object({
  chainMap: z.object({
    links: z.array(
      z.object({
        id: z.string(),
        parentId: z.string().nullable(),
        stance: z.string().nullable(),
        verdict: modesOfLink,
      }),
    ),
  }),
});
const here = { industryId: 'software-data-model', region: '320102' };

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
});
afterAll(() => app.close());

const links = async () => (await client.read(map, mapQuery, here)).chainMap.links;

async function one(linkId: string) {
  const query = `query V($linkId: ID!, $region: String!) { verdict(linkId: $linkId, region: $region) { ${fields} } }`;
  return (await client.read(z.object({ verdict }), query, { linkId, region: here.region })).verdict;
}

/** Reference counts of the province as an import leaves them. */
async function count(values: Readonly<Record<string, number>>): Promise<void> {
  const session = app.driver.session();
  await session.run(
    `UNWIND $rows AS row MATCH (l:ChainLink {id: row.linkId}) MATCH (r:Region {id: '320000'})
     MERGE (c:ReferenceCount {id: 'count-' + row.linkId})
     SET c.measure = '企业数', c.year = 2024, c.value = row.value, c.origin = '统计年鉴'
     MERGE (c)-[:COUNT_OF {id: 'of-' + row.linkId}]->(l) MERGE (c)-[:REPORTED_IN {id: 'in-' + row.linkId}]->(r)`,
    { rows: Object.entries(values).map(([linkId, value]) => ({ linkId, value })) },
  );
  await session.close();
}

describe('verdicts on the links of a chain', () => {
  it('come with the map in its one trip, and call nothing a gap that nobody looked at', async () => {
    const sent = app.trips.length;
    const all = await links();
    expect(app.trips.slice(sent)).toHaveLength(1);
    expect(app.trips.at(-1)).toHaveLength(1);
    for (const {
      verdict: { class: said, n, reference },
      knowledge,
      presence,
    } of all) {
      expect(n).toBe(presence.local);
      expect(reference).toBeNull();
      if (presence.surveyedAt === null) {
        const known = presence.confirmed + presence.toReview > 0;
        expect(said).toBe(known ? 'INSUFFICIENT' : 'UNSURVEYED');
      }
      if (knowledge === 'NONE_FOUND') expect(said).toBe('MISSING');
    }
    expect(new Set(all.map((each) => each.verdict.class))).toEqual(new Set(['UNSURVEYED', 'INSUFFICIENT', 'MISSING']));
  });

  it('compare with what is imported, on the next read, and say what would change them', async () => {
    const top = (await links()).filter(({ parentId }) => parentId === null);
    const present = top.filter(({ presence }) => presence.local > 0);
    const missing = top.find((each) => each.verdict.class === 'MISSING');
    const [strong, weak] = present;
    if (!strong || !weak || !missing) throw new Error('the demo content has links of each kind');
    const regional = present.slice(0, 2).reduce((sum, { presence }) => sum + presence.local, 0);
    // Of 1,000 in the province nearly all are on the second link and half a hundred on the one where none was found.
    await count({ [strong.id]: strong.presence.local, [weak.id]: 900, [missing.id]: 500 });
    const after = new Map((await links()).map((each) => [each.id, each.verdict]));
    const total = strong.presence.local + 1400;
    expect(after.get(missing.id)).toMatchObject({ class: regional * (500 / total) >= 1 ? 'MISSING' : 'NOT_EXPECTED' });
    expect(after.get(missing.id)?.expected).toBeCloseTo((regional * 500) / total, 9);
    expect(after.get(missing.id)?.reference).toEqual({ kind: 'IMPORTED', name: '江苏省', linksCompared: 3 });
    expect(after.get(missing.id)?.flip?.need).toBe('MORE_FIRMS');
    expect(after.get(strong.id)?.thetaHat).toBeGreaterThan(after.get(weak.id)?.thetaHat ?? Infinity);
    expect(await one(missing.id)).toEqual(after.get(missing.id));
    const elsewhere = top.find(({ id, presence }) => presence.local > 0 && ![strong.id, weak.id].includes(id));
    if (elsewhere) expect(after.get(elsewhere.id)?.class).toBe('INSUFFICIENT');
  });

  it('say with the same trip what a link calls for, and what nobody can say yet', async () => {
    const sent = app.trips.length;
    const found = (await client.read(modesMap, modesQuery, here)).chainMap.links;
    expect(app.trips.slice(sent)).toHaveLength(1);
    expect(app.trips.at(-1)).toHaveLength(1);
    for (const { parentId, stance, verdict: said } of found) {
      if (parentId !== null) expect(said).toMatchObject({ modes: [], undecided: [], need: null });
      if (stance === 'DECLINED') expect(said).toMatchObject({ modes: [], undecided: [] });
      if (said.class === 'UNSURVEYED') expect(said.modes.every(({ mode }) => mode === 'BUILD')).toBe(true);
      for (const { priority } of said.modes) if (priority !== null) expect(priority >= 0 && priority <= 1).toBe(true);
    }
    const filled = found.find(({ verdict: said }) => said.modes.some(({ mode }) => mode === 'FILL'));
    const filling = filled?.verdict.modes.find(({ mode }) => mode === 'FILL');
    expect(filling?.reasons.find(({ code }) => code === 'STOPS')).toMatchObject({
      count: filled?.verdict.need?.lostCount,
      of: filled?.verdict.need?.others,
    });
    expect(filling?.components).toContainEqual({ code: 'SELF_SUPPLY_GAP', value: null });
    expect(found.some(({ verdict: said }) => said.undecided.length > 0)).toBe(true);
    const alone = `query V($linkId: ID!, $region: String!) { verdict(linkId: $linkId, region: $region) {
      ${modeFields} modeFlip { need count to } } }`;
    const args = { linkId: filled?.id ?? '', region: here.region };
    const again = await client.read(z.object({ verdict: modesOfLink.extend({ modeFlip }) }), alone, args);
    expect(again.verdict).toMatchObject(filled?.verdict ?? { modes: 'none found' });
    expect(again.verdict.modeFlip.to).not.toEqual(filled?.verdict.modes.map(({ mode }) => mode));
  });

  it('are none for a link or a region that is not there, and none for who is not signed in', async () => {
    const query = 'query V { verdict(linkId: "nothing", region: "320102") { class } }';
    expect((await client.run(query)).data).toEqual({ verdict: null });
    const { status } = await app.app.request('http://127.0.0.1/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect(status).not.toBe(200);
  });
});
