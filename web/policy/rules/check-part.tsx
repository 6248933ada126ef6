import type { ReactNode } from 'react';
import { written } from '../../platform/text/written.ts';
import type { RuleCheck } from './rules.query.ts';
import { text } from './rules.text.ts';

type Flag = RuleCheck['flags'][number];

/** Why a rule needs a review of fair competition, in words. */
export const flagText = ({ reason, words }: Flag): string =>
  written.aside(text.reasons[reason], words === null ? text.byAuthor : written.quoted(words));

const partNames = new Map(Object.entries(text.partNames));

/** What a part of a rule is called on the form; a part that is not on it keeps its path. */
function placeOf(path: string): string {
  const [first = path, second = ''] = path.split(/[.[]/);
  return partNames.get(first) ?? partNames.get(second) ?? path;
}

/** The form writes a name in both languages at once, so what is wrong with it is said once. */
const once = ({ path }: RuleCheck['problems'][number]): boolean => path !== 'name.en';

/** What the server says of a rule as it is written: what is wrong where, what is still due, how its conditions read. */
export function CheckPart({ check }: { readonly check: RuleCheck }): ReactNode {
  const { problems, open, conditions, flags } = check;
  return (
    <section aria-label={text.problems} className="rule-check" data-testid="rule-check">
      {problems.length > 0 ? (
        <div role="alert">
          <p>{text.problems}</p>
          <ul className="work-problem">
            {problems.filter(once).map(({ path, text: said }) => (
              <li key={`${path} ${said}`} title={path}>
                {written.label(placeOf(path), said)}
              </li>
            ))}
          </ul>
        </div>
      ) : open.length > 0 ? (
        <div role="status">
          <p>{text.openPoints}</p>
          <ul>
            {open.map((said) => (
              <li key={said}>{said}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p role="status" data-testid="rule-ready">
          {text.ready}
        </p>
      )}
      {conditions.length === 0 ? null : <p>{written.label(text.inWords, written.clauses(conditions))}</p>}
      {flags.length === 0 ? null : (
        <p role="note" className="rule-flag">
          {written.label(text.gate, written.clauses(flags.map(flagText)))}
        </p>
      )}
    </section>
  );
}
