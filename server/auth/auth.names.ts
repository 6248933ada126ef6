/** What makes two user names the same: width and case do not tell them apart. */
export function nameKeyOf(username: string): string {
  return username.normalize('NFKC').toLowerCase();
}
