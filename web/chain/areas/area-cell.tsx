import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { figurePath, writeReviewFilter } from '../../review/review-address.ts';
import { heatOf } from './area-rows.ts';
import type { AreaCell } from './areas.query.ts';
import { text } from './areas.text.ts';

/** Where the rows behind a cell are found: a region, and of its list those of one place. */
export interface Behind {
  readonly region: string;
  /** '' stands for those that cannot be placed; null: all of the region. */
  readonly place: string | null;
}

interface AreaFiguresProps {
  readonly cell: AreaCell | undefined;
  readonly link: { readonly id: string | null; readonly name: string };
  readonly place: string;
  /** Null: there is no list of them. */
  readonly behind: Behind | null;
  /** The page of the district's reserve. */
  readonly reserve: string;
}

type Figure = 'confirmed' | 'toReview';

function listPath(linkId: string, { region, place }: Behind, figure: Figure): string {
  const [path = '', search = ''] = figurePath({ id: linkId, region }, figure, new URLSearchParams()).split('?');
  const query = new URLSearchParams(search);
  if (place !== null) writeReviewFilter(query, 'place', place);
  return `${path}?${query}`;
}

/** The numbers of one cell, each opening its rows; nothing where nothing is recorded. */
export function AreaFigures({ cell, link, place, behind, reserve }: AreaFiguresProps): ReactNode {
  if (!cell) return null;
  if (cell.noneFound) {
    return (
      <span className="area-none" role="img" aria-label={text.cell(link.name, place, text.noneFound)}>
        ×
      </span>
    );
  }
  const more = [
    ...(cell.branches > 0 ? [text.branches(cell.branches)] : []),
    ...(cell.demo > 0 ? [text.demo(cell.demo)] : []),
  ];
  const figures = (['confirmed', 'toReview'] as const).map((figure) => {
    const value = cell[figure];
    if (value === 0) return null;
    const told = text.cell(link.name, place, [text[figure](value), ...more].join(text.comma));
    const look = figure === 'confirmed' ? `area-number heat-${heatOf(value)}` : 'area-number is-to-review';
    const shown = `${value}`;
    return behind === null || link.id === null ? (
      <span key={figure} className={look} title={told} role="img" aria-label={told}>
        {shown}
      </span>
    ) : (
      <Link key={figure} className={look} title={told} aria-label={told} to={listPath(link.id, behind, figure)}>
        {shown}
      </Link>
    );
  });
  if (cell.targets === 0) return figures;
  const told = text.cell(link.name, place, text.targets(cell.targets));
  return [
    ...figures,
    <Link key="targets" className="area-number is-target" title={told} aria-label={told} to={reserve}>
      {text.targetsMark(cell.targets)}
    </Link>,
  ];
}
