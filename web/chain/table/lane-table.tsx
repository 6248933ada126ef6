import { Fragment, type ReactNode } from 'react';

interface LaneRow {
  readonly link: { readonly id: string; readonly lane: string; readonly parentId: string | null };
}

interface LaneTableProps<Row extends LaneRow> {
  readonly label: string;
  /** What the table and, followed by the link, its rows are found by. */
  readonly testId: string;
  readonly rowTestId: string;
  readonly even?: boolean;
  /** Titles of the columns; the first is that of the link. */
  readonly head: ReactNode;
  readonly columns: number;
  readonly rows: readonly Row[];
  /** The row's cells, the heading with the link's name among them. */
  readonly children: (row: Row) => ReactNode;
}

/** Links by lane, in the order of the chain. */
export function LaneTable<Row extends LaneRow>({
  label,
  testId,
  rowTestId,
  even = false,
  head,
  columns,
  rows,
  children,
}: LaneTableProps<Row>): ReactNode {
  const frame = `area-table${even ? ' is-even' : ''}`;
  return (
    // Scrolled by keyboard too, so it takes the focus.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className={frame} data-testid={testId} tabIndex={0} role="region" aria-label={label}>
      <table>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>
          {[...Map.groupBy(rows, ({ link }) => link.lane)].map(([lane, group]) => (
            <Fragment key={lane}>
              <tr className="area-group">
                <th scope="colgroup" colSpan={columns}>
                  <span>{lane}</span>
                </th>
              </tr>
              {group.map((row) => (
                <tr
                  key={row.link.id}
                  className={row.link.parentId === null ? '' : 'is-sub'}
                  data-testid={`${rowTestId}-${row.link.id}`}
                >
                  {children(row)}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
