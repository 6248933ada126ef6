import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { Day, Pick, Words } from '../../platform/ui/form-fields.tsx';
import { Form } from '../reserve/reserve-frame.tsx';
import { RecordCostPriceMutation, RecordScenarioMutation } from './proposal.query.ts';
import { text } from './proposal.text.ts';

interface FormProps {
  readonly region: string;
  readonly onDone: () => void;
}

const items = ['RENT', 'LAND', 'POWER', 'LABOUR', 'FREIGHT', 'TAX'] as const;
type Item = (typeof items)[number];

/** One price of a place, in the unit of its item. */
export function PriceForm({ region, onDone }: FormProps): ReactNode {
  const { busy, problem, submit } = useSubmit(RecordCostPriceMutation, (data) => data.recordCostPrice);
  const [item, setItem] = useState<Item>('RENT');
  const [amount, setAmount] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const [note, setNote] = useState('');
  const send = async (): Promise<void> => {
    const input = { region, item, amount, on, source, note };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) onDone();
  };
  const choices = items.map((each) => ({ value: each, label: text.items[each] }));
  return (
    <Form
      label={text.addPrice}
      testId="price-form"
      problem={problem}
      busy={busy}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <Pick
        label={text.item}
        value={item}
        choices={choices}
        none={text.item}
        onChange={(next) => setItem(items.find((each) => each === next) ?? item)}
      />
      <Words label={text.amount} hint={text.amountHint} max={20} value={amount} onChange={setAmount} />
      <Day label={text.on} max={todayInShanghai()} value={on} onChange={setOn} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      <Words label={text.note} max={200} value={note} onChange={setNote} />
    </Form>
  );
}

/** One scenario that is open in a place. */
export function ScenarioForm({ region, linkId, onDone }: FormProps & { readonly linkId: string | null }): ReactNode {
  const { busy, problem, submit } = useSubmit(RecordScenarioMutation, (data) => data.recordScenario);
  const [name, setName] = useState('');
  const [owner, setOwner] = useState('');
  const [what, setWhat] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const [until, setUntil] = useState('');
  const [source, setSource] = useState('');
  const [only, setOnly] = useState(false);
  const send = async (): Promise<void> => {
    const open = { on, until: until === '' ? null : until, linkId: only ? linkId : null };
    const input = { region, name, owner, text: what, source, ...open };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) onDone();
  };
  return (
    <Form
      label={text.addScenario}
      testId="scenario-form"
      problem={problem}
      busy={busy}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <Words label={text.name} max={60} value={name} onChange={setName} />
      <Words label={text.owner} max={60} value={owner} onChange={setOwner} />
      <Words label={text.what} max={300} rows={2} value={what} onChange={setWhat} />
      <Day label={text.on} max={todayInShanghai()} value={on} onChange={setOn} />
      <Day label={text.until} min={on} value={until} onChange={setUntil} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      {linkId === null ? null : (
        <label className="proposal-only">
          <input type="checkbox" checked={only} onChange={({ target }) => setOnly(target.checked)} /> {text.onlyLink}
        </label>
      )}
    </Form>
  );
}
