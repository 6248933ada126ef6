import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { markedClauses, markedText } from '../platform/format/marks.ts';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { Marked } from '../platform/ui/marked.tsx';
import type { SourceFacts } from '../platform/ui/source-list.tsx';
import { reasonText, sureness } from '../review/occupation-words.ts';
import type { EnterpriseFacts, EnterpriseLink } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';
import { Cite } from './footnotes.tsx';
import { LinkDecision } from './link-decision.tsx';

interface LinksProps {
  readonly enterprise: EnterpriseFacts;
  readonly footnotes: readonly SourceFacts[];
}

interface ChainGroup {
  readonly id: string;
  readonly title: string;
  readonly links: readonly EnterpriseLink[];
}

// A link's id begins with that of its chain.
const chainOf = (linkId: string): string => linkId.split('.')[0] ?? linkId;

const order: Readonly<Record<EnterpriseLink['state'], number>> = { CONFIRMED: 0, TO_REVIEW: 1, REJECTED: 2 };

function chainsOf(occupations: readonly EnterpriseLink[]): readonly ChainGroup[] {
  const groups = new Map<string, EnterpriseLink[]>();
  for (const each of occupations) {
    const id = chainOf(each.link.id);
    groups.set(id, [...(groups.get(id) ?? []), each]);
  }
  return [...groups].map(([id, links]) => ({
    id,
    title: links[0]?.link.industryTitle ?? id,
    links: links.sort((a, b) => order[a.state] - order[b.state] || (b.confidence ?? 1) - (a.confidence ?? 1)),
  }));
}

function stateLook(state: EnterpriseLink['state']): string {
  if (state === 'TO_REVIEW') return 'tag tag-warn';
  return state === 'CONFIRMED' ? 'tag tag-leader' : 'tag';
}

function Why({ occupation, enterprise }: { readonly occupation: EnterpriseLink } & Pick<LinksProps, 'enterprise'>) {
  const { matches, keywords, reasons, evidence } = occupation;
  const clauses = markedClauses(enterprise.scope ?? '', matches);
  const named = markedText(enterprise.name, matches, 'NAME');
  const codes = matches.filter((match) => match.in === 'CODE').map(({ word }) => word);
  const inName = named.some(({ marked }) => marked);
  if (clauses.length === 0 && !inName && codes.length === 0) {
    return evidence === null ? null : <p>{written.label(text.evidence, evidence)}</p>;
  }
  const notes = [
    keywords.length > 0 ? written.label(text.keywords, written.list(keywords)) : null,
    reasons.length > 0 ? written.label(text.basis, written.clauses(reasons.map(reasonText))) : null,
  ].filter((each) => each !== null);
  return (
    <>
      {inName ? (
        <p className="clause">
          <span className="quiet">{text.nameMatched} </span>
          <Marked pieces={named} />
        </p>
      ) : null}
      {clauses.map((pieces) => (
        <p key={pieces[0]?.at} className="clause">
          <span className="quiet">{text.scope} </span>
          <Marked pieces={pieces} />
        </p>
      ))}
      {codes.length > 0 ? <p className="clause">{`${text.codeMatched} ${written.list(codes)}`}</p> : null}
      {notes.length > 0 ? <p className="quiet">{notes.join(' · ')}</p> : null}
    </>
  );
}

function LinkItem({ occupation, enterprise, footnotes }: LinksProps & { readonly occupation: EnterpriseLink }) {
  const { link, role, kind, state, confidence, asOf, stale, confirmedBy, reason, ruleVersion, sources } = occupation;
  const region = enterprise.region?.code.slice(0, 6);
  const query = new URLSearchParams({ ...(region === undefined ? {} : { region }), link: link.id });
  const facts = [
    text.confidence(sureness(confidence)),
    asOf === null ? null : stale === true ? t.common.asOfStale(asOf) : t.common.asOf(asOf),
    confirmedBy === null ? null : text.confirmedBy(confirmedBy),
    ruleVersion === null ? null : text.ruleVersion(ruleVersion),
  ].filter((each) => each !== null);
  return (
    <li>
      <div className="link-line">
        <Link
          className={state === 'REJECTED' ? 'is-rejected' : ''}
          to={`/map/${encodeURIComponent(chainOf(link.id))}?${query}`}
        >
          {link.name}
        </Link>
        <span className={stateLook(state)}>{text.states[state]}</span>
        <span className="tag">{t.kind[kind]}</span>
        <span className={`tag ${role === 'LEADER' ? 'tag-leader' : ''}`}>{t.occupationRole[role]}</span>
        <Cite sources={sources} footnotes={footnotes} />
      </div>
      <p className="quiet">{facts.join(' · ')}</p>
      {reason === null ? null : <p>{written.label(text.reason, reason)}</p>}
      <Why occupation={occupation} enterprise={enterprise} />
      <LinkDecision occupation={occupation} enterprise={enterprise} />
    </li>
  );
}

/** The links that an enterprise stands on, chain by chain, each with what speaks for it. */
export function LinksPart({ enterprise, footnotes }: LinksProps): ReactNode {
  const chains = chainsOf(enterprise.occupations);
  return (
    <section className="sheet" data-testid="enterprise-links">
      <h2>
        {text.links} <span className="quiet sheet-hint">{text.linkCount(enterprise.occupations.length)}</span>
      </h2>
      {chains.length === 0 ? (
        <>
          <p>{text.noLinks}</p>
          <p className="quiet">{text.noLinksText}</p>
        </>
      ) : null}
      {chains.map(({ id, title, links }) => (
        <div key={id} className="chain-group">
          <h3>{title}</h3>
          <ul className="enterprise-links">
            {links.map((each) => (
              <LinkItem key={each.id} occupation={each} enterprise={enterprise} footnotes={footnotes} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
