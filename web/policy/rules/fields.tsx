import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}

interface TextProps extends FieldProps {
  readonly type?: 'text' | 'date';
  readonly decimal?: boolean;
}

/** A labelled text, number or day of a rule. */
export function TextField({ label, value, testId, onChange, type = 'text', decimal = false }: TextProps): ReactNode {
  const id = useId();
  return (
    <span className="rule-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="framed"
        type={type}
        maxLength={200}
        value={value}
        inputMode={decimal ? 'decimal' : 'text'}
        data-testid={testId}
        onChange={({ target }) => onChange(target.value)}
      />
    </span>
  );
}

interface ChoiceProps extends FieldProps {
  readonly options: readonly (readonly [string, string])[];
}

/** A labelled choice; one that is none of the options stays to be seen. */
export function ChoiceField({ label, value, testId, onChange, options }: ChoiceProps): ReactNode {
  const id = useId();
  const known = options.some(([key]) => key === value);
  return (
    <span className="rule-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="framed"
        value={value}
        data-testid={testId}
        onChange={({ target }) => onChange(target.value)}
      >
        {known ? null : <option value={value}>{value}</option>}
        {options.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A list with one of its items changed; with null, without it. */
export const withItem = <T,>(items: readonly T[], at: number, next: T | null): readonly T[] =>
  items.flatMap((item, place) => (place !== at ? [item] : next === null ? [] : [next]));
