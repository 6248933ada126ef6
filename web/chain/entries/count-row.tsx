import type { ReactNode } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { decimalText } from '../../platform/format/decimal.ts';
import { written } from '../../platform/text/written.ts';
import {
  type LinkCount,
  type LinkNote,
  WithdrawNoteMutation,
  WithdrawReferenceCountMutation,
} from './entries.query.ts';
import { text } from './entries.text.ts';
import { useMayWithdraw } from './judgement-part.tsx';
import { Withdraw } from './withdraw.tsx';

interface Of {
  readonly linkId: string;
  readonly region: string;
}

/** A reference count with its source; what a list brought is undone with the list. */
export function CountRow({ linkId, region, count }: Of & { readonly count: LinkCount }): ReactNode {
  const { id, measure, year, value, unit, origin, by, regionName, entered, version: expectedVersion } = count;
  const mayWithdraw = useMayWithdraw(by);
  const { busy, problem, submit } = useSubmit(
    WithdrawReferenceCountMutation,
    (data) => data.withdrawReferenceCount,
    text.conflict,
  );
  const withdraw = (reason: string) =>
    submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, id, reason, expectedVersion } }));
  return (
    <li>
      {text.count(regionName, year, measure, decimalText(value, 2), unit ?? '')}{' '}
      <span className="quiet">{written.aside(origin, entered && by !== null ? by : text.imported)}</span>{' '}
      {entered && mayWithdraw ? (
        <Withdraw {...{ busy, problem }} onWithdraw={(reason) => void withdraw(reason)} />
      ) : null}
    </li>
  );
}

/** A note on a trend or a move, with its day, its author and what it rests on. */
export function NoteRow({ linkId, region, note }: Of & { readonly note: LinkNote }): ReactNode {
  const mayWithdraw = useMayWithdraw(note.by);
  const { busy, problem, submit } = useSubmit(WithdrawNoteMutation, (data) => data.withdrawNote, text.conflict);
  const { id, version: expectedVersion } = note;
  const withdraw = (reason: string) =>
    submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, id, reason, expectedVersion } }));
  const sources = written.list(note.sources.map(({ title }) => title));
  return (
    <li>
      <span className="tag">{text.kinds[note.kind]}</span> {note.text}{' '}
      <span className="quiet">{written.phrases([note.on, note.regionName, note.by, sources])}</span>{' '}
      {mayWithdraw ? <Withdraw {...{ busy, problem }} onWithdraw={(reason) => void withdraw(reason)} /> : null}
    </li>
  );
}
