import type { ReactNode } from 'react';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import type { SourceFacts } from '../platform/ui/source-list.tsx';
import type { EnterpriseFacts } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';

/** Every source of the page once, in the order of first use: its number is its place, from 1. */
export function footnotesOf(enterprise: EnterpriseFacts): readonly SourceFacts[] {
  const all = [...enterprise.sources, ...enterprise.occupations.flatMap(({ sources }) => sources)];
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

interface CiteProps {
  readonly sources: readonly SourceFacts[];
  readonly footnotes: readonly SourceFacts[];
}

/** The numbers of the footnotes that a fact stands on. */
export function Cite({ sources, footnotes }: CiteProps): ReactNode {
  if (sources.length === 0) return <span className="quiet">{t.common.unknown}</span>;
  const numbers = sources.map(({ id }) => footnotes.findIndex((each) => each.id === id) + 1);
  return (
    <span className="cite">
      {numbers.map((number) => (
        <a key={number} href={`#footnote-${number}`} aria-label={text.footnote(number)}>
          [{number}]
        </a>
      ))}
    </span>
  );
}

/** The sources in full, numbered as the facts cite them. */
export function Footnotes({ footnotes }: { readonly footnotes: readonly SourceFacts[] }): ReactNode {
  return (
    <section className="sheet" aria-labelledby="footnotes-title">
      <h2 id="footnotes-title">{text.footnotes}</h2>
      {footnotes.length === 0 ? <p className="quiet">{text.noFootnotes}</p> : null}
      <ol className="footnotes">
        {footnotes.map((each, index) => (
          <li key={each.id} id={`footnote-${index + 1}`} tabIndex={-1}>
            <span aria-hidden="true">[{index + 1}]</span>
            <p>
              <cite>{each.title}</cite>
              {[
                [t.source.section, each.section],
                [t.source.number, each.documentNumber],
                [t.source.issuer, each.issuer],
                [t.source.date, each.date],
                [t.source.file, each.file],
              ].map(([label, value]) =>
                label && value ? (
                  <span key={label} className="quiet footnote-fact">
                    {written.label(label, value)}
                  </span>
                ) : null,
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
