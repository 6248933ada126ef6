import { Button, Input } from 'antd';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { ReasonedState } from './review.query.ts';
import { text } from './review.text.ts';
import './review-parts.css';

interface ReasonFormProps {
  readonly decision: ReasonedState;
  readonly title: string;
  readonly onDecide: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a firm is turned down or left to be looked at: a common reason by its digit, or one in words; Escape leaves. */
export function ReasonForm({ decision, title, onDecide, onCancel }: ReasonFormProps): ReactNode {
  const words = text.ask[decision];
  const common: readonly string[] = words.common;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fieldId = useId();
  const missing = tried && reason.trim() === '';
  const submit = (): void => {
    setTried(true);
    if (reason.trim() !== '') onDecide(reason.trim());
  };
  const choose = (choice: string): void => {
    setReason(choice);
    document.getElementById(fieldId)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const choice = reason === '' ? common[Number(event.key) - 1] : undefined;
    if (event.key === 'Escape') onCancel();
    else if (choice !== undefined) setReason(choice);
    else if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="reject-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <strong>{title}</strong>
      <div className="reject-reasons" role="group" aria-label={text.ask.commonLabel}>
        {common.map((each, index) => (
          <button key={each} type="button" aria-pressed={each === reason} onClick={() => choose(each)}>
            <kbd>{index + 1}</kbd> {each}
          </button>
        ))}
      </div>
      <label htmlFor={fieldId}>{words.reason}</label>
      <Input.TextArea
        id={fieldId}
        autoFocus
        rows={2}
        maxLength={500}
        placeholder={words.hint}
        value={reason}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {missing ? (
        <span role="alert" className="field-problem">
          {words.missing}
        </span>
      ) : null}
      <div className="form-buttons">
        <Button type="primary" danger={decision === 'REJECTED'} htmlType="submit">
          {words.submit}
        </Button>
        <Button onClick={onCancel}>{text.ask.cancel}</Button>
      </div>
    </form>
  );
}
