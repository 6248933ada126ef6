import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { written } from '../../platform/text/written.ts';
import type { Reserve } from './reserve.query.ts';
import { text } from './reserve.text.ts';

// About as many as tell a good weight from a bad one by more than chance.
const enoughOutcomes = 200;

/** Which gaps have targets: those without first, each a way to the map. */
export function CoveragePart({ reserve }: { readonly reserve: Reserve }): ReactNode {
  const { coverage, industry, region, contactOutcomes } = reserve;
  const outcomes = <p className="quiet">{text.outcomesCount(contactOutcomes, enoughOutcomes)}</p>;
  if (!coverage || !industry) return <div className="reserve-coverage">{outcomes}</div>;
  const { gaps, withTargets, unknown } = coverage;
  const pathOf = (link: string): string =>
    `/map/${encodeURIComponent(industry.id)}?${new URLSearchParams({ region, mode: 'reserve', link })}`;
  return (
    <section className="reserve-coverage" aria-label={text.coverage} data-testid="reserve-coverage">
      <p title={text.coverageHint}>
        <strong>{written.label(text.coverage, text.coverageText(withTargets, gaps.length))}</strong>
        {unknown > 0 ? <span className="quiet"> {text.coverageUnknown(unknown)}</span> : null}
      </p>
      {gaps.length > 0 ? (
        <ul className="reserve-gaps">
          {gaps.map(({ linkId, name, class: verdict, active, modes }) => (
            <li key={linkId} className={active > 0 ? 'is-covered' : ''}>
              <Link to={pathOf(linkId)} title={written.list(modes.map(({ mode }) => text.modes[mode]))}>
                {written.aside(name, written.phrases([text.classes[verdict], text.gapActive(active)]))}
              </Link>
            </li>
          ))}
        </ul>
      ) : null}
      {outcomes}
    </section>
  );
}
