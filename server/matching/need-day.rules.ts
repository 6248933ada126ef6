import { daysAfter, isDay, monthsAfter } from '../platform/kernel/dates.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** The last day of a month; months may exceed 12. */
function lastDay(year: number, month: number): string {
  const date = new Date(Date.UTC(year, month, 0));
  return date.toISOString().slice(0, 10);
}

type Reader = (parts: readonly string[], today: string) => string | null;

const now =
  /马上(?:要|就要|用|入驻|进场)?|立即(?:要|入驻)?|立刻|尽快(?:入驻)?|现房|急租|急用|急(?:需|要)?|随时(?:入驻)?|现在(?:就要)?|即刻/;
const bound = '(?:以?内|之?前|以前|就?要|入驻|进场|搬|开工|投产)*';

/** Ways to say by when; the first that is there counts. */
const ways: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [
    /(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?(?:以?内|之?前|以前|要|入驻)*/,
    ([, y = '', m = '', d = '']) => {
      const day = `${y}-${pad(Number(m))}-${pad(Number(d))}`;
      return isDay(day) ? day : null;
    },
  ],
  [
    new RegExp(String.raw`(\d{4})[-./年](\d{1,2})月?(?:底|份)?${bound}`),
    ([, y, m]) => {
      return Number(m) >= 1 && Number(m) <= 12 ? lastDay(Number(y), Number(m)) : null;
    },
  ],
  [
    new RegExp(String.raw`(明年|今年)?(\d{1,2})月(?:底|份)?${bound}`),
    ([, year, m], today) => {
      const month = Number(m);
      if (month < 1 || month > 12) return null;
      const this_ = Number(today.slice(0, 4));
      const past = year === undefined && month < Number(today.slice(5, 7));
      return lastDay(this_ + (year === '明年' || past ? 1 : 0), month);
    },
  ],
  [
    new RegExp(String.raw`(\d+(?:\.\d+)?)个?月${bound}`),
    ([, n], today) => {
      const months = Number(n);
      return Number.isInteger(months) ? monthsAfter(today, months) : daysAfter(today, Math.round(months * 30));
    },
  ],
  [new RegExp(String.raw`(\d+)(?:天|日)${bound}`), ([, n], today) => daysAfter(today, Number(n))],
  [new RegExp(String.raw`(\d+)周${bound}`), ([, n], today) => daysAfter(today, 7 * Number(n))],
  [new RegExp(String.raw`(?:半|0\.5)年${bound}`), (_parts, today) => monthsAfter(today, 6)],
  [new RegExp(`(?:1年)${bound}`), (_parts, today) => monthsAfter(today, 12)],
  [new RegExp(`明年底?${bound}`), (_parts, today) => `${Number(today.slice(0, 4)) + 1}-12-31`],
  [new RegExp(`(?:今年|年)(?:底|内)${bound}`), (_parts, today) => `${today.slice(0, 4)}-12-31`],
  [
    new RegExp(`(?:(?:这个月|本月)底?|月底)${bound}`),
    (_parts, today) => lastDay(Number(today.slice(0, 4)), Number(today.slice(5, 7))),
  ],
  [now, (_parts, today) => today],
];

/** The last day that a text names, and the text without it. 下个月 is the month after that of `today`. */
export function latestIn(text: string, today: string): { readonly latest: string | null; readonly left: string } {
  const plain = text.replaceAll(/下个?月/g, '1个月');
  for (const [pattern, read] of ways) {
    const found = pattern.exec(plain);
    const latest = found && read(found, today);
    if (found && latest !== null) {
      return { latest, left: `${plain.slice(0, found.index)} ${plain.slice(found.index + found[0].length)}` };
    }
  }
  return { latest: null, left: plain };
}
