import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import { signed, tenth } from './numbers.ts';
import type { Line, Unit } from './plan.query.ts';
import { text } from './plan.text.ts';
import { UnitLink, unitName } from './unit-link.tsx';
import type { WishHandlers } from './wish-handlers.ts';

interface LineMoreProps extends WishHandlers {
  readonly region: string;
  readonly line: Line;
}

interface WishButtonsProps extends WishHandlers {
  readonly line: Line;
  readonly unit: Unit;
  readonly forbidden?: boolean;
  readonly pinned?: boolean;
}

function WishButtons({
  line,
  unit,
  mayWish,
  onPin,
  onForbid,
  forbidden = false,
  pinned = false,
}: WishButtonsProps): ReactNode {
  const wish = { projectId: line.projectId, unitId: unit.id };
  return (
    <span className="plan-wishes">
      <Button
        size="small"
        disabled={!mayWish || pinned}
        title={text.pinTo(line.name, unitName(unit))}
        aria-label={written.label(text.pin, text.pinTo(line.name, unitName(unit)))}
        onClick={() => onPin(wish)}
        data-testid="plan-pin"
      >
        {text.pin}
      </Button>
      <Button
        size="small"
        disabled={!mayWish || forbidden}
        title={text.forbidTo(line.name, unitName(unit))}
        aria-label={written.label(text.forbid, text.forbidTo(line.name, unitName(unit)))}
        onClick={() => onForbid(wish)}
        data-testid="plan-forbid"
      >
        {text.forbid}
      </Button>
    </span>
  );
}

function Others({ region, line, ...wishes }: LineMoreProps): ReactNode {
  if (line.others.length === 0) return line.admitted > 0 ? <p className="quiet">{text.noOthers}</p> : null;
  return (
    <>
      <h3>{text.others}</h3>
      <ul className="plan-others" data-testid="plan-others">
        {line.others.map(({ unit, delta, why, forbidden }) => (
          <li key={unit.id}>
            <UnitLink region={region} unit={unit} /> <strong>{text.delta(signed(delta))}</strong> <span>{why}</span>
            <WishButtons line={line} unit={unit} forbidden={forbidden} {...wishes} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Open({ region, line }: Pick<LineMoreProps, 'region' | 'line'>): ReactNode {
  const { near, failing, wouldFit } = line;
  return (
    <>
      {wouldFit.length === 0 ? null : (
        <>
          <h3>{text.wouldFit}</h3>
          <ul>
            {wouldFit.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
      {near.length === 0 ? null : (
        <>
          <h3>{text.near}</h3>
          <ul data-testid="plan-near">
            {near.map(({ unit, lack }) => (
              <li key={unit.id}>
                <UnitLink region={region} unit={unit} /> {text.lacks(lack)}
              </li>
            ))}
          </ul>
        </>
      )}
      {failing.length === 0 ? null : (
        <>
          <h3>{text.failing}</h3>
          <ul className="plan-failing">
            {failing.map(({ test, failed, unknown }) => (
              <li key={test}>{text.failed1(test, failed, unknown)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What a line unfolds to: what its value is made of, the other places with who holds them, and what is missing. */
export function LineMore(props: LineMoreProps): ReactNode {
  const { line, region, ...wishes } = props;
  const { place } = line;
  return (
    <div className="plan-details">
      {place ? (
        <p>
          {text.split(
            tenth(place.split.tax),
            signed(place.split.fit),
            tenth(place.split.cost),
            tenth(place.split.land),
          )}{' '}
          <WishButtons line={line} unit={place.unit} pinned={place.pinned} {...wishes} />
        </p>
      ) : null}
      <Others {...props} />
      {place ? null : <Open line={line} region={region} />}
    </div>
  );
}
