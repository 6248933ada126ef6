import { type ReactNode, useState } from 'react';
import { momentText } from '../format/moment.ts';

/** One change in words. */
export interface ToldChange {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly said: string;
}

/** The changes that say something to a reader: `said` null is left out. */
export function toldChanges<Change extends Omit<ToldChange, 'said'>>(
  changes: readonly Change[],
  said: (change: Change) => string | null,
): readonly ToldChange[] {
  return changes.flatMap((each) => {
    const words = said(each);
    return words === null ? [] : [{ id: each.id, at: each.at, by: each.by, said: words }];
  });
}

interface ListProps {
  readonly changes: readonly ToldChange[];
  /** Said when there are none. */
  readonly none: string;
  readonly className: string;
}

export function HistoryList({ changes, none, className }: ListProps): ReactNode {
  if (changes.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ol className={className}>
      {changes.map(({ id, at, by, said }) => (
        <li key={id}>
          <span className="quiet">{`${momentText(at)} ${by}`}</span> {said}
        </li>
      ))}
    </ol>
  );
}

interface FoldProps {
  readonly title: string;
  /** Drawn, and with it read, when the fold is first opened. */
  readonly children: () => ReactNode;
}

export function HistoryFold({ title, children }: FoldProps): ReactNode {
  const [opened, setOpened] = useState(false);
  return (
    <details
      className="source-fold"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{title}</summary>
      {opened ? children() : null}
    </details>
  );
}
