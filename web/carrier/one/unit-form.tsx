import { Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { written } from '../../platform/text/written.ts';
import { FormFrame } from '../../platform/ui/form-frame.tsx';
import { ChangeUnitMutation, type Unit } from '../carrier.query.ts';
import { fieldName, text } from '../carrier.text.ts';
import { type Clash, ClashPart } from './clash-part.tsx';
import { badNumber, type Draft, type DraftField, draftOf, editOf, isEmpty, without } from './unit-edit.ts';

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Field({ label, children }: FieldProps): ReactNode {
  const id = useId();
  return (
    <div className="carrier-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly none: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
  readonly testId?: string;
}

function Pick({ label, value, none, choices, onChange, testId }: PickProps): ReactNode {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          className="framed"
          value={value}
          data-testid={testId}
          onChange={({ target }) => onChange(target.value)}
        >
          <option value="">{none}</option>
          {choices.map(([each, name]) => (
            <option key={each} value={each}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface FormProps {
  readonly unit: Unit;
  readonly onCancel: () => void;
  /** Told in words what became of it. */
  readonly onDone: (words: string) => void;
}

interface Held {
  readonly version: number;
  readonly clashes: readonly Clash[];
}

type Edit = ReturnType<typeof editOf>;

/** Changes a unit; where somebody else changed the same field meanwhile, both values are shown to choose from. */
export function UnitForm({ unit, onCancel, onDone }: FormProps): ReactNode {
  const { busy, problem, say, submit } = useSubmit(ChangeUnitMutation, (data) => data.changeUnit, text.conflict);
  // The unit as it was when the form was opened: what is read again meanwhile is somebody else's.
  const [before] = useState(unit);
  const [draft, setDraft] = useState<Draft>(() => draftOf(unit));
  const [on, setOn] = useState(todayInShanghai());
  const [source, setSource] = useState('');
  const [held, hold] = useState<Held | null>(null);
  const put = (field: keyof Draft) => (value: string) => setDraft((now) => ({ ...now, [field]: value }));
  const send = async (edit: Edit, expectedVersion: number): Promise<void> => {
    const told = { id: before.id, expectedVersion, on, source };
    const done = await submit((clientMutationId) => ({ input: { ...edit, ...told, clientMutationId } }));
    if (!done) return;
    const { written: wrote, version, clashes, kept } = done;
    if (!wrote) return hold({ version, clashes });
    onDone(kept.length === 0 ? text.saved : text.merged(written.list(kept.map(fieldName))));
  };
  const save = async (): Promise<void> => {
    const bad = badNumber(draft);
    if (bad !== null) return say(text.numberBad(fieldName(bad)));
    const edit = editOf(before, draft);
    if (isEmpty(edit)) return say(text.noChange);
    await send(edit, before.version);
  };
  const choose = async (theirs: ReadonlySet<string>): Promise<void> => {
    const edit = without(editOf(before, draft), theirs);
    if (isEmpty(edit)) return onDone(text.saved);
    if (held) await send(edit, held.version);
  };
  const line = (field: DraftField, label: string, type: 'text' | 'date' = 'text'): ReactNode => (
    <Field label={label}>
      {(id) => (
        <Input
          {...{ id, type }}
          value={draft[field]}
          maxLength={field === 'note' ? 300 : 100}
          data-testid={`unit-${field}`}
          onChange={({ target }) => put(field)(target.value)}
        />
      )}
    </Field>
  );
  return (
    <FormFrame
      className="carrier-form"
      testId="unit-form"
      label={text.editTitle(unit.number)}
      {...{ problem, busy, onCancel }}
      onSubmit={() => void save()}
    >
      {held === null ? null : (
        <ClashPart clashes={held.clashes} busy={busy} onChoose={(theirs) => void choose(theirs)} />
      )}
      <Pick
        label={text.state}
        value={draft.status}
        none={text.noStatus}
        choices={unit.statuses.map((status) => [status, text.statuses[status]])}
        onChange={put('status')}
        testId="unit-status"
      />
      <Field label={text.on}>
        {(id) => (
          <Input
            id={id}
            type="date"
            value={on}
            max={todayInShanghai()}
            onChange={({ target }) => setOn(target.value)}
          />
        )}
      </Field>
      {line('tenantName', text.tenant)}
      {line('contractEnd', text.contractEnd, 'date')}
      {line('freeFrom', text.freeFrom, 'date')}
      {line('area', text.area)}
      {line('height', text.heightUnit)}
      <div className="carrier-load">
        {line('load', text.loadOf)}
        <select
          className="framed"
          aria-label={text.loadUnit}
          value={draft.loadIn}
          onChange={({ target }) => put('loadIn')(target.value === 'T' ? 'T' : 'KN')}
        >
          <option value="KN">{text.loadKn}</option>
          <option value="T">{text.loadT}</option>
        </select>
      </div>
      {line('power', text.powerUnit)}
      {line('rent', text.rentUnit)}
      {line('sale', text.saleUnit)}
      <Pick
        label={text.fire}
        value={draft.fireClass}
        none={text.unknown}
        choices={Object.entries(text.fires)}
        onChange={put('fireClass')}
      />
      {line('note', text.note)}
      <Field label={text.source}>
        {(id) => (
          <Input
            id={id}
            value={source}
            maxLength={200}
            placeholder={text.sourceHint}
            data-testid="unit-source"
            onChange={({ target }) => setSource(target.value)}
          />
        )}
      </Field>
      {before.status === null ? null : (
        <Button
          disabled={busy}
          data-testid="unit-still"
          onClick={() => void send({ status: before.status }, before.version)}
        >
          {text.stillSo}
        </Button>
      )}
    </FormFrame>
  );
}
