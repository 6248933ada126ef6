import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../platform/text/texts.ts';
import type { Unit } from './match.query.ts';
import { text } from './match.text.ts';
import { amountText, areaText, priceText, worthWords } from './words.ts';

interface Row {
  readonly unit: Unit;
  /** What is to be said of how it fits. */
  readonly how?: string;
}

function told({ statusOn, stale }: Unit): string {
  if (statusOn === null) return text.undated;
  return stale === true ? `${statusOn} · ${text.stale}` : statusOn;
}

function Value({ worth }: Pick<Unit, 'worth'>): ReactNode {
  if (worth === null) return null;
  return (
    <td className="match-worth">
      {worth.value === null ? '—' : <b>{amountText(worth.value)}</b>}
      <span className="quiet">{worthWords(worth)}</span>
    </td>
  );
}

interface UnitTableProps {
  readonly region: string;
  readonly label: string;
  readonly testId: string;
  readonly rows: readonly Row[];
}

/** Units side by side; a first column tells how each fits where that differs. */
export function UnitTable({ region, label, testId, rows }: UnitTableProps): ReactNode {
  if (rows.length === 0) return <p className="quiet">{text.none}</p>;
  const explained = rows.some(({ how }) => how !== undefined);
  const valued = rows.some(({ unit }) => unit.worth !== null);
  return (
    <div className="work-scroll">
      <table className="work-table" aria-label={label} data-testid={testId}>
        <thead>
          <tr>
            {explained ? <th scope="col">{text.how}</th> : null}
            {valued ? <th scope="col">{text.value}</th> : null}
            {text.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unit, how }) => (
            <tr key={unit.id}>
              {explained ? <td>{how}</td> : null}
              <Value worth={unit.worth} />
              <th scope="row">
                <Link to={`/carriers/${encodeURIComponent(region)}/${encodeURIComponent(unit.carrier.id)}`}>
                  {unit.carrier.name}
                </Link>{' '}
                {unit.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
              </th>
              <td>{unit.number}</td>
              <td>{unit.usage === null ? '—' : text.usages[unit.usage]}</td>
              <td>{areaText(unit)}</td>
              <td>{unit.heightM ?? '—'}</td>
              <td>{unit.loadKn ?? '—'}</td>
              <td>{priceText(unit.price)}</td>
              <td>{unit.from ?? '—'}</td>
              <td>{told(unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
