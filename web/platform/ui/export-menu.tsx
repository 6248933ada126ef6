import { DownloadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';
import { DropMenu } from './drop-menu.tsx';

interface ExportMenuProps {
  /** The address of the list without its ending: `/exports/links`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | null>>;
  readonly label?: string;
}

const endings = ['xlsx', 'csv', 'gb18030.csv'] as const;

/** 导出: the list as Excel or CSV, narrowed as it is shown. */
export function ExportMenu({ path, query = {}, label = t.export.button }: ExportMenuProps): ReactNode {
  const given = Object.entries(query).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  const search = given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
  const shown = (
    <>
      <DownloadOutlined aria-hidden="true" /> {label}
    </>
  );
  return (
    <DropMenu label={shown} testId="export-menu">
      {(close) =>
        endings.map((ending) => (
          <li key={ending}>
            <a href={`${path}.${ending}${search}`} download onClick={close} data-testid={`export-${ending}`}>
              {t.export.as[ending]}
            </a>
          </li>
        ))
      }
    </DropMenu>
  );
}
