import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../platform/text/texts.ts';
import { Problem } from '../platform/ui/problem.tsx';
import { text } from './paper.text.ts';

interface WithdrawProps {
  readonly label?: string;
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onWithdraw: (reason: string) => void;
}

/** Takes something back, once it is said why. */
export function WithdrawButton({ label = text.withdrawn, busy, problem, onWithdraw }: WithdrawProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <span className="work-bar">
      <Input
        size="small"
        aria-label={text.why}
        placeholder={text.why}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" danger loading={busy} disabled={reason.trim() === ''} onClick={() => onWithdraw(reason)}>
        {label}
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        {t.common.cancel}
      </Button>
      <Problem text={problem} />
    </span>
  );
}
