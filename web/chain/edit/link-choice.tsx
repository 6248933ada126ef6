import type { ReactNode } from 'react';
import type { ChainMap } from '../map/map.query.ts';
import { text } from './edit.text.ts';

interface LinkChoiceProps {
  readonly map: ChainMap;
  readonly label: string;
  /** The link that cannot be chosen. */
  readonly but: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly testId: string;
}

/** A choice among the links of a chain, by lane. */
export function LinkChoice({ map, label, but, value, onChange, testId }: LinkChoiceProps): ReactNode {
  return (
    <label>
      {label}
      <select className="framed" value={value} data-testid={testId} onChange={({ target }) => onChange(target.value)}>
        <option value="">{text.choose}</option>
        {map.lanes.map((lane) => (
          <optgroup key={lane.id} label={lane.name}>
            {map.links
              .filter(({ laneId, id }) => laneId === lane.id && id !== but)
              .map(({ id, name, parentId }) => (
                <option key={id} value={id}>
                  {parentId === null ? name : `　${name}`}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
