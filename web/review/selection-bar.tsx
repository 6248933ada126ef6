import { Button } from 'antd';
import type { ReactNode } from 'react';
import { firmsOf } from './history.ts';
import type { OccupationState } from './review.query.ts';
import { text } from './review.text.ts';
import type { OccupationList } from './use-occupation-list.ts';
import type { Ticks } from './use-ticks.ts';

interface SelectionBarProps {
  readonly list: OccupationList;
  readonly ticks: Ticks;
  /** The state that the list is narrowed to. */
  readonly state: OccupationState | null;
  readonly mayReview: boolean;
  readonly gathering: boolean;
  readonly busy: boolean;
  readonly onTickAll: () => void;
  readonly onGather: () => void;
  readonly onDecide: (state: OccupationState) => void;
  readonly onClear: () => void;
  readonly onRefresh: () => void;
}

function Chosen({ ticks, busy, onDecide, onClear }: SelectionBarProps): ReactNode {
  const rows = [...ticks.rows.values()];
  const firms = firmsOf(rows.map(({ enterprise }) => ({ enterpriseId: enterprise.id })));
  const { pick, decide } = text;
  return (
    <>
      <strong>{pick.ticked(rows.length, firms)}</strong>
      <Button size="small" type="primary" loading={busy} onClick={() => onDecide('CONFIRMED')}>
        {decide.keyed(pick.confirm, '⇧Y')}
      </Button>
      <Button size="small" danger disabled={busy} onClick={() => onDecide('REJECTED')}>
        {decide.keyed(pick.reject, '⇧N')}
      </Button>
      <Button size="small" disabled={busy} onClick={() => onDecide('TO_REVIEW')}>
        {decide.keyed(pick.restore, '⇧R')}
      </Button>
      <Button size="small" type="text" disabled={busy} onClick={onClear}>
        {pick.clear}
      </Button>
    </>
  );
}

/** How many rows there are, how to choose many, and what to do with those chosen. */
export function SelectionBar(props: SelectionBarProps): ReactNode {
  const { list, ticks, state, mayReview, gathering, onTickAll, onGather, onRefresh } = props;
  const kept = state === null ? 0 : list.rows.filter((each) => each.state !== state).length;
  return (
    <div className="selection-bar" role="group" aria-label={text.title} data-testid="selection-bar">
      {ticks.rows.size > 0 ? <Chosen {...props} /> : <span title={text.totalHint}>{text.total(list.total)}</span>}
      {mayReview && list.rows.length > 0 ? (
        <>
          <Button size="small" onClick={onTickAll}>
            {text.decide.keyed(text.pick.loaded, 'A')}
          </Button>
          {list.total > 0 ? (
            <Button size="small" loading={gathering} onClick={onGather} data-testid="tick-matching">
              {text.pick.matching(list.total)}
            </Button>
          ) : null}
        </>
      ) : null}
      {kept > 0 ? (
        <span className="kept" title={text.keptHint}>
          {text.kept(kept)}
          <Button size="small" type="link" onClick={onRefresh}>
            {text.refresh}
          </Button>
        </span>
      ) : null}
    </div>
  );
}
