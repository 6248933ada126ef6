import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../../platform/text/texts.ts';
import type { RuleEffect } from './rules.query.ts';
import { text } from './rules.text.ts';
import type { EffectState } from './use-effect-of.ts';

interface RowsProps {
  readonly title: string;
  readonly rows: RuleEffect['addedFirst'];
  readonly testId: string;
}

function Rows({ title, rows, testId }: RowsProps): ReactNode {
  if (rows.length === 0) return null;
  return (
    <section data-testid={testId}>
      <h3>{title}</h3>
      <ul className="rule-effect-rows">
        {rows.map(({ id, name, words, clause, judged }) => (
          <li key={id}>
            <Link to={`/enterprise/${encodeURIComponent(id)}`}>{name}</Link>{' '}
            {words.map((word) => (
              <mark key={word}>{word}</mark>
            ))}
            {judged ? <span className="tag tag-warn">{text.judgedMark}</span> : null}
            {clause === null ? null : <p className="quiet">{clause}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ready({ effect }: { readonly effect: RuleEffect }): ReactNode {
  const { added, dropped, judged, others, looked, complete, addedFirst, droppedFirst } = effect;
  return (
    <>
      <p className="rule-sentence">{text.sentence(added, dropped)}</p>
      <p className="quiet">{complete ? text.looked(looked) : text.partial(looked)}</p>
      {judged > 0 ? <p>{text.judged(judged)}</p> : null}
      {others > 0 ? <p className="quiet">{text.others(others)}</p> : null}
      <Rows title={text.added(addedFirst.length, added)} rows={addedFirst} testId="rule-added" />
      <Rows title={text.dropped(droppedFirst.length, dropped)} rows={droppedFirst} testId="rule-dropped" />
    </>
  );
}

/** What the draft would change, with the first twenty of each and the words that decide. */
export function EffectPart({ state }: { readonly state: EffectState }): ReactNode {
  return (
    <section className="work-card rule-effect" aria-labelledby="rule-effect-title" data-testid="rule-effect">
      <h2 id="rule-effect-title">{text.effect}</h2>
      <div role="status" data-status={state.status}>
        {state.status === 'unchanged' ? <p className="quiet">{text.unchanged}</p> : null}
        {state.status === 'counting' ? <p className="quiet">{text.counting}</p> : null}
        {state.status === 'failed' ? <p className="work-problem">{state.text || t.failure.UNKNOWN}</p> : null}
        {state.status === 'ready' ? <Ready effect={state.effect} /> : null}
      </div>
    </section>
  );
}
