import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import { SourceFold } from '../platform/ui/source-list.tsx';
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

/** One document of the package: what it is, whether it holds, and its clauses. */
export function DocumentPart({ document }: { readonly document: PolicyDocument }): ReactNode {
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
        {title} <span className="tag">{written.apart([text.level[level], regionName ?? ''])}</span>{' '}
        <StandingTag standing={standing} />
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
