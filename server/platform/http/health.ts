import { createServer } from 'node:http';
import { bind } from './socket.ts';

export interface Health {
  readonly port: number;
  /** From now on the process is alive but not ready. */
  readonly drain: () => void;
  readonly close: () => Promise<void>;
}

const loopback = '127.0.0.1';
const readyMs = 3_000;

async function within(check: () => Promise<boolean>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), readyMs);
  try {
    return await Promise.race([check(), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Probes on a port of their own, on loopback: /livez says that the process runs, /readyz that `ready` read the
 * business database within 3 s. Bodies are empty. Throws StartupError when the port cannot be had.
 */
export async function serveHealth(port: number, ready: () => Promise<boolean>): Promise<Health> {
  let draining = false;
  let running: Promise<boolean> | undefined;
  const isReady = () => {
    running ??= within(ready).finally(() => {
      running = undefined;
    });
    return running;
  };
  const statusOf = async (path: string): Promise<number> => {
    if (path === '/livez') return 200;
    if (path !== '/readyz') return 404;
    if (draining) return 503;
    const ok = await isReady();
    return ok && !draining ? 200 : 503;
  };
  const server = createServer(
    { requestTimeout: 5_000, headersTimeout: 5_000, maxHeaderSize: 4_096 },
    (request, response) => {
      const [path = ''] = (request.url ?? '').split('?');
      void statusOf(path).then((status) => response.writeHead(status, { 'cache-control': 'no-store' }).end());
    },
  );
  const bound = await bind(server, { host: loopback, port, variable: 'ADMIN_PORT' });
  return {
    port: bound,
    drain: () => {
      draining = true;
    },
    close: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      server.close(() => resolve());
      server.closeAllConnections();
      await promise;
    },
  };
}
