import type { ReactNode } from 'react';
import { text } from '../carrier.text.ts';

export interface Fact {
  readonly label: string;
  /** Null: not known, and said so. */
  readonly value: ReactNode;
}

/** Facts by name; an unknown one says that it is. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="carrier-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value === null || value === '' ? <span className="quiet">{text.unknown}</span> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
