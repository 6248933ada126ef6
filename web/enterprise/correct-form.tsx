import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { todayInShanghai } from '../platform/format/day.ts';
import { t } from '../platform/text/texts.ts';
import { text } from './enterprise.text.ts';

interface Correction {
  readonly value: string | null;
  readonly source: string;
  readonly asOf: string;
  readonly reason: string;
}

interface CorrectFormProps {
  readonly label: string;
  readonly value: string | null;
  readonly busy: boolean;
  readonly onSave: (correction: Correction) => void;
  readonly onCancel: () => void;
}

/** Corrects one value, saying what it stands on and why. */
export function CorrectForm({ label, value, busy, onSave, onCancel }: CorrectFormProps): ReactNode {
  const [next, setNext] = useState(value ?? '');
  const [source, setSource] = useState('');
  const [asOf, setAsOf] = useState(todayInShanghai());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const id = useId();
  const missing = source.trim() === '' || reason.trim() === '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!missing) onSave({ value: next.trim() === '' ? null : next.trim(), source: source.trim(), asOf, reason });
  };
  return (
    <form className="correct-form" aria-label={text.correct.title(label)} onSubmit={submit}>
      <label htmlFor={`${id}-value`}>{text.correct.value}</label>
      <Input.TextArea
        id={`${id}-value`}
        autoSize={{ minRows: 1, maxRows: 6 }}
        value={next}
        onChange={(event) => setNext(event.target.value)}
      />
      <label htmlFor={`${id}-source`}>{text.correct.source}</label>
      <Input
        id={`${id}-source`}
        maxLength={200}
        placeholder={text.correct.sourceHint}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
      <label htmlFor={`${id}-day`}>{text.correct.asOf}</label>
      <Input
        id={`${id}-day`}
        type="date"
        max={todayInShanghai()}
        value={asOf}
        onChange={(event) => setAsOf(event.target.value)}
      />
      <label htmlFor={`${id}-reason`}>{text.correct.reason}</label>
      <Input
        id={`${id}-reason`}
        maxLength={200}
        placeholder={text.correct.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {tried && missing ? (
        <span role="alert" className="field-problem">
          {text.correct.missing}
        </span>
      ) : null}
      <div className="form-buttons">
        <Button size="small" type="primary" htmlType="submit" loading={busy}>
          {t.common.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t.common.cancel}
        </Button>
      </div>
    </form>
  );
}
