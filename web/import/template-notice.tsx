import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useData } from '../platform/data/use-data.ts';
import { useLater } from '../platform/state/use-later.ts';
import { text } from './import.text.ts';
import { TemplateNoticeQuery } from './template-notice.query.ts';

/** Says that shipped chain templates differ from what is here, with the way to choose; nothing when they do not. */
export function TemplateNotice(): ReactNode {
  const answer = useData(TemplateNoticeQuery, {}, { dependsOn: ['AdoptedTemplate'], pause: !useLater() });
  if (answer.status !== 'ready') return null;
  const count = answer.data.chainTemplates.reduce((sum, { proposedCount }) => sum + proposedCount, 0);
  if (count === 0) return null;
  return (
    <p className="import-card" role="status" data-testid="template-notice">
      {text.templatesDiffer(count)} <Link to="/templates">{text.toTemplates}</Link>
    </p>
  );
}
