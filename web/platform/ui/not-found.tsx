import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { t } from '../text/texts.ts';
import { AppHeader } from './app-header.tsx';
import { PageState } from './page-state.tsx';

/** The page for addresses that lead nowhere. */
export function NotFound(): ReactNode {
  return (
    <>
      <AppHeader />
      <main>
        <PageState title={t.state.notFoundTitle} text={t.state.notFoundText}>
          <Link to="/">{t.state.toMap}</Link>
        </PageState>
      </main>
    </>
  );
}
