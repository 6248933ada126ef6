import { memo, type ReactNode } from 'react';
import { OccupationTags } from './occupation-tags.tsx';
import { capitalOf, placeName, sureness, sureWord, wordsOf } from './occupation-words.ts';
import type { Occupation } from './review.query.ts';
import { text } from './review.text.ts';

export interface RowActions {
  readonly focus: (id: string) => void;
  readonly tick: (id: string) => void;
  readonly word: (word: string) => void;
}

interface ReviewRowProps {
  readonly occupation: Occupation;
  readonly index: number;
  readonly linkId: string;
  readonly ticked: boolean | null;
  /** The row that the keyboard is on. */
  readonly current: boolean;
  readonly pending: boolean;
  readonly on: RowActions;
}

function className({ occupation, current, pending }: ReviewRowProps): string {
  const { state, enterprise } = occupation;
  return [
    'review-row',
    `is-${state}`,
    current ? 'is-current' : '',
    pending ? 'is-pending' : '',
    enterprise.status === 'UNVERIFIED' ? 'is-unverified' : '',
  ].join(' ');
}

function Row(props: ReviewRowProps): ReactNode {
  const { occupation, index, linkId, ticked, current, on } = props;
  const { id, enterprise, link, confidence } = occupation;
  return (
    // The keys of the list are heard by the grid around the rows.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="row"
      tabIndex={current ? 0 : -1}
      aria-rowindex={index + 2}
      aria-selected={ticked ?? undefined}
      className={className(props)}
      data-row={id}
      data-testid={`occupation-${id}`}
      onFocus={() => on.focus(id)}
      onClick={(event) => {
        // A click into the row's text puts the keyboard there; its controls keep the focus they took.
        if (event.target instanceof Element && !event.target.closest('button, input')) event.currentTarget.focus();
      }}
    >
      {ticked === null ? null : (
        <div role="gridcell" tabIndex={-1} className="cell-tick">
          <input
            type="checkbox"
            tabIndex={-1}
            checked={ticked}
            aria-label={text.tick(enterprise.name)}
            onChange={() => on.tick(id)}
          />
        </div>
      )}
      <div role="gridcell" tabIndex={-1} className="cell-name">
        <strong title={enterprise.name}>{enterprise.name}</strong>
        <div className="row-tags">
          <OccupationTags occupation={occupation} />
          {link.id === linkId ? null : <small>{link.name}</small>}
        </div>
      </div>
      <div role="gridcell" tabIndex={-1}>
        {placeName(enterprise)}
      </div>
      <div role="gridcell" tabIndex={-1} className="cell-capital">
        {capitalOf(enterprise)}
      </div>
      <div role="gridcell" tabIndex={-1} className="cell-words">
        {wordsOf(occupation).map((word) => (
          <button key={word} type="button" tabIndex={-1} title={text.wordTip(word)} onClick={() => on.word(word)}>
            {word}
          </button>
        ))}
      </div>
      <div role="gridcell" tabIndex={-1} className={`cell-sure is-${sureWord(confidence)}`}>
        {sureness(confidence)}
      </div>
    </div>
  );
}

/** One enterprise of the list. */
export const ReviewRow = memo(Row);
