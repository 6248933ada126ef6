import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { commandOf, placeOfPress } from './commands.ts';
import { ExportDialog } from './export-dialog.tsx';
import { FilterRail } from './filter-rail.tsx';
import { KeysHelp } from './keys-help.tsx';
import { OccupationDetail } from './occupation-detail.tsx';
import { OutcomeBar } from './outcome-bar.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { Decided, OccupationState, ReasonedState, ReviewLink } from './review.query.ts';
import { text } from './review.text.ts';
import { filterNames, narrowings, type ReviewFilter, readReviewFilter, writeReviewFilter } from './review-address.ts';
import { ReviewGrid } from './review-grid.tsx';
import { ReviewHead } from './review-head.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useOccupationList } from './use-occupation-list.ts';
import { useReview } from './use-review.ts';
import { useRowWork } from './use-row-work.ts';
import { useTicks } from './use-ticks.ts';

interface ReviewWorkProps {
  readonly link: ReviewLink;
  readonly region: string;
  readonly regionName: string;
  readonly map: string;
}

const pageSize = 50;

function useFilter() {
  const [query, change] = useAddress();
  const search = query.toString();
  const filter = useMemo(() => readReviewFilter(new URLSearchParams(search)), [search]);
  const narrow = useCallback(
    (name: keyof ReviewFilter, value: string | null) =>
      change((address) => writeReviewFilter(address, name, value), name === 'text'),
    [change],
  );
  const clear = (): void =>
    change((address) => {
      for (const name of filterNames) if (name !== 'state') address.delete(name);
    });
  return { filter, narrow, clear };
}

function Nothing({ filter, any, onClear }: { filter: ReviewFilter; any: boolean; onClear: () => void }): ReactNode {
  if (!any) return <PageState title={text.noneTitle} text={text.noneText} />;
  if (narrowings(filter) === 0 && filter.state === 'TO_REVIEW') {
    return <PageState title={text.allDoneTitle} text={text.allDoneText} />;
  }
  return (
    <PageState title={text.emptyTitle} text={text.emptyText}>
      {narrowings(filter) > 0 ? <Button onClick={onClear}>{text.filter.clear}</Button> : null}
    </PageState>
  );
}

/** The list of a link at work: filters, rows, the firm in detail, and decisions by pointer or keyboard. */
export function ReviewWork({ link, region, regionName, map }: ReviewWorkProps): ReactNode {
  const mayReview = usePermission('occupation.review');
  const { filter, narrow, clear } = useFilter();
  const listKey = JSON.stringify([link.id, region, filter]);
  const list = useOccupationList({ linkId: link.id, region, filter, pageSize });
  const ticks = useTicks(listKey);
  const onChanged = (changes: readonly Decided[]): void => {
    list.patch(changes);
    ticks.drop(changes);
  };
  const review = useReview({ linkId: link.id, region, onChanged });
  const root = useRef<HTMLDivElement>(null);
  const work = useRowWork({ list, review, mayReview, root });
  const [askingTicked, setAskingTicked] = useState<ReasonedState | null>(null);
  const [gathering, setGathering] = useState(false);
  const [dialog, setDialog] = useState<'help' | 'export' | null>(null);
  const { current, asking } = work;
  const ticked = [...ticks.rows.values()];

  // What had the focus may have left with the former list or a dialog: then the keyboard goes to the current row.
  const firstId = list.rows[0]?.id;
  const focusCurrent = useRef(work.focusCurrent);
  focusCurrent.current = work.focusCurrent;
  useEffect(() => {
    const idle = document.activeElement === document.body;
    if (firstId !== undefined && dialog === null && idle) focusCurrent.current();
  }, [firstId, dialog]);

  // A firm is read from its top.
  const detail = useRef<HTMLElement>(null);
  const currentId = current?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is the reason to run
  useEffect(() => {
    detail.current?.scrollTo({ top: 0 });
  }, [currentId]);

  const decideTicked = (state: OccupationState, reason: string | null = null): void => {
    if (!mayReview || ticked.length === 0 || review.progress !== null) return;
    const asks = state !== 'CONFIRMED' && reason === null ? state : null;
    setAskingTicked(asks);
    if (asks) return;
    work.focusCurrent();
    void review.decide(ticked, state, reason);
  };
  const tickAll = (): void => {
    if (list.rows.every(({ id }) => ticks.rows.has(id))) ticks.clear();
    else ticks.add(list.rows);
  };
  const gather = async (): Promise<void> => {
    setGathering(true);
    const keys = await review.readKeys(filter);
    setGathering(false);
    if (typeof keys === 'string') review.say({ tone: 'problem', text: keys });
    else ticks.add(keys);
  };
  const clearTicks = (): void => {
    ticks.clear();
    work.focusCurrent();
  };
  const obey = (event: KeyboardEvent): boolean => {
    const command = commandOf({ ...pressOf(event), on: placeOfPress(event.target) });
    if (command === null) return false;
    if (work.obey(command)) return true;
    if (command === 'help') setDialog('help');
    else if (command === 'clear') return closeOne();
    else if (!mayReview) return false;
    else if (command === 'tick' && current) ticks.toggle(current);
    else if (command === 'tickAll') tickAll();
    else if (command === 'confirmTicked') decideTicked('CONFIRMED');
    else if (command === 'rejectTicked') decideTicked('REJECTED');
    else if (command === 'restoreTicked') decideTicked('TO_REVIEW');
    return true;
  };
  const closeOne = (): boolean => {
    if (askingTicked) setAskingTicked(null);
    else if (asking) work.cancel();
    else if (ticks.rows.size > 0) clearTicks();
    else return false;
    work.focusCurrent();
    return true;
  };
  const close = (): void => setDialog(null);
  const rowOf = (id: string) => list.rows.find((each) => each.id === id);
  const word = (value: string): void => narrow('word', value === filter.word ? null : value);

  if (list.facets === null) {
    return list.status === 'failed' ? <LoadFailed text={list.problem} retry={list.retry} /> : <Bones lines={12} />;
  }
  const any = list.facets.states.some(({ count }) => count > 0);
  return (
    <>
      {dialog === 'help' ? <KeysHelp onClose={close} /> : null}
      {dialog === 'export' ? <ExportDialog linkId={link.id} region={region} filter={filter} onClose={close} /> : null}
      <ReviewHead
        link={link}
        region={region}
        regionName={regionName}
        map={map}
        facets={list.facets}
        onExport={() => setDialog('export')}
        onHelp={() => setDialog('help')}
      />
      <div className="review-body">
        <FilterRail facets={list.facets} filter={filter} narrow={narrow} onClear={clear} />
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of grid and detail inside */}
        <div
          className="review-desk"
          onKeyDown={(event) => {
            if (obey(event)) event.preventDefault();
          }}
        >
          <section className="review-list" aria-label={text.title}>
            <SelectionBar
              list={list}
              ticks={ticks}
              state={filter.state}
              mayReview={mayReview}
              gathering={gathering}
              busy={review.progress !== null}
              onTickAll={tickAll}
              onGather={() => void gather()}
              onDecide={decideTicked}
              onClear={clearTicks}
              onRefresh={() => {
                list.restart();
                work.focusCurrent();
              }}
            />
            {list.status === 'failed' ? (
              <LoadFailed text={list.problem} retry={list.retry} />
            ) : list.status === 'loading' ? (
              <Bones lines={10} />
            ) : list.rows.length === 0 ? (
              <Nothing filter={filter} any={any} onClear={clear} />
            ) : (
              <ReviewGrid
                ref={root}
                link={link}
                list={list}
                ticks={mayReview ? ticks : null}
                review={review}
                currentId={currentId ?? null}
                on={{
                  focus: work.point,
                  tick: (id) => {
                    const row = rowOf(id);
                    if (row) ticks.toggle(row);
                  },
                  word,
                }}
              />
            )}
            <OutcomeBar
              review={review}
              onUndo={() => {
                work.focusCurrent();
                void review.undo();
              }}
            />
          </section>
          <aside ref={detail} className="review-detail" aria-label={text.detail.label} data-testid="review-detail">
            {askingTicked && ticked.length > 0 ? (
              <ReasonForm
                key={`${askingTicked} ticked`}
                decision={askingTicked}
                title={text.ask[askingTicked].many(ticked.length)}
                onDecide={(reason) => decideTicked(askingTicked, reason)}
                onCancel={closeOne}
              />
            ) : asking ? (
              <ReasonForm
                key={`${asking.state} ${asking.row.id}`}
                decision={asking.state}
                title={text.ask[asking.state].one(asking.row.enterprise.name)}
                onDecide={work.answer}
                onCancel={work.cancel}
              />
            ) : null}
            {current ? (
              <OccupationDetail
                key={current.id}
                occupation={current}
                mayReview={mayReview}
                onWord={word}
                onDecide={(state) => work.decide(current, state)}
              />
            ) : (
              <p className="quiet">{text.detail.none}</p>
            )}
          </aside>
        </div>
      </div>
    </>
  );
}

function pressOf({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent) {
  return { key, shiftKey, ctrlKey, metaKey, altKey };
}
