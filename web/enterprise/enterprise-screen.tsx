import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { t } from '../platform/text/zh.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { SourceFold, SourceList } from '../platform/ui/source-list.tsx';
import { type EnterpriseFacts, EnterpriseQuery } from './enterprise.query.ts';
import './enterprise.css';

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children ?? <span className="quiet">{t.common.unknown}</span>}</dd>
    </div>
  );
}

function Facts({ enterprise }: { readonly enterprise: EnterpriseFacts }): ReactNode {
  return (
    <section className="sheet">
      <h2>{t.enterprise.facts}</h2>
      <dl className="enterprise-facts">
        <Fact label={t.enterprise.uscc}>
          {enterprise.uscc ?? <span className="tag tag-warn">{t.enterprise.usccMissing}</span>}
        </Fact>
        <Fact label={t.enterprise.region}>{enterprise.region?.path.join(' / ')}</Fact>
        <Fact label={t.enterprise.address}>{enterprise.address}</Fact>
        <Fact label={t.enterprise.status}>{statusText(enterprise.status)}</Fact>
        <Fact label={t.enterprise.scope}>{enterprise.scope}</Fact>
        <Fact label={t.enterprise.asOf}>{enterprise.asOf}</Fact>
      </dl>
      <h3>{t.common.source}</h3>
      <SourceList sources={enterprise.sources} />
    </section>
  );
}

// An enterprise known from an old file only may be gone: its status is a question.
function statusText(status: string): ReactNode {
  if (status === 'DEMO') return t.enterprise.statusDemo;
  if (status === 'TO_REVIEW' || status === '' || status === 'UNKNOWN') {
    return <span className="tag tag-warn">{t.enterprise.statusToReview}</span>;
  }
  return status;
}

// A link's id begins with that of its chain.
const chainOf = (linkId: string): string => linkId.split('.')[0] ?? linkId;

function Occupations({ enterprise }: { readonly enterprise: EnterpriseFacts }): ReactNode {
  return (
    <section className="sheet">
      <h2>{t.enterprise.occupations}</h2>
      {enterprise.occupations.length === 0 ? <p className="quiet">{t.enterprise.noOccupations}</p> : null}
      <ul className="enterprise-links">
        {enterprise.occupations.map((each) => (
          <li key={each.id}>
            <Link to={`/map/${encodeURIComponent(chainOf(each.link.id))}?link=${encodeURIComponent(each.link.id)}`}>
              {each.link.name}
            </Link>
            <span className={`tag ${each.role === 'LEADER' ? 'tag-leader' : ''}`}>{t.occupationRole[each.role]}</span>
            <span className="tag">{t.kind[each.kind]}</span>
            <span
              className={`tag ${each.state === 'TO_REVIEW' ? 'tag-warn' : each.state === 'CONFIRMED' ? 'tag-leader' : ''}`}
            >
              {t.occupationState[each.state]}
            </span>
            {each.asOf === null ? null : <span className="quiet">{t.common.asOf(each.asOf)}</span>}
            {each.confirmedBy === null ? null : <span className="quiet">{t.panel.confirmedBy(each.confirmedBy)}</span>}
            {each.reason === null ? null : <p>{`${t.panel.reason}：${each.reason}`}</p>}
            {each.evidence === null ? null : <p>{`${t.panel.evidence}：${each.evidence}`}</p>}
            <SourceFold sources={each.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function EnterpriseContent({ id }: { readonly id: string }): ReactNode {
  const answer = useData(EnterpriseQuery, { id });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { enterprise } = answer.data;
  if (!enterprise) {
    return (
      <PageState title={t.failure.NOT_FOUND} text={t.state.notFoundText}>
        <Link to="/">{t.state.toMap}</Link>
      </PageState>
    );
  }
  return (
    <>
      <title>{`${enterprise.name} · ${t.product.name}`}</title>
      <h1>
        {enterprise.name}
        {enterprise.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        {enterprise.identityState === 'NAME' ? <span className="tag tag-warn">{t.panel.identityToReview}</span> : null}
      </h1>
      {enterprise.demo ? <p className="demo-banner">{t.enterprise.demoText}</p> : null}
      <div className="enterprise-columns">
        <Facts enterprise={enterprise} />
        <Occupations enterprise={enterprise} />
      </div>
    </>
  );
}

/** The page of one enterprise: what is known of it, from where and as of when. */
export function EnterpriseScreen(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  // Opened by its address alone, the page has nothing to go back to.
  const back = (): void => void (window.history.length > 1 ? navigate(-1) : navigate('/'));
  return (
    <div className="enterprise-page">
      <AppHeader>
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={back}>
          {t.enterprise.back}
        </Button>
      </AppHeader>
      <main data-testid="enterprise">
        <EnterpriseContent id={id} />
      </main>
    </div>
  );
}
