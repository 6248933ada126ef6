import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { text } from './review.text.ts';
import type { Review } from './use-review.ts';

interface OutcomeBarProps {
  readonly review: Review;
  readonly onUndo: () => void;
}

/** What the last decision did, how far a long one is, and the way back. */
export function OutcomeBar({ review, onUndo }: OutcomeBarProps): ReactNode {
  const { outcome, progress, undoable, say } = review;
  const shown = progress ? text.done.progress(progress.done, progress.total) : (outcome?.text ?? '');
  const problem = progress === null && outcome?.tone === 'problem';
  return (
    <div className={`outcome-bar ${shown === '' ? 'is-still' : ''} ${problem ? 'is-problem' : ''}`}>
      <p role={problem ? 'alert' : 'status'} data-testid="review-outcome">
        {shown}
      </p>
      {shown !== '' && progress === null ? (
        <>
          {undoable > 0 ? (
            <Button size="small" type="link" title={text.done.more(undoable)} onClick={onUndo}>
              {text.done.undoKey}
            </Button>
          ) : null}
          <Button
            size="small"
            type="text"
            icon={<CloseOutlined />}
            aria-label={text.done.close}
            title={text.done.close}
            onClick={() => say(null)}
          />
        </>
      ) : null}
    </div>
  );
}
