import { join } from 'node:path';

/** The Neo4j release of pom.xml. */
export const neo4jVersion = '5.26.30';

/** Where the managed database keeps its parts inside the data folder. */
export function layoutOf(home: string, libDir = join(home, 'neo4j', `lib-${neo4jVersion}`)) {
  const root = join(home, 'neo4j');
  return {
    home,
    root,
    lib: libDir,
    conf: join(root, 'conf'),
    data: join(root, 'data'),
    logs: join(root, 'logs'),
    plugins: join(root, 'plugins'),
    jvmLog: join(root, 'logs', 'jvm.log'),
    debugLog: join(root, 'logs', 'debug.log'),
    serverLog: join(root, 'logs', 'neo4j.log'),
    lock: join(root, 'lock.json'),
    password: join(root, 'password'),
    state: join(root, 'state.json'),
  } as const;
}

export type Layout = ReturnType<typeof layoutOf>;
