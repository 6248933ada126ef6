import { useState } from 'react';
import { useForget } from '../../platform/data/forget.ts';
import { outcomeOf, problemOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { type Firm, JudgeMutation, MergeMutation } from './duplicate.query.ts';

export type PairOfFirms = { readonly kept: Firm; readonly gone: Firm };
type Judgement = {
  readonly id: string;
  readonly expectedVersion: number | null;
  readonly choice: 'DIFFERENT' | 'SPLIT' | 'REOPENED';
  readonly reason: string;
};

/** Merges pairs and judges them; says what went wrong, and forgets what was read before. */
export function useDecide() {
  const sendMerge = useAction(MergeMutation);
  const sendJudge = useAction(JudgeMutation);
  const forget = useForget();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const ended = (trouble: string | null): boolean => {
    setBusy(false);
    setProblem(trouble);
    if (trouble === null) forget();
    return trouble === null;
  };
  const merge = async (pairs: readonly PairOfFirms[], reason: string): Promise<boolean> => {
    setBusy(true);
    const items = pairs.map(({ kept, gone }) => ({
      ...{ keptId: kept.id, goneId: gone.id, expectedVersion: kept.version, goneVersion: gone.version },
    }));
    const done = await sendMerge({ input: { clientMutationId: newRequestId(), items, reason: reason.trim() || null } });
    return ended(problemOf(outcomeOf(done, (data) => data.mergeEnterprises)));
  };
  const judge = async ({ reason, ...judgement }: Judgement): Promise<boolean> => {
    setBusy(true);
    const input = { clientMutationId: newRequestId(), ...judgement, reason: reason.trim() || null };
    const done = await sendJudge({ input });
    return ended(problemOf(outcomeOf(done, (data) => data.judgeDuplicate)));
  };
  return { busy, problem, merge, judge };
}
