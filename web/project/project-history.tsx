import type { ReactNode } from 'react';
import type { ResultOf } from '../platform/data/graphql.ts';
import { useData } from '../platform/data/use-data.ts';
import { HistoryFold, HistoryList, toldChanges } from '../platform/ui/history-fold.tsx';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { ProjectHistoryQuery } from './project.query.ts';
import { fieldName, text } from './project.text.ts';
import { valueWords } from './words.ts';

type Change = ResultOf<typeof ProjectHistoryQuery>['history'][number];

/** One change in words; null: it says nothing to a reader. */
function happened({ field, before, after }: Change): string | null {
  if (field === '*') return text.made;
  if (field === 'withdrawnBecause') return after === null || after === '' ? text.made : text.withdrawn(after);
  const name = fieldName(field);
  return name === null ? null : text.changed(name, valueWords(field, before), valueWords(field, after));
}

function Entries({ id }: { readonly id: string }): ReactNode {
  const answer = useData(ProjectHistoryQuery, { id }, { dependsOn: ['Project', 'ProjectChange'] });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const changes = toldChanges(answer.data.history, happened);
  return <HistoryList changes={changes} none={text.historyNone} className="project-history" />;
}

/** Who changed what of a project when, read when the fold is opened. */
export function ProjectHistory({ id }: { readonly id: string }): ReactNode {
  return <HistoryFold title={text.history}>{() => <Entries id={id} />}</HistoryFold>;
}
