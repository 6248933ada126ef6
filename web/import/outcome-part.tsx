import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useData } from '../platform/data/use-data.ts';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { TableHead } from '../platform/ui/table-head.tsx';
import { type ImportRows, ImportRowsQuery } from './import.query.ts';
import { text } from './import.text.ts';

export type Outcome = keyof typeof text.counts;

interface OutcomePartProps {
  readonly jobId: string;
  readonly outcome: Outcome;
  readonly onClose: () => void;
}

const pageSize = 50;
const say = text.rows;

function Rows({ header, rows }: ImportRows): ReactNode {
  const keys = header.map((title, at) => `${at} ${title}`);
  return (
    // A table that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="import-scroll" tabIndex={0} role="region" aria-label={say.hint}>
      <table className="import-table" data-testid="import-rows">
        <TableHead labels={[say.number, ...header]} />
        <tbody>
          {rows.map(({ number, cells }) => (
            <tr key={number}>
              <td className="digits">{number}</td>
              {cells.map((cell, at) => (
                <td key={keys[at] ?? at} className="import-value">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows of the file behind a number of the report, page by page. */
export function OutcomePart({ jobId, outcome, onClose }: OutcomePartProps): ReactNode {
  const [from, setFrom] = useState(0);
  const answer = useData(ImportRowsQuery, { id: jobId, outcome, from });
  const known = answer.status === 'ready' ? answer.data.importRows : null;
  const total = known?.totalCount ?? 0;
  return (
    <section data-testid="outcome-part">
      <div className="import-head">
        <h3>{known ? say.title(text.counts[outcome], total) : text.counts[outcome]}</h3>
        <div className="import-actions">
          <ExportMenu path={`/import/jobs/${encodeURIComponent(jobId)}/rows`} query={{ outcome }} />
          <Button onClick={onClose}>{say.close}</Button>
        </div>
      </div>
      <p className="quiet">{say.hint}</p>
      {answer.status === 'loading' ? <Bones lines={4} /> : null}
      {answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : null}
      {known ? <Rows {...known} /> : null}
      {total > pageSize ? (
        <div className="import-actions">
          <span className="quiet">{say.shown(from + 1, Math.min(total, from + pageSize))}</span>
          <Button disabled={from === 0} onClick={() => setFrom(Math.max(0, from - pageSize))}>
            {say.previous}
          </Button>
          <Button disabled={from + pageSize >= total} onClick={() => setFrom(from + pageSize)}>
            {say.next}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
