import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';

export interface FormFrameProps {
  readonly label: string;
  readonly testId: string;
  readonly className: string;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly save?: string;
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** The frame of a form: what is wrong on top, save and cancel below. */
export function FormFrame(props: FormFrameProps): ReactNode {
  const { label, testId, className, problem, busy, save = t.common.save, onSubmit, onCancel, children } = props;
  return (
    <form
      className={className}
      aria-label={label}
      data-testid={testId}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      {children}
      <div className="form-buttons">
        <Button type="primary" htmlType="submit" loading={busy}>
          {save}
        </Button>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
