import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { outcomeOf } from '../../platform/data/outcome.ts';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import { Problem } from '../../platform/ui/problem.tsx';
import {
  ChangeTargetsMutation,
  MoveTargetsMutation,
  type Reserve,
  states,
  type Target,
  WithdrawTargetsMutation,
} from './reserve.query.ts';
import { text } from './reserve.text.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly done: boolean;
  readonly message: string | null;
}

interface BulkBarProps {
  readonly chosen: readonly Target[];
  readonly groups: Reserve['groups'];
  /** Told the ids of rows that were refused. */
  readonly onDone: (left: readonly string[]) => void;
}

/** What is done with all chosen targets at once; rows that were refused stay chosen, each with its reason. */
export function BulkBar({ chosen, groups, onDone }: BulkBarProps): ReactNode {
  const move = useAction(MoveTargetsMutation);
  const give = useAction(ChangeTargetsMutation);
  const withdraw = useAction(WithdrawTargetsMutation);
  const [act, setAct] = useState('');
  const [reason, setReason] = useState('');
  const [lookAgainOn, setLookAgainOn] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly Row[]>([]);
  const items = chosen.map(({ id, version }) => ({ id, expectedVersion: version }));
  const to = states.find((each) => act === `to:${each}`);
  const send = async () => {
    const base = { clientMutationId: newRequestId(), items };
    if (to) {
      const more = { to, reason, lookAgainOn: lookAgainOn === '' ? null : lookAgainOn };
      return outcomeOf(await move({ input: { ...base, ...more } }), (data) => data.moveTargets);
    }
    if (act === 'withdraw') {
      return outcomeOf(await withdraw({ input: { ...base, reason } }), (data) => data.withdrawTargets);
    }
    const groupId = act.startsWith('group:') && act !== 'group:' ? act.slice('group:'.length) : null;
    return outcomeOf(await give({ input: { ...base, groupId } }), (data) => data.changeTargets);
  };
  const run = async (): Promise<void> => {
    setBusy(true);
    const outcome = await send();
    setBusy(false);
    setProblem(outcome.status === 'failed' ? outcome.text : null);
    if (outcome.status === 'failed') return;
    setRows(outcome.value.rows);
    onDone(outcome.value.rows.filter(({ done }) => !done).map(({ id }) => id));
  };
  const refused = rows.filter(({ done }) => !done);
  const acts = [
    ...states.map((value) => ({ value: `to:${value}`, label: `${text.moveTo} ${text.states[value]}` })),
    ...groups.map(({ value, label }) => ({ value: `group:${value}`, label: `${text.giveTo} ${label ?? value}` })),
    { value: 'group:', label: `${text.giveTo} ${text.noGroup}` },
    { value: 'withdraw', label: text.withdraw },
  ];
  const asksWhy = to !== undefined || act === 'withdraw';
  return (
    <div className="reserve-bulk" role="group" aria-label={text.chosen(chosen.length)} data-testid="reserve-bulk">
      <strong>{text.chosen(chosen.length)}</strong>
      <Pick label={text.apply} value={act} choices={acts} onChange={setAct} testId="bulk-act" />
      {asksWhy ? (
        <Words label={text.reason} hint={text.reasonHint} max={300} value={reason} onChange={setReason} />
      ) : null}
      {to === 'SHELVED' ? (
        <Day label={text.lookAgainOn} value={lookAgainOn} min={todayInShanghai()} onChange={setLookAgainOn} />
      ) : null}
      <Button type="primary" loading={busy} disabled={act === ''} onClick={() => void run()} data-testid="bulk-run">
        {text.apply}
      </Button>
      <Button type="text" onClick={() => onDone([])}>
        {text.clearChosen}
      </Button>
      <Problem text={problem} />
      {rows.length === 0 ? null : (
        <div role="status">
          {text.doneMany(rows.length - refused.length, rows.length)}
          <ul>
            {refused.map(({ id, name, message }) => (
              <li key={id}>{text.refused(name, message ?? '')}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
