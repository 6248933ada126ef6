import { Button } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useAddress } from '../platform/state/address.ts';
import { written } from '../platform/text/written.ts';
import type { PolicyFact, PolicyMatch } from './policy.query.ts';
import { text } from './policy.text.ts';
import { clearFacts, factsIn, isAmount, setFact } from './policy-address.ts';

interface FieldProps {
  readonly fact: PolicyFact;
  readonly value: string;
}

function choicesOf({ type, options }: PolicyFact): readonly { readonly key: string; readonly name: string }[] {
  if (type !== 'BOOLEAN') return options;
  return [
    { key: 'true', name: text.yes },
    { key: 'false', name: text.no },
  ];
}

/** A number is sent when it is finished, not at every digit. */
function AmountInput({ id, fact, value }: FieldProps & { readonly id: string }): ReactNode {
  const [, change] = useAddress();
  const [typed, setTyped] = useState(value);
  const [wrong, setWrong] = useState(false);
  const send = (): void => {
    const refused = typed.trim() !== '' && !isAmount(typed);
    setWrong(refused);
    if (!refused && typed !== value) change((next) => setFact(next, fact.id, typed), true);
  };
  return (
    <>
      <input
        id={id}
        className="framed"
        inputMode="decimal"
        maxLength={24}
        value={typed}
        aria-invalid={wrong}
        data-testid={`fact-${fact.id}`}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={send}
        onKeyDown={({ key }) => {
          if (key === 'Enter') send();
        }}
      />
      {wrong ? (
        <p role="alert" className="work-problem policy-small">
          {text.notAmount(fact.name)}
        </p>
      ) : null}
    </>
  );
}

function FactField({ fact, value }: FieldProps): ReactNode {
  const [, change] = useAddress();
  const id = useId();
  const set = (next: string): void => change((query) => setFact(query, fact.id, next), true);
  const label = fact.unit === null ? fact.name : written.aside(fact.name, fact.unit);
  return (
    <div className="policy-field">
      <label htmlFor={id}>{label}</label>
      {fact.type === 'AMOUNT' || fact.type === 'NUMBER' ? (
        <AmountInput key={value} id={id} fact={fact} value={value} />
      ) : fact.type === 'DAY' ? (
        <input
          id={id}
          className="framed"
          type="date"
          value={value}
          data-testid={`fact-${fact.id}`}
          onChange={({ target }) => set(target.value)}
        />
      ) : (
        <select
          id={id}
          className="framed"
          value={value}
          data-testid={`fact-${fact.id}`}
          onChange={({ target }) => set(target.value)}
        >
          <option value="">{text.dontKnow}</option>
          {choicesOf(fact).map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** What is known of a project: what was given, then what can still change an outcome, most informative first. */
export function FactsForm({ match }: { readonly match: PolicyMatch }): ReactNode {
  const [query, change] = useAddress();
  const given = factsIn(query).flatMap(({ fact, value }) => {
    const declared = match.facts.find(({ id }) => id === fact);
    return declared ? [{ fact: declared, value }] : [];
  });
  const asks = match.asks.filter(({ id }) => !given.some(({ fact }) => fact.id === id));
  return (
    <section className="work-card policy-facts" aria-label={text.facts}>
      <h2>{text.facts}</h2>
      <p className="quiet policy-small">{text.factsNote}</p>
      {[...given, ...asks.map((fact) => ({ fact, value: '' }))].map(({ fact, value }) => (
        <FactField key={fact.id} fact={fact} value={value} />
      ))}
      {asks.length === 0 ? <p data-testid="nothing-asked">{text.allKnown}</p> : null}
      {given.length === 0 ? null : (
        <Button className="no-print" onClick={() => change(clearFacts)} data-testid="clear-facts">
          {text.clear}
        </Button>
      )}
    </section>
  );
}
