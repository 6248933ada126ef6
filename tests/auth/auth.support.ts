import { randomBytes } from 'node:crypto';
import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../server/platform/graph/driver.ts';
import { Graph } from '../../server/platform/graph/graph.ts';

const prefix = 'shell-';

export function database(): { readonly driver: Driver; readonly graph: Graph } {
  const driver = openDriver({ uri: 'bolt://127.0.0.1:17687', user: 'neo4j', password: 'x', database: 'neo4j' });
  return { driver, graph: new Graph(driver, 'neo4j') };
}

/** A user name that no test had before. */
export function freshName(): string {
  return `${prefix}${randomBytes(6).toString('hex')}`;
}

/** Removes the accounts and sessions that tests of this folder made. */
export async function forgetAccounts(driver: Driver): Promise<void> {
  await driver.executeQuery(
    `MATCH (u:User) WHERE u.nameKey STARTS WITH '${prefix}'
     OPTIONAL MATCH (s:Session)-[:OF_USER]->(u)
     DETACH DELETE s, u`,
  );
}

/** A POST of JSON. */
export function loginBody(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } };
}

/** The cookie that a response sets, as a browser sends it back. */
export function cookieOf(response: Response): string {
  const [pair = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return pair;
}
