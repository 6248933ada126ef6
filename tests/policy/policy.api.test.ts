import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Client, type TestApp, testApp } from '../support/app.ts';
import { endings, handedOut } from '../support/handed-out.ts';

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
});
afterAll(() => app.close());

const documents = z.array(
  z.object({
    id: z.string(),
    level: z.string(),
    regionName: z.string(),
    number: z.string().nullable(),
    standing: z.string(),
    uploaded: z.boolean(),
    clauses: z.array(
      z.object({
        article: z.string(),
        quote: z.string().nullable(),
        sources: z.array(z.object({ section: z.string() })),
        rules: z.array(z.object({ id: z.string() })),
      }),
    ),
  }),
);
const packageShape = z.object({ policies: z.object({ regionName: z.string(), documents }).nullable() });

async function packageOf(region: string, more = '') {
  const query = `{ policies(region: "${region}"${more}) { regionName documents { id level regionName number standing
    uploaded clauses { article quote sources { section } rules { id } } } } }`;
  return (await client.read(packageShape, query)).policies;
}

describe('the policy package of a region', () => {
  it('has its documents with every clause, its source and its rules, in one trip', async () => {
    const sent = app.trips.length;
    const found = await packageOf('330213');
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([1]);
    const [document] = found?.documents ?? [];
    expect(document).toMatchObject({
      ...{ id: 'fenghua-2023-measures', level: 'DISTRICT', regionName: '奉化区', number: null },
      ...{ standing: 'IN_FORCE', uploaded: false },
    });
    expect(document?.clauses.length).toBeGreaterThan(12);
    for (const { quote, sources } of document?.clauses ?? []) {
      expect(quote).toBeNull();
      expect(sources).toHaveLength(1);
    }
    expect(document?.clauses.flatMap(({ rules }) => rules.map(({ id }) => id))).toContain('fh-11-fdi');
  });

  it('is that of the district for its streets, and of nobody else', async () => {
    const street = await packageOf('320102-xinjiekou');
    expect(street?.documents.map(({ id }) => id)).toEqual(['xuanwu-2025-10']);
    expect((await packageOf('320104'))?.documents).toEqual([]);
    expect(await packageOf('999999')).toBeNull();
  });

  it('tells what does not hold on a day, and what nobody can date', async () => {
    const standing = async (region: string, asOf: string) =>
      (await packageOf(region, `, asOf: "${asOf}"`))?.documents.map((each) => each.standing);
    expect(await standing('330213', '2023-05-31')).toEqual(['NOT_YET']);
    expect(await standing('330213', '2023-06-01')).toEqual(['IN_FORCE']);
    expect(await standing('341602', '2026-01-01')).toEqual(['UNVERIFIED']);
  });
});

const eligibleShape = z.object({
  eligibleFor: z.object({
    looked: z.number(),
    withheld: z.array(z.object({ id: z.string() })),
    rules: z.array(
      z.object({
        rule: z.object({ id: z.string() }),
        subjects: z.array(z.object({ status: z.string(), evidence: z.array(z.object({ text: z.string() })) })),
      }),
    ),
  }),
});
async function concerned(region: string) {
  const query = `{ eligibleFor(region: "${region}") { looked withheld { id }
    rules { rule { id } subjects { status evidence { text } } } } }`;
  return (await client.read(eligibleShape, query)).eligibleFor;
}

describe('those whom the policy package of a region concerns', () => {
  it('are told by what is recorded, with the evidence, in two trips, and handed out', async () => {
    const sent = app.trips.length;
    const { looked, rules } = await concerned('320102');
    expect(app.trips.slice(sent).flat().length).toBeLessThanOrEqual(2);
    expect(looked).toBeGreaterThan(0);
    const support = rules.find(({ rule }) => rule.id === 'xw-2-3-support');
    expect(support?.subjects.length).toBeGreaterThan(0);
    for (const { status, evidence } of support?.subjects ?? []) {
      expect(status).toBe('ELIGIBLE');
      expect(evidence.length).toBeGreaterThan(0);
    }
    const list = await handedOut(client, '/exports/policy-eligible.csv?region=320102');
    expect(list.cover).toContain('免申即享名单');
    expect(list.body[0]).toMatchObject({ 结果: '符合' });
  });

  it('are offered nothing that a review withholds', async () => {
    const { rules, withheld } = await concerned('330213');
    expect(withheld.map(({ id }) => id)).toContain('fh-5-growth');
    expect(rules.map(({ rule }) => rule.id)).not.toContain('fh-5-growth');
  });
});

const matchShape = z.object({
  matchPolicies: z
    .object({
      certain: z.string(),
      possible: z.string(),
      asks: z.array(z.object({ id: z.string() })),
      outcomes: z.array(
        z.object({
          rule: z.object({ id: z.string() }),
          status: z.string(),
          total: z.string().nullable(),
          outputs: z.array(z.object({ key: z.string(), amount: z.string().nullable(), payer: z.string().nullable() })),
          missing: z.array(z.object({ id: z.string() })),
          conditions: z.array(z.object({ text: z.string(), met: z.boolean().nullable() })),
          steps: z.array(z.object({ kind: z.string(), short: z.string(), after: z.string().nullable() })),
          clause: z.object({ article: z.string(), quote: z.string().nullable() }),
        }),
      ),
    })
    .nullable(),
});

const matchQuery = `query M($region: String!, $facts: [PolicyFactInput!]!, $readings: [PolicyReadingInput!], $asOf: Date) {
  matchPolicies(region: $region, facts: $facts, readings: $readings, asOf: $asOf) { certain possible asks { id }
    outcomes { rule { id } status total outputs { key amount payer } missing { id } conditions { text met }
      steps { kind short after } clause { article quote } } } }`;

const given = (facts: Readonly<Record<string, string>>) =>
  Object.entries(facts).map(([fact, value]) => ({ fact, value }));

async function matched(facts: Readonly<Record<string, string>>, more: Readonly<Record<string, unknown>> = {}) {
  const variables = { region: '330213', facts: given(facts), asOf: '2026-01-01', ...more };
  const { matchPolicies } = await client.read(matchShape, matchQuery, variables);
  return matchPolicies;
}

describe('what a project would get', () => {
  it('is decided with its clause, what is missing and what is one step away, in one trip', async () => {
    const sent = app.trips.length;
    const match = await matched({ project_class: 'industry', newly_introduced: 'true', fdi_wusd: '1850' });
    expect(app.trips.slice(sent).map((trip) => trip.length)).toEqual([1]);
    const fdi = match?.outcomes.find(({ rule }) => rule.id === 'fh-11-fdi');
    expect(fdi).toMatchObject({
      ...{ status: 'ELIGIBLE', total: '270', missing: [] },
      outputs: [
        { key: 'district', amount: '270', payer: 'DISTRICT' },
        { key: 'city', amount: '0', payer: 'CITY' },
      ],
      clause: { article: '（十一）优化财政奖励政策', quote: null },
    });
    expect(fdi?.steps).toContainEqual({ kind: 'TIER', short: '150', after: '500' });
    expect(match?.certain).toBe('270');
    const asked = match?.asks.map(({ id }) => id) ?? [];
    expect(asked).not.toContain('fdi_wusd');
    expect(new Set(asked)).toEqual(new Set(match?.outcomes.flatMap(({ missing }) => missing.map(({ id }) => id))));
  });

  it('names the condition that fails, in the language asked for', async () => {
    const match = await matched({ project_class: 'industry', newly_introduced: 'true', fdi_wusd: '199.99' });
    const fdi = match?.outcomes.find(({ rule }) => rule.id === 'fh-11-fdi');
    expect(fdi).toMatchObject({ status: 'INELIGIBLE', outputs: [], total: null });
    expect(fdi?.conditions.filter(({ met }) => met === false)).toEqual([
      { text: '年实到外资不低于 200 万美元', met: false },
    ]);
  });

  it('reads the wording the other way when asked to, and keeps what does not hold out of the sum', async () => {
    const facts = { project_class: 'industry', newly_introduced: 'true', fdi_wusd: '850' };
    const readings = [{ rule: 'fh-11-fdi', param: 'part_units', option: 'prorata' }];
    expect((await matched(facts, { readings }))?.certain).toBe('127.5');
    const before = await matched(facts, { asOf: '2023-05-31' });
    expect(before?.certain).toBe('0');
    expect(new Set(before?.outcomes.map(({ status }) => status))).toEqual(new Set(['NOT_IN_FORCE']));
    const adviser = { adviser: 'true', successfully_introduced: 'true', introducer_public_official: 'false' };
    const undated = await matched(adviser, { region: '341602' });
    expect(undated?.outcomes.find(({ rule }) => rule.id === 'qc-8-adviser')?.status).toBe('ELIGIBLE');
  });

  it('is handed out as a list with what was given and under which reading', async () => {
    const asked = 'region=330213&asOf=2026-01-01&facts=project_class:industry,newly_introduced:true,fdi_wusd:850';
    for (const ending of endings) {
      const list = await handedOut(client, `/exports/policy-match.${ending}?${asked}`);
      expect(list.cover).toContain('年实到外资：850万美元');
      expect(list.cover).toContain('确定合计：120 万元');
      const fdi = list.body.find((row) => row['政策'] === '引进外资奖励（产业类）');
      expect(fdi).toMatchObject({
        结果: '符合',
        '合计（万元）': '120',
        条款: '（十一）优化财政奖励政策',
        效力: '施行中',
      });
      expect(fdi?.['口径']).toContain('只计满档');
    }
    expect((await client.request('/exports/policy-match.csv?region=330213&fact=x')).status).toBe(400);
  });

  it('takes what is recorded of a project for given, in two trips, and what is given beside it for more', async () => {
    const shape = z.object({ matchPolicies: z.object({ asks: z.array(z.object({ id: z.string() })) }) });
    const asked = async (more: string) => {
      const query = `{ matchPolicies(region: "500102", ${more}) { asks { id } } }`;
      return (await client.read(shape, query)).matchPolicies.asks.map(({ id }) => id);
    };
    expect(await asked('facts: []')).toContain('invest_wan');
    expect(await asked('facts: [], projectId: "demo-project-12"')).not.toContain('invest_wan');
    expect(app.trips.at(-1)?.length).toBeLessThanOrEqual(2);
    await expect(asked('facts: [], projectId: "nobody"')).rejects.toThrow('NOT_FOUND');
    const sheet = await client.request('/exports/policy-match.csv?region=500102&projectId=demo-project-12');
    expect(sheet.status).toBe(200);
  });

  it('refuses a fact that does not hold, by its name', async () => {
    await expect(matched({ fdi_wusd: '-1' })).rejects.toThrow('“年实到外资”不成立');
    const readings = [{ rule: 'fh-11-fdi', param: 'part_units', option: 'round' }];
    await expect(matched({}, { readings })).rejects.toThrow('没有这一种口径');
    await expect(matched({ nothing: '1' })).rejects.toThrow('“nothing”不成立：没有这一项');
  });
});
