import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import { type Dot, plotOf, size } from './frontier.ts';
import { tenth } from './numbers.ts';
import type { Point } from './plan.query.ts';
import { text } from './plan.text.ts';

interface FrontierProps {
  readonly points: readonly Point[];
  readonly landPrice: number;
  readonly busy: boolean;
  readonly onDraw: () => void;
  readonly onPrice: (price: number) => void;
}

function nameOf({ landPrice, totals }: Point): string {
  return text.pointName(tenth(landPrice), tenth(totals.tax), tenth(totals.mu));
}

/** Plans that come to the same stand on one another: the first tells the prices of all. */
function labelOf(dot: Dot, dots: readonly Dot[]): string {
  const here = dots.filter(({ x, y }) => x === dot.x && y === dot.y);
  return here[0] === dot ? written.list(here.map(({ point }) => tenth(point.landPrice))) : '';
}

function Mark({
  dot,
  label,
  chosen,
  onPrice,
}: {
  readonly dot: Dot;
  /** Prices whose plans stand here; empty where another mark tells them. */
  readonly label: string;
  readonly chosen: boolean;
  readonly onPrice: (price: number) => void;
}): ReactNode {
  const { point, x, y } = dot;
  const name = nameOf(point);
  return (
    <a
      href={`#price-${point.landPrice}`}
      aria-label={label === '' ? name : written.label(label, name)}
      aria-current={chosen ? 'true' : undefined}
      className={chosen ? 'plan-dot is-chosen' : 'plan-dot'}
      onClick={(event) => {
        event.preventDefault();
        onPrice(point.landPrice);
      }}
    >
      <title>{name}</title>
      <circle cx={x} cy={y} r={chosen ? 8 : 6} />
      <text x={x} y={y - 11} textAnchor={x > size.width / 2 ? 'end' : 'start'}>
        {label}
      </text>
    </a>
  );
}

function Picture({ points, landPrice, onPrice }: Pick<FrontierProps, 'points' | 'landPrice' | 'onPrice'>): ReactNode {
  const { dots, across, up } = plotOf(points);
  const floor = size.height - size.bottom;
  const line = [...dots].sort((one, other) => one.x - other.x || one.y - other.y);
  return (
    <svg
      className="plan-plot"
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="group"
      aria-label={text.plot}
      data-testid="plan-plot"
    >
      {up.map(({ at, value }) => (
        <g key={value}>
          <line className="plan-grid" x1={size.left} x2={size.width - size.right} y1={at} y2={at} />
          <text x={size.left - 6} y={at + 4} textAnchor="end">
            {tenth(value)}
          </text>
        </g>
      ))}
      {across.map(({ at, value }) => (
        <text key={value} x={at} y={floor + 16} textAnchor="middle">
          {tenth(value)}
        </text>
      ))}
      <text x={(size.left + size.width - size.right) / 2} y={size.height - 6} textAnchor="middle">
        {text.axisMu}
      </text>
      <polyline className="plan-curve" points={line.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {dots.map((dot) => (
        <Mark
          key={dot.point.landPrice}
          dot={dot}
          label={labelOf(dot, dots)}
          chosen={dot.point.landPrice === landPrice}
          onPrice={onPrice}
        />
      ))}
    </svg>
  );
}

function PointTable({ points, landPrice, busy, onPrice }: Omit<FrontierProps, 'onDraw'>): ReactNode {
  return (
    <div className="work-scroll">
      <table className="work-table" aria-label={text.frontier} data-testid="plan-frontier">
        <thead>
          <tr>
            {text.frontierColumns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ landPrice: price, totals }) => (
            <tr key={price} aria-current={price === landPrice ? 'true' : undefined}>
              <th scope="row">{tenth(price)}</th>
              <td>{totals.placed}</td>
              <td>{tenth(totals.tax)}</td>
              <td>{tenth(totals.mu)}</td>
              <td>{totals.taxPerMu === null ? text.none : tenth(totals.taxPerMu)}</td>
              <td>
                <Button
                  size="small"
                  disabled={busy}
                  aria-label={written.label(text.use, text.atPrice(tenth(price)))}
                  onClick={() => onPrice(price)}
                >
                  {text.use}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Best plans at several prices of land, side by side: the district picks one. */
export function FrontierPart(props: FrontierProps): ReactNode {
  const { points, busy, onDraw } = props;
  return (
    <section className="work-card">
      <h2>{text.frontier}</h2>
      <p className="quiet">{text.frontierHint}</p>
      {points.length === 0 ? (
        <Button onClick={onDraw} disabled={busy} data-testid="plan-draw-frontier">
          {text.frontierRun}
        </Button>
      ) : (
        <div className="plan-frontier">
          <figure>
            <figcaption className="quiet">{text.axisTax}</figcaption>
            <Picture {...props} />
          </figure>
          <PointTable {...props} />
        </div>
      )}
    </section>
  );
}
