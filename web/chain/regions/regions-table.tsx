import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decimalText, percentText } from '../../platform/format/decimal.ts';
import { t } from '../../platform/text/texts.ts';
import { LaneTable } from '../table/lane-table.tsx';
import { VerdictTag } from '../verdict/verdict-tag.tsx';
import { differingRows } from './region-rows.ts';
import type { Compared, RegionCell } from './regions.query.ts';
import { text } from './regions.text.ts';

function Cell({ cell }: { readonly cell: RegionCell }): ReactNode {
  const { class: verdict, n, toReview, demo, expected, thetaHat, low, high, probability } = cell;
  const more =
    low === null || high === null || probability === null
      ? ''
      : text.interval(decimalText(low, 2), decimalText(high, 2), percentText(probability));
  return (
    <td title={more}>
      <VerdictTag verdict={verdict} />
      {verdict === 'UNSURVEYED' ? null : (
        <p className="region-figures">
          {expected === null || thetaHat === null
            ? text.firms(n)
            : text.figures(n, decimalText(expected, 1), decimalText(thetaHat, 2))}
          {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        </p>
      )}
      {toReview > 0 ? <p className="quiet region-figures">{text.toReview(toReview)}</p> : null}
    </td>
  );
}

interface RegionsTableProps {
  readonly compared: Compared;
  readonly differing: boolean;
}

/** Link by region: class, firms, what the region would have at the share of the reference. */
export function RegionsTable({ compared, differing }: RegionsTableProps): ReactNode {
  const { industryId, regions, rows } = compared;
  const shown = differing ? differingRows(rows) : rows;
  if (shown.length === 0) return <p className="quiet regions-none">{text.none}</p>;
  return (
    <LaneTable
      even
      label={text.page}
      testId="regions-table"
      rowTestId="regions-row"
      columns={regions.length + 1}
      rows={shown}
      head={
        <>
          <th scope="col">{text.link}</th>
          {regions.map(({ code, name }) => (
            <th key={code} scope="col">
              <Link to={`/map/${encodeURIComponent(industryId)}?region=${code}&mode=verdict`}>{name}</Link>
            </th>
          ))}
        </>
      }
    >
      {({ link, cells }) => (
        <>
          <th scope="row">{link.name}</th>
          {cells.map((cell) => (
            <Cell key={cell.region} cell={cell} />
          ))}
        </>
      )}
    </LaneTable>
  );
}
