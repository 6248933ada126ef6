import { numberingAt } from './split.rules.ts';

/** The most letters that a stored document may have. */
export const mostLetters = 300_000;

/** The text of a file as it is stored: lines end in one way, and nothing else is changed. */
export function storedText(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?|[\f\v\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\t\n]/gu, '');
}

/** As much of the longest line of its page as a line must fill to go on in the next one. */
const fullShare = 0.85;
const ended = /[。：；！？:;!?”」）]$/;

/**
 * The lines of a page as paragraphs: a line that reaches the margin goes on in the next, unless a number begins there.
 * A phrase that is broken by the margin alone could not be searched for.
 */
export function paragraphsOf(lines: readonly string[]): string {
  const said = lines.map((line) => line.trimEnd());
  const widest = Math.max(0, ...said.map((line) => line.trim().length));
  let text = '';
  let goesOn = false;
  for (const line of said) {
    const joins = goesOn && line.trim() !== '' && !/^\s{2,}|^\u3000/.test(line) && numberingAt(line, 0) === null;
    text += joins ? line.trimStart() : `${text === '' ? '' : '\n'}${line}`;
    goesOn = line.trim().length >= widest * fullShare && !ended.test(line);
  }
  return text;
}
