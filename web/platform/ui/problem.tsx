import type { ReactNode } from 'react';
import './work-page.css';

/** What went wrong, told at once; null: nothing did. */
export function Problem({ text }: { readonly text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <p role="alert" className="work-problem">
      {text}
    </p>
  );
}
