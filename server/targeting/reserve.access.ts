interface Tender {
  readonly role: string;
  readonly groupId: string | null;
}

const everywhere: ReadonlySet<string> = new Set(['BUREAU', 'ADMIN']);

/** Whether a person may tend the reserve of a chain: bureau and administrators every one, members of a group that of its chains. */
export function mayTend({ role, groupId }: Tender, groups: readonly { readonly id: string }[]): boolean {
  if (everywhere.has(role) || groupId === null) return true;
  return groups.length === 0 || groups.some(({ id }) => id === groupId);
}
