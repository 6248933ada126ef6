import type { ReactNode } from 'react';
import type { Loaded } from '../../platform/data/use-data.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { t } from '../../platform/text/texts.ts';
import type { MapAddress } from '../map/map-address.ts';
import { text } from './modes.text.ts';
import { modeOf, modes } from './modes.ts';
import { sinceOf } from './use-reading.ts';

interface ModeSwitchProps {
  readonly address: MapAddress;
  readonly change: (changes: Partial<MapAddress>) => void;
  readonly wait: Loaded<unknown> | null;
}

/** Chooses the mode, and the day that a mode compares with. */
export function ModeSwitch({ address, change, wait }: ModeSwitchProps): ReactNode {
  const mode = modeOf(address.mode);
  const last = address.asOf ?? todayInShanghai();
  const choose = (id: string): void => {
    const since = modeOf(id).past ? sinceOf(address) : null;
    change({ mode: id, since, show: null });
  };
  return (
    <div className="mode-switch">
      <label title={mode.hint}>
        {text.mode}
        <select
          className="framed"
          value={mode.id}
          onChange={(event) => choose(event.target.value)}
          data-testid="mode-switch"
        >
          {modes.map(({ id, name, hint }) => (
            <option key={id} value={id} title={hint}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {mode.past ? (
        <label title={text.sinceHint}>
          {text.since}
          <input
            className="framed"
            type="date"
            max={last}
            value={sinceOf(address)}
            data-testid="mode-since"
            onChange={(event) => {
              const { value } = event.target;
              change({ since: value === '' || value > last ? null : value });
            }}
          />
        </label>
      ) : null}
      {wait?.status === 'loading' ? <span role="status">{text.reading}</span> : null}
      {wait?.status === 'failed' ? (
        <span role="alert">
          {wait.text}{' '}
          <button type="button" onClick={wait.retry}>
            {t.common.retry}
          </button>
        </span>
      ) : null}
    </div>
  );
}
