import { type KeyboardEvent, type ReactNode, useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { written } from '../../platform/text/written.ts';
import { text as carrierText } from '../carrier.text.ts';
import { roughly } from '../numbers.ts';
import type { Outline, PointRow } from './map.query.ts';
import { text } from './map.text.ts';
import { type Position, pathOf, projectionOf, readShapes } from './projection.ts';

const frame = { width: 960, height: 620, margin: 36 } as const;
const radii = { least: 7, most: 22 } as const;

interface Placed {
  readonly row: PointRow;
  readonly at: Position;
}

function placedOf(rows: readonly PointRow[]): readonly Placed[] {
  return rows.flatMap((row) => {
    const { lon, lat } = row.carrier;
    return lon === null || lat === null ? [] : [{ row, at: [lon, lat] as const }];
  });
}

const areaOf = ({ inventory }: PointRow) => Number(inventory.free.area.squareMetres);

function freeText(row: PointRow): string {
  const { units, area } = row.inventory.free;
  return units === 0 ? text.noFree : text.free(units, roughly(area.squareMetres));
}

/** Arrow keys go to the next mark in the order of the document. */
function walk(event: KeyboardEvent<SVGSVGElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const marks = [...event.currentTarget.querySelectorAll<SVGAElement>('a')];
  const at = marks.findIndex((each) => each.contains(document.activeElement));
  marks[(at + step + marks.length) % marks.length]?.focus();
  event.preventDefault();
}

interface MapProps {
  readonly region: string;
  readonly rows: readonly PointRow[];
  readonly view: Outline;
}

/** Carriers as points on the base map that the district supplied; the area of a circle is what is free. */
export function CarrierMap({ region, rows, view: { outline, regionName } }: MapProps): ReactNode {
  const go = useNavigate();
  const shapes = useMemo(() => (outline === null ? [] : readShapes(outline.shapes)), [outline]);
  const placed = placedOf(rows);
  const project = projectionOf([...shapes.flatMap(({ points }) => points), ...placed.map(({ at }) => at)], frame);
  if (project === null) return <p className="quiet">{text.empty}</p>;
  const most = Math.max(1, ...placed.map(({ row }) => areaOf(row)));
  const to = (id: string) => `/carriers/${region}/${encodeURIComponent(id)}`;
  return (
    <svg
      className="carrier-map"
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={text.label(regionName, placed.length)}
      data-testid="carrier-map"
      onKeyDown={walk}
    >
      {shapes.map((shape, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no names of their own and never move
        <path key={at} className={shape.closed ? 'map-area' : 'map-line'} d={pathOf(shape, project)}>
          {shape.name === null ? null : <title>{shape.name}</title>}
        </path>
      ))}
      {placed.map(({ row, at }) => {
        const { x, y } = project(at);
        const { id, name, kind } = row.carrier;
        const free = areaOf(row);
        const radius = radii.least + (radii.most - radii.least) * Math.sqrt(free / most);
        const label = written.phrases([name, carrierText.kinds[kind], freeText(row)]);
        return (
          <a
            key={id}
            href={to(id)}
            aria-label={label}
            onClick={(event) => {
              event.preventDefault();
              void go(to(id));
            }}
          >
            <title>{label}</title>
            <circle cx={x} cy={y} r={radius} className={row.inventory.free.units === 0 ? 'is-full' : 'is-free'} />
            <text x={x} y={y + radius + 14}>
              {name}
            </text>
          </a>
        );
      })}
    </svg>
  );
}

/** Carriers that cannot be drawn, so that nobody takes the map for all there is. */
export function Nowhere({ region, rows }: Pick<MapProps, 'region' | 'rows'>): ReactNode {
  const without = rows.filter(({ carrier: { lon, lat } }) => lon === null || lat === null);
  if (without.length === 0) return null;
  return (
    <p>
      {text.nowhere(without.length)}
      {without.map(({ carrier: { id, name } }) => (
        <Link key={id} to={`/carriers/${region}/${encodeURIComponent(id)}`} className="carrier-link">
          {name}
        </Link>
      ))}
    </p>
  );
}
