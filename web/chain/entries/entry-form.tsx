import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { todayInShanghai } from '../../platform/format/day.ts';
import { FormFrame, type FormFrameProps } from '../../platform/ui/form-frame.tsx';
import { text } from './entries.text.ts';

type EntryFormProps = Omit<FormFrameProps, 'className' | 'testId'> & { readonly testId?: string };

/** The frame of the forms on a link's panel. */
export function EntryForm({ testId = 'entry-form', ...given }: EntryFormProps): ReactNode {
  return <FormFrame className="survey-form" testId={testId} {...given} />;
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
