import { type ReactNode, useEffect, useRef } from 'react';
import { type ActiveImport, ActiveImportQuery } from '../data/active-import.query.ts';
import { useData } from '../data/use-data.ts';
import { useLater } from '../state/use-later.ts';
import { t } from '../text/texts.ts';

// Rarely: it tells of something that takes minutes.
const activeMs = 10_000;
const idleMs = 60_000;

const say = t.importBanner;

const isTold = (state: string): state is keyof typeof say => Object.hasOwn(say, state);

/** Says below the header that an import is under way; read after the page, so that no first view waits for it. */
export function ImportBanner(): ReactNode {
  const answer = useData(ActiveImportQuery, {}, { pause: !useLater() });
  const last = useRef<ActiveImport | null>(null);
  if (answer.status === 'ready') last.current = answer.data.activeImport;
  const read = useRef<() => void>(() => undefined);
  read.current = answer.status === 'loading' ? () => undefined : answer.retry;
  const active = last.current;
  useEffect(() => {
    const timer = setInterval(() => read.current(), active ? activeMs : idleMs);
    return () => clearInterval(timer);
  }, [active]);
  if (!active || !isTold(active.state)) return null;
  return (
    <p className="import-banner" role="status" data-testid="import-banner">
      {say[active.state](active)}
    </p>
  );
}
