import { Alert, Button, Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { todayInShanghai } from '../../platform/format/day.ts';
import { t } from '../../platform/text/texts.ts';
import { text } from './entries.text.ts';

interface EntryFormProps {
  readonly label: string;
  readonly testId?: string;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of the forms on a link's panel: what is wrong on top, save and cancel below. */
export function EntryForm({
  label,
  testId = 'entry-form',
  problem,
  busy,
  onSubmit,
  onCancel,
  children,
}: EntryFormProps): ReactNode {
  return (
    <form
      className="survey-form"
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
          {t.common.save}
        </Button>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function Field({ label, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="entry-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface WordsProps {
  readonly label: string;
  readonly hint: string;
  readonly max: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
}

/** A text of the form. */
export function Words({ label, hint, max, value, onChange, rows = 1 }: WordsProps): ReactNode {
  return (
    <Field label={label}>
      {(id) =>
        rows > 1 ? (
          <Input.TextArea
            {...{ id, rows, value }}
            maxLength={max}
            placeholder={hint}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...{ id, value }}
            maxLength={max}
            placeholder={hint}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

/** A day up to today. */
export function Day({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (day: string) => void;
}): ReactNode {
  return (
    <Field label={text.on}>
      {(id) => (
        <Input
          id={id}
          type="date"
          value={value}
          max={todayInShanghai()}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
