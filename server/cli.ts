import { userInfo } from 'node:os';
import { userCommand } from './auth/auth.cli.ts';
import { doctorCommand } from './chain/doctor.cli.ts';
import { appVersion, loadConfig } from './config.ts';
import { attachDatabase } from './database.ts';
import { exportCommand } from './export/export.cli.ts';
import { demoCommand } from './import/demo.cli.ts';
import { importCommand } from './import/import.cli.ts';
import { undoCommand } from './import/undo.cli.ts';
import { allocateCommand } from './matching/allocate.cli.ts';
import { backupCommand } from './platform/archive/backup.cli.ts';
import { restoreCommand } from './platform/archive/restore.cli.ts';
import { type Command, callOf, type LoneCommand, type LoneContext, UsageError } from './platform/cli/command.ts';
import { DomainError } from './platform/kernel/errors.ts';
import { checkPrerequisites } from './platform/managed/prerequisites.ts';
import { StartupError } from './platform/managed/startup-error.ts';
import { SchemaError } from './platform/schema/migrate.ts';
import { policyCommand } from './policy/policy.cli.ts';

const commands: readonly (Command | LoneCommand)[] = [
  userCommand,
  importCommand,
  undoCommand,
  demoCommand,
  doctorCommand,
  backupCommand,
  restoreCommand,
  exportCommand,
  policyCommand,
  allocateCommand,
];
const usageExit = 2;

function linesOf({ usages }: Command | LoneCommand): readonly string[] {
  return usages.map(({ line, about }) => `  ${line}\n      ${about}`);
}

function help(): string {
  const ways = ['服务开着、关着都可以运行：关着时会自己启动数据库，做完再停。', '命令 --help 只看这一个命令。'];
  return [`用法：${callOf('命令 …')}`, '', ...commands.flatMap(linesOf), '', ...ways, ''].join('\n');
}

const asksHelp = (arg: string) => arg === '--help' || arg === '-h';

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
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());
  const context = { print: (text: string) => process.stdout.write(`${text}\n`), say, signal: abort.signal };
  return command.alone ? command.parse(rest)(context) : runOnDatabase(command, rest, context);
}

async function runOnDatabase(command: Command, args: readonly string[], context: LoneContext): Promise<number> {
  const work = command.parse(args);
  const config = loadConfig();
  await checkPrerequisites({ managed: config.database.kind === 'managed', home: config.home });
  const database = await attachDatabase(config, { say, signal: context.signal, asIs: command.asIs ?? false });
  try {
    const by = `cli:${userInfo().username}`;
    return await work({ ...context, graph: database.graph, by, home: config.home, version: appVersion() });
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
