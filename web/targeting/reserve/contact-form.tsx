import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import { channels, type FirmTarget, outcomes, RecordContactMutation } from './reserve.query.ts';
import { text } from './reserve.text.ts';
import { Form } from './reserve-frame.tsx';

export interface TargetFormProps {
  readonly target: FirmTarget;
  readonly onDone: () => void;
}

/** Records a contact with its outcome, and what comes next. */
export function ContactForm({ target, onDone }: TargetFormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(RecordContactMutation, (data) => data.recordContact, text.conflict);
  const [on, setOn] = useState(todayInShanghai());
  const [who, setWho] = useState('');
  const [channel, setChannel] = useState('CALL');
  const [outcome, setOutcome] = useState('');
  const [said, setSaid] = useState('');
  const [nextStep, setNextStep] = useState(target.nextStep ?? '');
  const [nextOn, setNextOn] = useState(target.nextOn ?? '');
  const send = async (): Promise<void> => {
    const known = outcomes.find((each) => each === outcome);
    if (who.trim() === '') return say(text.whoMissing);
    if (!known) return say(text.outcomeMissing);
    const way = channels.find((each) => each === channel) ?? 'OTHER';
    // A next step that was past already is left as it is unless another is given.
    const next = {
      ...(nextStep === (target.nextStep ?? '') ? {} : { nextStep }),
      ...(nextOn === (target.nextOn ?? '') ? {} : { nextOn: nextOn === '' ? null : nextOn }),
    };
    const input = { id: target.id, expectedVersion: target.version, on, who, channel: way, outcome: known, text: said };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input, ...next } }))) onDone();
  };
  return (
    <Form
      label={text.contactNew}
      testId="contact-form"
      {...{ problem, busy }}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <Day label={text.on} value={on} max={todayInShanghai()} onChange={setOn} />
      <Words label={text.who} hint={text.whoHint} max={50} value={who} onChange={setWho} />
      <Pick
        label={text.channel}
        value={channel}
        choices={channels.map((value) => ({ value, label: text.channels[value] }))}
        onChange={setChannel}
      />
      <Pick
        label={text.outcome}
        value={outcome}
        choices={outcomes.map((value) => ({ value, label: text.outcomes[value] }))}
        onChange={setOutcome}
        testId="contact-outcome"
      />
      <Words label={text.contactText} hint={text.contactTextHint} max={500} rows={3} value={said} onChange={setSaid} />
      <Words label={text.nextStep} hint={text.nextStepHint} max={100} value={nextStep} onChange={setNextStep} />
      <Day label={text.nextOn} value={nextOn} min={todayInShanghai()} onChange={setNextOn} />
    </Form>
  );
}
