/** Names by the pairs of characters in them, rare pairs counting for more. */
export interface NameIndex<Thing> {
  /** Things whose names are most like a name, with how alike they are (cosine, 0 to 1); most alike first. */
  readonly alike: (name: string, first: number) => readonly { readonly thing: Thing; readonly likeness: number }[];
  /** How much a pair of characters says: more, the fewer names have it. */
  readonly rarity: (pair: string) => number;
}

/** The pairs of characters of a name, each once; a name of one character is its own pair. */
export function pairsOf(name: string): readonly string[] {
  const letters = [
    ...name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s()（）\-—·、,，./]/g, ''),
  ];
  if (letters.length < 2) return letters;
  return [...new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))];
}

interface Posting<Thing> {
  readonly thing: Thing;
  readonly length: number;
}

/** An index of names: what is asked of it costs as much as there are names that share a pair. */
export function nameIndex<Thing>(names: Iterable<readonly [Thing, string]>): NameIndex<Thing> {
  const read = [...names].map(([thing, name]) => ({ thing, pairs: pairsOf(name) }));
  const counts = new Map<string, number>();
  for (const { pairs } of read) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const rarity = (pair: string) => Math.log(1 + read.length / (counts.get(pair) ?? 1));
  const lengthOf = (pairs: readonly string[]) => Math.sqrt(pairs.reduce((sum, pair) => sum + rarity(pair) ** 2, 0));
  const postings = new Map<string, Posting<Thing>[]>();
  for (const { thing, pairs } of read) {
    const posting = { thing, length: lengthOf(pairs) };
    for (const pair of pairs) {
      const known = postings.get(pair);
      if (known) known.push(posting);
      else postings.set(pair, [posting]);
    }
  }
  return {
    rarity,
    alike: (name, first) => {
      const pairs = pairsOf(name);
      const length = lengthOf(pairs);
      const common = new Map<Posting<Thing>, number>();
      for (const pair of pairs) {
        const weight = rarity(pair) ** 2;
        for (const each of postings.get(pair) ?? []) common.set(each, (common.get(each) ?? 0) + weight);
      }
      return [...common]
        .map(([{ thing, length: other }, weight]) => ({ thing, likeness: weight / (length * other) }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, first);
    },
  };
}
