import { userInfo } from 'node:os';
import { userCommand } from './auth/auth.cli.ts';
import { doctorCommand } from './chain/doctor.cli.ts';
import { loadConfig } from './config.ts';
import { attachDatabase } from './database.ts';
import { demoCommand } from './import/demo.cli.ts';
import { importCommand } from './import/import.cli.ts';
import { type Command, type CommandContext, UsageError } from './platform/cli/command.ts';
import { DomainError } from './platform/kernel/errors.ts';
import { checkPrerequisites } from './platform/managed/prerequisites.ts';
import { StartupError } from './platform/managed/startup-error.ts';
import { SchemaError } from './platform/schema/migrate.ts';

const commands: readonly Command[] = [userCommand, importCommand, demoCommand, doctorCommand];
const usageExit = 2;

function help(): string {
  const lines = commands.flatMap(({ usages }) => usages.map(({ line, about }) => `  ${line}\n      ${about}`));
  return ['用法：npm run --silent liantu -- 命令 …', '', ...lines, ''].join('\n');
}

/** Progress goes to stderr, so that stdout holds the answer alone. */
const say = (line: string) => process.stderr.write(`${line}\n`);

async function run(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  const command = commands.find((known) => known.name === name);
  if (!command) {
    process.stdout.write(help());
    return name === undefined || name === 'help' || name === '--help' ? 0 : usageExit;
  }
  const work = command.parse(rest);
  const config = loadConfig();
  await checkPrerequisites({ managed: config.database.kind === 'managed', home: config.home });
  const abort = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());
  const database = await attachDatabase(config, { say, signal: abort.signal });
  try {
    const context: CommandContext = {
      graph: database.graph,
      by: `cli:${userInfo().username}`,
      print: (text) => process.stdout.write(`${text}\n`),
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
