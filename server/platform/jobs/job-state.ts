/** As stored, but INTERRUPTED or UNDO_INTERRUPTED when the lease of what was under way ran out. */
export function stateOf(
  { state, leaseUntil }: { readonly state: string; readonly leaseUntil: string },
  now: Date,
): string {
  if (leaseUntil >= now.toISOString()) return state;
  if (state === 'RUNNING') return 'INTERRUPTED';
  return state === 'UNDOING' ? 'UNDO_INTERRUPTED' : state;
}
