import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { TableHead } from '../platform/ui/table-head.tsx';
import type { ImportReport } from './import.query.ts';
import { text } from './import.text.ts';

interface ProblemsPartProps {
  readonly jobId: string;
  readonly report: ImportReport;
}

type Problem = ImportReport['problems'][number];

function columnsOf(problems: readonly Problem[]): readonly (readonly [column: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const { column } of problems) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function ProblemTable({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { row, column, value, reason, fix } = text.problemColumns;
  return (
    // A table that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <div className="import-scroll" tabIndex={0} role="region" aria-label={text.problems(problems.length)}>
      <table className="import-table" data-testid="import-problems">
        <TableHead labels={[row, column, value, reason, fix]} />
        <tbody>
          {problems.map((each) => (
            <tr key={`${each.row}|${each.column}|${each.reason}`}>
              <td className="digits">{each.row}</td>
              <td>{each.column || text.noColumn}</td>
              <td className="import-value">{each.value || <span className="quiet">{text.blank}</span>}</td>
              <td>{each.reason}</td>
              <td>{each.fix}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The rows that were not taken: where, what, why and how to mend it; filtered by column, saved as a list. */
export function ProblemsPart({ jobId, report }: ProblemsPartProps): ReactNode {
  const { problems, problemCount } = report;
  const [only, setOnly] = useState<string | null>(null);
  if (problemCount === 0) return <p className="quiet">{text.noProblems}</p>;
  const columns = columnsOf(problems);
  const rows = new Set(problems.map(({ row }) => row)).size;
  const shown = only === null ? problems : problems.filter(({ column }) => column === only);
  return (
    <section>
      <div className="import-head">
        <h3>
          {text.problems(problemCount)}
          {problems.length < problemCount ? null : <span className="quiet">{text.problemRows(rows)}</span>}
        </h3>
        <div className="import-actions">
          <Button
            icon={<DownloadOutlined />}
            type="primary"
            ghost
            href={`/import/jobs/${encodeURIComponent(jobId)}/corrections.xlsx`}
            download
            data-testid="download-corrections"
          >
            {text.corrections}
          </Button>
          <ExportMenu path={`/import/jobs/${encodeURIComponent(jobId)}/problems`} label={text.download} />
        </div>
      </div>
      <p className="quiet">{text.problemsHint}</p>
      {problems.length < problemCount ? (
        <p className="quiet">{text.problemsCut(problems.length, problemCount)}</p>
      ) : null}
      {columns.length > 1 ? (
        <div className="import-chips" role="group" aria-label={text.byColumn}>
          <button type="button" aria-pressed={only === null} onClick={() => setOnly(null)}>
            {text.allColumns(problems.length)}
          </button>
          {columns.map(([column, count]) => (
            <button key={column} type="button" aria-pressed={only === column} onClick={() => setOnly(column)}>
              {text.ofColumn(column || text.noColumn, count)}
            </button>
          ))}
        </div>
      ) : null}
      <ProblemTable problems={shown} />
    </section>
  );
}
