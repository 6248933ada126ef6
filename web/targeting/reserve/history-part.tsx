import type { ReactNode } from 'react';
import type { ResultOf } from '../../platform/data/graphql.ts';
import { useData } from '../../platform/data/use-data.ts';
import { HistoryFold, HistoryList, toldChanges } from '../../platform/ui/history-fold.tsx';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { states, TargetHistoryQuery } from './reserve.query.ts';
import { text } from './reserve.text.ts';

type Change = ResultOf<typeof TargetHistoryQuery>['history'][number];

const names: Readonly<Record<string, string>> = text.fields;

function valueText(field: string, value: string | null): string {
  if (value === null || value === '') return text.blank;
  const stage = field === 'stage' ? states.find((each) => each === value) : undefined;
  return stage ? text.states[stage] : value;
}

/** One change in words; null: it says nothing to a reader. */
function happened({ about, field, before, after }: Change): string | null {
  if (about === 'FOLLOWED') return field === '*' ? text.followed : null;
  if (field === '*') return text.made;
  const name = names[field];
  return name === undefined ? null : text.changed(name, valueText(field, before), valueText(field, after));
}

function Entries({ id }: { readonly id: string }): ReactNode {
  const answer = useData(TargetHistoryQuery, { id }, { dependsOn: ['ReserveOutcome'] });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const changes = toldChanges(answer.data.history, happened);
  return <HistoryList changes={changes} none={text.historyNone} className="reserve-follows" />;
}

/** Who changed what of a target when, read when the fold is opened. */
export function HistoryPart({ id }: { readonly id: string }): ReactNode {
  return <HistoryFold title={text.history}>{() => <Entries id={id} />}</HistoryFold>;
}
