import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { fieldName, text } from '../carrier.text.ts';

export interface Clash {
  readonly field: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly by: string;
}

interface ClashProps {
  readonly clashes: readonly Clash[];
  readonly busy: boolean;
  /** Fields where the other's value is kept. */
  readonly onChoose: (theirs: ReadonlySet<string>) => void;
}

const words: Readonly<Record<string, string>> = { ...text.statuses, ...text.fires, ...text.usages };
const shown = (value: string | null): string => (value === null ? text.emptied : (words[value] ?? value));

/** Both values of every field that two people changed: the reader chooses, and nothing is lost. */
export function ClashPart({ clashes, busy, onChoose }: ClashProps): ReactNode {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const put = (field: string, other: boolean): void =>
    setTheirs((before) => new Set([...before].filter((each) => each !== field).concat(other ? [field] : [])));
  return (
    <div role="alert" className="carrier-clash" data-testid="unit-clash">
      <strong>{text.clashTitle}</strong>
      <p className="quiet">{text.clashText}</p>
      {clashes.map(({ field, mine, theirs: other, by }) => (
        <fieldset key={field}>
          <legend>{fieldName(field)}</legend>
          <label>
            <input type="radio" name={field} checked={!theirs.has(field)} onChange={() => put(field, false)} />{' '}
            {text.mine(shown(mine))}
          </label>
          <label>
            <input type="radio" name={field} checked={theirs.has(field)} onChange={() => put(field, true)} />{' '}
            {text.theirs(by, shown(other))}
          </label>
        </fieldset>
      ))}
      <Button type="primary" loading={busy} onClick={() => onChoose(theirs)} data-testid="unit-choose">
        {text.keepChosen}
      </Button>
    </div>
  );
}
