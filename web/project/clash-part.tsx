import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { fieldName, text } from './project.text.ts';
import { valueWords } from './words.ts';

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

/** Both values of every field that two people changed: the reader chooses, and nothing is lost. */
export function ClashPart({ clashes, busy, onChoose }: ClashProps): ReactNode {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const put = (field: string, other: boolean): void =>
    setTheirs((before) => new Set([...before].filter((each) => each !== field).concat(other ? [field] : [])));
  return (
    <div role="alert" className="project-clash" data-testid="project-clash">
      <strong>{text.clashTitle}</strong>
      <p className="quiet">{text.clashText}</p>
      {clashes.map(({ field, mine, theirs: other, by }) => (
        <fieldset key={field}>
          <legend>{fieldName(field) ?? field}</legend>
          <label>
            <input type="radio" name={field} checked={!theirs.has(field)} onChange={() => put(field, false)} />{' '}
            {text.mine(valueWords(field, mine))}
          </label>
          <label>
            <input type="radio" name={field} checked={theirs.has(field)} onChange={() => put(field, true)} />{' '}
            {text.theirs(by, valueWords(field, other))}
          </label>
        </fieldset>
      ))}
      <Button type="primary" loading={busy} onClick={() => onChoose(theirs)} data-testid="project-choose">
        {text.keepChosen}
      </Button>
    </div>
  );
}
