import { type ReactNode, useState } from 'react';
import type { ImportReport } from './import.query.ts';
import { text } from './import.text.ts';
import { type Outcome, OutcomePart } from './outcome-part.tsx';
import { ProblemsPart } from './problems-part.tsx';
import './import-report.css';

interface ReportPartProps {
  readonly jobId: string;
  readonly report: ImportReport;
  /** What to do now, between the numbers and their particulars. */
  readonly children: ReactNode;
}

const outcomes = ['created', 'changed', 'unchanged', 'conflicts', 'rejected'] as const;

function Counts({ jobId, report }: Omit<ReportPartProps, 'children'>): ReactNode {
  const [open, setOpen] = useState<Outcome | null>(null);
  const sum = outcomes.reduce((total, each) => total + report[each], 0);
  return (
    <>
      <dl className="import-counts" data-testid="import-counts">
        {outcomes.map((each) => (
          <div key={each} className={report[each] > 0 ? `is-${each}` : ''}>
            <dt>{text.counts[each]}</dt>
            <dd>
              {report[each] === 0 ? (
                0
              ) : (
                <button
                  type="button"
                  className="import-look"
                  aria-expanded={open === each}
                  aria-label={text.openRows(text.counts[each], report[each])}
                  onClick={() => setOpen(open === each ? null : each)}
                  data-testid={`rows-of-${each}`}
                >
                  {report[each].toLocaleString('zh-CN')}
                </button>
              )}
            </dd>
            <dd className="quiet">{text.countHints[each]}</dd>
          </div>
        ))}
      </dl>
      {open === null ? null : <OutcomePart key={open} jobId={jobId} outcome={open} onClose={() => setOpen(null)} />}
      <p className="import-sum" data-testid="import-sum">
        {text.sum(
          outcomes.map((each) => `${text.counts[each]} ${report[each]}`),
          report.rows,
        )}
      </p>
      {sum === report.rows ? null : (
        <p role="alert" className="import-problem">
          {text.sumWrong}
        </p>
      )}
    </>
  );
}

function Tally({ tally }: Pick<ImportReport, 'tally'>): ReactNode {
  const some = tally.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <section>
      <h3>{text.tally}</h3>
      <ul className="import-tally">
        {some.map(({ name, label, count }) => (
          <li key={name}>
            {label} <strong>{count.toLocaleString('zh-CN')}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ notes, noteCount }: Pick<ImportReport, 'notes' | 'noteCount'>): ReactNode {
  if (noteCount === 0) return null;
  return (
    <details className="import-notes">
      <summary>{text.notes(noteCount)}</summary>
      {notes.length < noteCount ? <p className="quiet">{text.notesCut(notes.length, noteCount)}</p> : null}
      <ul>
        {notes.map((each) => (
          <li key={`${each.row}|${each.text}`}>
            <span className="quiet">{text.noteRow(each.row)}</span> {each.text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A report: five counts that make up the file, what they consist of, then row by row what needs a person. */
export function ReportPart({ jobId, report, children }: ReportPartProps): ReactNode {
  return (
    <div className="import-report" data-testid="import-report">
      <Counts jobId={jobId} report={report} />
      {children}
      <Tally tally={report.tally} />
      <ProblemsPart jobId={jobId} report={report} />
      <Notes notes={report.notes} noteCount={report.noteCount} />
    </div>
  );
}
