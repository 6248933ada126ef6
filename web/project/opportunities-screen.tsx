import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { type Opportunities, OpportunitiesQuery, type Stage, stages } from './opportunity.query.ts';
import { text } from './opportunity.text.ts';
import { OpportunityForm } from './opportunity-form.tsx';
import { OpportunityCard } from './opportunity-row.tsx';
import '../platform/ui/work-page.css';
import './opportunity.css';

interface Asked {
  readonly stage: Stage | null;
  readonly about: string | null;
}

function Filters({ view, asked }: { readonly view: Opportunities; readonly asked: Asked }): ReactNode {
  const [, change] = useAddress();
  const put = (name: 'stage' | 'about', value: string | null): void =>
    change((next) => {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }, true);
  const named = [...view.linkChoices, ...view.carrierChoices].find(({ id }) => id === asked.about);
  return (
    <div className="work-bar" role="group" aria-label={text.stage}>
      {[null, ...stages].map((stage) => (
        <button
          key={stage ?? 'ALL'}
          type="button"
          className="framed"
          aria-pressed={asked.stage === stage}
          onClick={() => put('stage', stage)}
        >
          {stage === null ? text.all : text.stages[stage]}
        </button>
      ))}
      {asked.about === null ? null : (
        <>
          <span>{`${text.about} ${named?.name ?? asked.about}`}</span>
          <Button size="small" onClick={() => put('about', null)}>
            {text.showAll}
          </Button>
        </>
      )}
    </div>
  );
}

function Work({ view, asked }: { readonly view: Opportunities; readonly asked: Asked }): ReactNode {
  const mayEdit = usePermission('reserve.edit');
  const [query, change] = useAddress();
  const begun = { link: query.get('link'), carrier: query.get('carrier') };
  const [open, setOpen] = useState<string | null>((begun.link ?? begun.carrier) ? 'new' : null);
  const [saved, setSaved] = useState(false);
  const done = (kept: boolean): void => {
    setOpen(null);
    setSaved(kept);
    change((next) => {
      next.delete('link');
      next.delete('carrier');
    }, true);
  };
  const file = { region: view.region, stage: asked.stage, about: asked.about };
  const given = Object.entries(file).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
  return (
    <>
      <title>{`${text.title(view.regionName)} · ${t.product.name}`}</title>
      <header className="work-bar">
        <h1>{text.title(view.regionName)}</h1>
        <span className="quiet" data-testid="offer-total">
          {text.total(view.totalCount)}
        </span>
        <a className="is-last" href={`/exports/opportunities.docx?${new URLSearchParams(given)}`} download>
          <DownloadOutlined aria-hidden="true" /> {text.book}
        </a>
        <ExportMenu path="/exports/opportunities" query={file} label={text.list} />
        {mayEdit ? (
          <Button type="primary" data-testid="offer-add" onClick={() => setOpen('new')}>
            {text.add}
          </Button>
        ) : null}
      </header>
      <p className="quiet">{text.hint}</p>
      <Filters view={view} asked={asked} />
      {saved ? <Alert type="success" showIcon title={text.saved} role="status" /> : null}
      {mayEdit && open === 'new' ? (
        <section className="work-card">
          <OpportunityForm view={view} offer={null} begun={begun} onDone={done} />
        </section>
      ) : null}
      {view.rows.length === 0 && open === null ? (
        <PageState
          title={text.noneTitle}
          text={asked.stage === null && asked.about === null ? text.noneText : text.noneHere}
        />
      ) : null}
      {view.rows.map((offer) => (
        <section key={offer.id} className="work-card">
          {open === offer.id ? (
            <OpportunityForm view={view} offer={offer} begun={begun} onDone={done} />
          ) : (
            <OpportunityCard offer={offer} mayEdit={mayEdit} onEdit={() => setOpen(offer.id)} />
          )}
        </section>
      ))}
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const stage = stages.find((each) => each === query.get('stage')) ?? null;
  const asked = { stage, about: query.get('about') };
  const answer = useData(OpportunitiesQuery, { region, ...asked }, { dependsOn: ['Opportunity'] });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const view = answer.data.opportunities;
  if (!view) return <PageState title={text.gone} text={text.goneText} />;
  return <Work view={view} asked={asked} />;
}

/** 推介项目: what a region has on offer. */
export function OpportunitiesScreen(): ReactNode {
  const { region = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader>
        <Link to="/" data-testid="back-to-map">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="opportunities">
        <Content key={region} region={region} />
      </main>
    </div>
  );
}
