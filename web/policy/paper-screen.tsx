import { ArrowLeftOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { written } from '../platform/text/written.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { DescribePart } from './describe-part.tsx';
import { StandingTag } from './document-part.tsx';
import { FilesPart, LinePart } from './line-part.tsx';
import { type Paper, PaperQuery } from './paper.query.ts';
import { text } from './paper.text.ts';
import { type QuotedPiece, quotedPieces } from './paper-parts.ts';
import { text as policyText } from './policy.text.ts';
import { ScopesPart } from './scopes-part.tsx';
import '../platform/ui/work-page.css';
import './policy.css';
import './paper.css';

interface ArticleProps {
  readonly paper: Paper;
  readonly article: Paper['articles'][number];
  readonly words: string;
}

const Words = ({ piece: { hit, text: words } }: { readonly piece: QuotedPiece }): ReactNode =>
  hit ? <mark>{words}</mark> : words;

function ArticlePart({ paper, article, words }: ArticleProps): ReactNode {
  const { clauses } = paper.document;
  const names = new Map(clauses.map(({ id, article: name }) => [id, name]));
  return (
    <section id={`article-${article.order}`} className="paper-article" tabIndex={-1} data-testid="paper-article">
      <p className="paper-text">
        {quotedPieces(article, clauses, words).map((piece) => {
          const title = piece.clauses.map((id) => names.get(id) ?? id).join(' · ');
          return piece.clauses.length === 0 ? (
            <span key={piece.at}>
              <Words piece={piece} />
            </span>
          ) : (
            <span key={piece.at} className="is-clause" title={title} data-testid="quoted">
              <Words piece={piece} />
            </span>
          );
        })}
      </p>
    </section>
  );
}

function TextPart({ paper }: { readonly paper: Paper }): ReactNode {
  const [query] = useAddress();
  const at = Number(query.get('at') ?? Number.NaN);
  const { articles, document } = paper;
  const order = articles.find(({ start, end }) => start <= at && at < end)?.order ?? null;
  useEffect(() => {
    if (order === null) return;
    window.document.getElementById(`article-${order}`)?.scrollIntoView({ block: 'start' });
  }, [order]);
  if (articles.length === 0) {
    return (
      <section className="work-card" aria-label={text.stored}>
        <p role="note">{text.noText}</p>
        <ul>
          {document.clauses.map(({ id, article }) => (
            <li key={id}>{written.label(article, policyText.notUploaded)}</li>
          ))}
        </ul>
      </section>
    );
  }
  const lost = document.clauses.filter(({ quote }) => quote === null).length;
  return (
    <section className="work-card" aria-label={text.stored} data-testid="paper-text">
      <details>
        <summary>{text.contents}</summary>
        <ul>
          {articles.map(({ order: each, number, heading }) => (
            <li key={each}>
              <a href={`#article-${each}`}>{`${number} ${heading}`.trim() || text.preface}</a>
            </li>
          ))}
        </ul>
      </details>
      {lost === 0 ? null : <p role="note">{text.unresolved(lost)}</p>}
      {articles.map((article) => (
        <ArticlePart key={article.order} paper={paper} article={article} words={query.get('words') ?? ''} />
      ))}
    </section>
  );
}

function Content({
  id,
  back,
  search,
}: {
  readonly id: string;
  readonly back: string;
  readonly search: string;
}): ReactNode {
  const may = usePermission('policy.paper');
  const answer = useData(PaperQuery, { id }, { dependsOn: ['PolicyPaper', 'PolicyDocument'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const paper = answer.data.policyPaper;
  if (!paper) return <PageState title={text.gone} text={text.goneText} />;
  const { title, level, regionName, number, issuer, standing } = paper.document;
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>
        {title} <span className="tag">{written.apart([policyText.level[level], regionName ?? ''])}</span>{' '}
        <StandingTag standing={standing} />
      </h1>
      <p className="quiet">
        {written.clauses([
          written.label(policyText.number, number ?? policyText.unknown),
          written.label(policyText.issuer, issuer),
        ])}
      </p>
      {standing === 'UNVERIFIED' ? <p role="note">{policyText.unverified}</p> : null}
      {may ? <DescribePart paper={paper} back={back} /> : null}
      <div className="paper-columns">
        <TextPart paper={paper} />
        <aside>
          <LinePart paper={paper} search={search} />
          <FilesPart paper={paper} />
          <ScopesPart paper={paper} may={may} />
        </aside>
      </div>
    </>
  );
}

/** A policy document: its text by articles with the clauses marked, its line in time, its files, what it applies to. */
export function PaperScreen(): ReactNode {
  const { id = '' } = useParams();
  const [query] = useAddress();
  const region = query.get('region');
  const back = region === null ? '/' : `/policies/${encodeURIComponent(region)}`;
  const search = region === null ? '' : `?${new URLSearchParams({ region })}`;
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={back} data-testid="back-to-policies">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="paper">
        <Content key={id} id={id} back={back} search={search} />
      </main>
    </div>
  );
}
