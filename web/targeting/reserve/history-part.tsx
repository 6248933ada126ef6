import { type ReactNode, useState } from 'react';
import type { ResultOf } from '../../platform/data/graphql.ts';
import { useData } from '../../platform/data/use-data.ts';
import { momentText } from '../../platform/format/moment.ts';
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
  const told = answer.data.history.flatMap((each) => {
    const words = happened(each);
    return words === null ? [] : [{ ...each, words }];
  });
  if (told.length === 0) return <p className="quiet">{text.historyNone}</p>;
  return (
    <ol className="reserve-follows">
      {told.map(({ id: key, at, by, words }) => (
        <li key={key}>
          <span className="quiet">{`${momentText(at)} ${by}`}</span> {words}
        </li>
      ))}
    </ol>
  );
}

/** Who changed what of a target when, read when the fold is opened. */
export function HistoryPart({ id }: { readonly id: string }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="source-fold"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{text.history}</summary>
      {opened ? <Entries id={id} /> : null}
    </details>
  );
}
