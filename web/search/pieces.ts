/** A piece of a text, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut at its marks, which are starts and ends by turns. */
export function piecesOf(text: string, marks: readonly number[]): readonly Piece[] {
  const cuts = [0, ...marks, text.length];
  return cuts.slice(1).flatMap((to, index) => {
    const piece = text.slice(cuts[index], to);
    return piece === '' ? [] : [{ text: piece, marked: index % 2 === 1 }];
  });
}

/** Things by kind, the kind of the best one first, each kind in the order given. */
export function byKind<T extends { readonly kind: string }>(hits: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const hit of hits) {
    const group = groups.get(hit.kind);
    if (group) group.push(hit);
    else groups.set(hit.kind, [hit]);
  }
  return [...groups.values()];
}
