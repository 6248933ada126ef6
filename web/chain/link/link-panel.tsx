import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { useEscape } from '../../platform/ui/use-escape.ts';
import type { OccupationState } from '../../review/review.query.ts';
import { EntriesPart } from '../entries/entries-part.tsx';
import { stateSentence, stateWords } from '../map/knowledge.ts';
import type { ChainMap, MapLink } from '../map/map.query.ts';
import { VerdictPart } from '../verdict/verdict-part.tsx';
import { LinkPanelQuery } from './link.query.ts';
import { LinkFacts } from './link-facts.tsx';
import { LinkHistory } from './link-history.tsx';
import { LinkNumbers } from './link-numbers.tsx';
import { Occupations } from './occupations.tsx';
import { SurveyPart } from './survey-part.tsx';
import './link-panel.css';
import { written } from '../../platform/text/written.ts';

interface LinkPanelProps {
  readonly map: ChainMap;
  readonly linkId: string;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
}

function stateFirst(presence: MapLink['presence'] | undefined): OccupationState {
  return presence?.toReview === 0 && presence.confirmed > 0 ? 'CONFIRMED' : 'TO_REVIEW';
}

function LinkContent({ map, linkId, onSelect }: Omit<LinkPanelProps, 'onClose'>): ReactNode {
  const region = map.region.code;
  // Chosen once: a decision must not turn the list over to another state.
  const mapped = map.links.find(({ id }) => id === linkId);
  const [state] = useState(() => stateFirst(mapped?.presence));
  const answer = useData(LinkPanelQuery, { id: linkId, region, state }, { dependsOn: ['Occupation', 'Survey'] });
  if (answer.status === 'loading') return <Bones lines={9} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { link } = answer.data;
  if (!link) return <PageState title={t.panel.gone} text={t.panel.goneText} />;
  return (
    <>
      <LinkNumbers link={link} region={region} />
      {mapped ? <VerdictPart link={mapped} industryId={map.industry.id} region={region} /> : null}
      <SurveyPart link={link} region={region} />
      {mapped ? <EntriesPart link={mapped} region={region} /> : null}
      <Occupations link={link} region={region} given={state} />
      <LinkFacts link={link} onSelect={onSelect} />
      <section>
        <h3>{t.panel.sources}</h3>
        <SourceFold sources={link.sources} />
        <LinkHistory id={link.id} region={region} />
      </section>
    </>
  );
}

/** What is known of a link of the past: its numbers; enterprises and texts are those of now, which the past does not show. */
function LinkThen({ link, day }: { readonly link: MapLink; readonly day: string }): ReactNode {
  return (
    <>
      <p>{written.label(t.map.asOfDay(day), stateSentence(link))}</p>
      <p className="quiet">{stateWords(link)}</p>
      <p className="quiet">{t.map.asOfPanel}</p>
    </>
  );
}

/** Everything known of one link, beside the map. */
export function LinkPanel({ map, linkId, onSelect, onClose }: LinkPanelProps): ReactNode {
  const link = map.links.find((each) => each.id === linkId);
  const lane = map.lanes.find((each) => each.id === link?.laneId);
  const parent = map.links.find((each) => each.id === link?.parentId);
  const title = useRef<HTMLHeadingElement>(null);
  const fromKeyboard = useRef(document.activeElement?.closest('[data-testid="chain-tree"]') !== null);
  useEffect(() => {
    if (fromKeyboard.current) title.current?.focus();
  }, []);
  useEscape(onClose);
  if (!link) return null;
  return (
    <aside className="link-panel" aria-label={t.panel.label} data-testid="link-panel">
      <header>
        <div>
          <h2 ref={title} tabIndex={-1}>
            {link.name}
          </h2>
          <p className="quiet">
            {lane ? t.panel.lane(lane.name, t.stage[lane.stage]) : null} ·{' '}
            {t.criticality[criticalityOf(link.criticality)]}
          </p>
          <Link to={`/explore/${encodeURIComponent(link.id)}`} data-testid="open-in-graph">
            {t.common.openInGraph}
          </Link>
          <Link
            to={`/opportunities/${map.region.code.slice(0, 6)}?${new URLSearchParams({ link: link.id })}`}
            data-testid="offer-link"
          >
            {t.common.offer}
          </Link>
          {parent ? (
            <Button type="link" size="small" className="plain-link" onClick={() => onSelect(parent.id)}>
              {t.panel.parentOf(parent.name)}
            </Button>
          ) : null}
        </div>
        <Button
          type="text"
          aria-label={t.panel.close}
          title={t.panel.close}
          icon={<CloseOutlined />}
          onClick={onClose}
        />
      </header>
      <div className="link-panel-body">
        {map.asOf === null ? (
          <LinkContent map={map} linkId={linkId} onSelect={onSelect} />
        ) : (
          <LinkThen link={link} day={map.asOf} />
        )}
      </div>
    </aside>
  );
}

function criticalityOf(value: string): keyof typeof t.criticality {
  return value === 'core' || value === 'important' ? value : 'ordinary';
}
