import { Fragment, type ReactNode, useMemo } from 'react';
import { Link } from 'react-router';
import { AreaFigures, type Behind } from './area-cell.tsx';
import { type AreaRow, areaGroups, everywhere, totalsOf } from './area-rows.ts';
import type { AreaColumn, AreaMatrix } from './areas.query.ts';
import { text } from './areas.text.ts';

interface AreaTableProps {
  readonly matrix: AreaMatrix;
  readonly title: string;
  readonly outward: boolean;
  readonly filled: boolean;
  /** The address of all industries of an area. */
  readonly areaPath: (area: string) => string;
}

/** The name of a column, with the province where cities stand side by side. */
function columnName({ kind, name, within }: AreaColumn, outward: boolean): string {
  if (kind === 'UNLOCATED' || name === null) return outward ? text.unknownPlace : text.unlocated;
  return within === null ? name : `${within}${name}`;
}

function behindOf({ kind, id, regionId }: AreaColumn, region: string, outward: boolean): Behind | null {
  if (kind === 'WHOLE') return { region, place: null };
  if (outward) return regionId === null ? null : { region: regionId, place: null };
  return { region, place: id };
}

interface ColumnHeadProps {
  readonly column: AreaColumn;
  readonly outward: boolean;
  readonly areaPath: (area: string) => string;
}

function ColumnHead({ column, outward, areaPath }: ColumnHeadProps): ReactNode {
  const name = columnName(column, outward);
  if (column.kind === 'AREA') {
    return (
      <th scope="col">
        <Link to={areaPath(column.id)} title={text.openArea(name)} data-testid={`area-${column.id}`}>
          {name}
        </Link>
      </th>
    );
  }
  const unlocated = column.kind === 'UNLOCATED';
  return (
    <th scope="col" className={unlocated ? 'is-unlocated' : ''} title={unlocated && !outward ? text.unlocatedHint : ''}>
      {name}
    </th>
  );
}

/** Link by place: head and first column stay in sight, every number opens its rows. */
export function AreaTable({ matrix, title, outward, filled, areaPath }: AreaTableProps): ReactNode {
  const groups = useMemo(() => areaGroups(matrix, filled), [matrix, filled]);
  const totals = useMemo(() => totalsOf(matrix), [matrix]);
  const { columns, region } = matrix;
  const [chain] = matrix.industries;
  const reserve = `/reserve${chain ? `/${encodeURIComponent(chain.id)}` : ''}?region=${region.code.slice(0, 6)}`;
  const single = columns.length === 1 && columns[0]?.kind === 'WHOLE';
  const width = columns.length + (single ? 1 : 2);
  const cellsOf = (link: { id: string | null; name: string }, cells: AreaRow['cells']): ReactNode => (
    <>
      {columns.map((column) => (
        <td key={column.id} className={column.kind === 'UNLOCATED' ? 'is-unlocated' : ''}>
          <AreaFigures
            cell={cells.get(column.id)}
            link={link}
            place={columnName(column, outward)}
            behind={behindOf(column, region.code, outward)}
            reserve={reserve}
          />
        </td>
      ))}
      {single ? null : (
        <td className="is-total">
          <AreaFigures
            cell={cells.get(everywhere)}
            link={link}
            place={text.total}
            behind={outward ? null : { region: region.code, place: null }}
            reserve={reserve}
          />
        </td>
      )}
    </>
  );
  return (
    // Scrolled by keyboard too, so it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="area-table" data-testid="area-table" tabIndex={0} role="region" aria-label={title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.link}</th>
            {columns.map((column) => (
              <ColumnHead key={column.id} column={column} outward={outward} areaPath={areaPath} />
            ))}
            {single ? null : (
              <th scope="col" className="is-total">
                {text.total}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Fragment key={group.title}>
              <tr className="area-group">
                <th scope="colgroup" colSpan={width}>
                  <span>{group.title}</span>
                </th>
              </tr>
              {group.rows.map((row) => (
                <tr key={row.id} className={row.sub ? 'is-sub' : ''} data-testid={`area-row-${row.id}`}>
                  <th scope="row">{row.name}</th>
                  {cellsOf({ id: row.id, name: row.name }, row.cells)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
        <tfoot>
          <tr data-testid="area-totals">
            <th scope="row">{text.totalRow}</th>
            {cellsOf({ id: null, name: text.totalRow }, totals)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
