import { ArrowLeftOutlined, CalculatorOutlined, FormOutlined, UploadOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useAddress } from '../platform/state/address.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { t } from '../platform/text/texts.ts';
import { AppHeader } from '../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import { DayField } from './day-field.tsx';
import { DocumentPart } from './document-part.tsx';
import { GaugePart } from './gauge-part.tsx';
import { text as paperText } from './paper.text.ts';
import { PoliciesQuery, type PolicyPackage } from './policy.query.ts';
import { text } from './policy.text.ts';
import { WordsPart } from './words-part.tsx';
import '../platform/ui/work-page.css';
import './policy.css';
import './paper.css';

const levels = ['COUNTRY', 'PROVINCE', 'CITY', 'DISTRICT'] as const;

function Documents({ found }: { readonly found: PolicyPackage }): ReactNode {
  if (found.documents.length === 0) return <PageState title={text.none} text={text.noneText} />;
  return levels.map((level) => {
    const documents = found.documents.filter((document) => document.level === level);
    return documents.length === 0 ? (
      <p key={level} className="quiet policy-none">
        {text.noLevel(text.level[level])}
      </p>
    ) : (
      documents.map((document) => <DocumentPart key={document.id} document={document} region={found.regionId} />)
    );
  });
}

interface ContentProps {
  readonly region: string;
  readonly industryId: string | null;
  readonly linkId: string | null;
  readonly asOf: string | null;
  readonly search: string;
}

function Content({ region, industryId, linkId, asOf, search }: ContentProps): ReactNode {
  const mayEdit = usePermission('policy.paper');
  const answer = useData(PoliciesQuery, { region, industryId, linkId, asOf });
  if (answer.status === 'loading') return <Bones lines={12} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const found = answer.data.policies;
  if (!found) return <PageState title={text.gone} text={text.goneText} />;
  const title = text.title(found.regionName);
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <p className="quiet">{text.note}</p>
      <div className="work-bar">
        <DayField day={found.asOf} />
        <Link to={`/policies/${encodeURIComponent(region)}/calculator${search}`} data-testid="open-calculator">
          <CalculatorOutlined aria-hidden="true" /> {text.calculator}
        </Link>
        {mayEdit ? (
          <Link to={`/policies/${encodeURIComponent(region)}/upload`} data-testid="open-upload">
            <UploadOutlined aria-hidden="true" /> {paperText.upload}
          </Link>
        ) : null}
        <Link to={`/policies/${encodeURIComponent(region)}/rules`} data-testid="open-rules">
          <FormOutlined aria-hidden="true" /> {text.rules}
        </Link>
        <Link to={`/policies/${encodeURIComponent(region)}/ledger`} data-testid="open-ledger">
          {text.ledger}
        </Link>
        <Link to={`/policies/${encodeURIComponent(region)}/eligible`} data-testid="open-eligible">
          {text.eligible}
        </Link>
      </div>
      <GaugePart found={found} />
      <WordsPart region={region} />
      <Documents found={found} />
    </>
  );
}

/** 政策包: the policy documents of a region by level, with their clauses and whether they hold. */
export function PackageScreen(): ReactNode {
  const { region = '' } = useParams();
  const [query] = useAddress();
  const industryId = query.get('industry');
  const back = industryId === null ? '/' : `/map/${encodeURIComponent(industryId)}?${new URLSearchParams({ region })}`;
  const search = query.size === 0 ? '' : `?${query}`;
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={back} data-testid="back-to-map">
          <ArrowLeftOutlined aria-hidden="true" /> {text.back}
        </Link>
      </AppHeader>
      <main data-testid="policies">
        <Content
          region={region}
          industryId={industryId}
          linkId={query.get('link')}
          asOf={query.get('asOf')}
          search={search}
        />
      </main>
    </div>
  );
}
