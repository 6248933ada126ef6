import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { AppHeader } from '../../platform/ui/app-header.tsx';

interface MapHeaderProps {
  readonly industryId: string;
  /** What the address of the map keeps of this page's own. */
  readonly query: URLSearchParams;
  readonly back: string;
}

/** The head of a page that was opened from an industry's map. */
export function MapHeader({ industryId, query, back }: MapHeaderProps): ReactNode {
  return (
    <AppHeader>
      <Link to={`/map/${encodeURIComponent(industryId)}?${query}`} data-testid="back-to-map">
        <ArrowLeftOutlined aria-hidden="true" /> {back}
      </Link>
    </AppHeader>
  );
}
