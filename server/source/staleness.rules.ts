export interface AgeLimits {
  readonly defaultMonths: number;
  /** Months by kind of information: a field, an occupation, a survey. */
  readonly months: Readonly<Record<string, number>>;
}

/** The day that lies so many months before another; the 31st becomes the last day of a shorter month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const last = new Date(Date.UTC(Math.floor(count / 12), (count % 12) + 1, 0)).getUTCDate();
  const text = (value: number, width: number) => String(value).padStart(width, '0');
  return `${text(Math.floor(count / 12), 4)}-${text((count % 12) + 1, 2)}-${text(Math.min(date, last), 2)}`;
}

/** Whether information of a day is older than its kind may be; null when its day is not known. */
export function isStale(limits: AgeLimits, kind: string, asOf: string | null, today: string): boolean | null {
  if (asOf === null) return null;
  return asOf < monthsBefore(today, limits.months[kind] ?? limits.defaultMonths);
}
