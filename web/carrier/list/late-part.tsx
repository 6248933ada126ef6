import type { ReactNode } from 'react';
import { TableHead } from '../../platform/ui/table-head.tsx';
import type { CarrierList } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';

/** 催更: who is to be asked for states again, each with the sheet of its units to fill in and import back. */
export function LatePart({ list: { late, region } }: { readonly list: CarrierList }): ReactNode {
  if (late.length === 0) return null;
  const { operator, units, stale, undated, oldest, sheet } = text.lateColumns;
  return (
    <section className="carrier-industries" aria-label={text.late} data-testid="carrier-late">
      <h2>{text.late}</h2>
      <p className="quiet">{text.lateHint}</p>
      <table className="work-table">
        <TableHead labels={[operator, units, stale, undated, oldest, sheet]} />
        <tbody>
          {late.map((each) => (
            <tr key={each.id ?? ''}>
              <th scope="row">{each.name ?? text.nobody}</th>
              <td>{each.units}</td>
              <td>{each.stale}</td>
              <td>{each.undated}</td>
              <td>{each.oldest ?? text.unknown}</td>
              <td>
                <a
                  href={`/exports/carrier-check.xlsx?${new URLSearchParams({ region, operator: each.id ?? 'none' })}`}
                  download
                >
                  {text.checkSheet}
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
