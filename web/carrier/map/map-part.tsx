import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { apiFilter, type CarrierFilter } from '../list/carrier-address.ts';
import { CarrierMap, Nowhere } from './carrier-map.tsx';
import { CarrierPointsQuery } from './map.query.ts';
import { text } from './map.text.ts';
import { OutlineForm } from './outline-form.tsx';
import './map.css';

interface PartProps {
  readonly region: string;
  readonly filter: CarrierFilter;
}

function Drawn({ region, filter }: PartProps): ReactNode {
  const mayPut = usePermission('import.run');
  const answer = useData(
    CarrierPointsQuery,
    { region, filter: apiFilter(filter) },
    { dependsOn: ['UnitChange', 'RegionOutline'] },
  );
  if (answer.status === 'loading') return <Bones lines={8} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { carriers, regionOutline } = answer.data;
  if (!carriers || !regionOutline) return null;
  const rows = carriers.edges.map(({ node }) => node);
  const { outline } = regionOutline;
  return (
    <>
      <CarrierMap region={region} rows={rows} view={regionOutline} />
      <p className="quiet">{text.hint}</p>
      {rows.length < carriers.totalCount ? <p>{text.cut(rows.length)}</p> : null}
      <Nowhere region={region} rows={rows} />
      <p className="quiet">
        {outline === null ? text.noOutline : text.outline(outline.fileName, outline.on)} {text.datum}
      </p>
      {outline === null ? null : <SourceFold sources={outline.sources} />}
      {mayPut ? <OutlineForm key={outline?.version ?? 0} view={regionOutline} /> : null}
    </>
  );
}

/** 位置图, read when it is opened. */
export function MapPart(given: PartProps): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="work-card carrier-places"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary data-testid="open-places">{text.show}</summary>
      {opened ? <Drawn {...given} /> : null}
    </details>
  );
}
