import { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { invariant } from '../kernel/invariant.ts';
import type { HttpEnv } from './env.ts';
import { bind } from './socket.ts';

// Safety requirement G15: slow or greedy clients are cut off before they hold a socket for long.
const limits = {
  requestTimeout: 15_000,
  headersTimeout: 5_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
} as const;
const maxRequestsPerSocket = 1_000;
const maxConnections = 1_024;
const drainMs = 25_000;
const idleSweepMs = 100;

export interface Listening {
  readonly port: number;
  /** Stops accepting and waits for the requests under way, at most `ms` (25 s); false when some had to be cut off. */
  readonly close: (ms?: number) => Promise<boolean>;
}

async function drain(server: Server, ms: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  let whole = true;
  // A kept-alive connection becomes idle only after its answer: sweep until none is left.
  const sweep = setInterval(() => server.closeIdleConnections(), idleSweepMs);
  const cut = setTimeout(() => {
    whole = false;
    server.closeAllConnections();
  }, ms);
  server.close(() => resolve(whole));
  server.closeIdleConnections();
  const result = await promise;
  clearInterval(sweep);
  clearTimeout(cut);
  return result;
}

/** Serves an app on a host and port (0: any free one); throws StartupError when the port cannot be had. */
export async function listen(
  app: Hono<HttpEnv>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: limits });
  invariant(server instanceof Server, 'no options of HTTP/2 or TLS are given');
  server.maxRequestsPerSocket = maxRequestsPerSocket;
  server.maxConnections = maxConnections;
  const bound = await bind(server, { host, port, variable: 'PORT' });
  let closing: Promise<boolean> | undefined;
  return { port: bound, close: (ms = drainMs) => (closing ??= drain(server, ms)) };
}
