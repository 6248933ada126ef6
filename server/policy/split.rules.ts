/** How a line of a document is numbered, the outermost first. */
const numberings: readonly RegExp[] = [
  /^(?:第[一二三四五六七八九十百零〇两\d]{1,6}(?:章|编|部分)|附件\s?[一二三四五六七八九十\d]{0,3}(?=[:：.．、\s]|$))/,
  /^第[一二三四五六七八九十百零〇两\d]{1,6}节/,
  /^第[一二三四五六七八九十百零〇两\d]{1,6}条/,
  /^[一二三四五六七八九十百]{1,5}[、.．]/,
  /^[（(][一二三四五六七八九十百]{1,5}[）)][、.．]?/,
  /^\d{1,3}(?:[、．]|\.(?!\d))/,
  /^[（(]\d{1,3}[）)][、.．]?/,
];

/** What stands before the number of a line and says nothing: indents, marks of Markdown, bookmarks of Word as text. */
const before = /^(?:[\s\u3000#*]|\[bookmark:[^\]\n]{0,80}\])*/;
const longestHeading = 40;

export interface Numbering {
  /** As it is written: （十一）. */
  readonly number: string;
  /** 1: the outermost. */
  readonly level: number;
}

/** A stretch of a document: all of them, in order, are its text. */
export interface Part {
  readonly start: number;
  readonly end: number;
  /** Null: what comes before the first number. */
  readonly numbering: Numbering | null;
  readonly heading: string;
}

/** How the line that begins here is numbered; null: it is not. */
export function numberingAt(text: string, start: number): Numbering | null {
  const line = text.slice(start, start + 200).replace(before, '');
  for (const [at, pattern] of numberings.entries()) {
    const found = pattern.exec(line)?.[0];
    if (found !== undefined) return { number: found.trim(), level: at + 1 };
  }
  return null;
}

/** What a stretch is called until a person says otherwise: its first words after the number. */
export function headingAt(text: string, start: number, end: number): string {
  const number = numberingAt(text, start)?.number ?? '';
  const [first = ''] = text.slice(start, end).replace(before, '').slice(number.length).trim().split('\n');
  const [words = ''] = first.split(/[。；;：:]/);
  return [...words.trim()].slice(0, longestHeading).join('');
}

function startsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at + 1 < text.length && numberingAt(text, at + 1) !== null) starts.push(at + 1);
  }
  return starts;
}

/** The stretches that begin at these places: the first is 0, each is after the one before. */
export function partsFrom(text: string, starts: readonly number[]): readonly Part[] {
  return starts.map((start, at) => {
    const end = starts[at + 1] ?? text.length;
    return { start, end, numbering: numberingAt(text, start), heading: headingAt(text, start, end) };
  });
}

/** The stretches that the numbering of a document proposes; for a person to confirm. */
export const proposedParts = (text: string): readonly Part[] => (text === '' ? [] : partsFrom(text, startsOf(text)));

/** What is wrong with the boundaries that a person sent; null: nothing. */
export function boundaryProblem(text: string, starts: readonly number[]): 'first' | 'order' | 'inside' | null {
  if (starts[0] !== 0) return 'first';
  for (const [at, start] of starts.entries()) {
    const last = at === 0 ? -1 : (starts[at - 1] ?? -1);
    if (!Number.isInteger(start) || start <= last || start >= text.length) return 'order';
    if (start > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(start))) return 'inside';
  }
  return null;
}

/** The numbers above each stretch and its own, as it is cited: 四、 （十一）. */
export function citedNumbers(parts: readonly Pick<Part, 'numbering'>[]): readonly string[] {
  let above: readonly Numbering[] = [];
  return parts.map(({ numbering }) => {
    if (numbering === null) return '';
    above = [...above.filter(({ level }) => level < numbering.level), numbering];
    return above.map(({ number }) => number).join(' ');
  });
}

/** Which stretches hold words of their own that can be cited: numbered, with more than a heading. */
export function isCitable(text: string, { start, end, numbering, heading }: Part): boolean {
  if (numbering === null) return false;
  const own = text.slice(start, end).replace(before, '').slice(numbering.number.length).trim();
  return own.length > heading.length + 1;
}
