import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import type { Target } from './reserve.query.ts';
import { text } from './reserve.text.ts';

interface TargetRowProps {
  readonly target: Target;
  readonly current: boolean;
  /** Null: the reader may not change anything. */
  readonly ticked: boolean | null;
  readonly onFocus: () => void;
  readonly onTick: () => void;
  readonly onOpen: () => void;
}

function Next({ target }: { readonly target: Target }): ReactNode {
  const { nextStep, nextOn, overdue, state, lookAgainOn } = target;
  const shelved = state === 'SHELVED' && lookAgainOn !== null;
  const words = shelved ? text.lookAgain(lookAgainOn) : written.phrases([nextOn ?? '', nextStep ?? '']);
  return (
    <>
      {words === '' ? <span className="quiet">{text.noNext}</span> : words}
      {overdue ? <span className="tag tag-warn">{text.overdue}</span> : null}
    </>
  );
}

/** One target of the table. */
export function TargetRow({ target, current, ticked, onFocus, onTick, onOpen }: TargetRowProps): ReactNode {
  const { id, enterpriseName, demo, at, linkName, mode, state, groupName, lastContact, contacts } = target;
  return (
    <tr
      data-row={id}
      data-testid="reserve-row"
      tabIndex={current ? 0 : -1}
      aria-selected={ticked ?? undefined}
      className={current ? 'is-current' : ''}
      onFocus={onFocus}
    >
      {ticked === null ? null : (
        <td>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={ticked}
            aria-label={text.tick(enterpriseName)}
            onChange={onTick}
          />
        </td>
      )}
      <th scope="row">
        <button type="button" className="as-words" tabIndex={-1} onClick={onOpen}>
          {enterpriseName}
        </button>
        {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
      </th>
      <td>{at ?? <span className="quiet">{text.unknown}</span>}</td>
      <td>{linkName}</td>
      <td>{text.modes[mode]}</td>
      <td>
        <span className={`tag reserve-state is-${state}`}>{text.states[state]}</span>
      </td>
      <td>{groupName ?? <span className="quiet">{text.noGroup}</span>}</td>
      <td>
        <Next target={target} />
      </td>
      <td>
        {lastContact === null ? (
          <span className="quiet">{text.neverContacted}</span>
        ) : (
          written.phrases([lastContact.on, text.outcomes[lastContact.outcome], text.contacts(contacts)])
        )}
      </td>
    </tr>
  );
}
