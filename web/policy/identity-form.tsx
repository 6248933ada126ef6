import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { text } from './paper.text.ts';

/** What a document is, as it is being typed; an empty field is not known. */
export interface TypedIdentity {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issued: string;
  readonly inForceFrom: string;
  readonly inForceTo: string;
  readonly supersedes: string;
}

const known = (value: string) => (value === '' ? null : value);

/** An identity as it is sent: what is empty is left out. */
export function identityInput({ title, issuer, ...rest }: TypedIdentity) {
  const { number, issued, inForceFrom, inForceTo, supersedes } = rest;
  return {
    ...{ title, issuer, number: known(number), issued: known(issued) },
    ...{ inForceFrom: known(inForceFrom), inForceTo: known(inForceTo), supersedes: known(supersedes) },
  };
}

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

export function PaperField({ label, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="policy-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface Other {
  readonly id: string;
  readonly title: string;
}

interface IdentityProps {
  readonly value: TypedIdentity;
  readonly onChange: (value: TypedIdentity) => void;
  /** What it may take the place of. */
  readonly others: readonly Other[];
}

const words = ['title', 'number', 'issuer'] as const;
const days = ['issued', 'inForceFrom', 'inForceTo'] as const;
const names = {
  title: text.name,
  number: text.number,
  issuer: text.issuer,
  issued: text.issued,
  inForceFrom: text.from,
  inForceTo: text.to,
} as const;

/** The fields that say what a document is. */
export function IdentityFields({ value, onChange, others }: IdentityProps): ReactNode {
  return (
    <div className="policy-identity">
      {words.map((field) => (
        <PaperField key={field} label={names[field]}>
          {(id) => (
            <Input
              id={id}
              value={value[field]}
              maxLength={100}
              placeholder={field === 'number' ? text.numberHint : ''}
              data-testid={`identity-${field}`}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
            />
          )}
        </PaperField>
      ))}
      {days.map((field) => (
        <PaperField key={field} label={names[field]}>
          {(id) => (
            <Input
              id={id}
              type="date"
              value={value[field]}
              data-testid={`identity-${field}`}
              onChange={(event) => onChange({ ...value, [field]: event.target.value })}
            />
          )}
        </PaperField>
      ))}
      <PaperField label={text.supersedes}>
        {(id) => (
          <select
            id={id}
            className="framed"
            value={value.supersedes}
            onChange={(event) => onChange({ ...value, supersedes: event.target.value })}
          >
            <option value="">{text.nothing}</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.title}
              </option>
            ))}
          </select>
        )}
      </PaperField>
      <p className="quiet">{text.unknownDay}</p>
    </div>
  );
}
