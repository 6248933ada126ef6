import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { decimalText } from '../../platform/format/decimal.ts';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { LaneTable } from '../table/lane-table.tsx';
import type { AreaPosition, LinkPosition, Position } from './position.query.ts';
import { text } from './position.text.ts';

const numberText = (value: number | null): string => (value === null ? text.unknown : decimalText(value, 2));
const shareText = (share: number): string => `${decimalText(share * 100, share < 0.01 ? 2 : 1)}%`;

function Top({ top }: Pick<AreaPosition, 'top'>): ReactNode {
  return (
    <details className="position-top">
      <summary>{text.top}</summary>
      <ol>
        {top.map(({ code, name, value, leaders, leadersDemo }) => (
          <li key={code}>
            {text.topRow(name, decimalText(value, 2))}
            <span className="quiet">
              {' '}
              {leaders.length === 0 ? text.noLeaders : text.leaders(written.list(leaders))}
            </span>
            {leadersDemo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
          </li>
        ))}
      </ol>
    </details>
  );
}

function Cell({ at }: { readonly at: AreaPosition }): ReactNode {
  const { measure, year, origin, ours, total, share, rank, counted, top } = at;
  if (measure === null || year === null || origin === null) return <td className="quiet">{text.unknown}</td>;
  return (
    <td className="position-cell">
      <p>
        <strong>{text.ours(numberText(ours), numberText(total))}</strong>
      </p>
      <p>
        {written.phrases([
          share === null ? '' : text.share(shareText(share)),
          rank === null ? text.rankUnknown : text.rank(rank, counted),
        ])}
      </p>
      <p className="quiet position-source">{text.source(origin, year, measure)}</p>
      {top.length === 0 ? null : <Top top={top} />}
    </td>
  );
}

interface PositionTableProps {
  readonly position: Position;
  /** Only the links that something is known of. */
  readonly filled: boolean;
}

/** Link by area: our number of all, share, rank and source, the first five regions behind a fold. */
export function PositionTable({ position, filled }: PositionTableProps): ReactNode {
  const { industryId, region, rows } = position;
  const areas = rows[0]?.areas.map(({ area }) => area) ?? [];
  const isKnown = ({ areas: positions }: LinkPosition): boolean => positions.some(({ measure }) => measure !== null);
  return (
    <LaneTable
      label={text.page}
      testId="position-table"
      rowTestId="position-row"
      columns={areas.length + 2}
      rows={filled ? rows.filter(isKnown) : rows}
      head={
        <>
          <th scope="col">{text.link}</th>
          <th scope="col" title={text.localHint}>
            {text.local}
          </th>
          {areas.map(({ code, name }) => (
            <th key={code} scope="col">
              {name}
            </th>
          ))}
        </>
      }
    >
      {({ link, local, demo, areas: positions }) => (
        <>
          <th scope="row">
            <Link
              to={`/map/${encodeURIComponent(industryId)}?${new URLSearchParams({ region: region.code, mode: 'verdict', link: link.id })}`}
            >
              {link.name}
            </Link>
          </th>
          <td>
            {local ?? text.unknown} {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
          </td>
          {positions.map((at) => (
            <Cell key={at.area.code} at={at} />
          ))}
        </>
      )}
    </LaneTable>
  );
}
