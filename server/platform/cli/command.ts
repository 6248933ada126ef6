import type { Graph } from '../graph/graph.ts';

/** What a command line asks for wrongly: the message says what is expected. */
export class UsageError extends Error {}

export interface CommandContext {
  readonly graph: Graph;
  /** Who runs it, as recorded with what it changes: `cli:<os user>`. */
  readonly by: string;
  /** The answer, on stdout. */
  readonly print: (text: string) => void;
  /** Progress, on stderr. */
  readonly say: (line: string) => void;
}

export interface Command {
  readonly name: string;
  readonly usages: readonly { readonly line: string; readonly about: string }[];
  /** Reads the arguments before anything is opened; throws UsageError. The work returns the exit code. */
  readonly parse: (args: readonly string[]) => (context: CommandContext) => Promise<number>;
}
