import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { text } from './atlas.text.ts';
import type { Block } from './atlas.ts';
import { paginate } from './paginate.ts';

interface Entry {
  readonly key: string;
  readonly title: string;
  readonly level: 1 | 2;
}

const entriesOf = (blocks: readonly Block[]): readonly Entry[] =>
  blocks.flatMap(({ key, entry }) => (entry === null ? [] : [{ key, ...entry }]));

/** The contents and the blocks as pages: places in their lists. */
interface Laid {
  readonly contents: readonly (readonly number[])[];
  readonly pages: readonly (readonly number[])[];
}

function ContentsRow({ entry, page }: { readonly entry: Entry; readonly page: number | null }): ReactNode {
  return (
    <a className={`atlas-entry is-level-${entry.level}`} href={`#${encodeURIComponent(entry.key)}`}>
      <span>{entry.title}</span>
      <i aria-hidden="true" />
      <b>{page}</b>
    </a>
  );
}

interface PageProps {
  readonly number: number;
  readonly of: number;
  readonly head: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export function Page({ number, of, head, wide = false, children }: PageProps): ReactNode {
  return (
    <section className={`atlas-page${wide ? ' is-wide' : ''}`} aria-label={text.page(number, of)}>
      <header>{head}</header>
      <div className="atlas-body">{children}</div>
      <footer>{text.page(number, of)}</footer>
    </section>
  );
}

interface PagesProps {
  readonly blocks: readonly Block[];
  readonly head: string;
  readonly cover: ReactNode;
  readonly map: ReactNode;
  readonly onLaid: (pages: number) => void;
}

const heightsOf = (host: Element | null): readonly number[] =>
  host ? [...host.children].map((each) => each.getBoundingClientRect().height) : [];

/**
 * Cover, contents with page numbers, map and parts as pages of A4. Blocks are laid out once unseen to learn how high
 * they are: numbers in the contents are then true in every browser, which CSS alone cannot give.
 */
export function Pages({ blocks, head, cover, map, onLaid }: PagesProps): ReactNode {
  const ruler = useRef<HTMLDivElement>(null);
  const [laid, setLaid] = useState<Laid | null>(null);
  const entries = [{ key: 'map', title: text.map, level: 1 as const }, ...entriesOf(blocks)];
  useLayoutEffect(() => {
    const [page, rows, body] = ruler.current?.children ?? [];
    if (!page || !rows || !body) return;
    const room = page.getBoundingClientRect().height;
    const plain = { breakBefore: false, keepWithNext: false };
    const heights = heightsOf(body);
    const next = {
      contents: paginate(
        heightsOf(rows).map((height) => ({ height, ...plain })),
        room,
      ),
      pages: paginate(
        blocks.map(({ breakBefore, keepWithNext }, index) => ({
          height: heights[index] ?? 0,
          breakBefore,
          keepWithNext,
        })),
        room,
      ),
    };
    setLaid(next);
    onLaid(2 + next.contents.length + next.pages.length);
  }, [blocks, onLaid]);
  if (!laid) {
    return (
      <div className="atlas-ruler" ref={ruler} aria-hidden="true">
        <div className="atlas-room" />
        <div>
          <h2>{text.contents}</h2>
          {entries.map((entry) => (
            <ContentsRow key={entry.key} entry={entry} page={0} />
          ))}
        </div>
        <div>
          {blocks.map(({ key, node }) => (
            <div key={key}>{node}</div>
          ))}
        </div>
      </div>
    );
  }
  const before = 2 + laid.contents.length;
  const all = before + laid.pages.length;
  const pageOf = new Map([['map', before]]);
  laid.pages.forEach((page, index) => {
    for (const at of page) pageOf.set(blocks[at]?.key ?? '', before + 1 + index);
  });
  // The heading of the contents was measured as their first row.
  return (
    <div className="atlas-pages" data-testid="atlas-pages">
      <Page number={1} of={all} head={head}>
        {cover}
      </Page>
      {laid.contents.map((rows, index) => (
        <Page key={`contents ${rows[0]}`} number={2 + index} of={all} head={head}>
          {index === 0 ? <h2>{text.contents}</h2> : null}
          {rows.flatMap((row) => {
            const entry = entries[row - 1];
            return entry ? [<ContentsRow key={entry.key} entry={entry} page={pageOf.get(entry.key) ?? null} />] : [];
          })}
        </Page>
      ))}
      <Page number={before} of={all} head={head} wide>
        <div id="map" className="atlas-map">
          {map}
        </div>
      </Page>
      {laid.pages.map((page, index) => (
        <Page key={`page ${page[0]}`} number={before + 1 + index} of={all} head={head}>
          {page.flatMap((at) => {
            const each = blocks[at];
            return each
              ? [
                  <div key={each.key} id={encodeURIComponent(each.key)}>
                    {each.node}
                  </div>,
                ]
              : [];
          })}
        </Page>
      ))}
    </div>
  );
}
