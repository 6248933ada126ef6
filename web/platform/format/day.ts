/** Today as YYYY-MM-DD in Asia/Shanghai, where the users' days begin and end. */
export function todayInShanghai(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}
