import { createConnection, createServer } from 'node:net';

/** Whether nothing listens on that loopback port and this process could. */
export async function portFree(port: number): Promise<boolean> {
  return !(await answers(port)) && (await bindable(port)) !== null;
}

/** A loopback port that is free now. */
export async function freePort(): Promise<number> {
  const port = await bindable(0);
  if (port === null) throw new Error('no free loopback port');
  return port;
}

/** Whether something accepts connections on that loopback port, within 1 s. */
export function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1', timeout: 1_000 });
    const done = (result: boolean) => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
    socket.once('timeout', () => done(false));
  });
}

function bindable(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : null));
    });
  });
}
