import type { ReactNode } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { RegionGate } from '../../platform/ui/region-gate.tsx';
import { MapHeader } from '../map/map-header.tsx';
import { type AreaAddress, readAreaAddress, writeAreaAddress } from './area-address.ts';
import { AreaTable } from './area-table.tsx';
import { type AreaMatrix, AreaMatrixQuery } from './areas.query.ts';
import { text } from './areas.text.ts';
import '../map/map.css';
import './areas.css';

function Legend({ outward }: { readonly outward: boolean }): ReactNode {
  return (
    <p className="area-legend quiet">
      <span>
        <i className="area-number heat-2">2</i> <i className="area-number heat-4">12</i> {text.legendConfirmed}
      </span>
      <span>
        <i className="area-number is-to-review">3</i> {text.legendToReview}
      </span>
      <span>
        <i className="area-none">×</i> {text.legendNone}
      </span>
      {outward ? (
        <span>
          <i className="area-number is-target">{text.targetsMark(2)}</i> {text.legendTargets}
        </span>
      ) : null}
      <span>{text.legendBlank}</span>
      <span>{outward ? text.outwardNote : text.inward}</span>
    </p>
  );
}

function titleOf({ industries, region }: AreaMatrix, { look, area }: AreaAddress): string {
  if (area !== null) return text.areaTitle(region.name);
  const industry = industries.map(({ title }) => title).join(t.common.comma);
  return look === 'outward' ? text.outwardTitle(industry, region.name) : text.title(industry, region.name);
}

interface BarProps {
  readonly title: string;
  readonly industryId: string;
  readonly region: string;
  readonly address: AreaAddress;
  readonly change: (changes: Partial<AreaAddress>) => void;
}

function Bar({ title, industryId, region, address, change }: BarProps): ReactNode {
  const navigate = useNavigate();
  const { search } = useLocation();
  const choices = useData(ChoicesQuery, {});
  const industries = choices.status === 'ready' ? choices.data.choices.industries : [];
  const { look, area, filled } = address;
  const exported = area === null ? { industryId, region, outward: look === 'outward' ? '1' : null } : { region: area };
  return (
    <div className="map-toolbar">
      <div className="map-title">
        <h1>{title}</h1>
      </div>
      {area === null ? (
        <div className="view-switch" role="group" aria-label={text.look}>
          {(['inside', 'outward'] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={look === each}
              data-testid={`look-${each}`}
              onClick={() => change({ look: each })}
            >
              {text[each]}
            </button>
          ))}
        </div>
      ) : (
        <button type="button" className="framed" onClick={() => change({ area: null })} data-testid="all-areas">
          {text.toAll}
        </button>
      )}
      <div className="map-views">
        {area === null ? (
          <select
            className="framed area-industry"
            aria-label={text.industry}
            value={industryId}
            data-testid="area-industry"
            onChange={(event) => void navigate(`/areas/${encodeURIComponent(event.target.value)}${search}`)}
          >
            {industries.some(({ id }) => id === industryId) ? null : <option value={industryId}>{industryId}</option>}
            {industries
              .filter(({ hasMap, id }) => hasMap || id === industryId)
              .map((each) => (
                <option key={each.id} value={each.id}>
                  {each.title}
                </option>
              ))}
          </select>
        ) : null}
        <label className="area-filled">
          <input
            type="checkbox"
            checked={filled}
            data-testid="area-filled"
            onChange={(event) => change({ filled: event.target.checked })}
          />
          {text.filled}
        </label>
        <ExportMenu path="/exports/areas" query={exported} />
      </div>
    </div>
  );
}

interface ContentProps {
  readonly industryId: string;
  readonly region: string;
  readonly address: AreaAddress;
  readonly change: (changes: Partial<AreaAddress>) => void;
}

function Content({ industryId, region, address, change }: ContentProps): ReactNode {
  const { pathname, search } = useLocation();
  const { look, area, filled } = address;
  const wanted = area === null ? { industryId, region } : { industryId: null, region: area };
  const outward = area === null && look === 'outward';
  const answer = useData(AreaMatrixQuery, { ...wanted, outward }, { dependsOn: ['Occupation', 'Survey'] });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const matrix = answer.data.areaMatrix;
  if (!matrix) return <PageState title={text.gone} text={text.goneText} />;
  const title = titleOf(matrix, address);
  const areaPath = (id: string): string => {
    const query = new URLSearchParams(search);
    writeAreaAddress(query, { area: id, look: 'inside' });
    return `${pathname}?${query}`;
  };
  return (
    <>
      {matrix.cells.some(({ demo }) => demo > 0) ? (
        <p className="demo-banner" role="note" data-testid="demo-banner">
          {t.map.demoBanner}
        </p>
      ) : null}
      <Bar title={title} industryId={industryId} region={region} address={address} change={change} />
      {matrix.columns.length === 0 ? (
        <PageState title={title} text={outward ? text.noOutward : text.noAreas} />
      ) : (
        <>
          <Legend outward={outward} />
          <AreaTable matrix={matrix} title={title} outward={outward} filled={filled} areaPath={areaPath} />
        </>
      )}
    </>
  );
}

/** 分区域作战图: link by place for one industry, all industries of one place, and the cities that others come from. */
export function AreasScreen(): ReactNode {
  const { industryId = '' } = useParams();
  const [query, changeQuery] = useAddress();
  const address = readAreaAddress(query);
  const choices = useData(ChoicesQuery, {}, { pause: address.region !== null });
  const home = choices.status === 'ready' ? choices.data.choices.industries.find(({ id }) => id === industryId) : null;
  const region = address.region ?? home?.region.code ?? null;
  const change = (changes: Partial<AreaAddress>): void => changeQuery((next) => writeAreaAddress(next, changes));
  const back = new URLSearchParams(region === null ? {} : { region });
  return (
    <div className="map-page">
      <title>{`${text.page} · ${t.product.name}`}</title>
      <MapHeader industryId={industryId} query={back} back={text.back} />
      <main className="map-main" data-testid="areas">
        <RegionGate region={region} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(region) => <Content industryId={industryId} region={region} address={address} change={change} />}
        </RegionGate>
      </main>
    </div>
  );
}
