import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { OperationsError } from '../../server/platform/api/operations.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { type TestApp, testApp } from '../support/app.ts';

const own = 'query Mine { viewer { username } }';
const failure = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) })).min(1),
});
const leaks = /Neo\.|bolt:\/\/|neo4j|\bat .+:\d+:\d+|node_modules|MATCH \(|ECONN|password/i;

let strict: TestApp;
let open: TestApp;
beforeAll(async () => {
  strict = await testApp({ arbitrary: false, operations: { 'mine.graphql': `${own}\n` } });
  open = await testApp({ keep: true });
});
afterAll(async () => {
  await strict.close();
  await open.close();
});

describe('trusted documents', () => {
  it('are the only ones that run', async () => {
    const client = await strict.signIn();
    for (const body of [
      { query: own },
      { query: '{ __schema { types { name } } }' },
      { query: '{ __typename }' },
      {},
    ]) {
      const text = await (await client.post(body)).text();
      expect(text, JSON.stringify(body)).toContain('"errors"');
      expect(text).not.toContain('"data":{');
    }
  });

  it('of an operator answer to their file name and their hash', async () => {
    const client = await strict.signIn();
    const asked = [
      { documentId: 'mine' },
      { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(own) } } },
      { extensions: { persistedQuery: { version: 1, sha256Hash: sha256(`${own}\n`) } } },
    ];
    for (const body of asked)
      expect(await (await client.post(body)).json()).toEqual({ data: { viewer: { username: 'researcher' } } });
  });

  it('of no such name are refused, whatever the name', async () => {
    const client = await strict.signIn();
    for (const documentId of ['nothing', '__proto__', 'constructor', '../mine', 'a'.repeat(64)]) {
      const { errors } = failure.parse(await (await client.post({ documentId })).json());
      expect(errors[0]?.extensions['code'], documentId).toBe('INVALID');
    }
  });

  it('that do not fit the schema stop the start with file and place', async () => {
    const broken = testApp({ keep: true, operations: { 'broken.graphql': 'query B {\n  nothing\n}' } });
    await expect(broken).rejects.toThrow(OperationsError);
    await expect(testApp({ keep: true, operations: { 'broken.graphql': 'query B { nothing }' } })).rejects.toThrow(
      'broken.graphql',
    );
  });
});

describe('refused requests', () => {
  it('without a session never reach GraphQL', async () => {
    for (const body of [{ query: own }, { documentId: 'mine' }, 'not json']) {
      const response = await strict.app.request('http://127.0.0.1/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      expect(response.status).toBe(401);
    }
  });

  it('are answered with a code and leak nothing', async () => {
    const client = await open.signIn();
    const deep = `{ industries { ${'groups { members { organisation { parent { id } } } } '.repeat(1)} } }`;
    const bodies: readonly unknown[] = [
      { query: '{ nothing }' },
      { query: '{ viewer ' },
      { query: 'query ($n: Int!) { search(text: "a", first: $n) { id } }', variables: { n: 2 ** 31 } },
      { query: '{ search(text: "a", first: 2000) { id } }' },
      { query: `{ search(text: "${'长'.repeat(101)}") { id } }` },
      { query: '{ enterprises(after: "x") { totalCount } }' },
      { query: 'query { a: viewer { id } } query { b: viewer { id } }' },
      { query: `{ ${Array.from({ length: 300 }, (_, index) => `a${index}: viewer { id }`).join(' ')} }` },
      [{ query: own }, { query: own }],
      { query: `{ ${deep} `, variables: { __proto__: { admin: true } } },
    ];
    for (const body of bodies) {
      const text = await (await client.post(body)).text();
      expect(text).not.toMatch(leaks);
      const { errors } = failure.parse(JSON.parse(text));
      expect(errors[0]?.extensions['code'], text.slice(0, 200)).toMatch(/^(INVALID|TOO_LARGE|NOT_FOUND)$/);
    }
  });

  it('as forms, plain text, GET or oversized bodies do nothing', async () => {
    const client = await open.signIn();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const response = await client.post(JSON.stringify({ query: own }), { 'content-type': type });
      expect(await response.text(), type).not.toContain('researcher');
      expect(response.status, type).toBeGreaterThanOrEqual(400);
    }
    expect((await open.app.request('http://127.0.0.1/graphql?query={viewer{id}}')).status).toBeGreaterThanOrEqual(400);
    expect((await client.post({ query: own, variables: { x: 'x'.repeat(1_100_000) } })).status).toBe(413);
  });
});

describe('injection', () => {
  const vectors = [
    "Robby' WITH true AS x MATCH (s) DETACH DELETE s //",
    "x' OR 1=1 //",
    '\\u0027}) DETACH DELETE n //',
    '"}) RETURN 1 UNION MATCH (u:User) RETURN u.passwordHash //',
    '$admin',
    'Company`) DETACH DELETE n //',
    '* OR phone:*',
    "LOAD CSV FROM 'file:///etc/passwd' AS l RETURN l",
    '\u0000‮𠮷',
  ];

  it('through any text argument is taken as text and changes nothing', async () => {
    const client = await open.signIn();
    const count = async () => {
      const session = open.driver.session();
      const { records } = await session.run('MATCH (n) WHERE NOT n:Session RETURN count(n) AS nodes');
      await session.close();
      return records[0]?.get('nodes');
    };
    const before = await count();
    for (const vector of vectors) {
      const document = `query ($x: String!, $id: ID!) { search(text: $x, region: $x) { id } enterprises(text: $x, linkId: $id, region: $x) { totalCount }
        industry(id: $id) { id } enterprise(id: $id) { id } link(id: $id, region: $x) { id } regions(parent: $x) { id } chainMap(industryId: $id, region: $x) { demo } }`;
      const { data, errors } = await client.run(document, { x: vector, id: vector });
      expect(errors, vector).toBeUndefined();
      expect(data).toMatchObject({ search: [], industry: null, enterprise: null, link: null, chainMap: null });
    }
    expect(await count()).toEqual(before);
  });
});
