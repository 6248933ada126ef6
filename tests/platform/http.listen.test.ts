import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { limitBody } from '../../server/platform/http/body.ts';
import type { HttpEnv } from '../../server/platform/http/env.ts';
import { errorHandler } from '../../server/platform/http/errors.ts';
import { serveHealth } from '../../server/platform/http/health.ts';
import { listen } from '../../server/platform/http/listen.ts';
import { createLog } from '../../server/platform/kernel/log.ts';

const host = '127.0.0.1';

function slowApp() {
  const gate = Promise.withResolvers<void>();
  const entered = Promise.withResolvers<void>();
  const app = new Hono<HttpEnv>()
    .get('/quick', (c) => c.text('quick'))
    .post(
      '/limited',
      (_, next) => sleep(1).then(next),
      limitBody(1_000, '1 kB'),
      async (c) => c.text(await c.req.text()),
    )
    .get('/slow', async (c) => {
      entered.resolve();
      await gate.promise;
      return c.text('slow');
    });
  app.onError(errorHandler(createLog('silent')));
  return { app, gate, entered: entered.promise };
}

/** Sends bytes and returns all that comes back until the server closes the connection. */
function talk(port: number, text: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let answer = '';
  const socket = connect(port, host, () => socket.write(text));
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    answer += chunk;
  });
  socket.on('close', () => resolve(answer)).on('error', reject);
  return promise;
}

describe('listening', () => {
  it('names a taken port and the way out', async () => {
    const { app } = slowApp();
    const first = await listen(app, { host, port: 0 });
    try {
      await expect(listen(app, { host, port: first.port })).rejects.toThrow(
        `端口 ${first.port} 已被占用（127.0.0.1）：请结束占用它的程序，或换一个端口：PORT=${first.port + 10} npm start。`,
      );
      await expect(serveHealth(first.port, async () => true)).rejects.toThrow(/已被占用.*ADMIN_PORT=/);
    } finally {
      await first.close();
    }
  });

  it('names an address that is not this machine’s', async () => {
    await expect(listen(slowApp().app, { host: '192.0.2.1', port: 0 })).rejects.toThrow('本机没有地址 192.0.2.1');
  });

  it('lets requests under way end, refuses new ones, and does not wait for idle connections', async () => {
    const { app, gate, entered } = slowApp();
    const server = await listen(app, { host, port: 0 });
    const url = `http://${host}:${server.port}`;
    await (await fetch(`${url}/quick`)).text();
    const answer = fetch(`${url}/slow`).then((response) => response.text());
    await entered;
    const closed = server.close();
    await sleep(50);
    await expect(fetch(`${url}/quick`)).rejects.toThrow();
    gate.resolve();
    const startedAt = performance.now();
    expect(await answer).toBe('slow');
    expect(await closed).toBe(true);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
  });

  it('cuts off what does not end in time and says so', async () => {
    const { app, entered } = slowApp();
    const server = await listen(app, { host, port: 0 });
    const answer = fetch(`http://${host}:${server.port}/slow`).then(
      () => 'answered',
      () => 'cut',
    );
    await entered;
    expect(await server.close(100)).toBe(false);
    expect(await answer).toBe('cut');
  });

  it('cuts off headers that do not come, and refuses headers that do not end', async () => {
    const server = await listen(slowApp().app, { host, port: 0 });
    try {
      const [slow, long] = await Promise.all([
        talk(server.port, 'GET /quick HTTP/1.1\r\nhost: x\r\n'),
        talk(server.port, `GET /quick HTTP/1.1\r\nhost: x\r\nx-long: ${'y'.repeat(17_000)}\r\n\r\n`),
      ]);
      expect(slow).toMatch(/^HTTP\/1\.1 408 /);
      expect(long).toMatch(/^HTTP\/1\.1 431 /);
    } finally {
      await server.close();
    }
  }, 15_000);

  it('keeps a connection usable after a body that nobody read', async () => {
    const server = await listen(slowApp().app, { host, port: 0 });
    const url = `http://${host}:${server.port}`;
    try {
      const refused = await fetch(`${url}/limited`, { method: 'POST', body: 'x'.repeat(1_100_000) });
      expect([refused.status, (await refused.text()).includes('TOO_LARGE')]).toEqual([413, true]);
      // A body left open makes the server hang up after half a second, into the next request.
      for (const until = performance.now() + 1_000; performance.now() < until; ) {
        expect(await (await fetch(`${url}/quick`)).text()).toBe('quick');
      }
    } finally {
      await server.close();
    }
  });
});

describe('the probes', () => {
  it('tell life from readiness, with empty bodies', async () => {
    let ready: () => Promise<boolean> = async () => true;
    const health = await serveHealth(0, () => ready());
    const probe = async (path: string) => {
      const response = await fetch(`http://${host}:${health.port}${path}`);
      expect(await response.text()).toBe('');
      return response.status;
    };
    try {
      expect([await probe('/livez'), await probe('/readyz'), await probe('/')]).toEqual([200, 200, 404]);
      ready = async () => false;
      expect([await probe('/livez'), await probe('/readyz')]).toEqual([200, 503]);
      ready = () => Promise.reject(new Error('no database'));
      expect(await probe('/readyz')).toBe(503);
      ready = () => new Promise<boolean>(() => undefined);
      expect(await probe('/readyz')).toBe(503);
      ready = async () => true;
      expect(await probe('/readyz')).toBe(200);
      health.drain();
      expect([await probe('/livez'), await probe('/readyz')]).toEqual([200, 503]);
    } finally {
      await health.close();
    }
  });
});
