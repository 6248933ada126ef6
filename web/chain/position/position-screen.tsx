import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { RegionGate } from '../../platform/ui/region-gate.tsx';
import { MapHeader } from '../map/map-header.tsx';
import { PositionQuery } from './position.query.ts';
import { text } from './position.text.ts';
import { PositionTable } from './position-table.tsx';
import '../map/map.css';
import '../areas/areas.css';
import '../regions/regions.css';
import './position.css';

interface ContentProps {
  readonly industryId: string;
  readonly region: string;
}

function Content({ industryId, region }: ContentProps): ReactNode {
  const [filled, setFilled] = useState(false);
  const answer = useData(PositionQuery, { industryId, region }, { dependsOn: ['Occupation', 'LinkEntries'] });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const position = answer.data.chainPosition;
  if (!position) return <PageState title={text.gone} text={text.goneText} />;
  const known = position.rows.some(({ areas }) => areas.some(({ measure }) => measure !== null));
  return (
    <>
      <div className="map-toolbar">
        <div className="map-title">
          <h1>{text.title(position.title, position.region.name)}</h1>
        </div>
        <div className="map-views">
          <Checkbox checked={filled} disabled={!known} onChange={(event) => setFilled(event.target.checked)}>
            {text.filled}
          </Checkbox>
          <ExportMenu path="/exports/position" query={{ industryId, region }} />
        </div>
      </div>
      <div className="regions-notes">
        {known ? null : (
          <p role="note" data-testid="position-none">
            <strong>{text.none}</strong>
          </p>
        )}
        {position.complete ? null : <p>{text.incomplete}</p>}
        <p className="quiet">{text.note}</p>
      </div>
      <PositionTable position={position} filled={filled && known} />
    </>
  );
}

/** 位次: where a region stands on the links of a chain in its city, its province and the country. */
export function PositionScreen(): ReactNode {
  const { industryId = '' } = useParams();
  const [query] = useAddress();
  const asked = query.get('region');
  const choices = useData(ChoicesQuery, {}, { pause: asked !== null });
  const home = choices.status === 'ready' ? choices.data.choices.industries.find(({ id }) => id === industryId) : null;
  const region = asked ?? home?.region.code ?? null;
  const back = new URLSearchParams({ ...(region === null ? {} : { region }), mode: 'verdict' });
  return (
    <div className="map-page">
      <title>{`${text.page} · ${t.product.name}`}</title>
      <MapHeader industryId={industryId} query={back} back={text.back} />
      <main className="map-main" data-testid="position">
        <RegionGate region={region} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(region) => <Content industryId={industryId} region={region} />}
        </RegionGate>
      </main>
    </div>
  );
}
