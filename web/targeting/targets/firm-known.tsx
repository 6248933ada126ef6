import type { ReactNode } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { written } from '../../platform/text/written.ts';
import { Talked } from '../reserve/guard.tsx';
import { FirmReserveQuery } from '../reserve/reserve.query.ts';
import { text as reserve } from '../reserve/reserve.text.ts';
import { text } from './targets.text.ts';

/** What the reserve holds of a firm: for which links, and who already talked to it or its group. */
export function FirmKnown({ enterpriseId }: { readonly enterpriseId: string }): ReactNode {
  const answer = useData(FirmReserveQuery, { enterpriseId }, { dependsOn: ['ReserveOutcome'] });
  const firm = answer.status === 'ready' ? answer.data.reserveOf : null;
  if (!firm) return null;
  return (
    <>
      {firm.targets.map(({ id, linkName, state, groupName, addedBy }) => (
        <p key={id} role="note">
          {written.label(
            text.inReserve,
            written.list(
              [linkName, reserve.states[state], groupName ?? '', addedBy ?? ''].filter((each) => each !== ''),
            ),
          )}
        </p>
      ))}
      {firm.talks.length > 0 ? <Talked talks={firm.talks} /> : null}
    </>
  );
}
