import { Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';

interface PageStateProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page or part of one that has nothing to show: what happened, and what to do next. */
export function PageState({ title, text, children }: PageStateProps): ReactNode {
  return (
    <section className="page-state">
      <svg viewBox="0 0 96 72" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true">
        <rect x="4" y="12" width="26" height="16" rx="4" />
        <rect x="4" y="44" width="26" height="16" rx="4" />
        <rect x="66" y="28" width="26" height="16" rx="4" strokeDasharray="4 3" />
        <path d="M30 20 C48 20 48 36 66 36 M30 52 C48 52 48 36 66 36" />
      </svg>
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}

interface LoadFailedProps {
  readonly text: string;
  readonly retry: () => void;
}

/** Says that reading failed and offers to read again. */
export function LoadFailed({ text, retry }: LoadFailedProps): ReactNode {
  return (
    <div role="alert" className="page-state">
      <h2>{t.state.failedTitle}</h2>
      <p>{text}</p>
      <Button type="primary" onClick={retry}>
        {t.common.retry}
      </Button>
    </div>
  );
}

/** Grey lines in the place of text that is being read. */
export function Bones({ lines = 5 }: { readonly lines?: number }): ReactNode {
  return (
    <div className="bones" role="status" aria-label={t.common.loading}>
      {Array.from({ length: lines }, (_, index) => (
        // The lines are all alike and never change.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <i key={index} />
      ))}
    </div>
  );
}
