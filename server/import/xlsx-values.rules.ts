/** The most characters that Excel itself lets into a cell. */
export const cellTextLength = 32_767;

/** Built-in formats that show a day: Western ones, and those of East Asian Excel (ECMA-376 part 1, 18.8.30). */
const builtInDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** Whether a number format shows a day: by its built-in number, or by the letters of its code. */
export function isDayFormat(id: number, code: string | null): boolean {
  if (code === null) return builtInDays.has(id);
  const [positive = ''] = code.split(';');
  const letters = positive.replaceAll(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  if (/general|通用/.test(letters)) return false;
  return /[yd]/.test(letters) || (/m/.test(letters) && !/[hs]/.test(letters));
}

const dayMs = 86_400_000;
const lastSerial = 2_958_465;

/** A serial number of Excel as YYYY-MM-DD, its time of day left out; null when it is no day of the calendar. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  // Half a millisecond heals days that arithmetic left just below midnight.
  const whole = Math.floor(serial + 0.5 / dayMs);
  if (from1904) return whole < 0 || whole > lastSerial - 1_462 ? null : isoDay(Date.UTC(1904, 0, 1) + whole * dayMs);
  // Excel counts a 29th of February 1900, which was none: 60.
  if (whole < 1 || whole === 60 || whole > lastSerial) return null;
  return isoDay(Date.UTC(1899, 11, whole < 60 ? 31 : 30) + whole * dayMs);
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A stored number as Excel would show it in full: at most 15 digits, no exponent, no noise of binary fractions. */
export function plainNumber(text: string): string {
  const trimmed = text.trim();
  if (/^-?\d+$/.test(trimmed) || !/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(trimmed)) return trimmed;
  const [mantissa = '', exponent = '0'] = Number(trimmed).toExponential(14).split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replaceAll(/[-.]/g, '').replace(/0+$/, '');
  if (digits === '') return '0';
  const point = Number(exponent) + 1;
  if (point >= digits.length) return sign + digits.padEnd(point, '0');
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`;
}

/** Column (from 0) and row (from 1) of a reference like AB12; null when it is none. */
export function cellPlace(reference: string): { readonly column: number; readonly row: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference);
  if (!parts) return null;
  const [, letters = '', row = ''] = parts;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { column, row: Number(row) };
}

/** Text as a workbook stores it: characters that XML cannot carry are written _x000D_. */
export function unescaped(text: string): string {
  return text
    .replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\r\n?/g, '\n');
}
