import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { todayInShanghai } from '../platform/format/day.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { type EnterpriseFacts, EnterpriseQuery } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';
import { FactsPart } from './facts-part.tsx';
import { Footnotes, footnotesOf } from './footnotes.tsx';
import { HistoryPart } from './history-part.tsx';
import { LinksPart } from './links-part.tsx';
import './enterprise.css';
import './enterprise-print.css';

/** Where the firm is added to the reserve: of the chain that it stands on, if it does. */
function reservePath({ id, occupations }: EnterpriseFacts): string {
  // A link's id begins with that of its chain.
  const chain = occupations[0]?.link.id.split('.')[0];
  return `/reserve${chain === undefined ? '' : `/${encodeURIComponent(chain)}`}?${new URLSearchParams({ add: id })}`;
}

function Title({ enterprise }: { readonly enterprise: EnterpriseFacts }): ReactNode {
  const mayReserve = usePermission('reserve.edit');
  const { id, name, demo, identityState, status } = enterprise;
  return (
    <header className="enterprise-title">
      <p className="letterhead">
        <strong>{`${t.product.name} ${t.product.latin} · ${text.file}`}</strong>
        <span>{text.printedOn(todayInShanghai())}</span>
      </p>
      <div>
        <h1>
          {name}
          {demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
          {identityState === 'NAME' ? <span className="tag tag-warn">{text.identityToReview}</span> : null}
          {status === 'UNVERIFIED' ? <span className="tag tag-warn">{text.statusToReview}</span> : null}
        </h1>
        <div className="enterprise-actions no-print">
          <Link to={`/explore/${encodeURIComponent(id)}`} data-testid="open-in-graph">
            {t.common.openInGraph}
          </Link>
          {mayReserve ? (
            <Link to={reservePath(enterprise)} data-testid="open-reserve">
              {text.toReserve}
            </Link>
          ) : null}
          <Link to={`/proposal/${encodeURIComponent(id)}`} data-testid="open-proposal">
            {text.toProposal}
          </Link>
          <Link to={`/visit/${encodeURIComponent(id)}`} data-testid="open-visit">
            {text.visit}
          </Link>
          <ExportMenu path="/exports/enterprise" query={{ id }} />
          <Button icon={<PrinterOutlined />} onClick={() => window.print()} data-testid="print">
            {text.print}
          </Button>
        </div>
      </div>
      {demo ? <p className="demo-banner">{text.demoText}</p> : null}
    </header>
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
  const footnotes = footnotesOf(enterprise);
  return (
    <article>
      <title>{`${enterprise.name} · ${t.product.name}`}</title>
      <Title enterprise={enterprise} />
      <div className="enterprise-columns">
        <FactsPart enterprise={enterprise} footnotes={footnotes} />
        <div>
          <LinksPart enterprise={enterprise} footnotes={footnotes} />
          <HistoryPart enterprise={enterprise} />
        </div>
        <Footnotes footnotes={footnotes} />
      </div>
    </article>
  );
}

/** The page of one enterprise (一企一档): what is known of it, from where and as of when; made to be printed. */
export function EnterpriseScreen(): ReactNode {
  const { id = '' } = useParams();
  const navigate = useNavigate();
  // Opened by its address alone, the page has nothing to go back to.
  const back = (): void => void (window.history.length > 1 ? navigate(-1) : navigate('/'));
  return (
    <div className="enterprise-page">
      <AppHeader>
        <Button type="text" icon={<ArrowLeftOutlined />} onClick={back}>
          {text.back}
        </Button>
      </AppHeader>
      <main data-testid="enterprise">
        <EnterpriseContent id={id} />
      </main>
    </div>
  );
}
