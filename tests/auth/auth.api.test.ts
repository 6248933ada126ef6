import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createApp, type GraphqlContext } from '../../server/app.ts';
import { createUser } from '../../server/auth/auth.writes.ts';
import { Sessions } from '../../server/auth/session.ts';
import { FileStore } from '../../server/platform/files/file-store.ts';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import type { HttpEnv } from '../../server/platform/http/env.ts';
import { sha256 } from '../../server/platform/kernel/ids.ts';
import { createLog } from '../../server/platform/kernel/log.ts';
import { connection, cookieOf, emptyDatabase, freshName, jsonPost } from './auth.support.ts';

const { driver, graph } = await emptyDatabase();
const other = connection();
const log = createLog('silent');
const password = 'Right-Horse-7';
const person = freshName();

type Handler = (request: Request, context: GraphqlContext) => Promise<Response>;
const answering: Handler = async (_request, { viewer }) => Response.json({ data: { viewer } });
const files = new FileStore(join(tmpdir(), freshName()));
const appOn = (on: Graph, handler: Handler = answering) =>
  createApp({ graph: on, log, files, webRoot: null, graphqlHandler: handler });
type App = Hono<HttpEnv>;

const login = (app: App, username: string, secret: string, headers: Record<string, string> = {}) =>
  app.request('/auth/login', jsonPost({ username, password: secret }, headers));
const ask = (app: App, cookie?: string) =>
  app.request('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
    body: '{"query":"{viewer{id}}"}',
  });
const sessionIds = async (username: string): Promise<string[]> => {
  const text = 'MATCH (s:Session)-[:OF_USER]->(:User {username: $username}) RETURN s.id AS id';
  const { records } = await driver.executeQuery(text, { username });
  return records.map((record) => String(record.get('id')));
};

let personId = '';
beforeAll(async () => {
  personId = await createUser(graph, { username: person, role: 'lead', groupId: null, password, by: 'test' });
});
afterAll(async () => {
  await Promise.all([driver.close(), other.driver.close()]);
});

describe('signing in', () => {
  it('gives a cookie out of reach of scripts, and the handler the person', async () => {
    const app = appOn(graph);
    const response = await login(app, person.toUpperCase(), password);
    expect([response.status, await response.text()]).toEqual([204, '']);
    expect(response.headers.get('set-cookie')).toMatch(/^sid=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    const answer = await ask(app, cookieOf(response));
    expect(await answer.json()).toEqual({
      data: { viewer: { id: personId, username: person, role: 'LEAD', groupId: null } },
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('keeps the cookie off plain http where the request came by https', async () => {
    const response = await appOn(graph).request(
      'https://map.example/auth/login',
      jsonPost({ username: person, password }),
    );
    expect(response.headers.get('set-cookie')).toContain('; Secure');
  });

  it('keeps nothing in the database that a thief could use', async () => {
    const cookie = cookieOf(await login(appOn(graph), person, password));
    const token = cookie.replace('sid=', '');
    expect(await sessionIds(person)).toContain(sha256(token));
    const { records } = await driver.executeQuery(
      'MATCH (n) WHERE n:Session OR n:User RETURN properties(n) AS properties',
    );
    const kept = JSON.stringify(records.map((record) => record.get('properties')));
    expect(kept).not.toContain(token);
    expect(kept).not.toContain(password);
  });

  it('ends the session that the browser had before', async () => {
    const app = appOn(graph);
    const before = cookieOf(await login(app, person, password));
    const after = cookieOf(await login(app, person, password, { cookie: before }));
    expect([(await ask(app, before)).status, (await ask(app, after)).status]).toEqual([401, 200]);
  });
});

describe('a refused sign-in', () => {
  it('does not tell which names exist: same answer, similar time', async () => {
    const app = appOn(graph);
    const disabled = freshName();
    await createUser(graph, { username: disabled, role: 'bureau', groupId: null, password, by: 'test' });
    await driver.executeQuery('MATCH (u:User {username: $disabled}) SET u.disabled = true', { disabled });
    const timed = async (username: string, secret: string) => {
      const startedAt = performance.now();
      const response = await login(app, username, secret);
      const ms = performance.now() - startedAt;
      return { ms, answer: [response.status, await response.text(), response.headers.get('set-cookie')] };
    };
    const median = (values: number[]) => values.sort((a, b) => a - b)[1] ?? Number.NaN;
    const rounds = { known: [0, 0, 0], unknown: [0, 0, 0] };
    const expected = [401, '{"code":"UNAUTHENTICATED","message":"用户名或密码不正确。"}', null];
    for (const round of [0, 1, 2]) {
      const known = await timed(person, 'wrong-password');
      const unknown = await timed(freshName(), 'wrong-password');
      expect([known.answer, unknown.answer]).toEqual([expected, expected]);
      rounds.known[round] = known.ms;
      rounds.unknown[round] = unknown.ms;
    }
    expect((await timed(disabled, password)).answer).toEqual(expected);
    const ratio = median(rounds.unknown) / median(rounds.known);
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it('locks an account, there or not, after five failures, even for the right password', async () => {
    const app = appOn(graph);
    for (const name of [person, freshName()]) {
      for (let i = 0; i < 5; i += 1) expect((await login(app, name, 'wrong-password')).status).toBe(401);
      const locked = await login(app, name.toUpperCase(), password);
      expect(locked.status).toBe(429);
      expect(Number(locked.headers.get('retry-after'))).toBeGreaterThan(890);
      expect(Number(locked.headers.get('retry-after'))).toBeLessThanOrEqual(900);
      expect(await locked.json()).toEqual({ code: 'UNAVAILABLE', message: '连续输错次数过多，请 15 分钟后再试。' });
      expect(locked.headers.get('set-cookie')).toBeNull();
    }
  });

  it('stops an address after thirty failures, whatever address it claims to have', async () => {
    const app = appOn(graph);
    const guesses = Array.from({ length: 30 }, (_, i) =>
      login(app, freshName(), 'wrong-password', { 'x-forwarded-for': `192.0.2.${i}`, 'x-real-ip': `192.0.2.${i}` }),
    );
    expect(new Set((await Promise.all(guesses)).map(({ status }) => status))).toEqual(new Set([401]));
    const next = await login(app, person, password, { 'x-forwarded-for': '198.51.100.1' });
    expect(next.status).toBe(429);
  });

  it.each<[string, RequestInit, number]>([
    [
      'a form',
      { body: 'username=a&password=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      400,
    ],
    [
      'JSON that is declared as text',
      { ...jsonPost({ username: 'a', password: 'b' }, { 'content-type': 'text/plain' }) },
      400,
    ],
    ['no JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['a list', jsonPost([{ username: 'a', password: 'b' }]), 400],
    ['an object for a name', jsonPost({ username: { $ne: null }, password: 'b' }), 400],
    ['a field too many', jsonPost({ username: 'a', password: 'b', role: 'ADMIN' }), 400],
    ['no password', jsonPost({ username: 'a' }), 400],
    ['more than 4 kB', jsonPost({ username: 'a', password: 'b'.repeat(4_096) }), 413],
    ['another site', jsonPost({ username: 'a', password: 'b' }, { origin: 'https://evil.example' }), 403],
  ])('%s', async (_, init, status) => {
    const response = await appOn(graph).request('/auth/login', { method: 'POST', ...init });
    const code = status === 413 ? 'TOO_LARGE' : status === 403 ? 'FORBIDDEN' : 'INVALID';
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });
});

describe('signing out', () => {
  it('ends the session and takes the cookie back', async () => {
    const app = appOn(graph);
    const cookie = cookieOf(await login(app, person, password));
    expect((await ask(app, cookie)).status).toBe(200);
    const response = await app.request('/auth/logout', { method: 'POST', headers: { cookie } });
    expect(response.status).toBe(204);
    expect(response.headers.get('set-cookie')).toMatch(/^sid=; Max-Age=0; Path=\//);
    expect((await ask(app, cookie)).status).toBe(401);
    expect(await sessionIds(person)).not.toContain(sha256(cookie.replace('sid=', '')));
  });

  it.each([undefined, 'sid=', 'sid=nonsense', `sid=${'A'.repeat(43)}`])(
    'is fine with the cookie %s',
    async (cookie) => {
      const headers = cookie === undefined ? {} : { cookie };
      expect((await appOn(graph).request('/auth/logout', { method: 'POST', headers })).status).toBe(204);
    },
  );

  it('holds in every process within five seconds', async () => {
    const [here, there] = [appOn(graph), appOn(other.graph)];
    const cookie = cookieOf(await login(here, person, password));
    expect((await ask(there, cookie)).status).toBe(200);
    await here.request('/auth/logout', { method: 'POST', headers: { cookie } });
    const endedAt = performance.now();
    await vi.waitFor(async () => expect((await ask(there, cookie)).status).toBe(401), {
      timeout: 8_000,
      interval: 100,
    });
    expect(performance.now() - endedAt).toBeLessThan(5_500);
  });
});

describe('GraphQL', () => {
  it('never sees an anonymous request', async () => {
    const handler = vi.fn(answering);
    const app = appOn(graph, handler);
    const ended = cookieOf(await login(app, person, password));
    await app.request('/auth/logout', { method: 'POST', headers: { cookie: ended } });
    for (const cookie of [undefined, 'sid=', 'sid=nonsense', `sid=${'A'.repeat(43)}`, ended]) {
      const response = await ask(app, cookie);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ code: 'UNAUTHENTICATED', message: '请先登录。' });
    }
    expect((await app.request('/graphql?query={__typename}')).status).toBe(401);
    expect(handler).not.toHaveBeenCalled();
  });

  it('takes nothing but own POSTs of at most 1 MB', async () => {
    const handler = vi.fn(answering);
    const app = appOn(graph, handler);
    const cookie = cookieOf(await login(app, person, password));
    const get = await app.request('/graphql?query={__typename}', { headers: { cookie } });
    const foreign = await app.request('/graphql', {
      method: 'POST',
      headers: { cookie, origin: 'https://evil.example' },
    });
    const large = await app.request('/graphql', { method: 'POST', headers: { cookie }, body: 'x'.repeat(1_000_001) });
    expect([get.status, foreign.status, large.status]).toEqual([405, 403, 413]);
    expect(get.headers.get('allow')).toBe('POST');
    expect(handler).not.toHaveBeenCalled();
  });

  it('gets the number of the request that the answer carries, and a signal', async () => {
    const seen: GraphqlContext[] = [];
    const app = appOn(graph, async (request, context) => {
      seen.push(context);
      return answering(request, context);
    });
    const response = await ask(app, cookieOf(await login(app, person, password)));
    expect(seen.map(({ requestId }) => requestId)).toEqual([response.headers.get('x-request-id')]);
    expect(seen[0]?.signal).toBeInstanceOf(AbortSignal);
  });

  it('answers 503 when the database cannot say who is asking', async () => {
    const gone = openDriver({ uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: 'x', database: 'neo4j' });
    const response = await ask(appOn(new Graph(gone, 'neo4j')), `sid=${'A'.repeat(43)}`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ code: 'UNAVAILABLE', message: '数据库暂时连不上，请稍后再试。' });
    await gone.close();
  });
});

describe('sessions', () => {
  const minute = 60_000;

  it('end after half an hour without use, and after twelve hours of use', async () => {
    const clock = { now: Date.now() };
    const sessions = new Sessions(graph, log, () => clock.now);
    const opened = clock.now;
    const token = (await sessions.open(personId)) ?? '';
    const idle = (await sessions.open(personId)) ?? '';
    const seenAt = async () => {
      const { records } = await driver.executeQuery('MATCH (s:Session {id: $id}) RETURN s.lastSeenAt AS at', {
        id: sha256(token),
      });
      return Date.parse(String(records[0]?.get('at')));
    };
    for (let at = 29; at < 12 * 60; at += 29) {
      clock.now = opened + at * minute;
      expect(await sessions.viewerOf(token)).toMatchObject({ id: personId });
      await vi.waitFor(async () => expect(await seenAt()).toBe(clock.now));
      if (at === 29) expect(await sessions.viewerOf(idle.slice(0, -1))).toBeNull();
      if (at === 58) expect(await sessions.viewerOf(idle)).toBeNull();
    }
    clock.now = opened + 12 * 60 * minute;
    expect(await sessions.viewerOf(token)).toBeNull();
  });

  it('cost one trip in five seconds, however many ask, and a note of use once a minute', async () => {
    const trips: string[] = [];
    const clock = { now: Date.now() };
    const counted = graph.for({ operation: 'test', user: 'test', onTrip: (name) => trips.push(name) });
    const sessions = new Sessions(counted, log, () => clock.now);
    const token = (await sessions.open(personId)) ?? '';
    trips.length = 0;
    await Promise.all(Array.from({ length: 20 }, () => sessions.viewerOf(token)));
    clock.now += 4_999;
    await sessions.viewerOf(token);
    expect(trips).toEqual(['auth/session-viewer']);
    clock.now += 1;
    await sessions.viewerOf(token);
    expect(trips).toEqual(['auth/session-viewer', 'auth/session-viewer']);
    clock.now += minute;
    await Promise.all(Array.from({ length: 5 }, () => sessions.viewerOf(token)));
    await vi.waitFor(() => expect(trips).toContain('auth/touch-session'));
    await sessions.viewerOf(token);
    expect(trips.filter((name) => name === 'auth/touch-session')).toHaveLength(1);
  });

  it('are answered although the note of their use fails', async () => {
    const clock = { now: Date.now() };
    const sessions = new Sessions(graph, log, () => clock.now);
    const token = (await sessions.open(personId)) ?? '';
    const write = vi.spyOn(graph, 'write').mockRejectedValueOnce(new Error('no writes now'));
    clock.now += 2 * minute;
    expect(await sessions.viewerOf(token)).toMatchObject({ id: personId });
    expect(write).toHaveBeenCalledOnce();
    write.mockRestore();
  });
});
