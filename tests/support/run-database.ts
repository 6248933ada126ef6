import { inject } from 'vitest';

/** Where a server of the run answers, and how to sign in. */
export interface RunDatabase {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** The servers of the run, one for each file that runs at the same time. */
    neo4j: readonly RunDatabase[];
    /** Folder of what the run's files fill their database with. */
    prepared: string;
  }
}

/** The server that this file has to itself while it runs; it wipes it first. */
export function runDatabase(): RunDatabase {
  const lanes = inject('neo4j');
  const lane = lanes[Number(process.env['VITEST_POOL_ID'] ?? '1') - 1];
  if (!lane) throw new Error(`${lanes.length} servers for more files than that at once`);
  return lane;
}
