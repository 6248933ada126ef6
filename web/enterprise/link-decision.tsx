import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { usePermission } from '../platform/state/viewer.tsx';
import { ReasonForm } from '../review/reason-form.tsx';
import type { OccupationState, ReasonedState } from '../review/review.query.ts';
import { text as words } from '../review/review.text.ts';
import { useSendReview } from '../review/send-review.ts';
import type { EnterpriseFacts, EnterpriseLink } from './enterprise.query.ts';

interface LinkDecisionProps {
  readonly occupation: EnterpriseLink;
  readonly enterprise: Pick<EnterpriseFacts, 'id' | 'name'>;
}

/** The three decisions on whether an enterprise stands on a link, where its page says that it does. */
export function LinkDecision({ occupation, enterprise }: LinkDecisionProps): ReactNode {
  const mayReview = usePermission('occupation.review');
  const send = useSendReview();
  const [asking, setAsking] = useState<ReasonedState | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!mayReview) return null;
  const { id, state, reason: former, version } = occupation;
  const decide = async (next: OccupationState, reason: string | null): Promise<void> => {
    setAsking(null);
    setBusy(true);
    const row = { id, state, reason: former, version, name: enterprise.name, enterpriseId: enterprise.id };
    const answer = await send([row], { state: next, reason });
    setBusy(false);
    setProblem(answer.kind === 'done' ? null : answer.kind === 'failed' ? answer.text : words.done.conflict);
  };
  if (asking) {
    return (
      <ReasonForm
        key={asking}
        decision={asking}
        title={words.ask[asking].one(occupation.link.name)}
        onDecide={(reason) => void decide(asking, reason)}
        onCancel={() => setAsking(null)}
      />
    );
  }
  return (
    <div className="form-buttons no-print" role="group" aria-label={words.decide.on(occupation.link.name)}>
      {state === 'CONFIRMED' ? null : (
        <Button size="small" loading={busy} onClick={() => void decide('CONFIRMED', null)}>
          {words.decide.confirm}
        </Button>
      )}
      <Button size="small" disabled={busy} onClick={() => setAsking('TO_REVIEW')}>
        {words.decide.restore}
      </Button>
      {state === 'REJECTED' ? null : (
        <Button size="small" danger disabled={busy} onClick={() => setAsking('REJECTED')}>
          {words.decide.reject}
        </Button>
      )}
      {problem === null ? null : <span role="alert">{problem}</span>}
    </div>
  );
}
