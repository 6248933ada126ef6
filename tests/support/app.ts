import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from 'neo4j-driver';
import { z } from 'zod';
import { seed } from '../../seed/run.ts';
import { createApp } from '../../server/app.ts';
import { createUser } from '../../server/auth/auth.writes.ts';
import { projectRoot } from '../../server/config.ts';
import { graphqlEndpoint } from '../../server/graphql.ts';
import { FileStore } from '../../server/platform/files/file-store.ts';
import { Graph } from '../../server/platform/graph/graph.ts';
import { createLog } from '../../server/platform/kernel/log.ts';
import { warmUp } from '../../server/warm-up.ts';
import { testDriver } from './neo4j.ts';
import { prepare } from './prepared.ts';
import { runDatabase } from './run-database.ts';

export const testPassword = 'correct horse battery';
const origin = 'http://127.0.0.1';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) })).optional(),
});
export type Answer = z.infer<typeof answer>;

export interface Client {
  /** Runs a document as this user. */
  readonly run: (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;
  /** Runs a document that must not fail and reads its data. */
  readonly read: <T>(shape: z.ZodType<T>, query: string, variables?: Readonly<Record<string, unknown>>) => Promise<T>;
  /** Sends a body of one's own to /graphql. */
  readonly post: (body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** Asks for another address as this user. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

export interface TestApp {
  readonly driver: Driver;
  readonly graph: Graph;
  readonly files: FileStore;
  readonly app: ReturnType<typeof createApp>;
  /** The statements of every request so far, newest last. */
  readonly trips: (readonly string[])[];
  readonly signIn: (username?: string) => Promise<Client>;
  readonly close: () => Promise<void>;
}

export interface TestAppOptions {
  readonly seeded?: boolean;
  readonly demo?: boolean;
  readonly arbitrary?: boolean;
  /** Keeps what is in the database: a second process on the first one's data. */
  readonly keep?: boolean;
  /** Operator documents by file name. */
  readonly operations?: Readonly<Record<string, string>>;
  /** The built web to serve. */
  readonly webRoot?: string;
}

/** The whole server on the run's Neo4j, without a socket; wiped and seeded unless kept, with one user of each role. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const { seeded = true, demo = true, arbitrary = true, keep = false, operations = {}, webRoot = null } = options;
  const database = runDatabase();
  const driver = testDriver(database);
  const graph = new Graph(driver, database.database);
  const home = mkdtempSync(join(tmpdir(), 'liantu-home-'));
  if (!keep) {
    await prepare(driver, graph, `app-${seeded}-${demo}`, async () => {
      if (seeded) await seed(graph, { by: 'test', demo });
      for (const role of ['ADMIN', 'RESEARCHER', 'LEAD', 'OPERATOR', 'BUREAU']) {
        await createUser(graph, {
          username: role.toLowerCase(),
          role,
          groupId: null,
          password: testPassword,
          by: 'test',
        });
      }
    });
  }
  for (const [name, text] of Object.entries(operations)) {
    const folder = join(home, 'operations');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  await warmUp(graph);
  const log = createLog('silent');
  const trips: (readonly string[])[] = [];
  const files = new FileStore(join(home, 'files'));
  const parts = {
    graph,
    log,
    files,
    arbitrary,
    projectRoot,
    home,
    onTrips: (_: string, sent: readonly string[]) => trips.push(sent),
  };
  const app = createApp({ graph, log, files, webRoot, graphqlHandler: graphqlEndpoint(parts) });

  const signIn = async (username = 'researcher'): Promise<Client> => {
    const login = await app.request(`${origin}/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: testPassword }),
    });
    const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
    if (login.status !== 204) throw new Error(`login of ${username}: ${login.status} ${await login.text()}`);
    const post = async (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
      app.request(`${origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
    const run = async (query: string, variables: Readonly<Record<string, unknown>> = {}) =>
      answer.parse(await (await post({ query, variables })).json());
    const read = async <T>(shape: z.ZodType<T>, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
      const { data, errors } = await run(query, variables);
      if (errors) throw new Error(JSON.stringify(errors));
      return shape.parse(data);
    };
    const request = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      headers.set('cookie', cookie);
      return app.request(`${origin}${path}`, { ...init, headers });
    };
    return { run, read, post, request };
  };
  return {
    driver,
    graph,
    files,
    app,
    trips,
    signIn,
    close: async () => {
      await driver.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
