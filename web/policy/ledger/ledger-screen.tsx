import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { useAddress } from '../../platform/state/address.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { text as policyText } from '../policy.text.ts';
import { ChoiceField, TextField } from '../rules/fields.tsx';
import { useLast } from '../use-last.ts';
import { LedgerQuery } from './ledger.query.ts';
import { text } from './ledger.text.ts';
import { LedgerTable } from './ledger-table.tsx';
import { GrantForm, RatesPart, stages } from './record-parts.tsx';
import '../../platform/ui/work-page.css';
import '../rules/rules.css';

function Filters(): ReactNode {
  const [query, change] = useAddress();
  const set = (key: string) => (value: string) =>
    change((next) => (value === '' ? next.delete(key) : next.set(key, value)), true);
  return (
    <>
      <TextField label={text.subject} value={query.get('name') ?? ''} testId="ledger-name" onChange={set('name')} />
      <TextField label={text.year} decimal value={query.get('year') ?? ''} onChange={set('year')} />
      <ChoiceField
        label={text.stage}
        value={query.get('stage') ?? ''}
        options={[['', text.all], ...stages.map((each) => [each, text.stages[each]] as const)]}
        onChange={set('stage')}
      />
    </>
  );
}

function Content({ region }: { readonly region: string }): ReactNode {
  const [query] = useAddress();
  const mayEdit = usePermission('policy.edit');
  const typed = query.get('year') ?? '';
  const year = /^\d{4}$/.test(typed) ? Number(typed) : null;
  const stage = stages.find((each) => each === query.get('stage')) ?? null;
  const name = query.get('name');
  const answer = useData(LedgerQuery, { region, year, stage, name });
  const last = useLast(answer);
  if (last === null)
    return answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : <Bones lines={12} />;
  const ledger = last.policyLedger;
  if (!ledger) return <PageState title={policyText.gone} text={policyText.goneText} />;
  const title = text.title(ledger.regionName);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <p className="quiet">{text.note}</p>
      <div className="work-bar">
        <Filters />
        <span className="work-bar is-last">
          <ExportMenu
            path="/exports/policy-ledger"
            query={{ region, year: year === null ? null : String(year), stage, name }}
          />
        </span>
      </div>
      <section className="work-card" aria-label={title}>
        {ledger.lines.length === 0 ? (
          <PageState title={text.none} text={text.noneText} />
        ) : (
          <LedgerTable ledger={ledger} mayEdit={mayEdit} />
        )}
      </section>
      {mayEdit && ledger.clauses.length > 0 ? <GrantForm ledger={ledger} /> : null}
      <RatesPart ledger={ledger} mayEdit={mayEdit} />
    </>
  );
}

/** 兑现台账: what was promised, applied for, approved and paid by the policies of a region. */
export function LedgerScreen(): ReactNode {
  const { region = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={`/policies/${encodeURIComponent(region)}`} data-testid="back-to-policies">
          <ArrowLeftOutlined aria-hidden="true" /> {policyText.toPackage}
        </Link>
      </AppHeader>
      <main data-testid="policy-ledger">
        <Content region={region} />
      </main>
    </div>
  );
}
