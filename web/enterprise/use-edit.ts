import { useState } from 'react';
import { outcomeOf, problemOf } from '../platform/data/outcome.ts';
import { newRequestId } from '../platform/data/request-id.ts';
import { useAction } from '../platform/data/use-data.ts';
import { t } from '../platform/text/texts.ts';
import { ConfirmFieldsMutation, DecideClaimMutation, UpdateEnterpriseMutation } from './enterprise.query.ts';

/** What a person can do to the facts of an enterprise; each answers what went wrong, or null when it is done. */
export function useEdit(enterprise: { readonly id: string; readonly version: number }) {
  const confirmFields = useAction(ConfirmFieldsMutation);
  const updateEnterprise = useAction(UpdateEnterpriseMutation);
  const decideClaim = useAction(DecideClaimMutation);
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<string | null>): Promise<string | null> => {
    setBusy(true);
    const problem = await work();
    setBusy(false);
    return problem;
  };
  const seen = () => ({ clientMutationId: newRequestId(), id: enterprise.id, expectedVersion: enterprise.version });

  return {
    busy,
    confirm: (field: string, withdraw: boolean) =>
      run(async () => {
        const location = field === 'region';
        const fields = location ? [] : [field];
        const done = await confirmFields({ input: { ...seen(), fields, location, withdraw } });
        return problemOf(outcomeOf(done, (data) => data.confirmEnterpriseFields, t.failure.CONFLICT));
      }),
    correct: (change: { field: string; value: string | null }, source: string, asOf: string, reason: string) =>
      run(async () => {
        const done = await updateEnterprise({ input: { ...seen(), changes: [change], source, asOf, reason } });
        return problemOf(outcomeOf(done, (data) => data.updateEnterprise, t.failure.CONFLICT));
      }),
    decide: (claim: { readonly id: string; readonly version: number }, choose: boolean, reason: string) =>
      run(async () => {
        const said = { clientMutationId: newRequestId(), id: claim.id, expectedVersion: claim.version, choose, reason };
        const done = await decideClaim({ input: said });
        return problemOf(outcomeOf(done, (data) => data.decideClaim, t.failure.CONFLICT));
      }),
  };
}
