import { join } from 'node:path';
import { seedOnce } from '../seed/run.ts';
import { createApp } from './app.ts';
import { ensureAdmin } from './auth/auth.writes.ts';
import { templateProposals } from './chain/template.reads.ts';
import { type Config, loadConfig, projectRoot } from './config.ts';
import { type OpenDatabase, startDatabase } from './database.ts';
import { graphqlEndpoint } from './graphql.ts';
import { FileStore, filesIn } from './platform/files/file-store.ts';
import type { Graph } from './platform/graph/graph.ts';
import { serveHealth } from './platform/http/health.ts';
import { listen } from './platform/http/listen.ts';
import { createLog } from './platform/kernel/log.ts';
import { checkPrerequisites } from './platform/managed/prerequisites.ts';
import { spellNames } from './search/spelling.writes.ts';
import { Shutdown } from './shutdown.ts';
import { buildSite } from './site.ts';
import { warmUp } from './warm-up.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

async function openParts(config: Config, shutdown: Shutdown): Promise<[OpenDatabase, string]> {
  const database = startDatabase(config, { say, signal: shutdown.signal });
  shutdown.onClose('database', async () => (await database.catch(() => null))?.close());
  return Promise.all([database, buildSite(projectRoot, say)]);
}

function greet(
  config: Config,
  port: number,
  admin: { readonly created: boolean; readonly password: string | null },
): void {
  const secret = join(config.home, 'admin-password.txt');
  say('');
  say(`链图 Liantu 已启动：http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${port}`);
  if (admin.password !== null) say(`首次登录：用户名 admin，密码 ${admin.password}（只显示这一次，另存于 ${secret}）`);
  else if (admin.created) say('首次登录：用户名 admin，密码为环境变量 LIANTU_ADMIN_PASSWORD 的值');
  else say(`登录：用户名 admin（首次启动随机生成的密码存于 ${secret}），或管理员新建的账号`);
  say('按 Ctrl-C 停止。');
}

async function tellOfTemplates(graph: Graph): Promise<void> {
  const differences = await templateProposals(graph);
  if (differences > 0) say(`随新版附带的产业链模板与本区的有 ${differences} 处不同，未作改动：可在“导入”页查看取舍`);
}

/** A database that has just started on a busy machine plans its first statements slowly. */
const firstMs = 60_000;

async function start(shutdown: Shutdown): Promise<void> {
  const config = loadConfig();
  for (const warning of config.warnings) say(`注意：${warning}`);
  await checkPrerequisites({ managed: config.database.kind === 'managed', home: config.home });
  const log = createLog(config.logLevel === 'info' ? 'warn' : config.logLevel);

  const [database, webRoot] = await openParts(config, shutdown);
  const { graph } = database;
  const patient = graph.for({ operation: 'start', user: 'system', readMs: firstMs, writeMs: firstMs });
  await seedOnce(patient, { by: 'system', demo: config.demo, say });
  const secretFile = join(config.home, 'admin-password.txt');
  const admin = await ensureAdmin(patient, { password: config.adminPassword ?? null, secretFile });

  const files = new FileStore(filesIn(config.home));
  await files.sweep();
  const parts = { graph, log, files, arbitrary: config.arbitraryDocuments, projectRoot, home: config.home };
  const app = createApp({ graph, log, files, webRoot, graphqlHandler: graphqlEndpoint(parts) });
  const health = await serveHealth(config.adminPort, database.ready);
  shutdown.onClose('health', () => health.close());
  const site = await listen(app, { host: config.host, port: config.port });
  shutdown.onClose('requests', async () => {
    health.drain();
    await site.close();
  });
  greet(config, site.port, admin);
  await warmUp(graph).catch((error: unknown) => log.warn({ err: error }, 'warm-up failed'));
  await spellNames(patient, shutdown.signal).catch((error: unknown) => log.warn({ err: error }, 'names not spelled'));
  await tellOfTemplates(patient).catch((error: unknown) => log.warn({ err: error }, 'templates not compared'));
}

const shutdown = new Shutdown(say);
try {
  await start(shutdown);
} catch (error) {
  await shutdown.fail(error);
}
