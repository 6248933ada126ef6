import { type ReactNode, useState } from 'react';
import { useData } from '../../platform/data/use-data.ts';
import { momentText } from '../../platform/format/moment.ts';
import { t } from '../../platform/text/texts.ts';
import { ExportMenu } from '../../platform/ui/export-menu.tsx';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { type LinkChange, LinkHistoryQuery } from './link-history.query.ts';

const words: Readonly<Partial<Record<string, string>>> = t.linkHistory.fields;
const things: Readonly<Partial<Record<string, string>>> = t.linkHistory.things;
const clipped = 60;

const valueText = (value: string | null): string => {
  const text = value === null || value === '' ? t.linkHistory.blank : value;
  return text.length > clipped ? `${text.slice(0, clipped)}…` : text;
};

/** One change in words. */
function whatHappened({ about, field, before, after, linkName }: LinkChange): string {
  const thing = linkName === null ? (things[about] ?? about) : t.linkHistory.thing(things[about] ?? about, linkName);
  if (field === '*') return after === null ? t.linkHistory.removed(thing) : t.linkHistory.made(thing);
  return t.linkHistory.changed(thing, words[field] ?? field, valueText(before), valueText(after));
}

function Entries({ id, region }: { readonly id: string; readonly region: string }): ReactNode {
  const answer = useData(LinkHistoryQuery, { id, region }, { dependsOn: ['Survey', 'ChainLink', 'LinkEntries'] });
  if (answer.status === 'loading') return <Bones lines={3} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { history } = answer.data;
  if (history.length === 0) return <p className="quiet">{t.linkHistory.none}</p>;
  return (
    <>
      <ol className="link-history">
        {history.map((each) => (
          <li key={each.id}>
            <span className="quiet">{`${momentText(each.at)} ${each.by}`}</span> {whatHappened(each)}
          </li>
        ))}
      </ol>
      <ExportMenu path="/exports/history" query={{ kind: 'LINK', id, region }} />
    </>
  );
}

/** Who changed what of a link when, read when the fold is opened. */
export function LinkHistory(props: { readonly id: string; readonly region: string }): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="source-fold"
      data-testid="link-history"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t.linkHistory.title}</summary>
      {opened ? <Entries {...props} /> : null}
    </details>
  );
}
