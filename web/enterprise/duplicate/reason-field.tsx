import { Input } from 'antd';
import type { ReactNode } from 'react';
import { text } from './duplicate.text.ts';

interface ReasonFieldProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why a person decides so on a pair. */
export function ReasonField({ value, onChange }: ReasonFieldProps): ReactNode {
  return (
    <Input
      aria-label={text.reasonLabel}
      className="pair-reason"
      maxLength={200}
      value={value}
      placeholder={text.reasonHint}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
