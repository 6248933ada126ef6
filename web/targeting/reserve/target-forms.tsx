import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import type { TargetFormProps } from './contact-form.tsx';
import {
  ChangeTargetsMutation,
  MoveTargetsMutation,
  modes,
  NoteTargetMutation,
  type Reserve,
  states,
  WithdrawTargetsMutation,
} from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { Form } from './reserve-frame.tsx';

const itemOf = ({ id, version }: TargetFormProps['target']) => ({ id, expectedVersion: version });

/** Notes something about a target. */
export function NoteForm({ target, onDone }: TargetFormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(NoteTargetMutation, (data) => data.noteTarget, text.conflict);
  const [said, setSaid] = useState('');
  const send = async (): Promise<void> => {
    if (said.trim() === '') return say(text.textMissing);
    const input = { id: target.id, text: said };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) onDone();
  };
  return (
    <Form label={text.note} testId="note-form" {...{ problem, busy }} onSubmit={() => void send()} onCancel={onDone}>
      <Words label={text.noteText} max={500} rows={3} value={said} onChange={setSaid} />
    </Form>
  );
}

/** Moves a target to one of the states that its own leads to. */
export function MoveForm({ target, onDone }: TargetFormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(MoveTargetsMutation, (data) => data.moveTargets, text.conflict);
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [lookAgainOn, setLookAgainOn] = useState('');
  const to = states.find((each) => each === chosen);
  const send = async (): Promise<void> => {
    if (!to) return say(text.choose);
    const more = { reason, lookAgainOn: lookAgainOn === '' ? null : lookAgainOn };
    const input = { items: [itemOf(target)], to, ...more };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) onDone();
  };
  return (
    <Form label={text.move} testId="move-form" {...{ problem, busy }} onSubmit={() => void send()} onCancel={onDone}>
      <Pick
        label={text.moveTo}
        value={chosen}
        choices={target.next.map((value) => ({ value, label: text.states[value] }))}
        onChange={setChosen}
        testId="move-to"
      />
      <Words label={text.reason} hint={text.reasonHint} max={300} value={reason} onChange={setReason} />
      {to === 'SHELVED' ? (
        <Day label={text.lookAgainOn} value={lookAgainOn} min={todayInShanghai()} onChange={setLookAgainOn} />
      ) : null}
    </Form>
  );
}

interface ChangeFormProps extends TargetFormProps {
  readonly groups: Reserve['groups'];
}

/** Changes next step, group, mode and reason of a target. */
export function ChangeForm({ target, groups, onDone }: ChangeFormProps): ReactNode {
  const { busy, problem, submit } = useSubmit(ChangeTargetsMutation, (data) => data.changeTargets, text.conflict);
  const [groupId, setGroup] = useState(target.groupId ?? '');
  const [mode, setMode] = useState<string>(target.mode);
  const [reason, setReason] = useState(target.reason ?? '');
  const [nextStep, setNextStep] = useState(target.nextStep ?? '');
  const [nextOn, setNextOn] = useState(target.nextOn ?? '');
  const send = async (): Promise<void> => {
    const day = nextOn === (target.nextOn ?? '') ? {} : { nextOn: nextOn === '' ? null : nextOn };
    const group = groupId === (target.groupId ?? '') ? {} : { groupId: groupId === '' ? null : groupId };
    const known = modes.find((each) => each === mode) ?? target.mode;
    const input = { items: [itemOf(target)], mode: known, reason, nextStep, ...group, ...day };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) onDone();
  };
  return (
    <Form
      label={text.change}
      testId="change-form"
      {...{ problem, busy }}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <Words label={text.nextStep} hint={text.nextStepHint} max={100} value={nextStep} onChange={setNextStep} />
      <Day label={text.nextOn} value={nextOn} min={todayInShanghai()} onChange={setNextOn} />
      <Pick
        label={text.group}
        value={groupId}
        none={text.noGroup}
        choices={groups.map(({ value, label }) => ({ value, label: label ?? value }))}
        onChange={setGroup}
      />
      <Pick
        label={text.mode}
        value={mode}
        choices={modes.map((value) => ({ value, label: text.modes[value] }))}
        onChange={setMode}
      />
      <Words label={text.reason} max={300} rows={2} value={reason} onChange={setReason} />
    </Form>
  );
}

/** Takes a target out of the reserve, once it is said why. */
export function WithdrawForm({ target, onDone }: TargetFormProps): ReactNode {
  const { busy, problem, submit } = useSubmit(WithdrawTargetsMutation, (data) => data.withdrawTargets, text.conflict);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const input = { items: [itemOf(target)], reason };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) onDone();
  };
  return (
    <Form
      label={text.withdraw}
      testId="withdraw-form"
      {...{ problem, busy }}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <Words label={text.withdrawWhy} max={300} value={reason} onChange={setReason} />
    </Form>
  );
}
