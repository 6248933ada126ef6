import { type ReactNode, useMemo } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { t } from '../../platform/text/texts.ts';
import { LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { type ChainMap, ChainMapQuery } from '../map/map.query.ts';
import { MapBones } from '../map/map-bones.tsx';
import { MapHeader } from '../map/map-header.tsx';
import { otherMap, readingOf } from '../modes/mode.ts';
import { ModeLegend } from '../modes/mode-legend.tsx';
import { sinceOf } from '../modes/use-reading.ts';
import { usePaperMap } from '../paper/use-paper-map.ts';
import { text } from './compare.text.ts';
import { differenceMode, readCompareAddress, writeCompareAddress } from './compare-address.ts';
import { CompareBar } from './compare-bar.tsx';
import { ComparePicture } from './compare-picture.tsx';
import '../map/map.css';
import '../modes/modes.css';
import './compare.css';

interface ComparedProps {
  readonly here: ChainMap;
  readonly there: ChainMap;
}

function Compared({ here, there }: ComparedProps): ReactNode {
  const [query, change] = useAddress();
  const compared = readCompareAddress(query);
  const mode = differenceMode(compared);
  const difference = useMemo(() => readingOf(mode, otherMap(there)), [mode, there]);
  return (
    <>
      {here.demo || there.demo ? (
        <p className="demo-banner" role="note" data-testid="demo-banner">
          {t.map.demoBanner}
        </p>
      ) : null}
      <CompareBar title={here.industry.title} region={here.region.code} other={there.region} compared={compared}>
        <ModeLegend
          map={here}
          reading={difference}
          show={compared.show}
          onShow={(show) => change((next) => writeCompareAddress(next, { show }))}
        />
      </CompareBar>
      <ComparePicture
        key={compared.shape}
        here={here}
        there={there}
        difference={difference}
        show={compared.show}
        side={compared.shape === 'side'}
      />
    </>
  );
}

function Content(): ReactNode {
  const { industryId, region, map, unknown, address } = usePaperMap(true);
  const [query] = useAddress();
  const compared = readCompareAddress(query);
  const when =
    compared.with === null ? { asOf: sinceOf(address) } : address.asOf === null ? {} : { asOf: address.asOf };
  const other = { industryId, region: compared.with ?? region ?? '', ...when, now: false };
  const beside = useData(ChainMapQuery, other, { pause: region === null, dependsOn: ['Occupation', 'Survey'] });
  if (map.status === 'failed') return <LoadFailed text={map.text} retry={map.retry} />;
  if (beside.status === 'failed') return <LoadFailed text={beside.text} retry={beside.retry} />;
  if (unknown) return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  if (map.status === 'loading' || beside.status === 'loading') return <MapBones />;
  const [here, there] = [map.data.chainMap, beside.data.chainMap];
  if (!here || !there) return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  if (here.links.length === 0) return <PageState title={t.map.emptyTitle} text={t.map.emptyText} />;
  return <Compared here={here} there={there} />;
}

/** The page that sets a chain's map beside that of another region or day. */
export function CompareScreen(): ReactNode {
  const { industryId } = usePaperMap(true);
  const [query] = useAddress();
  const back = new URLSearchParams(query);
  for (const name of ['with', 'as', 'show', 'since']) back.delete(name);
  return (
    <div className="map-page">
      <title>{`${text.page} · ${t.product.name}`}</title>
      <MapHeader industryId={industryId} query={back} back={text.back} />
      <main className="map-main" data-testid="compare">
        <Content />
      </main>
    </div>
  );
}
