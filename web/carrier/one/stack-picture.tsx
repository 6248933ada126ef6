import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Unit } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';
import { readable } from '../numbers.ts';
import { type Block, blockAfter, fullWidth, type StackRow } from './stack.ts';

const rowHeight = 40;
const gap = 4;
const labelsWidth = 82;
const narrow = 64;
const tiny = 34;

export const statusWord = ({ status }: Pick<Unit, 'status'>): string =>
  status === null ? text.noStatus : text.statuses[status];

/** The state as a block writes it. */
const shortState = ({ status }: Pick<Unit, 'status'>): string =>
  status === null ? text.unknown : text.statuses[status];

function areaWords({ area, kind }: Pick<Unit, 'area' | 'kind'>): string {
  if (area === null) return text.unknown;
  return kind === 'PLOT' ? text.mu(readable(area.mu)) : text.squareMetres(readable(area.squareMetres));
}

/** The size of a unit as its block writes it: plots in 亩, rooms in ㎡. */
function sizeOf({ area, kind }: Pick<Unit, 'area' | 'kind'>): string {
  if (area === null) return '';
  return kind === 'PLOT' ? text.mu(readable(area.mu)) : readable(area.squareMetres);
}

/** What a screen reader says of a unit: what its block writes, then more. */
function spoken(unit: Unit): string {
  const { number, tenantName, stale, floor } = unit;
  const more = [
    unit.status === null ? text.noStatus : '',
    floor === null ? '' : text.floor(floor),
    tenantName ?? '',
    stale === true ? text.stale : stale === null ? text.undated : '',
  ];
  return [text.block(number, shortState(unit), areaWords(unit)), ...more].filter((each) => each !== '').join(' ');
}

interface BlockProps {
  /** Where the rows begin. */
  readonly left: number;
  readonly block: Block<Unit>;
  readonly y: number;
  readonly current: boolean;
  readonly opened: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

function UnitBlock({ left, block, y, current, opened, onFocus, onOpen }: BlockProps): ReactNode {
  const { unit, guessed } = block;
  const x = left + block.x;
  const width = Math.max(1, block.width - gap);
  const state = shortState(unit);
  const aged = unit.stale !== false;
  return (
    <g
      role="button"
      tabIndex={current ? 0 : -1}
      aria-label={spoken(unit)}
      aria-pressed={opened}
      data-unit={unit.id}
      data-testid="unit-block"
      className={`unit-block is-${unit.status ?? 'NONE'}${guessed ? ' is-guessed' : ''}${opened ? ' is-open' : ''}`}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <title>{spoken(unit)}</title>
      <rect x={x} y={y} width={width} height={rowHeight - gap} rx="3" />
      {width < tiny ? null : (
        <svg x={x} y={y} width={width} height={rowHeight - gap} aria-hidden="true">
          <text x="6" y="15" className="unit-number">
            {unit.number}
          </text>
          <text x="6" y="30">
            {width < narrow ? state.slice(0, 2) : `${state} ${sizeOf(unit)}`}
          </text>
        </svg>
      )}
      {aged ? <path className="unit-aged" d={`M${x + width - 11} ${y} h11 v11 z`} /> : null}
    </g>
  );
}

interface StackProps {
  readonly rows: readonly StackRow<Unit>[];
  readonly label: string;
  readonly current: string | null;
  readonly opened: string | null;
  readonly onCurrent: (id: string) => void;
  readonly onOpen: (id: string) => void;
}

const rowName = (floor: number | null, loose: boolean): string =>
  floor !== null ? text.floor(floor) : loose ? '' : text.floorUnknown;

/** A building as rows of floors, or a park as rows of units: blocks as wide as their area, coloured by state. */
export function StackPicture({ rows, label, current, opened, onCurrent, onOpen }: StackProps): ReactNode {
  const picture = useRef<SVGSVGElement>(null);
  const loose = rows.every(({ floor }) => floor === null);
  const first = rows.find(({ blocks }) => blocks.length > 0)?.blocks[0]?.unit.id ?? null;
  const at = current ?? first;
  const left = loose ? 1 : labelsWidth;
  const obey = (event: KeyboardEvent): void => {
    if (at === null) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(at);
      return;
    }
    const next = blockAfter(rows, at, event.key);
    if (next === null) return;
    event.preventDefault();
    onCurrent(next);
    const block = picture.current?.querySelector(`[data-unit="${CSS.escape(next)}"]`);
    if (block instanceof SVGElement) block.focus();
  };
  return (
    <svg
      ref={picture}
      className="stack-picture"
      role="group"
      aria-label={label}
      viewBox={`0 0 ${left + fullWidth} ${Math.max(1, rows.length) * rowHeight + 2}`}
      data-testid="stack"
      onKeyDown={obey}
    >
      {rows.map(({ floor, blocks }, index) => (
        // Rows keep their places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <g key={index}>
          <text x={left - 12} y={index * rowHeight + 23} textAnchor="end" className="stack-floor">
            {rowName(floor, loose)}
          </text>
          {blocks.length === 0 ? (
            <g>
              <rect
                x={left}
                y={index * rowHeight + 1}
                width={fullWidth - gap}
                height={rowHeight - gap}
                rx="3"
                className="stack-empty"
              />
              <text x={left + 10} y={index * rowHeight + 23} className="stack-none">
                {text.floorEmpty}
              </text>
            </g>
          ) : null}
          {blocks.map((block) => (
            <UnitBlock
              left={left}
              key={block.unit.id}
              block={block}
              y={index * rowHeight + 1}
              current={block.unit.id === at}
              opened={block.unit.id === opened}
              onFocus={() => onCurrent(block.unit.id)}
              onOpen={() => onOpen(block.unit.id)}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** The states that occur, each with its colour, how many there are and their area. */
export function StackLegend({ units }: { readonly units: readonly Unit[] }): ReactNode {
  const groups = [...Map.groupBy(units, ({ status }) => status)].sort(([, a], [, b]) => b.length - a.length);
  const guessed = units.some(({ area }) => area === null);
  return (
    <ul className="stack-legend" aria-label={text.legend}>
      {groups.map(([status, some]) => (
        <li key={status ?? ''}>
          <i className={`carrier-swatch is-${status ?? 'NONE'}`} />
          {`${status === null ? text.noStatus : text.statuses[status]} ${some.length}`}
        </li>
      ))}
      <li>
        <i className="carrier-swatch is-aged" />
        {text.toCheck(
          units.filter(({ stale }) => stale === true).length,
          units.filter(({ stale }) => stale === null).length,
        )}
      </li>
      {guessed ? <li className="quiet">{text.widthNote}</li> : null}
    </ul>
  );
}
