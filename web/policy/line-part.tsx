import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { momentText } from '../platform/format/moment.ts';
import { written } from '../platform/text/written.ts';
import { StandingTag } from './document-part.tsx';
import type { Paper } from './paper.query.ts';
import { text } from './paper.text.ts';

type Dated = Paper['succession'][number];

function datesText({ issued, inForceFrom, inForceTo }: Dated): string {
  const from = inForceFrom ?? issued ?? text.unknown;
  return written.clauses([text.issuedOn(issued ?? text.unknown), text.period(from, inForceTo ?? text.open_end)]);
}

/** What a document took the place of and what took its place, in time; a day that is not known is drawn so. */
export function LinePart({ paper, search }: { readonly paper: Paper; readonly search: string }): ReactNode {
  return (
    <section className="work-card" aria-label={text.line}>
      <h2>{text.line}</h2>
      <ol className="paper-line" data-testid="policy-line">
        {paper.succession.map((each) => {
          const known = each.inForceFrom ?? each.issued;
          return (
            <li key={each.id} className={known === null ? 'is-unknown' : undefined}>
              <span className="tag">{text.lineage[each.lineage]}</span> <StandingTag standing={each.standing} />
              <br />
              {each.lineage === 'THIS' ? (
                <strong>{each.title}</strong>
              ) : (
                <Link to={`/policy/${encodeURIComponent(each.id)}${search}`}>{each.title}</Link>
              )}
              <br />
              <span className="quiet">{datesText(each)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

const kilo = 1_000;

const sizeText = (bytes: number) =>
  bytes < kilo * kilo ? `${Math.max(1, Math.round(bytes / kilo))} KB` : `${(bytes / kilo / kilo).toFixed(1)} MB`;

/** The files of a document, the latest first: who uploaded them, and the way to each. */
export function FilesPart({ paper }: { readonly paper: Paper }): ReactNode {
  const { files, document } = paper;
  return (
    <section className="work-card" aria-label={text.files}>
      <h2>{text.files}</h2>
      {files.length === 0 ? <p className="quiet">{text.noFiles}</p> : null}
      <ul className="paper-list">
        {files.map(({ id, name, by, at, size, current, withdrawn }) => (
          <li key={id} className="paper-hit">
            <a
              href={`/papers/${encodeURIComponent(document.id)}/${encodeURIComponent(id)}`}
              download
              data-testid="paper-download"
            >
              {name}
            </a>{' '}
            {current ? <span className="tag">{text.current}</span> : null}
            {withdrawn ? <span className="tag tag-warn">{text.withdrawn}</span> : null}
            <br />
            <span className="quiet">{text.uploadedBy(by, momentText(at), sizeText(size))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
