export type TargetCommand = 'next' | 'previous' | 'nextGap' | 'previousGap' | 'open' | 'compare' | 'add';

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const commands: Readonly<Record<string, TargetCommand>> = {
  j: 'next',
  k: 'previous',
  ']': 'nextGap',
  '[': 'previousGap',
  Enter: 'open',
  c: 'compare',
  a: 'add',
};

/** Where a key means what the focus stands on. */
export const ownKeys = 'input, textarea, select, [contenteditable], [role="dialog"]';

/** What a key asks of the page; null: nothing, or it is meant for a field. Enter on a button is the button's own. */
export function targetCommand(press: Press, focus: { readonly inField: boolean; readonly onButton: boolean }) {
  if (press.ctrlKey || press.metaKey || press.altKey || focus.inField) return null;
  if (press.key === 'Enter' && focus.onButton) return null;
  return commands[press.key] ?? null;
}
