import type { ReactNode } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { TalkList } from './follow-part.tsx';
import { FirmReserveQuery, type Talk } from './reserve.query.ts';
import { text } from './reserve.text.ts';
import './reserve.css';

/** Who talked to a firm before, told before it is added. */
export function Guard({ enterpriseId }: { readonly enterpriseId: string }): ReactNode {
  const answer = useData(
    FirmReserveQuery,
    { enterpriseId },
    { pause: enterpriseId === '', dependsOn: ['ReserveOutcome'] },
  );
  const firm = answer.status === 'ready' ? answer.data.reserveOf : null;
  return firm && firm.talks.length > 0 ? <Talked talks={firm.talks} /> : null;
}

export function Talked({ talks }: { readonly talks: readonly Talk[] }): ReactNode {
  return (
    <div role="note" className="reserve-guard">
      <strong>{text.talkedBefore}</strong>
      <TalkList talks={talks} />
    </div>
  );
}
