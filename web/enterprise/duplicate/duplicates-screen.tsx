import { Button, Modal, Segmented, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { ChoicesQuery, type RegionChoice } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { Problem } from '../../platform/ui/problem.tsx';
import { DisputesPart } from '../place/disputes-part.tsx';
import { DecidedPart } from './decided-part.tsx';
import { type Duplicate, type DuplicateQueue, DuplicatesQuery, type Reason } from './duplicate.query.ts';
import { text } from './duplicate.text.ts';
import { PairCard } from './pair-card.tsx';
import { type PairOfFirms, useDecide } from './use-decide.ts';
import '../../platform/ui/work-page.css';
import './duplicate.css';

type Decide = ReturnType<typeof useDecide>;

const pageSize = 20;
const mostAtOnce = 100;

function firmsOf({ enterprises: [kept, gone] }: Duplicate): PairOfFirms[] {
  return kept && gone ? [{ kept, gone }] : [];
}

/** Merges every obvious pair of the region, a hundred at a time. */
function ObviousButton({ region, count, decide }: { region: string | null; count: number; decide: Decide }): ReactNode {
  const [open, setOpen] = useState(false);
  const first = Math.min(count, mostAtOnce);
  const answer = useData(DuplicatesQuery, { region, obvious: true, first: mostAtOnce }, { pause: !open });
  const pairs = answer.status === 'ready' ? answer.data.duplicates.edges.flatMap(({ node }) => firmsOf(node)) : [];
  if (count === 0) return null;
  const go = async (): Promise<void> => {
    if (await decide.merge(pairs, text.reason.SAME_CODE)) setOpen(false);
  };
  return (
    <>
      <Button className="is-last" disabled={decide.busy} onClick={() => setOpen(true)} data-testid="merge-obvious">
        {text.obvious(first)}
      </Button>
      <Modal
        open={open}
        title={text.obviousTitle(first)}
        okText={text.merge}
        cancelText={text.cancel}
        okButtonProps={{ disabled: pairs.length === 0, loading: decide.busy }}
        onOk={() => void go()}
        onCancel={() => setOpen(false)}
        transitionName=""
        maskTransitionName=""
        getContainer={overlayHost}
      >
        <p>{text.obviousText}</p>
        <ul className="obvious-pairs">
          {pairs.map(({ kept, gone }) => (
            <li key={`${kept.id} ${gone.id}`}>{text.kept(kept.name, gone.name)}</li>
          ))}
        </ul>
      </Modal>
    </>
  );
}

interface QueueProps {
  readonly queue: DuplicateQueue;
  readonly mayDecide: boolean;
  readonly decide: Decide;
  readonly onNext: ((after: string) => void) | null;
}

function Queue({ queue, mayDecide, decide, onNext }: QueueProps): ReactNode {
  if (queue.totalCount === 0) {
    return <PageState title={text.emptyTitle} text={`${text.emptyText}${text.compared(queue.compared)}`} />;
  }
  const { hasNextPage, endCursor } = queue.pageInfo;
  return (
    <>
      {queue.edges.map(({ node }) => (
        <PairCard
          key={node.id}
          pair={node}
          mayDecide={mayDecide}
          busy={decide.busy}
          onMerge={(kept, gone, reason) => void decide.merge([{ kept, gone }], reason)}
          onDifferent={({ id }, reason) =>
            void decide.judge({ id, expectedVersion: node.lastVersion, choice: 'DIFFERENT', reason })
          }
        />
      ))}
      <div className="work-bar">
        <span className="quiet">
          {text.compared(queue.compared)}
          {queue.more ? text.more : ''}
        </span>
        {hasNextPage && typeof endCursor === 'string' && onNext ? (
          <Button onClick={() => onNext(endCursor)}>{text.next}</Button>
        ) : null}
      </div>
    </>
  );
}

function regionsOf(
  regions: readonly RegionChoice[],
  chosen: string | null,
): readonly Pick<RegionChoice, 'code' | 'name'>[] {
  const known = regions.filter(({ level }) => level === 'DISTRICT' || level === 'CITY');
  return chosen === null || known.some(({ code }) => code === chosen)
    ? known
    : [...known, { code: chosen, name: chosen }];
}

function Content(): ReactNode {
  const [query, changeQuery] = useAddress();
  const mayDecide = usePermission('enterprise.edit');
  const decide = useDecide();
  const [reason, setReason] = useState<Reason | 'ALL'>('ALL');
  const [after, setAfter] = useState<string | null>(null);
  const region = query.get('region');
  const tab = query.get('tab');
  const decided = tab === 'decided';
  const places = tab === 'places';
  const open = !decided && !places;
  const variables = { region, reason: reason === 'ALL' ? null : reason, first: pageSize, after };
  const answer = useData(DuplicatesQuery, variables, { dependsOn: ['DuplicateDecision'], pause: decided });
  const known = answer.status === 'ready' ? answer.data : null;
  // The first view does not wait for the places to choose from.
  const [choosing, setChoosing] = useState(false);
  const choices = useData(ChoicesQuery, {}, { pause: !choosing && (region === null || known === null) });
  const regions = regionsOf(choices.status === 'ready' ? choices.data.choices.regions : [], region);
  const choose = (code: string): void => {
    setAfter(null);
    changeQuery((address) => (code === '' ? address.delete('region') : address.set('region', code)), true);
  };
  return (
    <>
      <div className="work-bar">
        <Segmented
          value={tab ?? 'open'}
          options={[
            { value: 'open', label: text.open },
            { value: 'decided', label: text.decided },
            { value: 'places', label: text.places },
          ]}
          onChange={(next) =>
            changeQuery((address) => (next === 'open' ? address.delete('tab') : address.set('tab', next)), true)
          }
        />
        {decided ? null : (
          <>
            <label htmlFor="duplicate-region">{text.region}</label>
            <Select
              id="duplicate-region"
              className="duplicate-region"
              value={region ?? ''}
              getPopupContainer={overlayHost}
              options={[
                { value: '', label: text.everywhere },
                ...regions.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              onFocus={() => setChoosing(true)}
              onChange={choose}
            />
            {known && open ? (
              <ObviousButton region={region} count={known.duplicates.obviousCount} decide={decide} />
            ) : null}
          </>
        )}
        {open ? (
          <ExportMenu path="/exports/duplicates" query={{ region, reason: reason === 'ALL' ? null : reason }} />
        ) : null}
        {decided ? <ExportMenu path="/exports/duplicate-decisions" /> : null}
        {places && region !== null ? <ExportMenu path="/exports/places" query={{ region }} /> : null}
      </div>
      <Problem text={decide.problem} />
      {open && known && known.duplicates.reasons.length > 0 ? (
        <div className="work-bar">
          <Segmented
            value={reason}
            options={[
              { value: 'ALL' as const, label: text.all(known.duplicates.totalCount) },
              ...known.duplicates.reasons.map((each) => ({
                value: each.reason,
                label: text.counted(text.reason[each.reason], each.count),
              })),
            ]}
            onChange={(next) => {
              setAfter(null);
              setReason(next);
            }}
          />
        </div>
      ) : null}
      {places ? <DisputesPart key={region} region={region} mayDecide={mayDecide} /> : null}
      {decided ? (
        <DecidedPart
          mayDecide={mayDecide}
          busy={decide.busy}
          onJudge={({ id, version }, choice, why) =>
            void decide.judge({ id, expectedVersion: version, choice, reason: why })
          }
        />
      ) : null}
      {open && answer.status === 'loading' ? <Bones lines={12} /> : null}
      {open && answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : null}
      {open && known ? (
        <Queue queue={known.duplicates} mayDecide={mayDecide} decide={decide} onNext={setAfter} />
      ) : null}
    </>
  );
}

/** The page 企业查重: pairs that may be one firm, side by side, to merge or to tell apart; and what was decided. */
export function DuplicatesScreen(): ReactNode {
  return (
    <div className="work-page">
      <title>{`${text.title} · ${t.product.name}`}</title>
      <AppHeader />
      <main data-testid="duplicates">
        <h1>{text.title}</h1>
        <p className="quiet">{text.lead}</p>
        <Content />
      </main>
    </div>
  );
}
