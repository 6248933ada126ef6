import { Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../platform/text/texts.ts';
import { byKind, piecesOf } from './pieces.ts';
import type { SearchHit } from './search.query.ts';
import { text } from './search.text.ts';

/** A text with its marks, which are starts and ends by turns. */
export function Marked({ words, marks }: { readonly words: string; readonly marks: readonly number[] }): ReactNode {
  let at = 0;
  return piecesOf(words, marks).map((piece) => {
    const key = at;
    at += piece.text.length;
    return piece.marked ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}

/** The name with what fits in it marked; where another name fits, that one beside it; and why it was found. */
function HitName({ hit: { name, matched, marks, reason } }: { readonly hit: SearchHit }): ReactNode {
  const own = matched === name;
  return (
    <span className="search-name">
      {own ? <Marked words={name} marks={marks} /> : <span>{name}</span>}
      {reason === 'NAME' ? null : (
        <span className={reason === 'SIMILAR' ? 'search-why similar' : 'search-why'}>
          {text.reason[reason]}
          {own ? null : (
            <>
              {' '}
              <Marked words={matched} marks={marks} />
            </>
          )}
        </span>
      )}
    </span>
  );
}

interface HitRowProps {
  readonly hit: SearchHit;
  readonly index: number;
  readonly chosen: boolean;
  readonly open: (hit: SearchHit, inGraph: boolean) => void;
  readonly point: (index: number) => void;
}

function HitRow({ hit, index, chosen, open, point }: HitRowProps): ReactNode {
  return (
    // The keyboard works on the input, which names the chosen option.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      id={`search-hit-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className="search-hit"
      data-testid={`hit-${hit.id}`}
      onMouseMove={() => point(index)}
      onClick={({ altKey }) => open(hit, altKey)}
    >
      <HitName hit={hit} />
      {hit.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      <small>{hit.hint}</small>
      {/* Its key is told below the list. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <span
        className="search-graph"
        title={t.common.openInGraph}
        data-testid={`graph-${hit.id}`}
        onClick={(event) => {
          event.stopPropagation();
          open(hit, true);
        }}
      >
        {text.graph}
      </span>
    </div>
  );
}

interface NothingProps {
  readonly typed: string;
  /** Set where only one region has been searched. */
  readonly everywhere: (() => void) | null;
}

/** What to do when no name is like what was typed. */
export function NothingFound({ typed, everywhere }: NothingProps): ReactNode {
  return (
    <div className="search-note" data-testid="search-none">
      <p>{text.none(typed)}</p>
      <ul>
        {text.advice.map((advice) => (
          <li key={advice}>{advice}</li>
        ))}
      </ul>
      {everywhere === null ? null : (
        <Button size="small" onClick={everywhere}>
          {text.everywhere}
        </Button>
      )}
    </div>
  );
}

interface ResultsProps extends Pick<HitRowProps, 'open' | 'point'> {
  /** In the order of the groups. */
  readonly hits: readonly SearchHit[];
  readonly at: number;
  /** As many as are asked for: there may be more. */
  readonly most: number;
}

/** What was found, by kind. */
export function SearchResults({ hits, at, most, open, point }: ResultsProps): ReactNode {
  return (
    <>
      {hits.every(({ reason }) => reason === 'SIMILAR') ? <p className="search-told">{text.onlySimilar}</p> : null}
      <div id="search-results" role="listbox" aria-label={text.results(hits.length)} className="search-results">
        {byKind(hits).map((group) => {
          const kind = group[0]?.kind ?? 'LINK';
          return (
            <div key={kind} role="group" aria-labelledby={`search-${kind}`}>
              <div id={`search-${kind}`} className="search-kind" aria-hidden="true">
                {text.kind[kind]}
              </div>
              {group.map((hit) => {
                const index = hits.indexOf(hit);
                return <HitRow key={hit.id} hit={hit} index={index} chosen={index === at} open={open} point={point} />;
              })}
            </div>
          );
        })}
      </div>
      {hits.length < most ? null : <p className="search-told">{text.most(most)}</p>}
    </>
  );
}
