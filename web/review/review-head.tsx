import { DownloadOutlined, QuestionCircleOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { PrecisionPart } from './precision-part.tsx';
import type { Facets, ReviewLink } from './review.query.ts';
import { text } from './review.text.ts';
import { filterNames, writeReviewFilter } from './review-address.ts';

interface ReviewHeadProps {
  readonly link: ReviewLink;
  readonly regionName: string;
  readonly region: string;
  /** The map that the list was opened from. */
  readonly map: string;
  readonly facets: Facets | null;
  readonly onExport: () => void;
  readonly onHelp: () => void;
}

const states = ['TO_REVIEW', 'CONFIRMED', 'REJECTED'] as const;

/** Where the list stands, how far its review is, and what else can be done with it. */
export function ReviewHead({ link, regionName, region, map, facets, onExport, onHelp }: ReviewHeadProps): ReactNode {
  const mayImport = usePermission('import.run');
  const countOf = (state: string): number => facets?.states.find(({ value }) => value === state)?.count ?? 0;
  const [query] = useAddress();
  const stateHref = (state: (typeof states)[number]): string => {
    // The count is over everything of the link: so is the list behind it.
    const next = new URLSearchParams(query);
    for (const name of filterNames) next.delete(name);
    writeReviewFilter(next, 'state', state);
    return `?${next}`;
  };
  return (
    <div className="review-head">
      <div>
        <p className="quiet review-path">
          <Link to={map}>{link.industryTitle}</Link> › {regionName} · {text.title}
        </p>
        <h1>{link.name}</h1>
      </div>
      <ul className="state-counts" data-testid="state-counts" title={text.totalHint}>
        {facets === null
          ? null
          : states.map((state) => (
              <li key={state} className={`is-${state}`}>
                <Link to={stateHref(state)}>
                  {text.states[state]} <strong>{countOf(state)}</strong>
                </Link>
              </li>
            ))}
      </ul>
      <PrecisionPart linkId={link.id} />
      <div className="review-doings">
        <Button type="text" icon={<QuestionCircleOutlined />} onClick={onHelp} aria-keyshortcuts="?">
          {text.keys.button}
        </Button>
        {mayImport ? (
          <Link className="review-import" to={`/import?${new URLSearchParams({ kind: 'reviews', region })}`}>
            <UploadOutlined aria-hidden="true" /> {text.export.import}
          </Link>
        ) : null}
        <Button icon={<DownloadOutlined />} onClick={onExport} data-testid="open-export">
          {text.export.button}
        </Button>
      </div>
    </div>
  );
}
