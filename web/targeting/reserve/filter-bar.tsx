import type { ReactNode } from 'react';
import { useAddress } from '../../platform/state/address.ts';
import { modes, type Reserve } from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { filterNames, type ReserveFilter, writeFilter } from './reserve-address.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PickProps {
  readonly label: string;
  readonly value: string | null;
  readonly choices: readonly Choice[];
  readonly onPick: (value: string | null) => void;
  readonly testId: string;
}

function Pick({ label, value, choices, onPick, testId }: PickProps): ReactNode {
  return (
    <label>
      {label}
      <select
        className="framed"
        value={value ?? ''}
        data-testid={testId}
        onChange={({ target }) => onPick(target.value === '' ? null : target.value)}
      >
        <option value="">{text.any}</option>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  );
}

interface FilterBarProps {
  readonly reserve: Reserve;
  readonly filter: ReserveFilter;
}

/** What narrows the reserve; all of it stands in the address. */
export function FilterBar({ reserve, filter }: FilterBarProps): ReactNode {
  const [, change] = useAddress();
  const { states, groups, links, overdue, totalCount, all } = reserve;
  const put = (name: (typeof filterNames)[number]) => (value: string | null) =>
    change((next) => writeFilter(next, name, value), true);
  const narrowed = filterNames.some((name) => filter[name] !== null && filter[name] !== false);
  const given = groups.map(({ value, label, count }) => ({ value, label: `${label ?? value} ${count}` }));
  const stage = put('state');
  return (
    <div className="reserve-filters" role="search" aria-label={text.page}>
      <div className="reserve-states" role="group" aria-label={text.state}>
        {states.map(({ state, count }) => (
          <button
            key={state}
            type="button"
            aria-pressed={filter.state === state}
            data-testid={`reserve-state-${state}`}
            onClick={() => stage(filter.state === state ? null : state)}
          >
            {`${text.states[state]} ${count}`}
          </button>
        ))}
      </div>
      <Pick
        label={text.group}
        value={filter.group}
        choices={[...given, { value: '-', label: text.noGroup }]}
        onPick={put('group')}
        testId="reserve-group"
      />
      <Pick
        label={text.mode}
        value={filter.mode}
        choices={modes.map((value) => ({ value, label: text.modes[value] }))}
        onPick={put('mode')}
        testId="reserve-mode"
      />
      <Pick
        label={text.link}
        value={filter.link}
        choices={links.map(({ value, label, count }) => ({ value, label: `${label ?? value} ${count}` }))}
        onPick={put('link')}
        testId="reserve-link"
      />
      <label>
        <input
          type="checkbox"
          checked={filter.overdue}
          onChange={({ target }) => put('overdue')(target.checked ? '1' : null)}
        />{' '}
        {text.overdueOnly(overdue)}
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
      <span className="quiet">{text.total(totalCount, all)}</span>
    </div>
  );
}
