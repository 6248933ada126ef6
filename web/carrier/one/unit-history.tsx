import type { ReactNode } from 'react';
import type { ResultOf } from '../../platform/data/graphql.ts';
import { useData } from '../../platform/data/use-data.ts';
import { HistoryFold, HistoryList, toldChanges } from '../../platform/ui/history-fold.tsx';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { UnitHistoryQuery } from '../carrier.query.ts';
import { fieldName, knownField, text } from '../carrier.text.ts';
import { readable } from '../numbers.ts';

type Change = ResultOf<typeof UnitHistoryQuery>['history'][number];

const words: Readonly<Record<string, string>> = {
  ...{ ...text.statuses, ...text.fires, ...text.usages },
};
const hundredths = /Hundredths$|Fen$/;

function valueText(field: string, value: string | null): string {
  if (value === null || value === '') return text.emptied;
  if (hundredths.test(field)) return readable(String(Number(value) / 100));
  return words[value] ?? value;
}

/** One change in words; null: it says nothing to a reader. */
function happened({ about, field, before, after }: Change): string | null {
  if (about !== 'CarrierUnit') return null;
  if (field === '*') return text.made;
  return knownField(field) ? text.changed(fieldName(field), valueText(field, before), valueText(field, after)) : null;
}

function Entries({ id }: { readonly id: string }): ReactNode {
  const answer = useData(UnitHistoryQuery, { id }, { dependsOn: ['UnitChange'] });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const changes = toldChanges(answer.data.history, happened);
  return <HistoryList changes={changes} none={text.historyNone} className="carrier-tenancies" />;
}

/** Who changed what of a unit when, read when the fold is opened. */
export function UnitHistory({ id }: { readonly id: string }): ReactNode {
  return <HistoryFold title={text.history}>{() => <Entries id={id} />}</HistoryFold>;
}
