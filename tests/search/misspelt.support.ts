/** Characters that slip into names by mistake: common ones, none of them rare enough to give the name away. */
const slips = [...'天地人和大小上下新国华东西南北海光电金石水火木土中公工业生产品'];

/** As many of them as asked for, spread over all, always the same ones. */
export function sampled(all: readonly string[], count: number): readonly string[] {
  const step = all.length / count;
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)] ?? '');
}

/** A name with one character wrong or missing, by turns, which is no name itself. */
export function misspelt(name: string, seed: number, names: ReadonlySet<string>): string {
  const letters = [...name];
  for (let turn = seed; turn < seed + 200; turn += 1) {
    const at = (turn * 7 + 3) % letters.length;
    const slip = turn % 2 === 0 ? [slips[(turn * 13) % slips.length] ?? '天'] : [];
    const typed = letters.toSpliced(at, 1, ...slip).join('');
    if (typed !== name && !names.has(typed)) return typed;
  }
  throw new Error(`every slip of ${name} is a name`);
}
