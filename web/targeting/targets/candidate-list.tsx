import { Button } from 'antd';
import type { ReactNode } from 'react';
import { decimalText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import { intoSight } from './into-sight.ts';
import type { Target, TargetList } from './targets.query.ts';
import { text } from './targets.text.ts';

interface CandidateListProps {
  readonly list: TargetList;
  readonly chosen: string | null;
  readonly compared: readonly string[];
  readonly onChoose: (id: string) => void;
  readonly onMore: () => void;
}

export const scoreText = ({ low, high }: Pick<Target, 'low' | 'high'>): string =>
  text.range(decimalText(low, 0), decimalText(high, 0));

function Bar({ low, high }: Pick<Target, 'low' | 'high'>): ReactNode {
  return (
    <svg className="target-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect className="is-whole" width="100" height="6" />
      <rect className="is-open" width={high} height="6" />
      <rect className="is-known" width={low} height="6" />
    </svg>
  );
}

/** The candidates of a gap, best first: the range of each, and where it comes from. */
export function CandidateList({ list, chosen, compared, onChoose, onMore }: CandidateListProps): ReactNode {
  const { items, total } = list;
  return (
    <section className="target-candidates" aria-label={text.candidates(items.length, total)}>
      <h2>{text.candidates(items.length, total)}</h2>
      <p className="quiet">{text.order}</p>
      {list.blocked === null ? null : <p role="note">{list.blocked}</p>}
      {items.length === 0 && list.blocked === null ? <p className="quiet">{text.none}</p> : null}
      <ol data-testid="target-list">
        {items.map((each) => (
          <li key={each.enterprise.id}>
            <button
              type="button"
              ref={each.enterprise.id === chosen ? intoSight : undefined}
              aria-current={each.enterprise.id === chosen ? 'true' : undefined}
              onClick={() => onChoose(each.enterprise.id)}
            >
              <span className="target-rank">{each.rank}</span>
              <span className="target-name">
                {compared.includes(each.enterprise.id) ? '✓ ' : ''}
                {each.enterprise.name}
              </span>
              <span className="target-range" title={text.rangeHint}>
                {scoreText(each)}
              </span>
              <Bar low={each.low} high={each.high} />
              <small className="quiet">
                {[each.enterprise.city ?? each.enterprise.region, each.enterprise.listed ? text.listed : null]
                  .concat(each.talks.length > 0 ? [text.talkedTo] : [])
                  .concat(each.generators.map((code) => text.generator[code]))
                  .filter((word) => word !== null)
                  .join(' · ')}
              </small>
            </button>
          </li>
        ))}
      </ol>
      {items.length < total ? <Button onClick={onMore}>{text.more}</Button> : null}
      <footer className="quiet">
        <p>{text.ruleSet(list.ruleSet.name, list.ruleSet.validFrom)}</p>
        {list.unrecorded.length > 0 ? (
          <p>{text.unrecorded(written.list(list.unrecorded.map((code) => text.generator[code])))}</p>
        ) : null}
        {list.limits.map((each) => (
          <p key={each}>{each}</p>
        ))}
        {list.missing.length > 0 ? (
          <details>
            <summary>{text.missing}</summary>
            <ul>
              {list.missing.map((each) => (
                <li key={each}>{each}</li>
              ))}
            </ul>
          </details>
        ) : null}
      </footer>
    </section>
  );
}
