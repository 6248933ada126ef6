import { AutoComplete, InputNumber, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { overlayHost } from '../../platform/ui/overlay-host.ts';
import { type LinkEntries, RecordReferenceCountMutation } from './entries.query.ts';
import { text } from './entries.text.ts';
import { EntryForm, Field, Words } from './entry-form.tsx';
import type { EntryProps } from './judgement-form.tsx';
import { measures } from './measures.ts';

const nation = '100000';
const firstYear = 1949;

/** Enters one reference count of a link: of the region, of what is around it, or of a neighbour there. */
export function CountForm({
  linkId,
  region,
  places,
  onDone,
  onCancel,
}: EntryProps & { readonly places: LinkEntries['places'] }): ReactNode {
  const lastYear = Number(todayInShanghai().slice(0, 4));
  const { busy, problem, say, submit } = useSubmit(
    RecordReferenceCountMutation,
    (data) => data.recordReferenceCount,
    text.conflict,
  );
  const [area, setArea] = useState(nation);
  const [measure, setMeasure] = useState<string>(measures[0]);
  const [year, setYear] = useState(lastYear - 1);
  const [value, setValue] = useState<number | null>(null);
  const [unit, setUnit] = useState('');
  const [source, setSource] = useState('');
  const send = async (): Promise<void> => {
    if (value === null) return say(text.valueMissing);
    if (source.trim() === '') return say(text.sourceMissing);
    const said = { area, measure, year, value, unit: unit.trim() === '' ? null : unit, source };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, linkId, region, ...said } }))) onDone();
  };
  const others = places.filter(({ id }) => id !== nation);
  return (
    <EntryForm label={text.addCount} {...{ problem, busy, onCancel }} onSubmit={() => void send()}>
      <Field label={text.area}>
        {(id) => (
          <Select
            id={id}
            showSearch={{ optionFilterProp: 'label' }}
            value={area}
            getPopupContainer={overlayHost}
            options={[
              { value: nation, label: text.nation },
              ...others.map((each) => ({ value: each.id, label: each.name })),
            ]}
            onChange={setArea}
          />
        )}
      </Field>
      <Field label={text.measure}>
        {(id) => (
          <>
            <AutoComplete
              id={id}
              value={measure}
              getPopupContainer={overlayHost}
              options={measures.map((each) => ({ value: each }))}
              onChange={setMeasure}
            />
            <p className="quiet">{text.measureHint}</p>
          </>
        )}
      </Field>
      <div className="entry-pair">
        <Field label={text.year}>
          {(id) => (
            <InputNumber
              {...{ id, value: year, min: firstYear, max: lastYear, precision: 0 }}
              onChange={(given) => setYear(given ?? lastYear)}
            />
          )}
        </Field>
        <Field label={text.value}>
          {(id) => <InputNumber {...{ id, value, min: 0 }} onChange={(given) => setValue(given)} />}
        </Field>
      </div>
      <Words label={text.unit} hint={text.unitHint} max={20} value={unit} onChange={setUnit} />
      <Words label={text.source} hint={text.sourceHint} max={200} value={source} onChange={setSource} />
    </EntryForm>
  );
}
