export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'tick'
  | 'confirm'
  | 'reject'
  | 'restore'
  | 'confirmTicked'
  | 'rejectTicked'
  | 'restoreTicked'
  | 'undo'
  | 'tickAll'
  | 'clear'
  | 'help';

interface Press {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  /** Where the press happened: text is being written, a control takes Enter and space itself, or neither. */
  readonly on: 'text' | 'control' | 'rest';
}

const plain: Readonly<Partial<Record<string, Command>>> = {
  arrowdown: 'next',
  j: 'next',
  arrowup: 'previous',
  k: 'previous',
  home: 'first',
  end: 'last',
  ' ': 'tick',
  enter: 'confirm',
  y: 'confirm',
  n: 'reject',
  r: 'restore',
  u: 'undo',
  a: 'tickAll',
  escape: 'clear',
  '?': 'help',
  '？': 'help',
};
const shifted: typeof plain = {
  y: 'confirmTicked',
  n: 'rejectTicked',
  r: 'restoreTicked',
  '?': 'help',
  '？': 'help',
  '/': 'help',
};

/** What a key means in a list under review; null: nothing, the browser has it. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey, on }: Press): Command | null {
  if (ctrlKey || metaKey || altKey || on === 'text') return null;
  if (on === 'control' && (key === 'Enter' || key === ' ')) return null;
  return (shiftKey ? shifted : plain)[key.toLowerCase()] ?? null;
}

/** Whether a press on this element writes, works the element itself, or is free for the list. */
export function placeOfPress(target: EventTarget): Press['on'] {
  if (!(target instanceof Element)) return 'rest';
  if (target.closest('textarea, select, [contenteditable], input:not([type="checkbox"])')) return 'text';
  return target.closest('a, button, summary, input') ? 'control' : 'rest';
}
