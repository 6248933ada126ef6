import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, describe, expect, it } from 'vitest';
import { limitBody } from '../../server/platform/http/body.ts';
import { compressFolder } from '../../server/platform/http/compress.ts';
import type { HttpEnv } from '../../server/platform/http/env.ts';
import { errorHandler, notFoundHandler, TooManyRequests } from '../../server/platform/http/errors.ts';
import { isOwnOrigin, originCheck } from '../../server/platform/http/origin.ts';
import { requestLog } from '../../server/platform/http/request-log.ts';
import { securityHeaders } from '../../server/platform/http/security-headers.ts';
import { loadSite } from '../../server/platform/http/site.ts';
import { serveSite } from '../../server/platform/http/static.ts';
import { ConflictError, InvalidError } from '../../server/platform/kernel/errors.ts';
import { createLog } from '../../server/platform/kernel/log.ts';

const script = `console.log(${JSON.stringify('链图'.repeat(2_000))});`;
const webRoot = mkdtempSync(join(tmpdir(), 'liantu-web-'));
mkdirSync(join(webRoot, 'assets'));
writeFileSync(
  join(webRoot, 'index.html'),
  '<html><meta content="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script></html>',
);
writeFileSync(join(webRoot, 'assets/main-abc123.js'), script);
writeFileSync(join(webRoot, 'robots.txt'), 'User-agent: *');
const compressed = await compressFolder(webRoot);
afterAll(() => rmSync(webRoot, { recursive: true }));

const lines: string[] = [];
const log = createLog('info', { write: (line) => lines.push(line) });
const behindTls = false;
const app = new Hono<HttpEnv>();
app.onError(errorHandler(log));
app.notFound(notFoundHandler);
app.use(requestLog(log), securityHeaders(behindTls), originCheck(behindTls));
app.post('/api/echo', limitBody(1_000, '1 kB'), async (c) => c.text(await c.req.text()));
app.get('/api/invalid', () => {
  throw new InvalidError('pageSize', { field: 'first', params: { max: 200, value: 201 } });
});
app.get('/api/conflict', () => {
  throw new ConflictError('uniqueTaken', { cause: new Error('Neo.ClientError at bolt://secret') });
});
app.get('/api/busy', () => {
  throw new TooManyRequests('loginBusy', 7);
});
app.get('/api/broken', () => {
  throw new Error('Neo.DatabaseError at bolt://secret MATCH (n)');
});
app.get('*', serveSite(loadSite(webRoot), ['/api']));

describe('every response', () => {
  it.each(['/', '/api/none', '/api/broken', '/assets/main-abc123.js'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'self'; script-src 'self'; style-src 'self'",
      );
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('content-security-policy')).not.toContain('unsafe-inline');
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('strict-transport-security')).toBeNull();
      expect(headers.get('x-request-id')).toMatch(/^req-[0-9a-f-]{36}$/);
    },
  );

  it('tells browsers to stay with https where they came by it', async () => {
    const { headers } = await app.request('https://liantu.example/');
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
  });

  it('has an id of our own that its log line names, without the query', async () => {
    lines.length = 0;
    const response = await app.request('/api/none?name=secret', { headers: { 'x-request-id': 'theirs' } });
    const id = response.headers.get('x-request-id');
    expect(id).not.toBe('theirs');
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      expect.objectContaining({ requestId: id, method: 'GET', path: '/api/none', status: 404 }),
    ]);
    expect(lines.join()).not.toContain('secret');
  });
});

describe('errors', () => {
  it.each([
    ['/api/invalid', 400, { code: 'INVALID', message: '每页条数须在 1 到 200 之间，收到 201。', field: 'first' }],
    ['/api/conflict', 409, { code: 'CONFLICT', message: '已有相同编号的记录，未重复写入。' }],
    ['/api/none', 404, { code: 'NOT_FOUND', message: '没有找到该内容，可能已被删除或地址有误。' }],
    ['/api/busy', 429, { code: 'UNAVAILABLE', message: '登录请求过多，请稍后再试。' }],
  ])('%s answers %i', async (path, status, body) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(body);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
  });

  it('tells the caller nothing of an unknown failure but its number, and the log all', async () => {
    lines.length = 0;
    const response = await app.request('/api/broken');
    const text = await response.text();
    const requestId = response.headers.get('x-request-id') ?? '';
    expect(response.status).toBe(500);
    expect(JSON.parse(text)).toEqual({ code: 'INTERNAL', message: `内部错误，请把编号 ${requestId} 告诉管理员。` });
    expect(lines.join('')).toContain('Neo.DatabaseError');
    expect(lines.every((line) => JSON.parse(line).requestId === requestId)).toBe(true);
  });
});

describe('the body limit', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) =>
    app.request('/api/echo', {
      method: 'POST',
      body,
      headers,
      ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
    });
  const stream = (bytes: number) => new Blob(['x'.repeat(bytes)]).stream();

  it('takes what is just within', async () => {
    expect((await post('x'.repeat(1_000), { 'content-length': '1000' })).status).toBe(200);
    expect(await (await post(stream(1_000))).text()).toHaveLength(1_000);
  });

  it.each([
    ['announced', () => post('x'.repeat(1_001), { 'content-length': '1001' })],
    ['not announced', () => post(stream(1_001))],
  ])('refuses one byte more, %s', async (_, send) => {
    const response = await send();
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({ code: 'TOO_LARGE', message: '请求内容过大（上限 1 kB）。' });
  });
});

describe('the origin check', () => {
  const own = { site: undefined, origin: undefined, host: 'map.example:4000', https: false };
  it.each([
    [{}, true],
    [{ site: 'same-origin' }, true],
    [{ site: 'same-site' }, false],
    [{ site: 'cross-site' }, false],
    [{ site: 'none' }, false],
    [{ site: 'cross-site', origin: 'http://map.example:4000' }, false],
    [{ origin: 'http://map.example:4000' }, true],
    [{ origin: 'https://map.example:4000' }, true],
    [{ origin: 'http://map.example' }, false],
    [{ origin: 'http://evil.example:4000' }, false],
    [{ origin: 'null' }, false],
    [{ origin: 'http://map.example:4000', https: true }, false],
    [{ origin: 'https://map.example', host: 'map.example:443', https: true }, true],
    [{ origin: 'http://map.example:4000', host: undefined }, false],
  ])('%j: %s', (facts, expected) => {
    expect(isOwnOrigin({ ...own, ...facts })).toBe(expected);
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('refuses a foreign %s before its route', async (method) => {
    const response = await app.request('/api/echo', { method, headers: { origin: 'https://evil.example' } });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ code: 'FORBIDDEN', message: '请求来源与本站不一致，已拒绝。' });
  });

  it('lets foreign pages link to us', async () => {
    expect((await app.request('/map', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(200);
  });
});

describe('the built web', () => {
  it.each(['/', '/map/software?region=320102', '/map/v1.2'])('answers %s with the page', async (path) => {
    const response = await app.request(path, { headers: { accept: 'text/html,*/*' } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('gives every page a nonce of its own, the same in header and page', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await app.request('/');
        const [, nonce = ''] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
        const text = await response.text();
        expect(text).toBe(`<html><meta content="${nonce}"><script nonce="${nonce}"></script></html>`);
        return nonce;
      }),
    );
    expect(Buffer.from(nonces[0] ?? '', 'base64')).toHaveLength(16);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('serves hashed assets for ever, compressed as the browser wishes', async () => {
    const get = (encoding: string) =>
      app.request('/assets/main-abc123.js', { headers: { 'accept-encoding': encoding } });
    const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());
    const [br, gz, plain, refused] = await Promise.all([get('gzip, br'), get('gzip'), get('identity'), get('br;q=0')]);
    expect(compressed).toBe(1);
    expect(br.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect([br, gz, plain, refused].map(({ headers }) => headers.get('content-encoding'))).toEqual([
      'br',
      'gzip',
      null,
      null,
    ]);
    expect(br.headers.get('vary')).toBe('Accept-Encoding');
    expect(br.headers.get('content-type')).toContain('text/javascript');
    expect(brotliDecompressSync(await bytes(br)).toString()).toBe(script);
    expect(gunzipSync(await bytes(gz)).toString()).toBe(script);
    expect((await bytes(plain)).toString()).toBe(script);
  });

  it('has other files checked each time', async () => {
    const first = await app.request('/robots.txt');
    expect(first.headers.get('cache-control')).toBe('no-cache');
    const etag = first.headers.get('etag') ?? '';
    const again = await app.request('/robots.txt', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    '/assets/none-123.js',
    '/assets/none',
    '/favicon.ico',
    '/.env',
    '/api/none',
    '/api',
    '/assets/..%2f..%2fpackage.json',
    '/assets/main-abc123.js.br',
  ])('does not have %s', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  it('refuses a folder that was not built', () => {
    expect(() => loadSite(join(webRoot, 'assets'))).toThrow('index.html');
  });
});
