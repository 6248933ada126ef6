import { platformPing } from '../cypher/queries.gen.ts';
import { appVersion, type Config } from './config.ts';
import { backupToFolder } from './platform/archive/backup-folder.ts';
import { unfinishedRestore } from './platform/archive/restore.ts';
import { type DatabaseAddress, openDriver } from './platform/graph/driver.ts';
import { Graph } from './platform/graph/graph.ts';
import { runningManagedDatabase } from './platform/managed/attach.ts';
import { checkExternal } from './platform/managed/external.ts';
import { startManagedDatabase } from './platform/managed/managed-database.ts';
import { StartupError } from './platform/managed/startup-error.ts';
import { loadMigrations, migrate } from './platform/schema/migrate.ts';

export interface OpenDatabase {
  readonly graph: Graph;
  /** Whether the business database answers with the schema this program knows. */
  readonly ready: () => Promise<boolean>;
  /** Closes the connections, then stops the server if this process started it. */
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
  /** Neither brings the schema up to date nor minds a restore that was cut off. */
  readonly asIs?: boolean;
}

const migrations = loadMigrations();
const newest = Math.max(...migrations.map(({ version }) => version));

async function opened(
  driver: ReturnType<typeof openDriver>,
  database: string,
  stop: () => Promise<void>,
): Promise<OpenDatabase> {
  const graph = new Graph(driver, database);
  return {
    graph,
    ready: async () => (await graph.read(platformPing, {}))[0]?.version === newest,
    close: async () => {
      await driver.close();
      await stop();
    },
  };
}

async function prepare(open: OpenDatabase, home: string, { say, asIs }: OpenOptions): Promise<OpenDatabase> {
  if (asIs) return open;
  const { graph } = open;
  try {
    const restoring = await unfinishedRestore(graph);
    if (restoring !== null) {
      throw new StartupError(
        `从备份“${restoring}”恢复没有完成，数据库里的内容不完整，没有启动。请重新运行 npm run --silent liantu -- restore 文件.zip，` +
          '或运行 npm run --silent liantu -- restore --empty 清空后从头开始。',
      );
    }
    const applied = await migrate(graph, migrations, {
      beforeRewrite: async ({ version }) => {
        const { file } = await backupToFolder(graph, { home, by: 'system', app: appVersion() }, `V${version}`);
        say(`更新数据库内容之前已备份到 ${file}`);
      },
    });
    if (applied > 0) say(`数据库结构已更新（${applied} 项）`);
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function openExternal(address: DatabaseAddress, home: string, options: OpenOptions): Promise<OpenDatabase> {
  const { say } = options;
  const driver = openDriver(address);
  try {
    const { version, edition, warnings } = await checkExternal(driver, address.database);
    say(`使用外部数据库 Neo4j ${version}（${edition}）`);
    for (const warning of warnings) say(`  注意：${warning}`);
  } catch (error) {
    await driver.close();
    throw error;
  }
  return prepare(await opened(driver, address.database, async () => undefined), home, options);
}

async function openManaged(
  config: Config,
  sizes: { heap: string; pageCache: string },
  options: OpenOptions,
): Promise<OpenDatabase> {
  const { say, signal } = options;
  const server = await startManagedDatabase({ home: config.home, ...sizes, log: say, ...(signal ? { signal } : {}) });
  const open = await opened(openDriver(server), server.database, () => server.stop());
  return prepare(open, config.home, options);
}

/** Opens the configured database, or starts the managed one: for the process that owns it. */
export async function startDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  const { database } = config;
  return database.kind === 'external'
    ? openExternal(database, config.home, options)
    : openManaged(config, database, options);
}

/** Opens the configured or running database, else starts the managed one until closed: for a command. */
export async function attachDatabase(config: Config, options: OpenOptions): Promise<OpenDatabase> {
  if (config.database.kind === 'external') return openExternal(config.database, config.home, options);
  const running = await runningManagedDatabase(config.home);
  if (running === null) return startDatabase(config, options);
  return prepare(await opened(openDriver(running), running.database, async () => undefined), config.home, options);
}
