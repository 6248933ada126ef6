import { DownloadOutlined } from '@ant-design/icons';
import { type ReactNode, useRef } from 'react';
import { t } from '../text/zh.ts';
import './export-menu.css';

interface ExportMenuProps {
  /** The address of the list without its ending: `/exports/links`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
  readonly label?: string;
}

const endings = ['xlsx', 'csv', 'gb18030.csv'] as const;

/** 导出: the list as Excel or CSV, narrowed as it is shown. */
export function ExportMenu({ path, query = {}, label = t.export.button }: ExportMenuProps): ReactNode {
  const menu = useRef<HTMLDetailsElement>(null);
  const given = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  const close = (): void => menu.current?.removeAttribute('open');
  return (
    <details
      className="export-menu"
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
      <summary data-testid="export-menu">
        <DownloadOutlined aria-hidden="true" /> {label}
      </summary>
      <ul>
        {endings.map((ending) => (
          <li key={ending}>
            <a href={`${path}.${ending}${search}`} download onClick={close} data-testid={`export-${ending}`}>
              {t.export.as[ending]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
