import { Button } from 'antd';
import { type ReactNode, type Ref, useMemo, useRef } from 'react';
import { text } from './review.text.ts';
import { ReviewRow, type RowActions } from './review-row.tsx';
import type { OccupationList } from './use-occupation-list.ts';
import type { Review } from './use-review.ts';
import type { Ticks } from './use-ticks.ts';
import './review-grid.css';

interface ReviewGridProps {
  readonly ref: Ref<HTMLDivElement>;
  readonly link: { readonly id: string; readonly name: string };
  readonly list: OccupationList;
  /** Null for who may not review. */
  readonly ticks: Ticks | null;
  readonly review: Review;
  readonly currentId: string | null;
  readonly on: RowActions;
}

/** The rows of the list, for eye, keyboard and screen reader. */
export function ReviewGrid({ ref, link, list, ticks, review, currentId, on }: ReviewGridProps): ReactNode {
  const { tick, name, place, capital, words, sure } = text.columns;
  // The rows compare what they are given: one object whose functions call the newest ones.
  const latest = useRef(on);
  latest.current = on;
  const actions = useMemo<RowActions>(
    () => ({
      focus: (id) => latest.current.focus(id),
      tick: (id) => latest.current.tick(id),
      word: (word) => latest.current.word(word),
    }),
    [],
  );
  return (
    <div className="review-scroll" ref={ref}>
      <div
        role="grid"
        aria-label={text.grid(link.name)}
        aria-rowcount={list.total + 1}
        aria-multiselectable={ticks !== null}
        className={`review-grid ${ticks === null ? '' : 'has-ticks'}`}
        data-testid="review-grid"
      >
        <div role="row" tabIndex={-1} aria-rowindex={1} className="review-head-row">
          {ticks === null ? null : (
            <div role="columnheader" tabIndex={-1}>
              <span className="unseen">{tick}</span>
            </div>
          )}
          {[name, place, capital, words].map((each) => (
            <div key={each} role="columnheader" tabIndex={-1}>
              {each}
            </div>
          ))}
          <div role="columnheader" tabIndex={-1} title={text.surenessHint}>
            {sure}
          </div>
        </div>
        {list.rows.map((each, index) => (
          <ReviewRow
            key={each.id}
            occupation={each}
            index={index}
            linkId={link.id}
            ticked={ticks === null ? null : ticks.rows.has(each.id)}
            current={each.id === currentId}
            pending={review.pending.has(each.id)}
            on={actions}
          />
        ))}
      </div>
      <div className="review-more">
        <span className="quiet">{text.loaded(list.rows.length)}</span>
        {list.more || list.loadingMore ? (
          <Button loading={list.loadingMore} onClick={() => list.more?.()}>
            {text.more}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
