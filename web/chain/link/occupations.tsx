import { UnorderedListOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useHref, useNavigate } from 'react-router';
import { useAddress } from '../../platform/state/address.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { commandOf, placeOfPress } from '../../review/commands.ts';
import { OutcomeBar } from '../../review/outcome-bar.tsx';
import type { OccupationState } from '../../review/review.query.ts';
import { text } from '../../review/review.text.ts';
import { reviewPath, unfiltered } from '../../review/review-address.ts';
import { useOccupationList } from '../../review/use-occupation-list.ts';
import { useReview } from '../../review/use-review.ts';
import { useRowWork } from '../../review/use-row-work.ts';
import type { LinkDetail } from './link.query.ts';
import { OccupationRow } from './occupation-row.tsx';

interface OccupationsProps {
  readonly link: LinkDetail;
  readonly region: string;
  /** The state whose first page the link brought. */
  readonly given: OccupationState;
}

const pageSize = 20;
const states: readonly OccupationState[] = ['TO_REVIEW', 'CONFIRMED', 'REJECTED'];

interface ListProps extends OccupationsProps {
  readonly state: OccupationState;
}

function List({ link, region, given, state }: ListProps): ReactNode {
  const mayReview = usePermission('occupation.review');
  const first = state === given ? link.occupations : null;
  const list = useOccupationList({
    linkId: link.id,
    region,
    filter: { ...unfiltered, state },
    pageSize,
    given: first,
  });
  const review = useReview({ linkId: link.id, region, onChanged: list.patch });
  const root = useRef<HTMLDivElement>(null);
  const work = useRowWork({ list, review, mayReview, root });
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    const command = commandOf({ key, shiftKey, ctrlKey, metaKey, altKey, on: placeOfPress(event.target) });
    if (command !== null && work.obey(command)) event.preventDefault();
  };
  const undo = (): void => {
    work.focusCurrent();
    void review.undo();
  };
  return (
    <>
      {list.status === 'loading' ? (
        <Bones lines={4} />
      ) : list.status === 'failed' ? (
        <LoadFailed text={list.problem} retry={list.retry} />
      ) : list.rows.length === 0 ? (
        <p className="quiet">{t.panel.noEnterprise[state]}</p>
      ) : (
        <>
          <p className="quiet">{t.panel.total(list.total)}</p>
          {mayReview ? <p className="quiet">{text.keys.panelHint}</p> : null}
          <div ref={root}>
            <div
              role="grid"
              tabIndex={-1}
              aria-label={text.grid(link.name)}
              className="occupations"
              onKeyDown={onKeyDown}
            >
              {list.rows.map((each) => (
                <OccupationRow
                  key={each.id}
                  occupation={each}
                  linkId={link.id}
                  work={work}
                  pending={review.pending.has(each.id)}
                  mayReview={mayReview}
                />
              ))}
            </div>
          </div>
          {list.more || list.loadingMore ? (
            <Button block loading={list.loadingMore} onClick={() => list.more?.()}>
              {t.common.more}
            </Button>
          ) : null}
        </>
      )}
      <OutcomeBar review={review} onUndo={undo} />
    </>
  );
}

function OpenReview({ link, region }: Omit<OccupationsProps, 'given'>): ReactNode {
  const [query] = useAddress();
  const navigate = useNavigate();
  const path = reviewPath(link.id, region, query);
  return (
    <Button
      size="small"
      icon={<UnorderedListOutlined />}
      href={useHref(path)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        void navigate(path);
      }}
      data-testid="open-review"
    >
      {text.open(link.presence.toReview)}
    </Button>
  );
}

/** The enterprises of a link by state, page by page. */
export function Occupations({ link, region, given }: OccupationsProps): ReactNode {
  const { presence } = link;
  const [state, setState] = useState(given);
  const label = (each: OccupationState): string => {
    if (each === 'TO_REVIEW') return text.stateCount(text.states.TO_REVIEW, presence.toReview);
    if (each === 'CONFIRMED') return text.stateCount(text.states.CONFIRMED, presence.confirmed);
    return text.states.REJECTED;
  };
  return (
    <section data-testid="occupations">
      <div className="occupation-head">
        <h3>{t.panel.enterprises}</h3>
        <OpenReview link={link} region={region} />
      </div>
      <div className="view-switch" role="group" aria-label={t.panel.enterprises}>
        {states.map((each) => (
          <button key={each} type="button" aria-pressed={each === state} onClick={() => setState(each)}>
            {label(each)}
          </button>
        ))}
      </div>
      <List key={state} link={link} region={region} given={given} state={state} />
    </section>
  );
}
