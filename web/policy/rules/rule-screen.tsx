import { ArrowLeftOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { text as policyText } from '../policy.text.ts';
import { RuleEditor } from './rule-editor.tsx';
import { RulesQuery } from './rules.query.ts';
import { text } from './rules.text.ts';
import '../../platform/ui/work-page.css';
import './rules.css';

interface ContentProps {
  readonly region: string;
  readonly ruleId: string;
}

function Content({ region, ruleId }: ContentProps): ReactNode {
  const answer = useData(RulesQuery, { region });
  if (answer.status === 'loading') return <Bones lines={14} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const book = answer.data.policyRules;
  if (!book) return <PageState title={policyText.gone} text={policyText.goneText} />;
  const listed = book.rules.find(({ id }) => id === ruleId) ?? null;
  if (listed === null && ruleId !== 'new') return <PageState title={text.gone} text={text.goneText} />;
  const title = listed?.rule?.name ?? text.newRule;
  return (
    <>
      <title>{`${title} · ${t.product.name}`}</title>
      <h1>{title}</h1>
      <RuleEditor key={`${ruleId}@${listed?.stored?.version ?? 0}`} book={book} listed={listed} />
    </>
  );
}

/** One rule of a region, to be read or written. */
export function RuleScreen(): ReactNode {
  const { region = '', ruleId = '' } = useParams();
  return (
    <div className="work-page">
      <AppHeader>
        <Link to={`/policies/${encodeURIComponent(region)}/rules`} data-testid="back-to-rules">
          <ArrowLeftOutlined aria-hidden="true" /> {text.backToRules}
        </Link>
      </AppHeader>
      <main data-testid="rule">
        <Content region={region} ruleId={ruleId} />
      </main>
    </div>
  );
}
