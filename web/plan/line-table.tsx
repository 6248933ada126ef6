import { Button } from 'antd';
import { Fragment, type ReactNode, useState } from 'react';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { LineMore } from './line-more.tsx';
import { tenth } from './numbers.ts';
import type { Line } from './plan.query.ts';
import { text } from './plan.text.ts';
import { UnitLink, unitName } from './unit-link.tsx';
import type { WishHandlers } from './wish-handlers.ts';

interface LineTableProps extends WishHandlers {
  readonly region: string;
  readonly label: string;
  readonly testId: string;
  readonly lines: readonly Line[];
}

function Before({ now, firstCome }: Line): ReactNode {
  if (now) return text.now(unitName(now));
  return <span className="quiet">{text.firstCome(firstCome ? unitName(firstCome) : text.nowhere)}</span>;
}

function After({ region, line: { place } }: { readonly region: string; readonly line: Line }): ReactNode {
  if (!place) return <span className="tag tag-warn">{text.unplaced}</span>;
  return (
    <>
      <UnitLink region={region} unit={place.unit} /> {place.pinned ? <span className="tag">{text.pinned}</span> : null}
      {place.assumed === null ? null : <div className="plan-warn">{text.assumed(place.assumed)}</div>}
    </>
  );
}

/** Projects with where they go and why; each unfolds to what else there was. */
export function LineTable({ region, label, testId, lines, ...wishes }: LineTableProps): ReactNode {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const turn = (id: string) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const { columns } = text;
  return (
    <div className="work-scroll">
      <table className="work-table plan-table" aria-label={label} data-testid={testId}>
        <thead>
          <tr>
            {[columns.project, columns.before, columns.after, columns.value, columns.used, columns.reason].map(
              (title) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ),
            )}
            <th scope="col">{text.more}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { projectId, name, demo, place, reason, notes } = line;
            const shown = open.has(projectId);
            return (
              <Fragment key={projectId}>
                <tr>
                  <th scope="row">
                    {name} {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
                  </th>
                  <td>
                    <Before {...line} />
                  </td>
                  <td>
                    <After region={region} line={line} />
                  </td>
                  <td>{place ? tenth(place.value) : '—'}</td>
                  <td>
                    {place ? text.area(tenth(place.used)) : '—'}
                    {place && place.mu > 0 ? ` · ${tenth(place.mu)} ${text.mu}` : null}
                  </td>
                  <td>
                    {reason}
                    {notes === null ? null : <div className="quiet">{notes}</div>}
                  </td>
                  <td>
                    <Button
                      size="small"
                      aria-expanded={shown}
                      aria-label={written.label(shown ? text.less : text.more, name)}
                      onClick={() => turn(projectId)}
                      data-testid="plan-more"
                    >
                      {shown ? text.less : text.more}
                    </Button>
                  </td>
                </tr>
                {shown ? (
                  <tr className="plan-more">
                    <td colSpan={7}>
                      <LineMore region={region} line={line} {...wishes} />
                    </td>
                  </tr>
                ) : null}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
