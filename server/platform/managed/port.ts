import { createConnection, createServer } from 'node:net';

/** Whether nothing listens on that loopback port and this process could. */
export async function portFree(port: number): Promise<boolean> {
  if (await answers(port)) return false;
  const held = await hold(port);
  await held?.release();
  return held !== null;
}

/** A loopback port that is free now. */
export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new Error('no free loopback port');
  return port;
}

/** That many different loopback ports that are free now: all are held until the last is known. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const held = await Promise.all(Array.from({ length: count }, () => hold(0)));
  await Promise.all(held.map((each) => each?.release()));
  return held.map((each) => {
    if (each === null) throw new Error('no free loopback port');
    return each.port;
  });
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

interface Held {
  readonly port: number;
  readonly release: () => Promise<void>;
}

function hold(port: number): Promise<Held | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const release = () => new Promise<void>((done) => server.close(() => done()));
      resolve(address !== null && typeof address === 'object' ? { port: address.port, release } : null);
    });
  });
}
