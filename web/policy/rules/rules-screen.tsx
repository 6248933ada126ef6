import { ArrowLeftOutlined, PlusOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { text as policyText } from '../policy.text.ts';
import { RuleRow } from './rule-row.tsx';
import { type RuleBook, RulesQuery } from './rules.query.ts';
import { text } from './rules.text.ts';
import '../../platform/ui/work-page.css';
import './rules.css';

function Rules({ book }: { readonly book: RuleBook }): ReactNode {
  const own = book.rules.filter(({ stored }) => stored !== null);
  const shipped = book.rules.filter(({ stored }) => stored === null);
  return (
    <>
      <section className="work-card" aria-label={text.own}>
        <h2>{text.own}</h2>
        {own.length === 0 ? <p className="quiet">{text.noOwn}</p> : null}
        <ul className="rule-list" data-testid="own-rules">
          {own.map((listed) => (
            <RuleRow key={listed.id} listed={listed} region={book.regionId} />
          ))}
        </ul>
      </section>
      <section className="work-card" aria-label={text.shipped}>
        <h2>{text.shipped}</h2>
        <ul className="rule-list">
          {shipped.map((listed) => (
            <RuleRow key={listed.id} listed={listed} region={book.regionId} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const mayEdit = usePermission('policy.edit');
  const answer = useData(RulesQuery, { region });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const book = answer.data.policyRules;
  if (!book) return <PageState title={policyText.gone} text={policyText.goneText} />;
  const title = text.title(book.regionName);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <p className="quiet">{text.note}</p>
      {mayEdit && book.clauses.length > 0 ? (
        <div className="work-bar">
          <Link to={`/policies/${encodeURIComponent(region)}/rules/new`} data-testid="write-rule">
            <PlusOutlined aria-hidden="true" /> {text.write}
          </Link>
        </div>
      ) : null}
      <Rules book={book} />
    </>
  );
}

/** The rules of a region: those that people write with their states, and those that ship. */
export function RulesScreen(): ReactNode {
  const { region = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={`/policies/${encodeURIComponent(region)}`} data-testid="back-to-policies">
          <ArrowLeftOutlined aria-hidden="true" /> {policyText.toPackage}
        </Link>
      </AppHeader>
      <main data-testid="policy-rules">
        <Content region={region} />
      </main>
    </div>
  );
}
