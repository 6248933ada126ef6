import { PictureOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DropMenu } from '../../platform/ui/drop-menu.tsx';
import type { ChainMap } from '../map/map.query.ts';
import { type MapAddress, writeMapAddress } from '../map/map-address.ts';
import type { Reading } from '../modes/mode.ts';
import { text } from './paper.text.ts';
import { type PaperKind, usePaperFiles } from './use-paper-files.ts';
import './paper-menu.css';

interface PaperMenuProps {
  readonly map: ChainMap;
  readonly reading: Reading;
  readonly address: MapAddress;
}

const files: readonly PaperKind[] = ['svg', 'png', 'pptx'];

/** The address of a page about the chain as it is being looked at. */
function pagePath(start: string, { map, address }: Pick<PaperMenuProps, 'map' | 'address'>): string {
  const query = new URLSearchParams({ region: map.region.code });
  const { opened, asOf, mode, since } = address;
  writeMapAddress(query, { opened, asOf, mode, since });
  return `${start}?${query}`;
}

/** 导出作战图: the chain as files, and its page for print. */
export function PaperMenu(props: PaperMenuProps): ReactNode {
  const { map, reading, address } = props;
  const { save, busy, note } = usePaperFiles(map, reading, address.opened);
  const id = encodeURIComponent(map.industry.id);
  const label = (
    <>
      <PictureOutlined aria-hidden="true" /> {text.menu}
    </>
  );
  return (
    <DropMenu label={label} testId="paper-menu" className="paper-menu">
      {() => (
        <>
          <li>
            <Link to={pagePath(`/map/${id}/paper`, props)} data-testid="paper-print">
              {text.print}
            </Link>
          </li>
          {address.asOf === null ? (
            <li>
              <Link to={pagePath(`/atlas/${id}`, props)} data-testid="atlas-print">
                {text.atlas}
              </Link>
            </li>
          ) : null}
          {files.map((kind) => (
            <li key={kind}>
              {/* Truly disabled it would lose the focus, and the menu would close over what it has to say. */}
              <button
                type="button"
                aria-disabled={busy}
                onClick={() => (busy ? undefined : void save(kind))}
                data-testid={`paper-${kind}`}
              >
                {text[kind]}
              </button>
            </li>
          ))}
          <li role="status" className="paper-note">
            {note}
          </li>
        </>
      )}
    </DropMenu>
  );
}
