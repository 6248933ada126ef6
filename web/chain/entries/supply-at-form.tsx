import { InputNumber } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { type LinkSupply, RecordSupplyAtMutation } from './entries.query.ts';
import { text } from './entries.text.ts';
import { Day, EntryForm, Field, Words } from './entry-form.tsx';
import type { EntryProps } from './judgement-form.tsx';

/** Enters how many suppliers lie outside and how far the district supplies itself. */
export function SupplyAtForm({
  linkId,
  region,
  known,
  onDone,
  onCancel,
}: EntryProps & { readonly known: LinkSupply | null }): ReactNode {
  const { busy, problem, say, submit } = useSubmit(
    RecordSupplyAtMutation,
    (data) => data.recordSupplyAt,
    text.conflict,
  );
  const [outside, setOutside] = useState<number | null>(known?.outside ?? null);
  const share = known?.selfSupply ?? null;
  const [percent, setPercent] = useState<number | null>(share === null ? null : Math.round(share * 1000) / 10);
  const [source, setSource] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const send = async (): Promise<void> => {
    if (outside === null && percent === null) return say(text.supplyMissing);
    if (source.trim() === '') return say(text.sourceMissing);
    const version = known ? { expectedVersion: known.version } : {};
    const said = { outside, selfSupply: percent === null ? null : percent / 100, on, source, ...version };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, ...said } }))) onDone();
  };
  return (
    <EntryForm label={text.recordSupply} {...{ problem, busy, onCancel }} onSubmit={() => void send()}>
      <p className="quiet">{text.supplyHint}</p>
      <Field label={text.outside}>
        {(id) => (
          <InputNumber
            {...{ id, min: 0, precision: 0, value: outside, placeholder: text.outsideHint }}
            onChange={setOutside}
          />
        )}
      </Field>
      <Field label={text.selfSupply}>
        {(id) => (
          <InputNumber
            {...{ id, min: 0, max: 100, precision: 1, value: percent, placeholder: text.selfSupplyHint }}
            onChange={setPercent}
          />
        )}
      </Field>
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      <Day value={on} onChange={setOn} />
    </EntryForm>
  );
}
