import { Radio } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { text as calls } from '../verdict/calls.text.ts';
import { type CoreFactor, type LinkFactors, RecordFactorsMutation } from './entries.query.ts';
import { text } from './entries.text.ts';
import { Day, EntryForm, Words } from './entry-form.tsx';
import { coreFactors, type FactorState, stateOf } from './factors.ts';
import type { EntryProps } from './judgement-form.tsx';

const states = ['YES', 'NO', 'UNKNOWN'] as const;

interface FactorRowProps {
  readonly factor: CoreFactor;
  readonly state: FactorState;
  readonly onChange: (state: FactorState) => void;
}

function FactorRow({ factor, state, onChange }: FactorRowProps): ReactNode {
  const id = useId();
  return (
    <div className="entry-field">
      <span id={id}>{calls.factors[factor]}</span>
      <Radio.Group
        aria-labelledby={id}
        value={state}
        onChange={(event) => onChange(states.find((each) => each === event.target.value) ?? 'UNKNOWN')}
      >
        {states.map((each) => (
          <Radio key={each} value={each}>
            {text.factorState[each]}
          </Radio>
        ))}
      </Radio.Group>
    </div>
  );
}

/** Records which core factors there are, one by one; what nobody looked for stays open. */
export function FactorsForm({
  linkId,
  region,
  known,
  onDone,
  onCancel,
}: EntryProps & { readonly known: LinkFactors | null }): ReactNode {
  const { busy, problem, say, submit } = useSubmit(RecordFactorsMutation, (data) => data.recordFactors, text.conflict);
  const [given, setGiven] = useState(() => new Map(coreFactors.map((each) => [each, stateOf(known, each)])));
  const [which, setWhich] = useState(known?.text ?? '');
  const [source, setSource] = useState('');
  const [on, setOn] = useState(todayInShanghai());
  const those = (state: FactorState) => coreFactors.filter((each) => given.get(each) === state);
  const send = async (): Promise<void> => {
    const [present, absent] = [those('YES'), those('NO')];
    if (present.length + absent.length === 0) return say(text.factorsMissing);
    if (source.trim() === '') return say(text.sourceMissing);
    const version = known ? { expectedVersion: known.version } : {};
    const said = { present, absent, text: which, on, source, ...version };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, ...said } }))) onDone();
  };
  return (
    <EntryForm label={text.recordFactors} {...{ problem, busy, onCancel }} onSubmit={() => void send()}>
      <p className="quiet">{text.factorsHint}</p>
      {coreFactors.map((factor) => (
        <FactorRow
          key={factor}
          factor={factor}
          state={given.get(factor) ?? 'UNKNOWN'}
          onChange={(state) => setGiven(new Map(given).set(factor, state))}
        />
      ))}
      <Words label={text.factorsText} hint={text.factorsTextHint} max={300} value={which} onChange={setWhich} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
      <Day value={on} onChange={setOn} />
    </EntryForm>
  );
}
