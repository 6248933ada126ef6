import type { ReactNode } from 'react';
import { t } from '../text/texts.ts';
import './source-list.css';

export interface SourceFacts {
  readonly id: string;
  readonly title: string;
  readonly file: string | null;
  readonly section: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly date: string | null;
}

/** The sources of a fact in full. */
export function SourceList({ sources }: { readonly sources: readonly SourceFacts[] }): ReactNode {
  if (sources.length === 0) return <p className="quiet">{t.common.noSource}</p>;
  return (
    <ul className="sources">
      {sources.map((each) => (
        <li key={each.id}>
          <cite>{each.title}</cite>
          <dl>
            {[
              [t.source.section, each.section],
              [t.source.number, each.documentNumber],
              [t.source.issuer, each.issuer],
              [t.source.date, each.date],
              [t.source.file, each.file],
            ].map(([label, value]) =>
              value === null || value === undefined ? null : (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ),
            )}
          </dl>
        </li>
      ))}
    </ul>
  );
}

/** The sources of a fact behind one click. */
export function SourceFold({ sources }: { readonly sources: readonly SourceFacts[] }): ReactNode {
  if (sources.length === 0) return <span className="quiet source-none">{t.common.noSource}</span>;
  return (
    <details className="source-fold">
      <summary>{t.source.count(sources.length)}</summary>
      <SourceList sources={sources} />
    </details>
  );
}
