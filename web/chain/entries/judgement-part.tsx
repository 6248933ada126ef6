import type { ReactNode } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission, useViewer } from '../../platform/state/viewer.tsx';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { text as verdict } from '../verdict/verdict.text.ts';
import { type Judgement, WithdrawJudgementMutation } from './entries.query.ts';
import { text } from './entries.text.ts';
import { Withdraw } from './withdraw.tsx';

interface JudgementPartProps {
  readonly linkId: string;
  readonly region: string;
  readonly judgement: Judgement;
  /** What the computed verdict says. */
  readonly computed: keyof typeof verdict.class | null;
}

/** Whether the reader may take back what somebody entered. */
export function useMayWithdraw(by: string | null): boolean {
  const viewer = useViewer();
  const lead = usePermission('chain.edit');
  return lead || (viewer !== null && viewer.username === by);
}

/** A signed judgement with its own badge, beside the computed class. */
export function JudgementPart({ linkId, region, judgement, computed }: JudgementPartProps): ReactNode {
  const { busy, problem, submit } = useSubmit(
    WithdrawJudgementMutation,
    (data) => data.withdrawJudgement,
    text.conflict,
  );
  const mayWithdraw = useMayWithdraw(judgement.by);
  const { version: expectedVersion } = judgement;
  const withdraw = (reason: string) =>
    submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, reason, expectedVersion } }));
  return (
    <div className="judgement" data-testid="judgement">
      <p>
        <span className="tag tag-judged">{text.judged(verdict.class[judgement.class])}</span>{' '}
        <span className="quiet">{text.signed(judgement.by, judgement.on)}</span>{' '}
        {mayWithdraw ? <Withdraw {...{ busy, problem }} onWithdraw={(reason) => void withdraw(reason)} /> : null}
      </p>
      <p>{judgement.reason}</p>
      {computed === null ? null : <p className="quiet">{text.beside(verdict.class[computed])}</p>}
      <SourceFold sources={judgement.sources} />
    </div>
  );
}
