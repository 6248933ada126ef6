import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import type { PolicyMatch } from './policy.query.ts';
import { text } from './policy.text.ts';

/** Rules that are not offered until a review of fair competition is on record, apart from what a project can have. */
export function WithheldPart({ withheld }: Pick<PolicyMatch, 'withheld'>): ReactNode {
  if (withheld.length === 0) return null;
  return (
    <details className="policy-group" data-testid="withheld">
      <summary>{text.count(text.withheld, withheld.length)}</summary>
      <p className="quiet policy-small">{text.withheldNote}</p>
      <ul>
        {withheld.map(({ rule, documentTitle, clause, flags, review }) => {
          const reasons = flags.map(({ reason, words }) =>
            words === null ? text.flags[reason] : written.aside(text.flags[reason], written.quoted(words)),
          );
          const forbids = review?.conclusion === 'STOP' ? [written.aside(text.stopped, review.reference)] : [];
          return (
            <li key={rule.id} className="policy-outcome">
              <h3>{rule.name}</h3>
              <p>{written.clauses([...reasons, ...forbids])}</p>
              <p className="quiet policy-small">{written.apart([written.document(documentTitle), clause.article])}</p>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
