import type { ReactNode } from 'react';

interface RowProps {
  readonly label: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A figure with its name. */
export function Row({ label, hint, children }: RowProps): ReactNode {
  return (
    <div title={hint}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
