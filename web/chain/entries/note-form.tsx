import { Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { type LinkNote, NoteLinkMutation } from './entries.query.ts';
import { text } from './entries.text.ts';
import { Day, EntryForm, Words } from './entry-form.tsx';
import type { EntryProps } from './judgement-form.tsx';

const kinds = ['TREND', 'RELOCATION'] as const;

/** Notes a trend or a move of industry on a link, with what it rests on. */
export function NoteForm({ linkId, region, onDone, onCancel }: EntryProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(NoteLinkMutation, (data) => data.noteLink, text.conflict);
  const [kind, setKind] = useState<LinkNote['kind']>('TREND');
  const [body, setBody] = useState('');
  const [source, setSource] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const send = async (): Promise<void> => {
    if (body.trim() === '') return say(text.textMissing);
    if (source.trim() === '') return say(text.sourceMissing);
    const said = { kind, text: body, on, source };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, ...said } }))) onDone();
  };
  return (
    <EntryForm label={text.addNote} {...{ problem, busy, onCancel }} onSubmit={() => void send()}>
      <fieldset>
        <legend>{text.kind}</legend>
        <Radio.Group
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? 'TREND')}
        >
          {kinds.map((each) => (
            <Radio key={each} value={each}>
              {text.kinds[each]}
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
      <Words label={text.text} hint={text.textHint} max={500} rows={3} value={body} onChange={setBody} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      <Day value={on} onChange={setOn} />
    </EntryForm>
  );
}
