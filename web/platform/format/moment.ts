const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });

/** An instant as day and minute in Asia/Shanghai. */
export function momentText(instant: string): string {
  return clock.format(new Date(instant));
}
