import { Alert, Button, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { t } from '../../platform/text/texts.ts';
import { text } from './reserve.text.ts';

interface FormProps {
  readonly label: string;
  readonly testId: string;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly save?: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of the reserve's forms: what is wrong on top, save and cancel below. */
export function Form({ label, testId, problem, busy, save = t.common.save, onSubmit, onCancel, children }: FormProps) {
  return (
    <form
      className="reserve-form"
      aria-label={label}
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      {children}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {save}
        </Button>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}

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
    <div className="reserve-field">
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
    <div className="reserve-field">
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

export function Pick({ label, value, choices, none = text.choose, testId, onChange }: PickProps): ReactNode {
  const id = useId();
  return (
    <div className="reserve-field">
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
