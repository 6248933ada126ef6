/** What is laid on pages: never parted itself. */
export interface Measured {
  readonly height: number;
  /** Begins a page of its own. */
  readonly breakBefore: boolean;
  /** Never stands last on a page, as a heading must not. */
  readonly keepWithNext: boolean;
}

/** Lays blocks on pages of this height in their order; gives for each page the places of its blocks in the list. */
export function paginate(blocks: readonly Measured[], pageHeight: number): readonly (readonly number[])[] {
  const pages: number[][] = [];
  let page: number[] = [];
  let used = 0;
  const turn = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    used = 0;
  };
  blocks.forEach((block, index) => {
    if (block.breakBefore) turn();
    if (used + block.height > pageHeight && page.length > 0) {
      // Headings at the end go along, but for a page that is nothing else.
      let kept = page.length;
      while (kept > 0 && blocks[page[kept - 1] ?? -1]?.keepWithNext === true) kept -= 1;
      const moved = kept > 0 ? page.splice(kept) : [];
      turn();
      page = moved;
      used = moved.reduce((sum, at) => sum + (blocks[at]?.height ?? 0), 0);
    }
    page.push(index);
    used += block.height;
  });
  turn();
  return pages;
}
