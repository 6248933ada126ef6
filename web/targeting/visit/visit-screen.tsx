import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { written } from '../../platform/text/written.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { VisitsQuery } from './visit.query.ts';
import { text } from './visit.text.ts';
import { VisitForm } from './visit-form.tsx';
import { VisitList } from './visit-list.tsx';
import './visit.css';

function Content({ id }: { readonly id: string }): ReactNode {
  const mayEdit = usePermission('reserve.edit');
  const answer = useData(VisitsQuery, { enterpriseId: id });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const firm = answer.data.visitsOf;
  if (!firm) return <PageState title={text.gone} text={text.goneText} />;
  return (
    <>
      <title>{`${text.title(firm.name)} · ${t.product.name}`}</title>
      <header className="visit-title">
        <h1>{text.title(firm.name)}</h1>
        <Button className="no-print" icon={<PrinterOutlined />} onClick={() => window.print()}>
          {text.print}
        </Button>
      </header>
      <p>
        {written.label(text.at, [firm.regionName, firm.address].filter(Boolean).join(' ') || text.unknown)}
        <br />
        {written.label(text.links, firm.links.length === 0 ? text.unknown : written.list(firm.links))}
      </p>
      <div className="visit-columns">
        {mayEdit ? <VisitForm enterpriseId={firm.enterpriseId} /> : <p className="quiet">{text.noRight}</p>}
        <VisitList visits={firm.visits} mayEdit={mayEdit} />
      </div>
    </>
  );
}

/** 走访: what a local firm is asked, and what it answered before. */
export function VisitScreen(): ReactNode {
  const { id = '' } = useParams();
  return (
    <div className="visit-page">
      <AppHeader>
        <Link to={`/enterprise/${encodeURIComponent(id)}`} data-testid="back-to-enterprise">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="visit">
        <Content key={id} id={id} />
      </main>
    </div>
  );
}
