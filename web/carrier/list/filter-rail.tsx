import { Slider } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAddress } from '../../platform/state/address.ts';
import { type CarrierList, carrierKinds, unitStatuses } from '../carrier.query.ts';
import { text } from '../carrier.text.ts';
import { type CarrierFilter, type FilterName, filterNames, writeFilter } from './carrier-address.ts';

interface SlideProps {
  readonly label: string;
  readonly max: number | null;
  readonly step: number;
  readonly value: number | null;
  /** Where the handle stands when nothing is asked. */
  readonly rest: 'low' | 'high';
  readonly told: (value: string) => string;
  readonly onPick: (value: number | null) => void;
}

/** One border of a number; it is gone where it narrows nothing. */
function Slide({ label, max, step, value, rest, told, onPick }: SlideProps): ReactNode {
  const top = Math.ceil((max ?? 0) / step) * step;
  const idle = rest === 'low' ? 0 : top;
  const [at, setAt] = useState<number | null>(null);
  if (max === null) return null;
  const shown = Math.min(at ?? value ?? idle, top);
  return (
    <div className="carrier-slide">
      <span>
        {label}
        <b>{shown === idle ? text.any : told(String(shown))}</b>
      </span>
      <Slider
        min={0}
        max={top}
        step={step}
        value={shown}
        ariaLabelForHandle={label}
        onChange={setAt}
        onChangeComplete={(next) => {
          setAt(null);
          onPick(next === idle ? null : next);
        }}
      />
    </div>
  );
}

interface RangeProps {
  readonly max: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly onPick: (from: number | null, to: number | null) => void;
}

const areaStep = 50;

function AreaRange({ max, from, to, onPick }: RangeProps): ReactNode {
  const top = Math.max(areaStep, Math.ceil(max / areaStep) * areaStep);
  const [at, setAt] = useState<readonly number[] | null>(null);
  const [low = 0, high = top] = at ?? [Math.min(from ?? 0, top), Math.min(to ?? top, top)];
  return (
    <div className="carrier-slide">
      <span>
        {text.area}
        <b>{low === 0 && high === top ? text.any : text.band(low, high === top ? null : high)}</b>
      </span>
      <Slider
        range
        min={0}
        max={top}
        step={areaStep}
        value={[low, high]}
        ariaLabelForHandle={[`${text.area} ${text.from}`, `${text.area} ${text.to}`]}
        onChange={setAt}
        onChangeComplete={([least = 0, most = top]) => {
          setAt(null);
          onPick(least === 0 ? null : least, most === top ? null : most);
        }}
      />
    </div>
  );
}

interface RailProps {
  readonly list: CarrierList;
  readonly filter: CarrierFilter;
}

/** What narrows the list; all of it stands in the address. */
export function FilterRail({ list, filter }: RailProps): ReactNode {
  const [query, change] = useAddress();
  const { ranges, industries } = list;
  const put = (name: FilterName, value: string | number | null): void =>
    change((next) => writeFilter(next, name, value === null ? null : String(value)), true);
  const least = [
    { name: 'height', max: ranges.heightM, step: 0.5 },
    { name: 'load', max: ranges.loadKn, step: 0.5 },
    { name: 'power', max: ranges.powerKva, step: 50 },
  ] as const;
  const narrowed = filterNames.some((name) => query.has(name));
  const toggle = (status: (typeof unitStatuses)[number]): void => {
    const kept = filter.statuses.includes(status)
      ? filter.statuses.filter((each) => each !== status)
      : [...filter.statuses, status];
    put('status', kept.join(','));
  };
  return (
    <aside className="carrier-rail" role="search" aria-label={text.filters}>
      <label>
        {text.industry}
        <select
          className="framed"
          value={filter.industry ?? ''}
          data-testid="carrier-industry"
          onChange={({ target }) => put('industry', target.value)}
        >
          <option value="">{text.any}</option>
          {industries.map(({ id, title, carriers }) => (
            <option key={id} value={id}>
              {`${title} ${carriers}`}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.kind}
        <select className="framed" value={filter.kind ?? ''} onChange={({ target }) => put('kind', target.value)}>
          <option value="">{text.any}</option>
          {carrierKinds.map((kind) => (
            <option key={kind} value={kind}>
              {text.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <div className="carrier-states" role="group" aria-label={text.state}>
        {unitStatuses.map((status) => (
          <button
            key={status}
            type="button"
            className={`carrier-chip is-${status}`}
            aria-pressed={filter.statuses.includes(status)}
            data-testid={`carrier-status-${status}`}
            onClick={() => toggle(status)}
          >
            {text.statuses[status]}
          </button>
        ))}
      </div>
      {ranges.area === null ? null : (
        <AreaRange
          max={Number(ranges.area.squareMetres)}
          from={filter.areaFrom}
          to={filter.areaTo}
          onPick={(from, to) =>
            change((next) => {
              writeFilter(next, 'areaFrom', from === null ? null : String(from));
              writeFilter(next, 'areaTo', to === null ? null : String(to));
            }, true)
          }
        />
      )}
      {least.map(({ name, max, step }) => (
        <Slide
          key={name}
          label={text[name]}
          max={max}
          step={step}
          value={filter[name]}
          rest="low"
          told={text.atLeast}
          onPick={(value) => put(name, value)}
        />
      ))}
      <Slide
        label={text.rent}
        max={ranges.rent === null ? null : Number(ranges.rent.amount)}
        step={5}
        value={filter.rent}
        rest="high"
        told={text.atMost}
        onPick={(value) => put('rent', value)}
      />
      <label>
        {text.freeBy}
        <input
          className="framed"
          type="date"
          value={filter.free ?? ''}
          data-testid="carrier-free"
          onChange={({ target }) => put('free', target.value)}
        />
      </label>
      <label className="carrier-check">
        <input
          type="checkbox"
          checked={filter.stale}
          onChange={({ target }) => put('stale', target.checked ? '1' : null)}
        />{' '}
        {text.staleOnly}
      </label>
      {narrowed ? (
        <button
          type="button"
          className="as-words"
          onClick={() => change((next) => filterNames.forEach((name) => void next.delete(name)), true)}
        >
          {text.clear}
        </button>
      ) : null}
    </aside>
  );
}
