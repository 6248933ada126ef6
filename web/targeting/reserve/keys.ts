export type Command = 'next' | 'previous' | 'first' | 'last' | 'open' | 'tick' | 'close';

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const commands: Readonly<Record<string, Command>> = {
  ...{ j: 'next', ArrowDown: 'next', k: 'previous', ArrowUp: 'previous', Home: 'first', End: 'last' },
  ...{ Enter: 'open', x: 'tick', Escape: 'close' },
};

/** What a key asks of the table; null: nothing, or it is meant for a field. */
export function commandOf({ key, ctrlKey, metaKey, altKey }: Press, inField: boolean): Command | null {
  if (ctrlKey || metaKey || altKey || inField) return null;
  return commands[key] ?? null;
}

/** The row that a command goes to among so many; null: none of its steps. */
export function rowAfter(command: Command, at: number, count: number): number | null {
  const to = { next: at + 1, previous: at - 1, first: 0, last: count - 1 }[String(command)];
  return to === undefined || count === 0 ? null : Math.min(Math.max(0, to), count - 1);
}
