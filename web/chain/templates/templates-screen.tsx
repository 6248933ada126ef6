import type { ReactNode } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { usePermission, useViewer } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/texts.ts';
import { AppHeader } from '../../platform/ui/app-header.tsx';
import { Bones, LoadFailed, PageState } from '../../platform/ui/page-state.tsx';
import { TemplatePart } from './template-part.tsx';
import { TemplatesQuery } from './templates.query.ts';
import { text } from './templates.text.ts';
import '../../platform/ui/work-page.css';
import './templates.css';

function Content(): ReactNode {
  const answer = useData(TemplatesQuery, {}, { dependsOn: ['AdoptedTemplate', 'LinkRules'] });
  if (answer.status === 'loading') return <Bones lines={10} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const templates = [...answer.data.chainTemplates].sort((a, b) => b.proposedCount - a.proposedCount);
  return (
    <>
      {templates.every(({ proposedCount }) => proposedCount === 0) ? <p role="status">{text.same}</p> : null}
      {templates.map((template) => (
        <TemplatePart key={template.industryId} template={template} />
      ))}
    </>
  );
}

/** The page of chain templates that ship with this version: where they differ from what is here, to take over or not. */
export function TemplatesScreen(): ReactNode {
  const viewer = useViewer();
  const allowed = usePermission('import.run');
  return (
    <div className="work-page">
      <title>{`${text.title} · ${t.product.name}`}</title>
      <AppHeader />
      <main data-testid="templates">
        <h1>{text.title}</h1>
        <p className="quiet">{text.lead}</p>
        {viewer === null ? <Bones lines={10} /> : null}
        {viewer !== null && !allowed ? <PageState title={text.noPermission} text={text.noPermissionText} /> : null}
        {allowed ? <Content /> : null}
      </main>
    </div>
  );
}
