import { PictureOutlined } from '@ant-design/icons';
import { type ReactNode, useRef } from 'react';
import { Link } from 'react-router';
import type { ChainMap } from '../map/map.query.ts';
import type { MapAddress } from '../map/map-address.ts';
import { text } from './paper.text.ts';
import { type PaperKind, usePaperFiles } from './use-paper-files.ts';
import '../../platform/ui/export-menu.css';
import './paper-menu.css';

interface PaperMenuProps {
  readonly map: ChainMap;
  readonly address: MapAddress;
}

const files: readonly PaperKind[] = ['svg', 'png', 'pptx'];

/** The address of a page about the chain as it is being looked at. */
function pagePath(start: string, { map, address }: PaperMenuProps): string {
  const query = new URLSearchParams({ region: map.region.code });
  if (address.opened.length > 0) query.set('open', address.opened.join(','));
  if (address.asOf !== null) query.set('date', address.asOf);
  return `${start}?${query}`;
}

/** 导出作战图: the chain as files, and its page for print. */
export function PaperMenu(props: PaperMenuProps): ReactNode {
  const { map, address } = props;
  const menu = useRef<HTMLDetailsElement>(null);
  const { save, busy, note } = usePaperFiles(map, address.opened);
  const close = (): void => menu.current?.removeAttribute('open');
  const id = encodeURIComponent(map.industry.id);
  return (
    <details
      className="export-menu paper-menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) close();
      }}
    >
      <summary data-testid="paper-menu">
        <PictureOutlined aria-hidden="true" /> {text.menu}
      </summary>
      <ul>
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
      </ul>
    </details>
  );
}
