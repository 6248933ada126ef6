import type { ReactNode } from 'react';
import { decimalText } from '../../platform/format/decimal.ts';
import { text as reserve } from '../reserve/reserve.text.ts';
import type { Gap } from './gaps.ts';
import { intoSight } from './into-sight.ts';
import { text } from './targets.text.ts';

interface GapListProps {
  readonly gaps: readonly Gap[];
  readonly chosen: Gap | undefined;
  readonly onChoose: (gap: Gap) => void;
}

/** What the links of the chain call for, by priority. */
export function GapList({ gaps, chosen, onChoose }: GapListProps): ReactNode {
  return (
    <nav className="target-gaps" aria-label={text.gaps}>
      <h2>{text.gaps}</h2>
      {gaps.length === 0 ? <p className="quiet">{text.noGaps}</p> : null}
      <ol data-testid="target-gaps">
        {gaps.map((gap) => (
          <li key={`${gap.linkId} ${gap.mode}`}>
            <button
              type="button"
              ref={gap === chosen ? intoSight : undefined}
              aria-current={gap === chosen ? 'true' : undefined}
              onClick={() => onChoose(gap)}
            >
              <span className={`target-mode is-${gap.mode.toLowerCase()}`}>{reserve.modes[gap.mode]}</span>
              <span className="target-gap-name">{gap.name}</span>
              <small className="quiet">
                {text.verdict[gap.verdict]}
                {' · '}
                {gap.priority === null ? text.noPriority : text.priority(decimalText(gap.priority, 2))}
              </small>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
