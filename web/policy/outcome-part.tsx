import type { ReactNode } from 'react';
import { percentText } from '../platform/format/decimal.ts';
import { useAddress } from '../platform/state/address.ts';
import { written } from '../platform/text/written.ts';
import { StandingTag } from './document-part.tsx';
import type { PolicyOutcome } from './policy.query.ts';
import { text } from './policy.text.ts';
import { setReading } from './policy-address.ts';
import { outcomeWord } from './policy-words.ts';

type Output = PolicyOutcome['outputs'][number];
type Step = PolicyOutcome['steps'][number];

function outputText({ name, amount, unit, text: words, could }: Output): string {
  if (amount !== null) return text.amount(name, amount, unit ?? '');
  if (words !== null) return written.label(name, outcomeWord(words));
  return could.length > 0 ? text.could(name, written.list(could.map(outcomeWord))) : text.unknownAmount(name);
}

function Outputs({ outcome }: { readonly outcome: PolicyOutcome }): ReactNode {
  return (
    <ul className="policy-outputs">
      {outcome.outputs.map((output) => {
        const { key, payer, cap, capUse, unit } = output;
        const aside = [
          payer === null ? '' : text.paidBy(text.level[payer]),
          cap === null || capUse === null ? '' : text.cap(cap, unit ?? '', percentText(capUse)),
        ];
        return (
          <li key={key}>
            {outputText(output)} <span className="quiet policy-small">{written.clauses(aside)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function stepText({ fact, short, at, before, after, text: words }: Step, unit: string): string {
  const way = text.step(fact.name, short, fact.unit ?? '', at);
  if (after === null) return written.phrases([way, words === null ? '' : text.becomes(outcomeWord(words))]);
  return written.phrases([way, before === null ? text.gets(after, unit) : text.rises(before, after, unit)]);
}

function Readings({ outcome: { rule, readings } }: { readonly outcome: PolicyOutcome }): ReactNode {
  const [, change] = useAddress();
  return readings.map(({ param, name, chosen, byDefault, why, options }) => (
    <label key={param} className="policy-reading">
      {written.label(text.readings, name)}
      <select
        className="framed"
        value={chosen}
        data-testid={`reading-${rule.id}-${param}`}
        onChange={({ target }) =>
          change((next) => setReading(next, { rule: rule.id, param, option: target.value }), true)
        }
      >
        {options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.name}
          </option>
        ))}
      </select>
      <span className="quiet policy-small">{byDefault ? written.label(text.byDefault, why) : why}</span>
    </label>
  ));
}

function Cited({ outcome: { document, clause } }: { readonly outcome: PolicyOutcome }): ReactNode {
  const number = document.number ?? written.phrases([document.issuer, document.issued ?? text.unknown]);
  return (
    <p className="quiet policy-small">
      {written.apart([written.aside(written.document(document.title), number), clause.article])}{' '}
      {clause.quote === null ? written.aside('', text.notUploaded) : <q>{clause.quote}</q>}
    </p>
  );
}

interface OutcomePartProps {
  readonly outcome: PolicyOutcome;
  readonly leftOut: boolean;
}

/** One rule: whether it applies, what it gives under which reading, what fails or is missing, and what is one step away. */
export function OutcomePart({ outcome, leftOut }: OutcomePartProps): ReactNode {
  const { rule, status, standing, conditions, missing, steps } = outcome;
  const failing = conditions.filter(({ met }) => met === false);
  const gives = status === 'ELIGIBLE' || status === 'POSSIBLE';
  return (
    <li className={`policy-outcome is-${status.toLowerCase().replaceAll('_', '-')}`} data-testid={`outcome-${rule.id}`}>
      <h3>
        {rule.name} <span className="tag">{text.status[status]}</span>{' '}
        <span className="tag">{text.gives[rule.gives]}</span>{' '}
        {standing === 'IN_FORCE' ? null : <StandingTag standing={standing} />}
      </h3>
      {conditions.some(({ met }) => met === null) ? <p className="policy-small">{text.would}</p> : null}
      {gives ? <Outputs outcome={outcome} /> : null}
      {leftOut ? <p role="note">{text.leftOut}</p> : null}
      {failing.length === 0 || status === 'NOT_IN_FORCE' ? null : (
        <p>{written.label(text.failing, written.clauses(failing.map((condition) => condition.text)))}</p>
      )}
      {missing.length === 0 ? null : (
        <p>{written.label(text.missing, written.list(missing.map(({ name }) => name)))}</p>
      )}
      {outcome.missingMore ? <p className="quiet policy-small">{text.more}</p> : null}
      {steps.map((step) => (
        <p key={`${step.fact.id}-${step.kind}`} className="policy-step" data-testid="policy-step">
          {written.stop(stepText(step, outcome.totalUnit))}
        </p>
      ))}
      {gives ? <Readings outcome={outcome} /> : null}
      {gives && rule.review !== null ? <p className="policy-small">{written.label(text.review, rule.review)}</p> : null}
      <Cited outcome={outcome} />
    </li>
  );
}
