/** Today as YYYY-MM-DD in Asia/Shanghai, where the users' days begin and end. */
export function todayInShanghai(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(now);
}

/** The same day of the month before, or the last that month has. */
export function monthBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(0);
  if (date.getUTCDate() > wanted) date.setUTCDate(wanted);
  return date.toISOString().slice(0, 10);
}
