import type { Layout } from './layout.ts';

export interface Sizes {
  readonly heap: string;
  readonly pageCache: string;
  /** Further settings of the server by name. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The server's settings file. Everything that safety requirement C4 asks for; nothing is reachable from other machines. */
export function neo4jConf(layout: Layout, port: number, { pageCache, settings: further = {} }: Sizes): string {
  const settings = {
    'server.config.strict_validation.enabled': 'true',
    'server.default_listen_address': '127.0.0.1',
    'server.default_advertised_address': '127.0.0.1',
    'server.bolt.enabled': 'true',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.directories.data': slashes(layout.data),
    'server.directories.logs': slashes(layout.logs),
    'server.directories.plugins': slashes(layout.plugins),
    'dbms.security.auth_enabled': 'true',
    'dbms.security.allow_csv_import_from_file_urls': 'false',
    'internal.dbms.cypher_ip_blocklist': '0.0.0.0/0,::/0',
    'dbms.usage_report.enabled': 'false',
    'db.transaction.timeout': '60s',
    'db.memory.transaction.max': '256m',
    'db.logs.query.enabled': 'OFF',
    'server.memory.pagecache.size': pageCache,
    // Only Bolt listens and the application has drained before it stops us: without these two a stop takes 10 s more.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    'internal.dbms.bolt.netty_server_shutdown_timeout': '5',
  };
  const lines = Object.entries({ ...settings, ...further }).map(([name, value]) => `${name}=${value}`);
  return ['# Written at every start; changes made here are lost.', ...lines, ''].join('\n');
}

/** Java options: the serial collector starts faster and needs less memory on the small heaps of one district. */
export function javaOptions({ heap }: Sizes): string[] {
  const gib = heap.endsWith('g') ? Number.parseInt(heap, 10) : Number.parseInt(heap, 10) / 1024;
  return [
    `-Xmx${heap}`,
    gib <= 2 ? '-XX:+UseSerialGC' : '-XX:+UseG1GC',
    '-XX:-UsePerfData',
    '-XX:+DisableExplicitGC',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dfile.encoding=UTF-8',
    '-Dlog4j2.disable.jmx=true',
    '-Dio.netty.tryReflectionSetAccessible=true',
    ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
  ];
}

// A backslash escapes in both the settings file and Java's argument files.
function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}
