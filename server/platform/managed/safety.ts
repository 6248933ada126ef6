import { createServer, type Server } from 'node:http';
import type { Driver } from 'neo4j-driver';
import { errorText } from './driver-error.ts';
import { StartupError } from './startup-error.ts';

const loadCsv = 'LOAD CSV FROM $url AS line RETURN count(line) AS lines';

/**
 * Proves on the running server that Cypher can read neither the network nor files (safety requirement C4): the network
 * block is an internal setting that a release may drop. Throws a StartupError that names what is open.
 */
export async function probeManagedSafety(driver: Driver, database: string): Promise<void> {
  const open: string[] = [];
  let visits = 0;
  const listener = await listen(() => {
    visits += 1;
  });
  try {
    for (const host of ['127.0.0.1', 'localhost']) {
      const url = `http://${host}:${listener.port}/probe.csv`;
      const refusal = await refusalOf(driver, database, url);
      if (refusal === null || visits > 0 || !refusal.includes('cypher_ip_blocklist')) open.push(`LOAD CSV 读取 ${url}`);
    }
  } finally {
    listener.server.closeAllConnections();
    await new Promise((resolve) => listener.server.close(resolve));
  }
  const refusal = await refusalOf(driver, database, 'file:///probe.csv');
  if (refusal === null || !refusal.includes('allow_csv_import_from_file_urls')) open.push('LOAD CSV 读取本机文件');
  if (open.length === 0) return;
  throw new StartupError(
    `数据库没有拒绝 ${open.join('、')}，为安全起见没有启动。` +
      '请使用项目指定的 Neo4j 版本；如果改过 neo4j 文件夹里的内容，请恢复原样。',
  );
}

/** The server's refusal to load that address; null when it did load it. */
export async function refusalOf(driver: Driver, database: string, url: string): Promise<string | null> {
  const session = driver.session({ database, defaultAccessMode: 'READ' });
  try {
    await session.run(loadCsv, { url }, { timeout: 5_000 });
    return null;
  } catch (error) {
    return errorText(error);
  } finally {
    await session.close();
  }
}

function listen(onVisit: () => void): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer((_, response) => {
      onVisit();
      response.end('1\n');
    });
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve({ server, port: address.port });
    });
  });
}
