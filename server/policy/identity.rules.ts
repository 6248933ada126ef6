import { isDay } from '../platform/kernel/dates.ts';
import { shortHash } from '../platform/kernel/ids.ts';
import { normalised } from './quote.rules.ts';

/** What a document says of itself, as far as it can be read; a person confirms it. */
export interface Identity {
  readonly title: string | null;
  readonly number: string | null;
  readonly issuer: string | null;
  readonly issued: string | null;
  readonly inForceFrom: string | null;
  readonly inForceTo: string | null;
}

const headLetters = 1_500;
const longestName = 60;
const numbered = /([\p{Script=Han}]{1,12})\s*[〔［[(（【]\s*(\d{4})\s*[〕］\])）】]\s*第?\s*(\d{1,5})\s*号/u;
const kinds = '意见|措施|办法|方案|规定|细则|政策|规划|计划|通知|公告|决定|条例|清单|指南';
const day = '(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日';

/** A document number as it is compared: one kind of brackets, no blanks, no leading zeros. Null: it is none. */
export function documentNumber(text: string): string | null {
  const [, office, year, number] = numbered.exec(text.trim()) ?? [];
  return office && year && number ? `${office}〔${year}〕${Number(number)}号` : null;
}

/** Its own number stands on a line of its own; one that it cites stands in a sentence. */
function ownNumber(head: string): string | null {
  const lines = head.split('\n').map((line) => line.trim());
  return documentNumber(lines.find((line) => numbered.exec(line)?.[0] === line) ?? '');
}

function dayIn(text: string, pattern: RegExp): string | null {
  const [, year = '', month = '', date = ''] = pattern.exec(text) ?? [];
  const found = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(found) ? found : null;
}

const named = new RegExp(`《([^《》]{4,${longestName}}(?:${kinds}))(?:[（(][^）)]{1,8}[）)])?》`, 'u');

function titleIn(head: string): string | null {
  const issued = /印发(《[^《》]{4,80}》)/u.exec(normalised(head))?.[1];
  const [, title] = named.exec(issued ?? '') ?? [];
  if (title) return title;
  const lines = head.split('\n').map((line) => line.replace(/^[#*\s]+/, '').trim());
  const line = lines.find((each) => each.length <= longestName && new RegExp(`.{4,}(?:${kinds})$`, 'u').test(each));
  return line?.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '') ?? null;
}

/** The line before the day of issue names who issued it. */
function issuerIn(text: string): string | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const at = lines.findIndex((line) => new RegExp(`^${day}$`, 'u').test(line));
  const line = at > 0 ? (lines[at - 1] ?? '') : '';
  return line.length >= 4 && line.length <= longestName && !/[。；，]/.test(line) ? line : null;
}

/** What the text of a document says of itself; null where it does not. */
export function identityIn(text: string): Identity {
  const head = text.slice(0, headLetters);
  return {
    title: titleIn(head),
    number: ownNumber(head),
    issuer: issuerIn(text),
    issued: dayIn(text, new RegExp(`^[\\s\\u3000]*${day}[\\s\\u3000]*$`, 'mu')),
    inForceFrom: dayIn(text, new RegExp(`自\\s*${day}\\s*起`, 'u')),
    inForceTo: dayIn(text, new RegExp(`有效期[^。\\n]{0,12}至\\s*${day}`, 'u')),
  };
}

export interface Identified {
  readonly number: string | null;
  readonly issuer: string;
  readonly title: string;
  readonly issued: string | null;
}

/** The id of a document: by its number, else by issuer, title and day, which may be unknown. */
export function documentId({ number, issuer, title, issued }: Identified): string {
  const key = number ?? JSON.stringify([normalised(issuer), normalised(title), issued]);
  return `policy-${shortHash(key)}`;
}

interface Known {
  readonly title: string;
  readonly number: string | null;
}

/** Whether a text may be a known document: it bears its number, or its title near the beginning. */
export function mayBe(text: string, { title, number }: Known): boolean {
  const head = text.slice(0, headLetters);
  if (number !== null && ownNumber(head) === documentNumber(number)) return true;
  return normalised(head).includes(normalised(title));
}
