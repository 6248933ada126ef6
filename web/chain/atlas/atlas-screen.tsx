import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { svgUri } from '../../platform/canvas/svg.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { useViewer } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import type { ChainMap } from '../map/map.query.ts';
import { MapHeader } from '../map/map-header.tsx';
import { knownReading } from '../modes/known.mode.ts';
import { makeSheet } from '../paper/make-sheet.ts';
import { type PaperLists, PaperListsQuery } from '../paper/paper.query.ts';
import { text as paperText } from '../paper/paper.text.ts';
import { sheetSvg } from '../paper/sheet.svg.ts';
import { usePaperMap } from '../paper/use-paper-map.ts';
import { text } from './atlas.text.ts';
import type { AtlasPart } from './atlas.ts';
import { type AtlasBase, AtlasBaseQuery } from './base.query.ts';
import { text as baseText } from './base.text.ts';
import { carriersPart } from './carriers-part.tsx';
import { gapsPart } from './gaps-part.tsx';
import { lanesPart } from './lanes-part.tsx';
import { overviewPart } from './overview-part.tsx';
import { Pages } from './pages.tsx';
import { policiesPart } from './policies-part.tsx';
import { sourcesPart } from './sources-part.tsx';
import './atlas.css';
import { written } from '../../platform/text/written.ts';

const parts: readonly AtlasPart[] = [overviewPart, gapsPart, lanesPart, carriersPart, policiesPart, sourcesPart];

/** What a landscape page holds beside its head and foot, in millimetres. */
const mapArea = { width: 273, height: 170 } as const;

interface MadeProps {
  readonly map: ChainMap;
  readonly lists: PaperLists;
  readonly base: AtlasBase | null;
}

function BaseSwitch({ on }: { readonly on: boolean }): ReactNode {
  const [, change] = useAddress();
  return (
    <Button
      aria-pressed={on}
      onClick={() => change((query) => (on ? query.delete('base') : query.set('base', '1')))}
      data-testid="atlas-base"
    >
      {on ? baseText.without : baseText.with}
    </Button>
  );
}

function Made({ map, lists, base }: MadeProps): ReactNode {
  const user = useViewer()?.username ?? '';
  const [pages, setPages] = useState<number | null>(null);
  const sheet = useMemo(
    () => makeSheet({ map, reading: knownReading, opened: [], user }, lists.sources, mapArea),
    [map, lists, user],
  );
  const image = useMemo(() => svgUri(sheetSvg(sheet)), [sheet]);
  const { facts } = sheet;
  const blocks = useMemo(() => {
    const numbers = new Map(lists.sources.map(({ id }, index) => [id, index + 1]));
    return parts.flatMap((part) => part({ map, lists, facts, base, numberOf: (id) => numbers.get(id) }));
  }, [map, lists, facts, base]);
  const title = text.title(map.industry.title);
  const marks = [facts.draft ? t.map.draft : '', facts.demo ? paperText.demo : ''].filter((each) => each !== '');
  return (
    <>
      <div className="atlas-bar no-print">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="print">
          {text.print}
        </Button>
        <BaseSwitch on={base !== null} />
        <p role="status">{pages === null ? text.measuring : text.hint(pages)}</p>
      </div>
      <Pages
        key={`${facts.madeAt} ${base === null}`}
        blocks={blocks}
        head={written.apart([title, paperText.asOf(facts.asOf), ...(facts.demo ? [paperText.demoMark] : [])])}
        cover={
          <div className="atlas-cover">
            <h1>{title}</h1>
            <p>{facts.place}</p>
            <p>{paperText.asOf(facts.asOf)}</p>
            {marks.map((each) => (
              <p key={each} className="atlas-mark">
                {each}
              </p>
            ))}
            <p className="quiet">{paperText.madeBy(t.product.name, facts.madeBy, facts.madeAt)}</p>
          </div>
        }
        map={<img src={image} alt={facts.title} />}
        onLaid={setPages}
      />
    </>
  );
}

function Content(): ReactNode {
  const { industryId, region, map, unknown } = usePaperMap(false);
  const variables = { industryId, region: region ?? '' };
  const lists = useData(PaperListsQuery, variables, { pause: region === null, dependsOn: ['Occupation', 'Survey'] });
  const [query] = useAddress();
  const wanted = query.get('base') !== null;
  const more = { ...variables, filter: { industryId } };
  const base = useData(AtlasBaseQuery, more, { pause: region === null || !wanted });
  if (map.status === 'failed') return <LoadFailed text={map.text} retry={map.retry} />;
  if (lists.status === 'failed') return <LoadFailed text={lists.text} retry={lists.retry} />;
  if (wanted && base.status === 'failed') return <LoadFailed text={base.text} retry={base.retry} />;
  if (unknown) return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  if (map.status === 'loading' || lists.status === 'loading') return <Bones lines={16} />;
  if (wanted && base.status === 'loading') return <Bones lines={16} />;
  const { chainMap } = map.data;
  const { chainPaper } = lists.data;
  if (!chainMap || !chainPaper) return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  if (chainMap.links.length === 0) return <PageState title={t.map.emptyTitle} text={t.map.emptyText} />;
  const added = wanted && base.status === 'ready' ? base.data : null;
  return <Made map={chainMap} lists={chainPaper} base={added} />;
}

/** 招商地图册: a chain as a book for print, with contents, map, links with their enterprises, and sources. */
export function AtlasScreen(): ReactNode {
  const { industryId } = usePaperMap(false);
  const [query] = useAddress();
  return (
    <div className="atlas-screen">
      <title>{`${text.name} · ${t.product.name}`}</title>
      <MapHeader industryId={industryId} query={query} back={text.back} />
      <main data-testid="atlas">
        <Content />
      </main>
    </div>
  );
}
