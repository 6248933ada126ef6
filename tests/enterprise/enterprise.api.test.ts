import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recountAll } from '../../server/chain/presence.writes.ts';
import { type Client, type TestApp, testApp } from '../support/app.ts';

const review = `mutation R($input: ReviewOccupationInput!) { reviewOccupation(input: $input) {
  __typename ... on MutationReviewOccupationSuccess { data { state version confirmedBy } } ... on Error { code message field } } }`;
const result = z.object({ reviewOccupation: z.object({ __typename: z.string() }).catchall(z.unknown()) });
const list = `query E($first: Int, $after: String, $text: String, $linkId: ID, $region: String) {
  enterprises(first: $first, after: $after, text: $text, linkId: $linkId, region: $region) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { id name } } } }`;
const page = z.object({
  enterprises: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.string() }) })),
  }),
});
const occupation = z.object({ id: z.string(), version: z.number(), link: z.string(), region: z.string() });

let app: TestApp;
let client: Client;
beforeAll(async () => {
  app = await testApp();
  client = await app.signIn();
});
afterAll(() => app.close());

async function rows(text: string, params: Readonly<Record<string, unknown>> = {}) {
  const session = app.driver.session();
  const { records } = await session.run(text, { ...params });
  await session.close();
  return records.map((record) => record.toObject());
}

async function waiting() {
  const found = await rows(
    `MATCH (e:Enterprise)-[o:OCCUPIES {state: 'TO_REVIEW'}]->(l), (e)-[:LOCATED_IN]->(r)
     RETURN o.id AS id, o.version AS version, l.id AS link, r.id AS region ORDER BY id`,
  );
  return z.array(occupation).parse(found);
}

const presenceQuery = `query P($id: ID!) { link(id: $id, region: "320102") { presence { confirmed toReview } } }`;
const presence = z.object({ link: z.object({ presence: z.object({ confirmed: z.number(), toReview: z.number() }) }) });

describe('a review', () => {
  it('confirms, moves the counts in the same write and leaves its history', async () => {
    const [first] = await waiting();
    if (!first) throw new Error('no occupation waits');
    const before = (await client.read(presence, presenceQuery, { id: first.link })).link.presence;
    const input = { clientMutationId: 'c-1', id: first.id, expectedVersion: first.version, decision: 'CONFIRMED' };
    const answer = await client.read(result, review, { input });
    expect(answer.reviewOccupation).toMatchObject({
      __typename: 'MutationReviewOccupationSuccess',
      data: { state: 'CONFIRMED', version: first.version + 1, confirmedBy: 'researcher' },
    });
    const after = (await client.read(presence, presenceQuery, { id: first.link })).link.presence;
    expect(after).toEqual({ confirmed: before.confirmed + 1, toReview: before.toReview - 1 });
    const changes = await rows(
      'MATCH (c:Change {factId: $id}) WHERE c.field = $field RETURN c.before AS before, c.after AS after, c.by AS by',
      {
        id: `OCCUPIES/${first.id}`,
        field: 'state',
      },
    );
    expect(changes).toEqual([{ before: 'TO_REVIEW', after: 'CONFIRMED', by: 'researcher' }]);

    const back = { ...input, clientMutationId: 'c-2', expectedVersion: first.version + 1, decision: 'TO_REVIEW' };
    const taken = await client.read(result, review, { input: back });
    expect(taken.reviewOccupation).toMatchObject({ data: { state: 'TO_REVIEW', confirmedBy: null } });
    expect((await client.read(presence, presenceQuery, { id: first.link })).link.presence).toEqual(before);
  });

  it('rejects only with a reason, and refuses a version it did not see', async () => {
    const [first] = await waiting();
    if (!first) throw new Error('no occupation waits');
    const input = { clientMutationId: 'r-1', id: first.id, expectedVersion: first.version, decision: 'REJECTED' };
    expect((await client.read(result, review, { input })).reviewOccupation).toMatchObject({
      code: 'INVALID',
      field: 'reason',
    });
    const stale = { ...input, clientMutationId: 'r-2', reason: '只做零售', expectedVersion: first.version + 7 };
    expect((await client.read(result, review, { input: stale })).reviewOccupation).toMatchObject({ code: 'CONFLICT' });
    const right = { ...input, clientMutationId: 'r-3', reason: '只做零售' };
    expect((await client.read(result, review, { input: right })).reviewOccupation.__typename).toMatch(/Success$/);
    const missing = { ...right, clientMutationId: 'r-4', id: 'no~such' };
    expect((await client.read(result, review, { input: missing })).reviewOccupation).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('done twice under one id is done once; another body under it is a conflict', async () => {
    const [first] = await waiting();
    if (!first) throw new Error('no occupation waits');
    const input = { clientMutationId: 'i-1', id: first.id, expectedVersion: first.version, decision: 'CONFIRMED' };
    await client.read(result, review, { input });
    const again = await client.read(result, review, { input });
    expect(again.reviewOccupation).toMatchObject({ data: { version: first.version + 1 } });
    const other = await client.read(result, review, { input: { ...input, decision: 'REJECTED', reason: '改主意' } });
    expect(other.reviewOccupation).toMatchObject({ code: 'CONFLICT', field: 'clientMutationId' });
  });

  it('has exactly one winner among 20 racers, round after round, and leaves no lock behind', async () => {
    const [first] = await waiting();
    if (!first) throw new Error('no occupation waits');
    let version = first.version;
    for (let round = 0; round < 5; round += 1) {
      const race = Array.from({ length: 20 }, (_, racer) =>
        client.read(result, review, {
          input: {
            clientMutationId: `race-${round}-${racer}`,
            id: first.id,
            expectedVersion: version,
            decision: round % 2 === 0 ? 'CONFIRMED' : 'REJECTED',
            reason: `第 ${racer} 人`,
          },
        }),
      );
      const outcomes = (await Promise.all(race)).map(({ reviewOccupation }) => reviewOccupation.__typename);
      expect(outcomes.filter((name) => name.endsWith('Success'))).toHaveLength(1);
      expect(outcomes.filter((name) => name === 'ConflictError')).toHaveLength(19);
      version += 1;
    }
    expect(await rows('MATCH ()-[o:OCCUPIES]->() WHERE o._lock IS NOT NULL RETURN o.id AS id')).toEqual([]);
    expect((await recountAll(app.graph)).repaired).toBe(0);
  });

  it('is not for park operators', async () => {
    const operator = await app.signIn('operator');
    const [first] = await waiting();
    const input = { clientMutationId: 'o-1', id: first?.id ?? '', expectedVersion: 1, decision: 'CONFIRMED' };
    const answer = await operator.run(review, { input });
    const code =
      answer.errors?.[0]?.extensions['code'] ?? Reflect.get(Object(answer.data?.['reviewOccupation']), 'code');
    expect(code).toBe('FORBIDDEN');
  });
});

describe('lists', () => {
  it('page through everything once, in one order', async () => {
    const all: string[] = [];
    let after: string | null = null;
    for (;;) {
      const { enterprises }: z.infer<typeof page> = await client.read(page, list, {
        first: 7,
        after,
        region: '320102',
      });
      all.push(...enterprises.edges.map(({ node }) => node.id));
      if (!enterprises.pageInfo.hasNextPage) {
        expect(all).toHaveLength(enterprises.totalCount);
        break;
      }
      after = enterprises.pageInfo.endCursor;
    }
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(20);
  });

  it('narrow by link and by text, and take any text as text', async () => {
    const [{ id } = { id: '' }] = await rows('MATCH (:Enterprise)-[:OCCUPIES]->(l) RETURN l.id AS id LIMIT 1');
    const onLink = await client.read(page, list, { linkId: id });
    expect(onLink.enterprises.totalCount).toBeGreaterThan(0);
    const byText = await client.read(page, list, { text: '示例' });
    expect(byText.enterprises.totalCount).toBeGreaterThan(20);
    for (const text of ['a AND (', '*:*', '/.*/', '"', '[* TO *]', '\\', "x' OR 1=1 //", '${jndi}']) {
      const { enterprises } = await client.read(page, list, { text });
      expect(enterprises.totalCount, text).toBe(0);
    }
  });

  it('refuse pages that are too large or made up', async () => {
    for (const variables of [{ first: 201 }, { first: 0 }, { first: -1 }, { after: 'made-up' }]) {
      const { errors } = await client.run(list, variables);
      expect(errors?.[0]?.extensions['code'], JSON.stringify(variables)).toBe('INVALID');
    }
  });
});
