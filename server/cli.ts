import { userInfo } from 'node:os';
import { userCommand } from './auth/auth.cli.ts';
import { doctorCommand } from './chain/doctor.cli.ts';
import { appVersion, loadConfig } from './config.ts';
import { attachDatabase } from './database.ts';
import { exportCommand } from './export/export.cli.ts';
import { demoCommand } from './import/demo.cli.ts';
import { importCommand } from './import/import.cli.ts';
import { undoCommand } from './import/undo.cli.ts';
import { backupCommand } from './platform/archive/backup.cli.ts';
import { restoreCommand } from './platform/archive/restore.cli.ts';
import { type Command, type CommandContext, callOf, UsageError } from './platform/cli/command.ts';
import { DomainError } from './platform/kernel/errors.ts';
import { checkPrerequisites } from './platform/managed/prerequisites.ts';
import { StartupError } from './platform/managed/startup-error.ts';
import { SchemaError } from './platform/schema/migrate.ts';
import { policyCommand } from './policy/policy.cli.ts';

const commands: readonly Command[] = [
  userCommand,
  importCommand,
  undoCommand,
  demoCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  policyCommand,
];
const usageExit = 2;

function linesOf({ usages }: Command): readonly string[] {
  return usages.map(({ line, about }) => `  ${line}\n      ${about}`);
}

function help(): string {
  const ways = ['服务开着、关着都可以运行：关着时会自己启动数据库，做完再停。', '命令 --help 只看这一个命令。'];
  return [`用法：${callOf('命令 …')}`, '', ...commands.flatMap(linesOf), '', ...ways, ''].join('\n');
}

const asksHelp = (arg: string) => arg === '--help' || arg === '-h';

const print = (text: string) => process.stdout.write(`${text}\n`);
/** Progress goes to stderr, so that stdout holds the answer alone. */
const say = (line: string) => process.stderr.write(`${line}\n`);

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const command = commands.find((known) => known.name === name);
  if (!command) {
    const asked = name === undefined || name === 'help' || asksHelp(name);
    (asked ? process.stdout : process.stderr).write(help());
    if (!asked) say(`没有命令“${name}”，可用的见上面。`);
    return asked ? 0 : usageExit;
  }
  if (rest.some(asksHelp)) {
    process.stdout.write([`用法：${callOf(`${command.name} …`)}`, '', ...linesOf(command), ''].join('\n'));
    return 0;
  }
  if (command.alone) return command.parse(rest)({ print, say });
  const work = command.parse(rest);
  const config = loadConfig();
  await checkPrerequisites({ managed: config.database.kind === 'managed', home: config.home });
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());
  const database = await attachDatabase(config, { say, signal: abort.signal, asIs: command.asIs ?? false });
  try {
    const context: CommandContext = {
      graph: database.graph,
      by: `cli:${userInfo().username}`,
      home: config.home,
      version: appVersion(),
      print,
      say,
    };
    return await work(context);
  } finally {
    await database.close();
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const known = [UsageError, DomainError, StartupError, SchemaError].some((type) => error instanceof type);
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = error instanceof UsageError ? usageExit : 1;
}
