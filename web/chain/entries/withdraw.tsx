import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { t } from '../../platform/text/texts.ts';
import { Problem } from '../../platform/ui/problem.tsx';
import { text } from './entries.text.ts';

interface WithdrawProps {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly onWithdraw: (reason: string) => void;
}

/** Takes an entry back, once it is said why. */
export function Withdraw({ busy, problem, onWithdraw }: WithdrawProps): ReactNode {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <Button type="link" size="small" className="plain-link" onClick={() => setOpen(true)} data-testid="withdraw">
        {text.withdraw}
      </Button>
    );
  }
  return (
    <span className="entry-withdraw">
      <Input
        size="small"
        aria-label={text.withdrawWhy}
        placeholder={text.withdrawWhy}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button
        size="small"
        danger
        loading={busy}
        disabled={reason.trim() === ''}
        onClick={() => onWithdraw(reason)}
        data-testid="withdraw-do"
      >
        {text.withdrawDo}
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        {t.common.cancel}
      </Button>
      <Problem text={problem} />
    </span>
  );
}
