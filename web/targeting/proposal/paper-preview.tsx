import type { ReactNode } from 'react';
import { TableHead } from '../../platform/ui/table-head.tsx';
import type { ProposalPaper } from './proposal.query.ts';

type Part = ProposalPaper['parts'][number];
type Table = NonNullable<Part['table']>;

/** Pages that the mark is said on at most: the paper hides what is beyond its end. */
const marks = Array.from({ length: 60 }, (_, at) => at);

/** Texts with their places: two of a list may say the same, and none changes its place. */
const placed = (texts: readonly string[]) => texts.map((text, at) => ({ text, at }));

function PartTable({ table }: { readonly table: Table }): ReactNode {
  const whole = table.widths.reduce((sum, each) => sum + each, 0);
  const rows = table.rows.map(({ cells }, at) => ({ cells, at }));
  return (
    <table>
      <colgroup>
        {placed(table.head).map(({ at }) => (
          <col key={at} style={{ width: `${(100 * (table.widths[at] ?? 1)) / whole}%` }} />
        ))}
      </colgroup>
      <TableHead labels={table.head} />
      <tbody>
        {rows.map(({ cells, at: row }) => (
          <tr key={row}>
            {placed(cells).map(({ text, at }) => (
              <td key={at}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartBlock({ part }: { readonly part: Part }): ReactNode {
  return (
    <section>
      {part.level === 1 ? <h2>{part.heading}</h2> : <h3>{part.heading}</h3>}
      {placed(part.lines).map(({ text, at }) => (
        <p key={at}>{text}</p>
      ))}
      {part.table === null ? null : <PartTable table={part.table} />}
      {part.pictures.map(({ path, caption }) => (
        <figure key={path}>
          <img src={path} alt={caption} />
          <figcaption>{caption}</figcaption>
        </figure>
      ))}
    </section>
  );
}

/** A paper as it is printed: what its file says, in the same order. */
export function PaperPreview({ paper }: { readonly paper: ProposalPaper }): ReactNode {
  const { title, lines, mark, parts } = paper;
  return (
    <article className="proposal-paper" lang="zh-CN" data-testid="proposal-paper">
      {mark === null ? null : (
        <div className="proposal-mark" aria-hidden="true">
          {marks.map((at) => (
            <span key={at} data-mark={mark} />
          ))}
        </div>
      )}
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line} className="proposal-about">
          {line}
        </p>
      ))}
      {parts.map((part) => (
        <PartBlock key={part.heading} part={part} />
      ))}
    </article>
  );
}
