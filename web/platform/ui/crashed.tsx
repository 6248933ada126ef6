import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';
import { PageState } from './page-state.tsx';

/** Shown in place of a page whose code failed or could not be loaded. */
export function Crashed(): ReactNode {
  return (
    <main>
      <PageState title={t.state.crashedTitle} text={t.state.crashedText}>
        <button type="button" onClick={() => window.location.reload()}>
          {t.state.reload}
        </button>
      </PageState>
    </main>
  );
}
