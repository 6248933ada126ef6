const start = 'zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]';
const rest =
  'iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|[aeiouv]';
const syllable = new RegExp(`^(?:(?:${start})(?:${rest})|ang|eng|ai|ei|ao|ou|an|en|er|[aeo])$`);
const longest = 6;
const most = 6;
const mostSteps = 200;

/**
 * The ways to cut letters into syllables, those of fewest syllables first; letters at the end that are no syllable yet
 * are left out.
 */
export function segmentations(letters: string): readonly (readonly string[])[] {
  const found: string[][] = [];
  let steps = 0;
  const cut = (at: number, before: readonly string[]): void => {
    steps += 1;
    if (steps > mostSteps) return;
    const left = letters.length - at;
    let deeper = false;
    for (let size = Math.min(longest, left); size > 0; size -= 1) {
      const piece = letters.slice(at, at + size);
      if (!syllable.test(piece)) continue;
      deeper = true;
      cut(at + size, [...before, piece]);
    }
    // A rest is the beginning of a syllable that is still being typed.
    if (!deeper && left < longest && before.length > 0) found.push([...before]);
  };
  cut(0, []);
  const whole = (syllables: readonly string[]) => letters.length - syllables.join('').length;
  const texts = new Map(found.map((each) => [each.join(' '), each]));
  return [...texts.values()].sort((a, b) => whole(a) - whole(b) || a.length - b.length).slice(0, most);
}
