import type { Graph } from '../graph/graph.ts';

/** What a command line asks for wrongly: the message says what is expected. */
export class UsageError extends Error {}

/** How a command is called, in full. */
export function callOf(usage: string): string {
  return `npm run --silent liantu -- ${usage}`;
}

/** What is wrong with the arguments, where that can be said, and how the command is called. */
export function usageError(usage: string, wrong = ''): UsageError {
  return new UsageError(`${wrong}用法：${callOf(usage)}`);
}

/** Refuses an option that a command does not have: with a mistyped --dry-run it would write. */
export function knownOptions(args: readonly string[], known: readonly string[], usage: string): void {
  const strange = args.find((arg) => arg.startsWith('-') && !known.includes(arg.replace(/=.*$/s, '')));
  if (strange !== undefined) throw usageError(usage, `不认识的选项 ${strange}。`);
}

/** What every command has at hand. */
export interface LoneContext {
  /** The answer, on stdout. */
  readonly print: (text: string) => void;
  /** Progress, on stderr. */
  readonly say: (line: string) => void;
  /** Aborts when the command is to end. */
  readonly signal: AbortSignal;
}

export interface CommandContext extends LoneContext {
  readonly graph: Graph;
  /** Who runs it, as recorded with what it changes: `cli:<os user>`. */
  readonly by: string;
  /** The data folder. */
  readonly home: string;
  /** The version of the program. */
  readonly version: string;
}

/** Reads the arguments before anything is opened; throws UsageError. The work returns the exit code. */
type Parse<Context> = (args: readonly string[]) => (context: Context) => Promise<number>;

interface Called {
  readonly name: string;
  readonly usages: readonly { readonly line: string; readonly about: string }[];
}

/** Works on the database, which is started for it where it does not run. */
export interface Command extends Called {
  readonly alone?: never;
  /** Works on the database as it is, half restored or of an older schema: nothing is brought up to date first. */
  readonly asIs?: true;
  readonly parse: Parse<CommandContext>;
}

/** Works without a database. */
export interface LoneCommand extends Called {
  readonly alone: true;
  readonly parse: Parse<LoneContext>;
}
