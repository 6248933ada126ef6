import { Button } from 'antd';
import type { ReactNode } from 'react';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { PageState } from '../../platform/ui/page-state.tsx';
import { useMapAddress } from './use-map-address.ts';

interface NoMapProps {
  readonly title: string;
  readonly region: string;
}

/** An industry that a document names and nobody has drawn yet. */
export function NoMap({ title, region }: NoMapProps): ReactNode {
  const [, change] = useMapAddress();
  return (
    <PageState title={written.label(title, t.map.noMapTitle)} text={t.map.noMapText(title, region)}>
      <Button type="primary" onClick={() => change({ dossier: true })}>
        {t.map.dossier}
      </Button>
    </PageState>
  );
}
