import { PrinterOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { svgUri } from '../../platform/canvas/svg.ts';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { useViewer } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import type { ChainMap } from '../map/map.query.ts';
import type { MapAddress } from '../map/map-address.ts';
import { MapHeader } from '../map/map-header.tsx';
import type { Reading } from '../modes/mode.ts';
import { useReading } from '../modes/use-reading.ts';
import { allParents, makeSheet } from './make-sheet.ts';
import { PaperSourcesQuery } from './paper.query.ts';
import { text } from './paper.text.ts';
import type { NamedSource } from './paper-facts.ts';
import { frameOf, sheetSvg } from './sheet.svg.ts';
import { letterSize, paperSizes, printable, readSize } from './sizes.ts';
import { type PaperKind, usePaperFiles } from './use-paper-files.ts';
import { usePaperMap } from './use-paper-map.ts';
import './paper.css';
import './paper-print.css';
import { written } from '../../platform/text/written.ts';

interface PaperProps {
  readonly map: ChainMap;
  readonly reading: Reading;
  readonly sources: readonly NamedSource[];
  readonly opened: readonly string[];
}

const files: readonly PaperKind[] = ['svg', 'png', 'pptx'];

function Paper({ map, reading, sources, opened }: PaperProps): ReactNode {
  const [query, change] = useAddress();
  const user = useViewer()?.username ?? '';
  const size = readSize(query.get('size'));
  const area = useMemo(() => printable(size), [size]);
  const { save, busy, note } = usePaperFiles(map, reading, opened, area);
  const sheet = useMemo(
    () => makeSheet({ map, reading, opened, user }, sources, area),
    [map, reading, opened, user, sources, area],
  );
  const image = useMemo(() => svgUri(sheetSvg(sheet)), [sheet]);
  const letters = letterSize(area, frameOf(sheet).width);
  const parents = allParents(map);
  const expanded = parents.length > 0 && parents.every((each) => opened.includes(each));
  return (
    <>
      <div className="paper-bar no-print">
        <span>
          {text.size}
          <Segmented
            aria-label={text.size}
            value={size}
            options={[...paperSizes]}
            onChange={(value) => change((address) => address.set('size', value), true)}
            data-testid="paper-size"
          />
        </span>
        {parents.length > 0 ? (
          <label>
            <input
              type="checkbox"
              checked={expanded}
              onChange={() =>
                change((address) => (expanded ? address.delete('open') : address.set('open', parents.join(','))), true)
              }
            />
            {text.expand}
          </label>
        ) : null}
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="print">
          {text.printNow}
        </Button>
        {files.map((kind) => (
          <Button key={kind} disabled={busy} onClick={() => void save(kind)} data-testid={`paper-${kind}`}>
            {text[kind]}
          </Button>
        ))}
        <p role="status" className={letters.legible ? 'quiet' : 'paper-small'}>
          {note ??
            written.stop(
              written.phrases([text.letters(letters.points, size), letters.legible ? '' : text.lettersSmall]),
            )}
        </p>
        <p className="quiet">{text.printHint}</p>
      </div>
      <figure className={`paper-sheet is-${size}`}>
        <img src={image} alt={text.picture(text.title(map.industry.title), size)} data-testid="paper-sheet" />
      </figure>
    </>
  );
}

interface ReadPaperProps extends Pick<PaperProps, 'map' | 'sources'> {
  readonly address: MapAddress;
}

/** The paper once the mode of the address can read the map. */
function ReadPaper({ map, sources, address }: ReadPaperProps): ReactNode {
  const { reading, wait } = useReading(map, address);
  if (wait?.status === 'failed') return <LoadFailed text={wait.text} retry={wait.retry} />;
  if (wait !== null) return <Bones lines={12} />;
  return <Paper map={map} reading={reading} sources={sources} opened={address.opened} />;
}

function Content(): ReactNode {
  const { industryId, region, map, unknown, address } = usePaperMap(true);
  const variables = { industryId, region: region ?? '' };
  const paper = useData(PaperSourcesQuery, variables, { pause: region === null });
  if (map.status === 'failed') return <LoadFailed text={map.text} retry={map.retry} />;
  if (paper.status === 'failed') return <LoadFailed text={paper.text} retry={paper.retry} />;
  const found = map.status === 'ready' ? map.data.chainMap : null;
  if (unknown || (map.status === 'ready' && !found)) {
    return <PageState title={t.map.noIndustryTitle} text={t.map.noIndustryText} />;
  }
  if (map.status === 'loading' || paper.status === 'loading' || !found) return <Bones lines={12} />;
  if (found.links.length === 0) return <PageState title={t.map.emptyTitle} text={t.map.emptyText} />;
  return <ReadPaper map={found} address={address} sources={paper.data.chainPaper?.sources ?? []} />;
}

/** The page from which a chain's map is printed on A4 to A0, or saved as a file of that size. */
export function PaperScreen(): ReactNode {
  const { industryId, address } = usePaperMap(true);
  const [query] = useAddress();
  const back = new URLSearchParams(query);
  back.delete('size');
  return (
    <div className={`paper-page is-${readSize(query.get('size'))}`}>
      <title>{`${text.page} · ${t.product.name}`}</title>
      <MapHeader industryId={industryId} query={back} back={text.back} />
      <main data-testid="paper">
        <h1 className="no-print">
          {address.asOf === null ? text.page : written.aside(text.page, text.asOf(address.asOf))}
        </h1>
        <Content />
      </main>
    </div>
  );
}
