import { DiffOutlined, FolderOpenOutlined, TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import type { Loaded } from '../../platform/data/use-data.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { t } from '../../platform/text/texts.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { text as areas } from '../areas/areas.text.ts';
import { text as compare } from '../compare/compare.text.ts';
import { knownReading } from '../modes/known.mode.ts';
import type { Reading } from '../modes/mode.ts';
import { ModeLegend } from '../modes/mode-legend.tsx';
import { ModeSwitch } from '../modes/mode-switch.tsx';
import { text as modes } from '../modes/modes.text.ts';
import { text as reserve } from '../modes/reserve.text.ts';
import { text as position } from '../position/position.text.ts';
import { text as regions } from '../regions/regions.text.ts';
import { text as thresholds } from '../thresholds/thresholds.text.ts';
import type { ChainMap } from './map.query.ts';
import { type MapAddress, writeMapAddress } from './map-address.ts';

// The map is drawn first: what is made of it comes beside it.
const EditButton = lazy(async () => ({ default: (await import('../edit/edit-button.tsx')).EditButton }));
const PaperMenu = lazy(async () => ({ default: (await import('../paper/paper-menu.tsx')).PaperMenu }));

interface MapToolbarProps {
  readonly map: ChainMap;
  readonly reading: Reading;
  /** What the mode still waits for. */
  readonly wait: Loaded<unknown> | null;
  readonly address: MapAddress;
  readonly change: (changes: Partial<MapAddress>) => void;
}

/** The comparison of what is being looked at with the day of its mode, or a month before. */
function comparePath(map: ChainMap, { opened, asOf, since }: MapAddress): string {
  const query = new URLSearchParams({ region: map.region.code });
  writeMapAddress(query, { opened, asOf, since });
  return `/map/${encodeURIComponent(map.industry.id)}/compare?${query}`;
}

/** Pages that say more of the verdicts shown: other regions, our rank, the thresholds. */
function VerdictWays({ map: { industry, region } }: Pick<MapToolbarProps, 'map'>): ReactNode {
  const id = encodeURIComponent(industry.id);
  return (
    <>
      <Link to={`/regions-compare/${id}`} title={regions.openHint} data-testid="open-regions">
        {regions.open}
      </Link>
      <Link to={`/position/${id}?region=${region.code}`} title={position.openHint} data-testid="open-position">
        {position.open}
      </Link>
      <Link to={`/thresholds/${id}?region=${region.code}`} data-testid="open-thresholds">
        {thresholds.title}
      </Link>
    </>
  );
}

function DateSwitch({ address, change }: Pick<MapToolbarProps, 'address' | 'change'>): ReactNode {
  return (
    <label className="date-switch" title={t.map.asOfHint}>
      {t.map.asOf}
      <input
        className="framed"
        type="date"
        max={todayInShanghai()}
        value={address.asOf ?? ''}
        data-testid="map-date"
        onChange={(event) => {
          const { value } = event.target;
          change({ asOf: value === '' || value >= todayInShanghai() ? null : value });
        }}
      />
    </label>
  );
}

/** The line above the picture: what chain this is, the legend that filters, and the ways to look at it. */
export function MapToolbar(props: MapToolbarProps): ReactNode {
  const { map, reading, wait, address, change } = props;
  const { industry } = map;
  // The server's list knows the states only: of another mode it hands out all links.
  const known = address.mode === knownReading.mode.id;
  const top = map.links.filter((each) => each.parentId === null).length;
  return (
    <div className="map-toolbar">
      <div className="map-title">
        <h1>{industry.title}</h1>
        {industry.status === 'draft' ? (
          <span className="tag tag-warn" title={industry.note ?? t.map.draftHint}>
            {t.map.draft}
          </span>
        ) : (
          <span className="tag">{t.map.confirmedChain}</span>
        )}
        <span className="quiet map-count">
          <button
            type="button"
            className="as-words"
            title={t.map.countHint}
            onClick={() => change({ view: 'table', show: null })}
          >
            {t.map.count(top, map.links.length - top)}
          </button>{' '}
          · {t.map.scope(map.region.name)}
        </span>
      </div>
      <div className="map-ways">
        <Link to={comparePath(map, address)} title={compare.openHint} data-testid="open-compare">
          <DiffOutlined aria-hidden="true" /> {compare.open}
        </Link>
        <Link
          to={`/areas/${encodeURIComponent(industry.id)}?region=${map.region.code.slice(0, 6)}`}
          title={areas.openHint}
          data-testid="open-areas"
        >
          <TableOutlined aria-hidden="true" /> {areas.open}
        </Link>
        <Link
          to={`/targets/${encodeURIComponent(industry.id)}?region=${map.region.code}`}
          title={reserve.targetsHint}
          data-testid="open-targets"
        >
          {reserve.targets}
        </Link>
        <Link
          to={`/reserve/${encodeURIComponent(industry.id)}?region=${map.region.code.slice(0, 6)}`}
          title={reserve.openHint}
          data-testid="open-reserve"
        >
          {reserve.open}
        </Link>
        <Link
          to={`/carriers/${map.region.code.slice(0, 6)}?industry=${encodeURIComponent(industry.id)}`}
          title={reserve.carriersHint}
          data-testid="open-carriers"
        >
          {reserve.carriers}
        </Link>
        {known ? null : <VerdictWays map={map} />}
        <ModeSwitch address={address} change={change} wait={wait} />
      </div>
      <ModeLegend map={map} reading={reading} show={address.show} onShow={(show) => change({ show })} />
      <div className="map-views">
        <div className="view-switch" role="group" aria-label={t.map.view}>
          {(['picture', 'table'] as const).map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={address.view === view}
              data-testid={`view-${view}`}
              onClick={() => change({ view })}
            >
              {t.map[view]}
            </button>
          ))}
        </div>
        <DateSwitch address={address} change={change} />
        {address.view === 'table' ? (
          <ExportMenu
            path="/exports/links"
            query={{
              ...{ industryId: industry.id, region: map.region.code, asOf: address.asOf },
              show: known ? address.show : null,
            }}
            {...(known ? {} : { label: modes.exportAll })}
          />
        ) : (
          <Suspense fallback={<span className="paper-menu-place" />}>
            <PaperMenu map={map} reading={reading} address={address} />
          </Suspense>
        )}
        {address.edit ? null : (
          <Suspense>
            <EditButton map={map} onEdit={() => change({ edit: true, link: null, view: 'picture' })} />
          </Suspense>
        )}
        <Button icon={<FolderOpenOutlined />} onClick={() => change({ dossier: true })} data-testid="open-dossier">
          {industry.dossier ? t.map.dossierCount(industry.dossier.filled, industry.dossier.total) : t.map.dossier}
        </Button>
      </div>
    </div>
  );
}
