import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { FormFrame } from '../../platform/ui/form-frame.tsx';
import { TextField } from '../rules/fields.tsx';
import { type Ledger, type LedgerLine, WithdrawGrantMutation } from './ledger.query.ts';
import { text } from './ledger.text.ts';
import { stages } from './record-parts.tsx';

type Entry = LedgerLine['entries'][number];

interface EntryProps {
  readonly entry: Entry;
  readonly region: string;
  readonly mayEdit: boolean;
}

function EntryRow({ entry, region, mayEdit }: EntryProps): ReactNode {
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, problem, submit } = useSubmit(WithdrawGrantMutation, (data) => data.withdrawPolicyGrant);
  const { id, stage, amount, unit, on, evidence, by, version } = entry;
  const send = async (): Promise<void> => {
    const input = { region, id, expectedVersion: version, reason };
    await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }));
  };
  return (
    <li>
      {text.entry(on, text.stages[stage], amount, unit, evidence, by)}{' '}
      {mayEdit && !asked ? (
        <Button size="small" onClick={() => setAsked(true)}>
          {text.withdraw}
        </Button>
      ) : null}
      {asked ? (
        <FormFrame
          label={text.withdraw}
          testId={`withdraw-${id}`}
          className="rule-group"
          save={text.withdraw}
          {...{ problem, busy }}
          onSubmit={() => void send()}
          onCancel={() => setAsked(false)}
        >
          <TextField label={text.reason} value={reason} onChange={setReason} />
        </FormFrame>
      ) : null}
    </li>
  );
}

const amountOf = ({ promised, applied, approved, paid }: LedgerLine) => ({
  ...{ PROMISED: promised, APPLIED: applied, APPROVED: approved, PAID: paid },
});

/** The ledger by firm or project, clause and year; a blank is no entry. */
export function LedgerTable({ ledger, mayEdit }: { readonly ledger: Ledger; readonly mayEdit: boolean }): ReactNode {
  return (
    <div className="work-scroll">
      <table className="work-table" data-testid="ledger">
        <thead>
          <tr>
            {[text.subject, text.clause, text.year, text.unit, ...stages.map((each) => text.stages[each])].map(
              (head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ),
            )}
            <th scope="col">{text.capLeft}</th>
            <th scope="col">{text.entries}</th>
          </tr>
        </thead>
        <tbody>
          {ledger.lines.map((line) => (
            <tr key={[line.subject, line.clauseId, line.ruleId, line.output, line.year, line.unit].join(' ')}>
              <th scope="row">{line.subjectName}</th>
              <td>{line.article ?? line.clauseId}</td>
              <td>{line.year}</td>
              <td>{line.unit}</td>
              {stages.map((stage) => (
                <td key={stage}>{amountOf(line)[stage]}</td>
              ))}
              <td>{line.capLeft}</td>
              <td>
                <ul>
                  {line.entries.map((entry) => (
                    <EntryRow key={entry.id} entry={entry} region={ledger.regionId} mayEdit={mayEdit} />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
