import { rmSync } from 'node:fs';
import type { Driver } from 'neo4j-driver';
import { Graph } from '../../server/platform/graph/graph.ts';
import { temporaryHome, testDatabase, testDriver } from '../support/neo4j.ts';
import type { Belongings } from './belongings.ts';
import { HttpClient } from './http-client.ts';
import { startLiantu } from './liantu.process.ts';
import { residentMb } from './memory.ts';
import { importEnterprises } from './sample-enterprises.ts';

/** A whole Liantu to measure: a Neo4j of its own, server/main.ts on it as a process, someone signed in. */
export interface Lab {
  readonly origin: string;
  readonly client: HttpClient;
  /** The bare driver on the same server. */
  readonly driver: Driver;
  readonly database: string;
  readonly graph: Graph;
  /** The data folder of its Liantu. */
  readonly home: string;
  readonly pids: { readonly app: number; readonly jvm: number };
  /** MB of the database process before anyone used it. */
  readonly bareJvmMb: number;
  /** Imports fictional enterprises until there are so many. */
  readonly grow: (enterprises: number) => Promise<void>;
}

export const enterprisesAtOnce = 2_000;
const password = 'bench measures with this';

/** Opens a lab that ends with `owner`. The web must be built. */
export async function openLab(owner: Belongings, say: (line: string) => void): Promise<Lab> {
  say('starting a Neo4j and a Liantu of their own …');
  const neo4j = await owner.own(
    () => testDatabase({ log: say }),
    (server) => server.stop(),
  );
  const bareJvmMb = residentMb(neo4j.pid);
  const home = await owner.own(temporaryHome, (folder) => rmSync(folder, { recursive: true, force: true }));
  const settings = {
    LIANTU_HOME: home,
    LIANTU_ADMIN_PASSWORD: password,
    NEO4J_URI: neo4j.uri,
    NEO4J_USER: neo4j.user,
    NEO4J_PASSWORD: neo4j.password,
    NEO4J_DATABASE: neo4j.database,
  };
  const app = await owner.own(
    () => startLiantu(settings),
    (process) => process.stop(),
  );
  const { origin } = await app.ready;
  const client = await owner.own(
    () => new HttpClient(origin),
    (each) => each.close(),
  );
  await client.signIn('admin', password);
  const driver = await owner.own(
    () => testDriver(neo4j),
    (each) => each.close(),
  );
  const graph = new Graph(driver, neo4j.database);
  let enterprises = 0;
  const grow = async (wanted: number): Promise<void> => {
    if (wanted <= enterprises) return;
    say(`importing ${wanted - enterprises} fictional enterprises …`);
    await importEnterprises(graph, enterprises, wanted);
    enterprises = wanted;
  };
  const pids = { app: app.pid, jvm: neo4j.pid };
  const { database } = neo4j;
  return { origin, client, driver, database, graph, home, pids, bareJvmMb, grow };
}
