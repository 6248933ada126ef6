import { Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { text as verdict } from '../verdict/verdict.text.ts';
import { JudgeLinkMutation, type Judgement } from './entries.query.ts';
import { text } from './entries.text.ts';
import { Day, EntryForm, Words } from './entry-form.tsx';

export interface EntryProps {
  readonly linkId: string;
  readonly region: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

const classes = ['STRONG', 'ADEQUATE', 'WEAK', 'MISSING', 'NOT_EXPECTED'] as const;

/** Signs a judgement, or another one in place of that which stands. */
export function JudgementForm({
  linkId,
  region,
  known,
  onDone,
  onCancel,
}: EntryProps & { readonly known: Judgement | null }): ReactNode {
  const { busy, problem, say, submit } = useSubmit(JudgeLinkMutation, (data) => data.judgeLink, text.conflict);
  const [given, setGiven] = useState<Judgement['class'] | null>(known?.class ?? null);
  const [reason, setReason] = useState('');
  const [source, setSource] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const send = async (): Promise<void> => {
    if (given === null) return say(text.classMissing);
    if (reason.trim() === '') return say(text.reasonMissing);
    if (source.trim() === '') return say(text.sourceMissing);
    const version = known ? { expectedVersion: known.version } : {};
    const said = { class: given, reason, on, source, ...version };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, ...said } }))) onDone();
  };
  return (
    <EntryForm label={text.judge} {...{ problem, busy, onCancel }} onSubmit={() => void send()}>
      <fieldset>
        <legend>{text.class}</legend>
        <Radio.Group
          value={given}
          onChange={(event) => setGiven(classes.find((each) => each === event.target.value) ?? null)}
        >
          {classes.map((each) => (
            <Radio key={each} value={each}>
              {verdict.class[each]}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Words label={text.reason} hint={text.reasonHint} max={300} rows={3} value={reason} onChange={setReason} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      <Day value={on} onChange={setOn} />
    </EntryForm>
  );
}
