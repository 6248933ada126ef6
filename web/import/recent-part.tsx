import { type ReactNode, useEffect, useRef } from 'react';
import { useData } from '../platform/data/use-data.ts';
import { usePoll } from '../platform/data/use-poll.ts';
import { momentText } from '../platform/format/moment.ts';
import { ExportMenu } from '../platform/ui/export-menu.tsx';
import { Bones, LoadFailed } from '../platform/ui/page-state.tsx';
import { TableHead } from '../platform/ui/table-head.tsx';
import { ImportJobsQuery, type ListedJob } from './import.query.ts';
import { text } from './import.text.ts';
import './import-report.css';

interface RecentPartProps {
  readonly current: string | null;
  /** Another value: something happened, the list is read again. */
  readonly news: string;
  readonly onJob: (id: string) => void;
}

const states: Readonly<Partial<Record<string, string>>> = text.states;
const looks: Readonly<Partial<Record<string, string>>> = { DONE: 'tag-leader', RUNNING: '', FAILED: 'tag-warn' };

function resultOf(job: ListedJob): string | null {
  if (job.state === 'INTERRUPTED') return text.interruptedText;
  if (job.state === 'FAILED') return job.error;
  if (job.state === 'RUNNING') return job.total > 0 ? text.progress(job.done, job.total) : null;
  if (!job.report) return null;
  const { created, changed, conflicts, rejected } = job.report;
  return text.result(created, changed, conflicts, rejected);
}

function Job({ job, current, onJob }: Omit<RecentPartProps, 'news'> & { readonly job: ListedJob }) {
  const mode = text.mode(job.dryRun);
  return (
    <tr aria-current={job.id === current ? 'true' : undefined}>
      <td className="digits">{momentText(job.at)}</td>
      <td>{job.file}</td>
      <td>{job.kindTitle}</td>
      <td>{job.regionName ?? job.region}</td>
      <td>{job.by}</td>
      <td>{mode}</td>
      <td>
        <span className={`tag ${looks[job.state] ?? 'tag-warn'}`}>{states[job.state] ?? job.state}</span>
      </td>
      <td>{resultOf(job)}</td>
      <td>
        <button
          type="button"
          className="import-look"
          aria-label={text.lookAt(job.file, mode)}
          onClick={() => onJob(job.id)}
        >
          {text.look}
        </button>
      </td>
    </tr>
  );
}

/** The imports of late, newest first; those under way move on by themselves. */
export function RecentPart(props: RecentPartProps): ReactNode {
  const answer = useData(ImportJobsQuery, {});
  const jobs = answer.status === 'ready' ? answer.data.importJobs : [];
  const read = answer.status === 'loading' ? null : answer.retry;
  const latest = useRef(read);
  latest.current = read;
  usePoll(
    jobs.some(({ state }) => state === 'RUNNING' || state === 'UNDOING'),
    () => latest.current?.(),
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the news is what asks for the reading
  useEffect(() => latest.current?.(), [props.news]);
  const { at, file, kind, region, by, mode, state, result } = text.recentColumns;
  return (
    <section className="import-card" aria-labelledby="recent-title">
      <div className="import-head">
        <h2 id="recent-title">{text.recent}</h2>
        {jobs.length > 0 ? <ExportMenu path="/exports/imports" /> : null}
      </div>
      {answer.status === 'loading' ? <Bones lines={3} /> : null}
      {answer.status === 'failed' ? <LoadFailed text={answer.text} retry={answer.retry} /> : null}
      {answer.status === 'ready' && jobs.length === 0 ? <p className="quiet">{text.recentNone}</p> : null}
      {jobs.length > 0 ? (
        <table className="import-table" data-testid="recent-imports">
          <TableHead labels={[at, file, kind, region, by, mode, state, result]}>
            <th scope="col">
              <span className="unseen">{text.look}</span>
            </th>
          </TableHead>
          <tbody>
            {jobs.map((job) => (
              <Job key={job.id} {...props} job={job} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}
