import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ResultOf } from '../platform/data/graphql.ts';
import { useReader } from '../platform/data/use-reader.ts';
import { momentText } from '../platform/format/moment.ts';
import { SourceFold } from '../platform/ui/source-list.tsx';
import { ExploreHistoryQuery } from './explore.query.ts';
import { text } from './history.text.ts';

type Change = ResultOf<typeof ExploreHistoryQuery>['exploreHistory']['rows'][number];

const size = 20;
const clipped = 80;
const commandLine = 'cli:';

function whoWords(by: string): string {
  if (by.startsWith(commandLine)) return text.byCommand(by.slice(commandLine.length));
  return by === 'system' ? text.bySystem : by;
}

const valueWords = (value: string | null): string => {
  if (value === null || value === '') return text.blank;
  return value.length > clipped ? `${value.slice(0, clipped)}…` : value;
};

function whatWords({ relation, far, field, gone }: Change): string {
  const what = relation === null ? text.thing : text.relation(relation, far);
  if (field !== null) return text.changed(what, field);
  return gone ? text.gone(what) : text.made(what);
}

function Entry({ change }: { readonly change: Change }): ReactNode {
  const { at, by, field, before, after, file, sources } = change;
  return (
    <li>
      <p className="quiet">
        <time dateTime={at}>{momentText(at)}</time> {whoWords(by)}
        {file === null ? null : ` · ${text.file(file)}`}
      </p>
      <p>
        {whatWords(change)}
        {field === null ? null : (
          <span className="explore-change">{`${valueWords(before)} → ${valueWords(after)}`}</span>
        )}
      </p>
      {sources.length === 0 ? null : <SourceFold sources={sources} />}
    </li>
  );
}

/** Who changed what of a thing and its relations, read when it is opened, page by page. */
export function HistoryPart({ id }: { readonly id: string }): ReactNode {
  const read = useReader(ExploreHistoryQuery);
  const [rows, setRows] = useState<readonly Change[] | null>(null);
  const [more, setMore] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const load = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await read({ id, first: size, after: rows?.at(-1)?.cursor ?? null });
    setBusy(false);
    if (answer.status === 'failed') return setProblem(answer.text);
    const page = answer.data.exploreHistory;
    setRows([...(rows ?? []), ...page.rows]);
    setMore(page.more);
  };
  return (
    <details
      className="source-fold"
      data-testid="thing-history"
      onToggle={(event) => {
        if (event.currentTarget.open && rows === null && !busy) void load();
      }}
    >
      <summary>{text.title}</summary>
      {rows?.length === 0 ? <p className="quiet">{text.none}</p> : null}
      <ol className="explore-history">
        {(rows ?? []).map((change) => (
          <Entry key={change.id} change={change} />
        ))}
      </ol>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {busy ? <p className="quiet">{text.working}</p> : null}
      {more && !busy ? (
        <Button size="small" onClick={() => void load()}>
          {text.more}
        </Button>
      ) : null}
    </details>
  );
}
