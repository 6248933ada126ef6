import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { t } from '../text/texts.ts';

interface FieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly onChange: (value: string) => void;
}

interface WordsProps extends FieldProps<string> {
  readonly hint?: string;
  readonly max: number;
  readonly rows?: number;
}

export function Words({ label, hint = '', max, value, rows = 1, onChange }: WordsProps): ReactNode {
  const id = useId();
  const given = { id, value, maxLength: max, placeholder: hint };
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      {rows > 1 ? (
        <Input.TextArea {...given} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <Input {...given} onChange={(event) => onChange(event.target.value)} />
      )}
    </div>
  );
}

interface DayProps extends FieldProps<string> {
  readonly min?: string;
  readonly max?: string;
}

export function Day({ label, value, onChange, min, max }: DayProps): ReactNode {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        type="date"
        value={value}
        {...(min === undefined ? {} : { min })}
        {...(max === undefined ? {} : { max })}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PickProps extends FieldProps<string> {
  readonly choices: readonly Choice[];
  /** What '' is called; without it, something must be chosen. */
  readonly none?: string;
  readonly testId?: string;
}

export function Pick({ label, value, choices, none = t.common.choose, testId, onChange }: PickProps): ReactNode {
  const id = useId();
  return (
    <div className="form-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="framed"
        value={value}
        data-testid={testId}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{none}</option>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </div>
  );
}
