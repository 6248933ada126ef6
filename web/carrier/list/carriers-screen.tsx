import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { ChoicesQuery } from '../../platform/data/choices.query.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useReader } from '../../platform/data/use-reader.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { RegionGate } from '../../platform/ui/region-gate.tsx';
import { type CarrierList, CarriersQuery } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';
import { MapPart } from '../map/map-part.tsx';
import { apiFilter, type CarrierFilter, exportFilter, readFilter } from './carrier-address.ts';
import { CarrierTable } from './carrier-table.tsx';
import { FilterRail } from './filter-rail.tsx';
import { IndustriesPart, InventoryPart } from './inventory-part.tsx';
import { LatePart } from './late-part.tsx';
import '../../platform/ui/work-page.css';
import '../carrier.css';

interface Held {
  /** The first page that the others follow. */
  readonly of: CarrierList;
  readonly pages: readonly CarrierList[];
}

/** The rows of the list and of the pages read after its first. */
function useMore(list: CarrierList, filter: CarrierFilter) {
  const read = useReader(CarriersQuery);
  const [held, setHeld] = useState<Held>({ of: list, pages: [] });
  const pages = [list, ...(held.of === list ? held.pages : [])];
  const last = pages.at(-1)?.pageInfo;
  const after = last?.hasNextPage ? (last.endCursor ?? null) : null;
  const next = async (): Promise<void> => {
    const answer = await read({ region: list.region, filter: apiFilter(filter), after });
    const page = answer.status === 'failed' ? null : answer.data.carriers;
    if (page) setHeld({ of: list, pages: [...pages.slice(1), page] });
  };
  const rows = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
  return { rows, more: after === null ? null : () => void next() };
}

interface WorkProps {
  readonly list: CarrierList;
  readonly filter: CarrierFilter;
}

function Work({ list, filter }: WorkProps): ReactNode {
  const { rows, more } = useMore(list, filter);
  const query = { region: list.region, ...exportFilter(filter) };
  const title = text.title(list.regionName);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <header className="carrier-head">
        <h1>{title}</h1>
        <span className="quiet" data-testid="carrier-total">
          {text.total(list.totalCount, list.all)}
        </span>
        <div className="carrier-ways">
          <Link to={`/match/${list.region}`} data-testid="open-match">
            {text.findFor}
          </Link>
          <Link to={`/opportunities/${list.region}`} data-testid="open-offers">
            {t.common.offers}
          </Link>
          <ExportMenu path="/exports/carriers" query={query} label={text.carrierList} />
          <ExportMenu path="/exports/carrier-units" query={query} label={text.unitList} />
        </div>
      </header>
      <div className="carrier-columns">
        <FilterRail list={list} filter={filter} />
        <div className="carrier-content">
          {list.all === 0 ? (
            <PageState title={text.emptyTitle} text={text.emptyText} />
          ) : (
            <>
              <InventoryPart list={list} />
              <MapPart region={list.region} filter={filter} />
              {rows.length === 0 ? (
                <PageState title={text.noneTitle} text={text.noneText} />
              ) : (
                <CarrierTable region={list.region} rows={rows} />
              )}
              {more ? <Button onClick={more}>{text.more}</Button> : null}
              <IndustriesPart list={list} />
              <LatePart list={list} />
            </>
          )}
        </div>
      </div>
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const filter = readFilter(query);
  const answer = useData(
    CarriersQuery,
    { region, filter: apiFilter(filter), after: null },
    { dependsOn: ['UnitChange'] },
  );
  const [kept, keep] = useState<CarrierList | null>(null);
  const now = answer.status === 'ready' ? answer.data.carriers : null;
  if (now && now !== kept) keep(now);
  // While another filter is read, what was there stays: handles and fields keep their places.
  const list = now ?? (answer.status === 'loading' ? kept : null);
  if (list) return <Work list={list} filter={filter} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  if (answer.status === 'loading') return <Bones lines={14} />;
  return <PageState title={text.gone} text={text.goneText} />;
}

/** 产业载体信息库: the carriers of a region, narrowed and counted. */
export function CarriersScreen(): ReactNode {
  const { region: asked } = useParams();
  const choices = useData(ChoicesQuery, {}, { pause: asked !== undefined });
  const home = choices.status === 'ready' ? choices.data.choices.industries[0]?.region.code : undefined;
  const region = asked ?? home ?? null;
  return (
    <div className="carrier-page">
      <AppHeader>
        <Link to="/" data-testid="back-to-map">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="carriers">
        <RegionGate region={region} choices={choices} gone={{ title: text.gone, text: text.goneText }}>
          {(region) => <Content key={region} region={region} />}
        </RegionGate>
      </main>
    </div>
  );
}
