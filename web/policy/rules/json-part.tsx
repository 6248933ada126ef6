import { type ReactNode, useId } from 'react';

interface JsonProps {
  readonly label: string;
  readonly value: string;
  readonly testId: string;
  readonly onChange: (value: string) => void;
}

/** The JSON of a rule or of its examples, folded away and open to those who write it themselves. */
export function JsonPart({ label, value, testId, onChange }: JsonProps): ReactNode {
  const id = useId();
  return (
    <details className="work-card">
      <summary>
        <label htmlFor={id}>{label}</label>
      </summary>
      <textarea
        id={id}
        className="framed rule-json"
        rows={18}
        spellCheck={false}
        value={value}
        data-testid={testId}
        onChange={({ target }) => onChange(target.value)}
      />
    </details>
  );
}
