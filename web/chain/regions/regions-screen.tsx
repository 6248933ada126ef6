import { Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import { ChoicesQuery, type RegionChoice } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { MapHeader } from '../map/map-header.tsx';
import { text as verdict } from '../verdict/verdict.text.ts';
import { referenceText } from '../verdict/verdict-part.tsx';
import { regionsIn } from './region-rows.ts';
import { type Compared, CompareRegionsQuery } from './regions.query.ts';
import { text } from './regions.text.ts';
import { RegionsTable } from './regions-table.tsx';
import '../map/map.css';
import '../areas/areas.css';
import './regions.css';

const most = 8;
const toVerdicts = new URLSearchParams({ mode: 'verdict' });

function Notes({ compared }: { readonly compared: Compared }): ReactNode {
  const { reference, peers, rules } = compared;
  const named =
    rules.by === null ? verdict.rulesFrom(rules.id, rules.validFrom) : verdict.rulesOwn(rules.validFrom, rules.by);
  return (
    <div className="regions-notes" data-testid="regions-notes">
      <p>
        <strong>{reference ? text.reference(referenceText(reference)) : text.noReference}</strong>
      </p>
      <p className="quiet">
        {written.sentences([
          peers.length === 0 ? text.noPeers : written.stop(text.peers(written.list(peers))),
          written.stop(text.rules(named)),
          text.note,
        ])}
      </p>
    </div>
  );
}

interface TableProps {
  readonly industryId: string;
  readonly regions: readonly string[];
  readonly differing: boolean;
}

function Table({ industryId, regions, differing }: TableProps): ReactNode {
  const answer = useData(CompareRegionsQuery, { industryId, regions: [...regions] });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const compared = answer.data.compareRegions;
  if (!compared) return <PageState title={text.gone} text={text.goneText} />;
  return (
    <>
      <Notes compared={compared} />
      <RegionsTable compared={compared} differing={differing} />
    </>
  );
}

interface ContentProps {
  readonly industryId: string;
  readonly title: string;
  readonly choices: readonly RegionChoice[];
}

function Content({ industryId, title, choices }: ContentProps): ReactNode {
  const [query, change] = useAddress();
  const [differing, setDiffering] = useState(false);
  const asked = regionsIn(query);
  // Nothing chosen yet: the districts that have 重点产业 of their own.
  const districts = choices.filter(({ level }) => level === 'DISTRICT');
  const regions = asked.length > 0 ? asked : districts.slice(0, most).map(({ code }) => code);
  return (
    <>
      <div className="map-toolbar">
        <div className="map-title">
          <h1>{text.title(title)}</h1>
        </div>
        <Select
          mode="multiple"
          className="region-choice"
          aria-label={text.choose}
          placeholder={text.choose}
          maxCount={most}
          getPopupContainer={overlayHost}
          showSearch={{ optionFilterProp: 'label' }}
          value={[...regions]}
          options={choices.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(codes: string[]) => change((next) => next.set('regions', codes.join(',')), true)}
        />
        <div className="map-views">
          <Checkbox
            checked={differing}
            onChange={(event) => setDiffering(event.target.checked)}
            data-testid="regions-differing"
          >
            {text.differing}
          </Checkbox>
          <ExportMenu path="/exports/regions-compare" query={{ industryId, regions: regions.join(',') }} />
        </div>
      </div>
      {regions.length < 2 ? (
        <PageState title={text.page} text={text.chooseMore} />
      ) : (
        <Table industryId={industryId} regions={regions} differing={differing} />
      )}
    </>
  );
}

/** Several regions on the links of one chain, under one named reference, as a table. */
export function RegionsScreen(): ReactNode {
  const { industryId = '' } = useParams();
  const answer = useData(ChoicesQuery, {});
  const choices = answer.status === 'ready' ? answer.data.choices : null;
  const title = choices?.industries.find(({ id }) => id === industryId)?.title ?? industryId;
  return (
    <div className="map-page">
      <title>{`${text.page} · ${t.product.name}`}</title>
      <MapHeader industryId={industryId} query={toVerdicts} back={text.back} />
      <main className="map-main" data-testid="regions">
        {choices ? (
          <Content industryId={industryId} title={title} choices={choices.regions} />
        ) : answer.status === 'failed' ? (
          <LoadFailed text={answer.text} retry={answer.retry} />
        ) : (
          <Bones lines={14} />
        )}
      </main>
    </div>
  );
}
