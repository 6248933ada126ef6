import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { written } from '../platform/text/written.ts';
import { SourceFold } from '../platform/ui/source-list.tsx';
import { text as paperText } from './paper.text.ts';
import type { PolicyDocument } from './policy.query.ts';
import { text } from './policy.text.ts';

type Clause = PolicyDocument['clauses'][number];

/** Whether a document holds, by word and colour. */
export function StandingTag({ standing }: Pick<PolicyDocument, 'standing'>): ReactNode {
  const tone = standing === 'IN_FORCE' ? 'tag' : 'tag tag-warn';
  return <span className={tone}>{text.standing[standing]}</span>;
}

function periodText({ inForceFrom, inForceTo, issued }: PolicyDocument): string {
  const from = inForceFrom ?? issued;
  if (from === null) return text.unknown;
  const first = inForceFrom === null ? written.aside(from, text.fromIssue) : from;
  return inForceTo === null ? first : `${first} ${text.until(inForceTo)}`;
}

function ClauseRow({ clause }: { readonly clause: Clause }): ReactNode {
  return (
    <tr data-testid="policy-clause">
      <th scope="row">{clause.article}</th>
      <td>
        {clause.rules.map(({ id, name, gives, review }) => (
          <p key={id}>
            {name} <span className="tag">{text.gives[gives]}</span>
            {review === null ? null : <span className="quiet policy-small"> {review}</span>}
          </p>
        ))}
      </td>
      <td>{clause.quote ?? <span className="quiet">{text.notUploaded}</span>}</td>
      <td>
        <SourceFold sources={clause.sources} />
      </td>
    </tr>
  );
}

interface DocumentProps {
  readonly document: PolicyDocument;
  readonly region: string;
}

/** One document of the package: what it is, whether it holds, and its clauses. */
export function DocumentPart({ document, region }: DocumentProps): ReactNode {
  const { title, level, regionName, number, issuer, issued, standing, clauses } = document;
  const facts = [
    [text.number, number ?? text.unknown],
    [text.issuer, issuer],
    [text.issued, issued ?? text.unknown],
    [text.inForce, periodText(document)],
  ] as const;
  return (
    <section className="work-card" aria-label={title} data-testid="policy-document">
      <h2>
        <Link to={`/policy/${encodeURIComponent(document.id)}?${new URLSearchParams({ region })}`}>{title}</Link>{' '}
        <span className="tag">{written.apart([text.level[level], regionName ?? ''])}</span>{' '}
        <StandingTag standing={standing} />{' '}
        {document.recorded ? <span className="tag">{paperText.recorded}</span> : null}
      </h2>
      <p className="quiet">{written.clauses(facts.map(([name, said]) => written.label(name, said)))}</p>
      {standing === 'UNVERIFIED' ? <p role="note">{text.unverified}</p> : null}
      <div className="work-scroll">
        <table className="work-table policy-clauses">
          <thead>
            <tr>
              <th scope="col">{text.article}</th>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.quote}</th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {clauses.map((clause) => (
              <ClauseRow key={clause.id} clause={clause} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
