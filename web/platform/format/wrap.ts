// These never begin a line, those never end one: an orphan bracket reads as a mistake.
const notFirst = '，。、；：！？）】》〉」』”’…·)]},.;:!?%';
const notLast = '（【《〈「『“‘([{';
// A line may well break after these.
const joints = '与和及、·/';

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** Width of a text in em: a Chinese character is one, a Latin one about half. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 1 : character === ' ' ? 0.3 : 0.56;
  return width;
}

// Latin words and numbers stay whole.
function pieces(text: string): string[] {
  return text.match(/[A-Za-z0-9+#.&-]+|\s+|./gu) ?? [];
}

function cut(text: string, width: number): string {
  let kept = '';
  for (const character of text) {
    if (textWidth(kept + character) > width - 1) break;
    kept += character;
  }
  while (kept !== '' && (notLast.includes(kept.at(-1) ?? '') || kept.endsWith(' '))) kept = kept.slice(0, -1);
  return `${kept}…`;
}

/**
 * Breaks a name into at most two lines of `width` em, evenly and rather after a joining word; what does not fit ends in
 * an ellipsis.
 */
export function wrapName(text: string, width: number): readonly string[] {
  const name = text.trim();
  if (textWidth(name) <= width) return [name];
  const parts = pieces(name);
  let best: { lines: readonly [string, string]; cost: number } | undefined;
  for (let at = 1; at < parts.length; at += 1) {
    const first = parts.slice(0, at).join('').trimEnd();
    const second = parts.slice(at).join('').trimStart();
    if (textWidth(first) > width || first === '' || second === '') continue;
    if (notFirst.includes(second[0] ?? '') || notLast.includes(first.at(-1) ?? '')) continue;
    const overflow = Math.max(0, textWidth(second) - width);
    const joint = joints.includes(first.at(-1) ?? '') ? 4 : 0;
    const cost = overflow * 10 + Math.abs(textWidth(first) - textWidth(second)) - joint;
    if (!best || cost < best.cost) best = { lines: [first, second], cost };
  }
  if (!best) return [cut(name, width)];
  const [first, second] = best.lines;
  return [first, textWidth(second) > width ? cut(second, width) : second];
}

/** One line of at most `width` em. */
export function clipName(text: string, width: number): string {
  return textWidth(text) <= width ? text : cut(text, width);
}

/** Breaks a text into lines of at most `width` em, as many as it takes; brackets stay with their words. */
export function wrapText(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.trim())) {
    if (line !== '' && textWidth(line + piece) > width && !notFirst.includes(piece)) {
      lines.push(line.trimEnd());
      line = piece.trim() === '' ? '' : piece;
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
