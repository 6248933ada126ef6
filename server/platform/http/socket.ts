import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { StartupError } from '../managed/startup-error.ts';

export interface Place {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** The environment variable that sets the port, named when it cannot be had. */
  readonly variable: 'PORT' | 'ADMIN_PORT';
}

function startupError({ host, port, variable }: Place, error: NodeJS.ErrnoException): Error {
  const known: Readonly<Record<string, string>> = {
    EADDRINUSE: `端口 ${port} 已被占用（${host}）：请结束占用它的程序，或换一个端口：${variable}=${port + 10} npm start。`,
    EACCES: `没有权限使用端口 ${port}：请换一个 1024 以上的端口：${variable}=${variable === 'PORT' ? 4000 : 4001} npm start。`,
    EADDRNOTAVAIL: `本机没有地址 ${host}：请把 HOST 改为 127.0.0.1 或本机的一个地址。`,
    ENOTFOUND: `找不到主机名 ${host}：请把 HOST 改为 127.0.0.1 或本机的一个地址。`,
  };
  const text = known[error.code ?? ''];
  return text === undefined ? error : new StartupError(text, { cause: error });
}

/** Binds a server and returns the port it got; throws StartupError when the place cannot be had. */
export function bind(server: Server, place: Place): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const onError = (error: NodeJS.ErrnoException) => reject(startupError(place, error));
  server.once('error', onError);
  server.listen(place.port, place.host, () => {
    server.off('error', onError);
    const address: AddressInfo | string | null = server.address();
    resolve(typeof address === 'object' && address !== null ? address.port : place.port);
  });
  return promise;
}
