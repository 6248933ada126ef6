import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { written } from '../../platform/text/written.ts';
import { Withdraw } from '../entries/withdraw.tsx';
import { differing } from './numbers.ts';
import { type RuleNumber, type RuleSet, type Thresholds, WithdrawThresholdsMutation } from './thresholds.query.ts';
import { text } from './thresholds.text.ts';

interface Of {
  readonly sets: Thresholds;
  readonly mayEdit: boolean;
  readonly onUse: (numbers: readonly RuleNumber[]) => void;
}

function SetRow({ sets, set, mayEdit, onUse }: Of & { readonly set: RuleSet }): ReactNode {
  const { industryId, currentId, shipped } = sets;
  const { id, validFrom, validTo, source, by, withdrawn, withdrawnBecause, version, numbers } = set;
  const { busy, problem, submit } = useSubmit(
    WithdrawThresholdsMutation,
    (data) => data.withdrawVerdictRules,
    text.conflict,
  );
  const withdraw = (reason: string) =>
    submit((clientMutationId) => ({ input: { clientMutationId, industryId, id, reason, expectedVersion: version } }));
  const changes = differing(numbers, shipped).map(({ key, value, was }) => text.change(text.label(key), value, was));
  return (
    <li data-testid={`set-${validFrom}`}>
      <p>
        <strong>{text.period(validFrom, validTo)}</strong>{' '}
        {id === currentId ? <span className="tag tag-leader">{text.inForce}</span> : null}
        {withdrawn ? <span className="tag">{text.withdrawn}</span> : null}{' '}
        <span className="quiet">{written.phrases([by, source, withdrawnBecause ?? ''])}</span>
      </p>
      <p>{changes.length === 0 ? text.sameAsShipped : written.clauses(changes)}</p>
      {mayEdit ? (
        <p>
          <Button size="small" onClick={() => onUse(numbers)}>
            {text.use}
          </Button>{' '}
          {withdrawn ? null : <Withdraw {...{ busy, problem }} onWithdraw={(reason) => void withdraw(reason)} />}
        </p>
      ) : null}
    </li>
  );
}

/** Every set of thresholds that was saved for the chain: what differs from the general ones, who, since when, why. */
export function ThresholdsHistory(props: Of): ReactNode {
  const { sets } = props.sets;
  return (
    <section className="work-card" data-testid="thresholds-history">
      <h2>{text.history}</h2>
      {sets.length === 0 ? (
        <p className="quiet">{text.noHistory}</p>
      ) : (
        <ol className="threshold-sets">
          {sets.map((set) => (
            <SetRow key={set.id} set={set} {...props} />
          ))}
        </ol>
      )}
    </section>
  );
}
