const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const shanghaiDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

const shanghaiMinute = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' },
});

/** The Asia/Shanghai day (YYYY-MM-DD) in which an instant lies. */
export function dayOf(instant: Date): string {
  return shanghaiDay.format(instant);
}

/** The minute of Asia/Shanghai (YYYY-MM-DD HH:MM) of an instant in ISO 8601. */
export function minuteOf(instant: string): string {
  return shanghaiMinute.format(new Date(instant));
}

/** Whether a text is a day of the calendar written YYYY-MM-DD (2026-02-30 is none). */
export function isDay(text: string): boolean {
  const parts = dayPattern.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Whether a text is an instant in ISO 8601 with a zone. */
export function isInstant(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text))
  );
}

/** The day that lies so many days after another; before it when negative. */
export function daysAfter(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The day that lies so many months after another; the 31st becomes the last day of a shorter month. */
export function monthsAfter(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}
