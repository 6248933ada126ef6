import { type ReactNode, useId } from 'react';
import { useAddress } from '../platform/state/address.ts';
import { text } from './policy.text.ts';

/** The day whose policies are shown. */
export function DayField({ day }: { readonly day: string }): ReactNode {
  const [, change] = useAddress();
  const id = useId();
  return (
    <span className="policy-day">
      <label htmlFor={id}>{text.asOf}</label>
      <input
        id={id}
        className="framed"
        type="date"
        value={day}
        data-testid="policy-day"
        onChange={({ target: { value } }) =>
          change((next) => (value === '' ? next.delete('asOf') : next.set('asOf', value)), true)
        }
      />
    </span>
  );
}
