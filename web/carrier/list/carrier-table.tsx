import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { TableHead } from '../../platform/ui/table-head.tsx';
import type { CarrierListRow } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';
import { percent, roughly } from '../numbers.ts';

interface TableProps {
  readonly region: string;
  readonly rows: readonly CarrierListRow[];
}

function Labels({ years }: Pick<CarrierListRow['carrier'], 'years'>): ReactNode {
  return years
    .slice(0, 1)
    .flatMap(({ labels }) => labels)
    .map(({ label, year }) => (
      <span key={label} className="tag carrier-label">
        {text.labelOf(text.labels[label], year)}
      </span>
    ));
}

function Free({ inventory }: Pick<CarrierListRow, 'inventory'>): ReactNode {
  const { free } = inventory;
  if (free.units === 0) return <span className="quiet">{t.common.none}</span>;
  const more = free.withoutArea > 0 ? text.withoutArea(free.withoutArea) : '';
  return <span title={more}>{text.freeAmount(free.units, roughly(free.area.squareMetres))}</span>;
}

function Row({
  region,
  row: { carrier, suits, inventory },
}: {
  readonly region: string;
  readonly row: CarrierListRow;
}) {
  const { id, name, kind, regionName, demo, directions, operator, task, years } = carrier;
  const { units, occupancy, plotsFree, ending, stale, undated, completeness } = inventory;
  const words = [...suits.map(({ title }) => title), ...directions];
  return (
    <tr data-testid="carrier-row">
      <th scope="row">
        <Link to={`/carriers/${region}/${encodeURIComponent(id)}`}>{name}</Link>
        {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        <Labels years={years} />
        <p className="quiet">{written.phrases([text.kinds[kind], regionName, task ?? ''])}</p>
      </th>
      <td className="carrier-words">{written.list(words) || <span className="quiet">{text.unknown}</span>}</td>
      <td>
        {occupancy === null ? (
          <span className="quiet">{units === 0 ? text.floorEmpty : text.notKnown}</span>
        ) : (
          <span className="carrier-meter">
            <i style={{ width: `${occupancy * 100}%` }} />
            <b>{percent(occupancy)}</b>
          </span>
        )}
      </td>
      <td>
        <Free inventory={inventory} />
      </td>
      <td>
        {plotsFree.units === 0 ? <span className="quiet">{t.common.none}</span> : text.mu(roughly(plotsFree.area.mu))}
      </td>
      <td>{ending.at(-1)?.amount.units ?? 0}</td>
      <td>{stale + undated === 0 ? '0' : <span className="tag tag-warn">{stale + undated}</span>}</td>
      <td>{completeness.asked === 0 ? '' : percent(completeness.filled / completeness.asked)}</td>
      <td>{operator?.name ?? <span className="quiet">{text.unknown}</span>}</td>
    </tr>
  );
}

/** The carriers that pass, one row each. */
export function CarrierTable({ region, rows }: TableProps): ReactNode {
  return (
    <div className="work-scroll">
      <table className="work-table carrier-table" aria-label={text.page}>
        <TableHead labels={Object.values(text.columns)} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.carrier.id} region={region} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
