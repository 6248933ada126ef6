import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { t } from '../../platform/text/zh.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { type LinkDetail, type LinkOccupation, LinkOccupationsQuery } from './link.query.ts';
import { OccupationRow } from './occupation-row.tsx';

type State = LinkOccupation['state'];

interface OccupationsProps {
  readonly link: LinkDetail;
  readonly region: string;
}

interface PageProps {
  readonly linkId: string;
  readonly region: string;
  readonly state: State;
  readonly after: string | null;
  readonly onMore: ((cursor: string) => void) | null;
  readonly say: (text: string) => void;
}

const pageSize = 20;

function Page({ linkId, region, state, after, onMore, say }: PageProps): ReactNode {
  const answer = useData(LinkOccupationsQuery, { id: linkId, region, first: pageSize, after, state });
  if (answer.status === 'loading') return <Bones lines={4} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const list = answer.data.link?.occupations;
  const cursor = list?.pageInfo.endCursor ?? null;
  if (!list || (list.edges.length === 0 && after === null))
    return <p className="quiet">{t.panel.noEnterprise[state]}</p>;
  return (
    <>
      {after === null ? <p className="quiet">{t.panel.total(list.totalCount)}</p> : null}
      <ul className="occupations">
        {list.edges.map(({ node }) => (
          <OccupationRow key={node.id} occupation={node} linkId={linkId} refresh={answer.retry} say={say} />
        ))}
      </ul>
      {onMore && list.pageInfo.hasNextPage && cursor !== null ? (
        <Button block onClick={() => onMore(cursor)}>
          {t.common.more}
        </Button>
      ) : null}
    </>
  );
}

const states: readonly State[] = ['TO_REVIEW', 'CONFIRMED', 'REJECTED'];

/** The enterprises of a link by state, page by page. */
export function Occupations({ link, region }: OccupationsProps): ReactNode {
  const { presence } = link;
  const [chosen, setChosen] = useState<State | null>(null);
  const state = chosen ?? (presence.toReview === 0 && presence.confirmed > 0 ? 'CONFIRMED' : 'TO_REVIEW');
  const [after, setAfter] = useState<readonly (string | null)[]>([null]);
  const [said, setSaid] = useState('');
  const label = (each: State): string => {
    if (each === 'TO_REVIEW') return `${t.occupationState.TO_REVIEW} ${presence.toReview}`;
    if (each === 'CONFIRMED') return `${t.occupationState.CONFIRMED} ${presence.confirmed}`;
    return t.occupationState.REJECTED;
  };
  return (
    <section data-testid="occupations">
      <h3>{t.panel.enterprises}</h3>
      <div className="view-switch" role="group" aria-label={t.panel.enterprises}>
        {states.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === state}
            onClick={() => {
              setChosen(each);
              setAfter([null]);
              setSaid('');
            }}
          >
            {label(each)}
          </button>
        ))}
      </div>
      <p role="status" className={said === '' ? 'unseen' : 'done-note'}>
        {said}
      </p>
      {after.map((cursor, index) => (
        <Page
          key={`${state}|${cursor ?? ''}`}
          linkId={link.id}
          region={region}
          state={state}
          after={cursor}
          onMore={index === after.length - 1 ? (next) => setAfter([...after, next]) : null}
          say={(text) => {
            setChosen(state);
            setSaid(text);
          }}
        />
      ))}
    </section>
  );
}
