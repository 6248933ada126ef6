import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { chainMap } from '../../cypher/queries.gen.ts';
import { chainTemplate } from '../../server/chain/chain.template.ts';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const operations = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync('web/platform/data/operations.gen.json', 'utf8')));
const documentOf = (name: string) => {
  const found = Object.values(operations).find((text) => new RegExp(`^(query|mutation) ${name}\\b`).test(text));
  if (!found) throw new Error(`no operation ${name}`);
  return found;
};

const presence = z.object({
  local: z.number(),
  confirmed: z.number(),
  toReview: z.number(),
  leaders: z.number(),
  surveyedAt: z.string().nullable(),
});
const map = z.object({
  chainMap: z.object({
    demo: z.boolean(),
    lanes: z.array(z.object({ id: z.string(), name: z.string() })),
    links: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        laneId: z.string(),
        parentId: z.string().nullable(),
        knowledge: z.string(),
        presence,
      }),
    ),
    supplies: z.array(z.object({ fromId: z.string(), toId: z.string() })),
  }),
});
const mapQuery = `query Map($industryId: ID!, $region: String!) { chainMap(industryId: $industryId, region: $region) {
  demo lanes { id name }
  links { id name laneId parentId knowledge presence { local confirmed toReview leaders surveyedAt } }
  supplies { fromId toId } } }`;
const software = { industryId: 'software-data-model', region: '320102' };

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
});
afterAll(() => app.close());

describe('the chain map', () => {
  it('is the shipped template, whole', async () => {
    const template = chainTemplate.parse(JSON.parse(readFileSync('seed/chain/software-data-model.json', 'utf8')));
    const { chainMap } = await client.read(map, mapQuery, software);
    expect(chainMap.lanes.map(({ name }) => name)).toEqual(template.lanes.map(({ name }) => name));
    expect(chainMap.links.map(({ name }) => name)).toEqual(template.links.map(({ name }) => name));
    expect(chainMap.supplies).toHaveLength(template.supplies.length);
    expect(chainMap.links.filter(({ parentId }) => parentId !== null).length).toBeGreaterThan(5);
  });

  it('shows the four states of knowledge, and marks demo data', async () => {
    const { chainMap } = await client.read(map, mapQuery, software);
    const states = new Set(chainMap.links.map(({ knowledge }) => knowledge));
    expect([...states].sort()).toEqual(['NONE_FOUND', 'PRESENT', 'TO_REVIEW', 'UNSURVEYED']);
    expect(chainMap.demo).toBe(true);
    for (const { knowledge, presence: counts } of chainMap.links) {
      if (knowledge === 'UNSURVEYED') expect(counts).toMatchObject({ confirmed: 0, toReview: 0, surveyedAt: null });
    }
  });

  it('counts distinct enterprises of a region with its sub-regions on a link with its sub-links', async () => {
    const { chainMap } = await client.read(map, mapQuery, software);
    const session = app.driver.session();
    for (const { id, presence: counts } of chainMap.links) {
      const { records } = await session.run(
        `MATCH (:ChainLink {id: $id})<-[:CHILD_OF*0..]-(l)<-[o:OCCUPIES]-(e:Enterprise)-[:LOCATED_IN]->()-[:PART_OF*0..]->(:Region {id: '320102'})
         RETURN count(DISTINCT CASE WHEN o.state = 'CONFIRMED' THEN e END) AS confirmed,
                count(DISTINCT CASE WHEN o.state = 'TO_REVIEW' THEN e END) AS toReview,
                count(DISTINCT CASE WHEN o.state = 'CONFIRMED' AND o.role = 'LEADER' THEN e END) AS leaders,
                count(DISTINCT CASE WHEN o.state = 'CONFIRMED' AND o.kind IN l.capacityKinds THEN e END) AS local`,
        { id },
      );
      expect({ ...records[0]?.toObject(), surveyedAt: counts.surveyedAt }, id).toEqual(counts);
    }
    await session.close();
    expect(chainMap.links.some(({ presence: { confirmed } }) => confirmed > 0)).toBe(true);
  });

  it('of a street counts that street alone', async () => {
    const whole = await client.read(map, mapQuery, software);
    const street = await client.read(map, mapQuery, { ...software, region: '320102-xuzhuang' });
    const sum = (result: z.infer<typeof map>) =>
      result.chainMap.links.reduce((total, link) => total + link.presence.confirmed, 0);
    expect(sum(street)).toBeGreaterThan(0);
    expect(sum(street)).toBeLessThan(sum(whole));
  });

  it('is null for an industry or a region that does not exist', async () => {
    const asked = { industryId: 'nothing', region: '320102' };
    expect((await client.run(mapQuery, asked)).data).toEqual({ chainMap: null });
    expect((await client.run(mapQuery, { ...software, region: '999999' })).data).toEqual({ chainMap: null });
  });

  it('keeps counts that a recount of everything finds right', async () => {
    const { pairs, repaired } = await recountAll(app.graph);
    expect(pairs).toBeGreaterThan(20);
    expect(repaired).toBe(0);
  });
});

describe('a view', () => {
  it('has nothing for nobody', async () => {
    const nobody = { id: null, role: '', groupId: null };
    expect(await app.graph.read(chainMap, { ...software, want: ['links'], viewer: nobody })).toEqual([]);
    expect(
      await app.graph.read(chainMap, { ...software, want: ['links'], viewer: { ...nobody, id: 'x' } }),
    ).toHaveLength(1);
  });
});

describe('trips', () => {
  const budget: Readonly<Record<string, number>> = { ChainMap: 1, LinkPanel: 1, Choices: 1 };
  const variables = {
    ...software,
    id: 'software-data-model.system-integration',
    linkId: 'software-data-model.system-integration',
    region: '320102',
    text: '智能',
    ...{ outward: false, among: ['demo-01'] },
    state: 'TO_REVIEW',
    first: 20,
    from: 'software-data-model.os-database',
    to: 'software-data-model.custom-software',
    steps: [{ id: 'software-data-model.system-integration', relation: 'OCCUPIES', direction: 'IN', first: 50 }],
    ...{ rootId: 'demo-01', target: 'demo-01', a: 'demo-01', b: 'demo-03', ids: ['demo-01', 'demo-03'] },
    ...{ mode: 'FILL', enterpriseId: 'demo-01', projectId: 'demo-project-01', unitId: 'none' },
    ...{ regions: ['320102', '320104'], numbers: [{ key: 'strong.firms', value: 4 }] },
    ...{ line: '500平 办公 马上要', filter: {}, facts: [], readings: [], one: 'none', other: 'nothing' },
    ...{ definition: '{}', examples: '[]' },
    draft: { keywords: ['智能'], synonyms: [], exclusions: [], codes: [], capacityKinds: ['SERVICE'] },
  };

  // Where a name means something else.
  const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    Industry: { id: software.industryId },
    Dossier: { id: software.industryId },
    Reserve: { state: 'RESERVED' },
    Project: { id: 'demo-project-01' },
  };

  it('stay within one a screen for map and link, two elsewhere', async () => {
    let seen = 0;
    // Some are for those who may edit.
    const editor = await app.signIn('admin');
    const { id: fileId } = await app.files.put('list.csv', Buffer.from('企业名称\n示例甲有限公司\n'));
    for (const [hash, text] of Object.entries(operations)) {
      const name = /^query (\w+)/.exec(text)?.[1];
      // The rows of an import need one that ran.
      if (name === undefined || name === 'ImportRows') continue;
      const named = Object.fromEntries(
        Object.entries({ ...variables, ...others[name], fileId }).filter(([key]) => text.includes(`$${key}`)),
      );
      const ask = () =>
        editor.post({
          operationName: name,
          variables: named,
          extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
        });
      // Planning a large statement for the first time may take longer than a reader waits.
      if ((await (await ask()).text()).includes('"UNAVAILABLE"')) await ask();
      const before = app.trips.length;
      const response = await ask();
      expect(response.status, name).toBe(200);
      const answered = await response.json();
      expect(answered, `${name}: ${JSON.stringify(answered).slice(0, 300)}`).not.toHaveProperty('errors');
      const sent = app.trips.slice(before).flat();
      expect(sent.length, `${name}: ${sent.join(', ')}`).toBeLessThanOrEqual(budget[name] ?? 2);
      seen += 1;
    }
    expect(seen).toBeGreaterThan(4);
  });

  it('answer edges outside a view by one batch, not one by one', async () => {
    const before = app.trips.length;
    await client.run(
      `query M { chainMap(industryId: "software-data-model", region: "320102") { links { id suppliers { name } customers { name } } } }`,
    );
    expect(app.trips.slice(before).flat()).toEqual(['chain/map', 'chain/links', 'chain/links']);
  });
});

describe('a survey', () => {
  const mutation = documentOf('RecordSurvey').replace(/^mutation RecordSurvey/, 'mutation RecordSurvey');
  const result = z.object({ recordSurvey: z.object({ __typename: z.string() }).catchall(z.unknown()) });
  const target = 'software-data-model.operating-database';
  const linkQuery = `query L($id: ID!) { link(id: $id, region: "320102") { knowledge survey { version result on } } }`;

  async function unsurveyed(): Promise<string> {
    const { chainMap } = await client.read(map, mapQuery, software);
    return chainMap.links.find(({ knowledge }) => knowledge === 'UNSURVEYED')?.id ?? target;
  }

  it('turns not surveyed into missing, once, and a second of the day needs the version it saw', async () => {
    const linkId = await unsurveyed();
    const input = {
      clientMutationId: 'survey-1',
      linkId,
      region: '320102',
      on: '2026-11-20',
      result: 'NONE_FOUND',
      scope: '电话排查',
    };
    const first = await client.read(result, mutation, { input });
    expect(first.recordSurvey.__typename).toBe('MutationRecordSurveySuccess');
    expect((await client.run(linkQuery, { id: linkId })).data).toEqual({
      link: { knowledge: 'NONE_FOUND', survey: { version: 1, result: 'NONE_FOUND', on: '2026-11-20' } },
    });
    const repeated = await client.read(result, mutation, { input });
    expect(repeated.recordSurvey.__typename).toBe('MutationRecordSurveySuccess');
    const blind = await client.read(result, mutation, {
      input: { ...input, clientMutationId: 'survey-2', result: 'FOUND' },
    });
    expect(blind.recordSurvey.__typename).toBe('ConflictError');
    const seen = { ...input, clientMutationId: 'survey-3', result: 'FOUND', expectedVersion: 1 };
    await client.read(result, mutation, { input: seen });
    expect((await client.run(linkQuery, { id: linkId })).data).toMatchObject({
      link: { survey: { version: 2, result: 'FOUND' } },
    });
  });

  it('cannot say none where firms are confirmed, nor lie in the future, nor name a link that is not there', async () => {
    const { chainMap } = await client.read(map, mapQuery, software);
    const present = chainMap.links.find(({ presence: { confirmed } }) => confirmed > 0)?.id ?? '';
    const base = { region: '320102', on: '2026-11-20', result: 'NONE_FOUND' };
    const outcomes = [];
    for (const [index, input] of [
      { ...base, linkId: present },
      { ...base, linkId: present, on: '2999-01-01' },
      { ...base, linkId: 'no.such' },
    ].entries()) {
      const answer = await client.read(result, mutation, { input: { ...input, clientMutationId: `bad-${index}` } });
      outcomes.push(answer.recordSurvey.__typename);
    }
    expect(outcomes).toEqual(['InvalidError', 'InvalidError', 'NotFoundError']);
  });
});
