import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { todayInShanghai } from '../../platform/format/day.ts';
import { t } from '../../platform/text/zh.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { countStates, knowledgeOrder } from './knowledge.ts';
import type { ChainMap, Knowledge } from './map.query.ts';
import type { MapAddress } from './map-address.ts';

// The map is drawn first: what is made of it comes beside it.
const PaperMenu = lazy(async () => ({ default: (await import('../paper/paper-menu.tsx')).PaperMenu }));

interface MapToolbarProps {
  readonly map: ChainMap;
  readonly address: MapAddress;
  readonly change: (changes: Partial<MapAddress>) => void;
}

const looks: Readonly<Record<Knowledge, string>> = {
  PRESENT: 'present',
  TO_REVIEW: 'to-review',
  NONE_FOUND: 'none-found',
  UNSURVEYED: 'unsurveyed',
};

function Legend({ map, address, change }: MapToolbarProps): ReactNode {
  const counts = countStates(map.links.filter((each) => each.parentId === null));
  return (
    <div className="legend" role="group" aria-label={t.map.legend}>
      {knowledgeOrder.map((state) => (
        <button
          key={state}
          type="button"
          className={`legend-item is-${looks[state]}`}
          aria-pressed={address.show === state}
          title={t.map.legend}
          data-testid={`legend-${state}`}
          onClick={() => change({ show: address.show === state ? null : state })}
        >
          <i aria-hidden="true" />
          {t.map.legendItem(t.knowledge[state], counts[state])}
        </button>
      ))}
      <span className="legend-key">
        <i className="key-core" aria-hidden="true" />
        {t.map.core}
      </span>
      <span className="legend-key" title={t.map.backHint}>
        <i className="key-back" aria-hidden="true" />
        {t.map.back}
      </span>
    </div>
  );
}

function DateSwitch({ address, change }: Pick<MapToolbarProps, 'address' | 'change'>): ReactNode {
  return (
    <label className="date-switch" title={t.map.asOfHint}>
      {t.map.asOf}
      <input
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
  const { map, address, change } = props;
  const { industry } = map;
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
            className="plain-count"
            title={t.map.countHint}
            onClick={() => change({ view: 'table', show: null })}
          >
            {t.map.count(top, map.links.length - top)}
          </button>{' '}
          · {t.map.scope(map.region.name)}
        </span>
      </div>
      <Legend {...props} />
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
            query={{ industryId: industry.id, region: map.region.code, show: address.show, asOf: address.asOf }}
          />
        ) : (
          <Suspense fallback={<span className="paper-menu-place" />}>
            <PaperMenu map={map} address={address} />
          </Suspense>
        )}
        <Button icon={<FolderOpenOutlined />} onClick={() => change({ dossier: true })} data-testid="open-dossier">
          {industry.dossier ? t.map.dossierCount(industry.dossier.filled, industry.dossier.total) : t.map.dossier}
        </Button>
      </div>
    </div>
  );
}
