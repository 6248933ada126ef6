import { Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';
import { PageState } from '../../platform/ui/page-state.tsx';
import { useMapAddress } from './use-map-address.ts';

function ToNow(): ReactNode {
  const [, change] = useMapAddress();
  return (
    <Button size="small" onClick={() => change({ asOf: null })} data-testid="to-now">
      {t.map.toNow}
    </Button>
  );
}

/** Says that the map shows the past, where nothing can be changed. */
export function HistoryBanner({ day }: { readonly day: string }): ReactNode {
  return (
    <div className="history-banner" role="note" data-testid="history-banner">
      <span>{t.map.asOfBanner(day)}</span>
      <ToNow />
    </div>
  );
}

/** The chain had no links yet on that day. */
export function NoHistory({ day }: { readonly day: string }): ReactNode {
  return (
    <PageState title={t.map.asOfDay(day)} text={t.map.noHistory}>
      <ToNow />
    </PageState>
  );
}
