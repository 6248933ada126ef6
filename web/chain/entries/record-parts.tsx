import type { ReactNode } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { percentText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { text as calls } from '../verdict/calls.text.ts';
import {
  type LinkFactors,
  type LinkSupply,
  WithdrawFactorsMutation,
  WithdrawSupplyAtMutation,
} from './entries.query.ts';
import { text } from './entries.text.ts';
import { coreFactors, type FactorState, stateOf } from './factors.ts';
import { useMayWithdraw } from './judgement-part.tsx';
import { Withdraw } from './withdraw.tsx';

interface Of {
  readonly linkId: string;
  readonly region: string;
}

/** Which core factors there are, with who recorded it when and what it rests on. */
export function FactorsPart({ linkId, region, factors }: Of & { readonly factors: LinkFactors }): ReactNode {
  const { busy, problem, submit } = useSubmit(WithdrawFactorsMutation, (data) => data.withdrawFactors, text.conflict);
  const mayWithdraw = useMayWithdraw(factors.by);
  const { version: expectedVersion } = factors;
  const withdraw = (reason: string) =>
    submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, reason, expectedVersion } }));
  const named = (state: FactorState, tell: (names: string) => string): string => {
    const names = coreFactors.filter((each) => stateOf(factors, each) === state).map((each) => calls.factors[each]);
    return names.length === 0 ? '' : tell(written.list(names));
  };
  const { present, absent, unseen } = text.factorList;
  return (
    <div data-testid="factors">
      <h4>{text.factors}</h4>
      <p>
        {written.clauses([named('YES', present), named('NO', absent), named('UNKNOWN', unseen)])}{' '}
        <span className="quiet">{text.signed(factors.by, factors.on)}</span>{' '}
        {mayWithdraw ? <Withdraw {...{ busy, problem }} onWithdraw={(reason) => void withdraw(reason)} /> : null}
      </p>
      {factors.text === null ? null : <p>{factors.text}</p>}
      <SourceFold sources={factors.sources} />
    </div>
  );
}

/** Where the district gets the link from, with who recorded it when and what it rests on. */
export function SupplyAtPart({ linkId, region, supply }: Of & { readonly supply: LinkSupply }): ReactNode {
  const { busy, problem, submit } = useSubmit(WithdrawSupplyAtMutation, (data) => data.withdrawSupplyAt, text.conflict);
  const mayWithdraw = useMayWithdraw(supply.by);
  const { outside, selfSupply, version: expectedVersion } = supply;
  const withdraw = (reason: string) =>
    submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, reason, expectedVersion } }));
  return (
    <div data-testid="supply-at">
      <h4>{text.supply}</h4>
      <p>
        {written.clauses([
          outside === null ? text.outsideNone : text.outsideOf(outside),
          selfSupply === null ? '' : text.selfSupplyOf(percentText(selfSupply)),
        ])}{' '}
        <span className="quiet">{text.signed(supply.by, supply.on)}</span>{' '}
        {mayWithdraw ? <Withdraw {...{ busy, problem }} onWithdraw={(reason) => void withdraw(reason)} /> : null}
      </p>
      <SourceFold sources={supply.sources} />
    </div>
  );
}
