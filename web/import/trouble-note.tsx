import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import type { Trouble } from './use-start.ts';

/** What went wrong, and what to do about it. */
export function TroubleNote({ trouble }: { readonly trouble: Trouble }): ReactNode {
  const { title, message, hint } = trouble;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={message === '' ? title : written.label(title, message)}
      description={hint}
      data-testid="import-trouble"
    />
  );
}
