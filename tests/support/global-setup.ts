import type { TestProject } from 'vitest/node';
import { testDatabase } from './neo4j.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The one server of the run: `inject('neo4j')`. Files that use it wipe it first and run one after the other. */
    neo4j: { uri: string; user: string; password: string; database: string };
  }
}

/** Starts one Neo4j for the whole run; vitest calls the returned function at the end, whatever the tests did. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await testDatabase({ log: (line) => process.stderr.write(`${line}\n`) });
  const { uri, user, password, database } = server;
  project.provide('neo4j', { uri, user, password, database });
  return () => server.stop();
}
