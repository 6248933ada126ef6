import { DownloadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { DropMenu } from '../../platform/ui/drop-menu.tsx';
import type { Reserve } from './reserve.query.ts';
import { text } from './reserve.text.ts';

const endings = ['docx', 'xlsx'] as const;

interface MenuProps {
  readonly reserve: Reserve;
}

function queryOf({ industry, region }: Reserve, more: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({ ...(industry === null ? {} : { industryId: industry.id }), region, ...more });
}

function Label({ words, hint }: { readonly words: string; readonly hint: string }): ReactNode {
  return (
    <span title={hint}>
      <DownloadOutlined aria-hidden="true" /> {words}
    </span>
  );
}

/** 周一清单: what became of the reserve since last Monday, to be printed or worked on. */
export function WeekMenu({ reserve }: MenuProps): ReactNode {
  return (
    <DropMenu label={<Label words={text.week} hint={text.weekHint} />} testId="week-menu">
      {(close) =>
        endings.map((ending) => (
          <li key={ending}>
            <a
              href={`/exports/reserve-week.${ending}?${queryOf(reserve)}`}
              download
              onClick={close}
              data-testid={`week-${ending}`}
            >
              {text.weekAs[ending]}
            </a>
          </li>
        ))
      }
    </DropMenu>
  );
}

/** 拜访清单: the targets of a city, those for the most urgent gaps first. */
export function VisitMenu({ reserve }: MenuProps): ReactNode {
  const { cities } = reserve;
  return (
    <DropMenu label={<Label words={text.visits} hint={text.visitsHint} />} testId="visit-menu">
      {(close) =>
        cities.length === 0 ? (
          <li>{text.visitsNone}</li>
        ) : (
          cities.flatMap(({ value, label, count }) =>
            endings.map((ending) => (
              <li key={`${value} ${ending}`}>
                <a
                  href={`/exports/reserve-visits.${ending}?${queryOf(reserve, { city: value })}`}
                  download
                  onClick={close}
                  data-testid={`visits-${value}-${ending}`}
                >
                  {text.visitsAs(label ?? value, count, text.weekAs[ending])}
                </a>
              </li>
            )),
          )
        )
      }
    </DropMenu>
  );
}
