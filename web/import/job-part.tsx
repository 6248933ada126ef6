import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { Bones, LoadFailed, PageState } from '../platform/ui/page-state.tsx';
import type { ImportJob } from './import.query.ts';
import { text } from './import.text.ts';
import { ManagePart } from './manage-part.tsx';
import { ReportPart } from './report-part.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useJob } from './use-job.ts';
import { useStart } from './use-start.ts';

interface JobPartProps {
  readonly id: string;
  /** Where the map of a district is. */
  readonly mapOf: (region: string | null) => string;
  readonly onJob: (id: string) => void;
  readonly onAnother: () => void;
  /** Runs whenever the job has come to another state; the same function at every rendering. */
  readonly onState: (state: string, dryRun: boolean) => void;
}

const percentOf = ({ done, total }: ImportJob): number => (total === 0 ? 0 : Math.floor((done / total) * 100));

function Running({ job, trouble }: { readonly job: ImportJob; readonly trouble: boolean }): ReactNode {
  const known = job.total > 0;
  return (
    <>
      <p className="quiet">{text.runningText(job.dryRun)}</p>
      <div className="import-progress">
        <progress aria-label={text.progressLabel} max={100} value={known ? percentOf(job) : undefined} />
        <span>{known ? text.progress(job.done, job.total) : text.progressUnknown}</span>
      </div>
      {trouble ? <p className="import-problem">{text.readTrouble}</p> : null}
    </>
  );
}

interface EndProps extends Omit<JobPartProps, 'id' | 'onState'> {
  readonly job: ImportJob;
}

function useAgain({ job, onJob }: EndProps) {
  const starter = useStart();
  const again = async (dryRun: boolean): Promise<void> => {
    const { fileId, kind, region, encoding, columns } = job;
    if (fileId === null) return;
    const next = await starter.start({ fileId, kind, region, encoding, columns, dryRun, remember: null });
    if (next !== null) onJob(next);
  };
  return { ...starter, again };
}

function Failed(props: EndProps): ReactNode {
  const { job, onAnother } = props;
  const { fileId } = job;
  const { busy, failure, again } = useAgain(props);
  const interrupted = job.state === 'INTERRUPTED';
  return (
    <div className="import-failed">
      <Alert
        type="error"
        showIcon
        title={interrupted ? text.interruptedText : (job.error ?? text.failedTitle(job.dryRun))}
        description={interrupted ? undefined : job.dryRun ? text.failedDry : text.failedWrite}
      />
      {failure === null ? null : <TroubleNote trouble={failure} />}
      <div className="import-actions">
        <Button type={job.dryRun || fileId === null ? 'primary' : 'default'} onClick={onAnother}>
          {text.chooseAgain}
        </Button>
        {fileId === null || (interrupted && !job.dryRun) ? null : (
          <Button
            type={job.dryRun ? 'default' : 'primary'}
            loading={busy !== null}
            onClick={() => void again(job.dryRun)}
          >
            {text.again(job.dryRun)}
          </Button>
        )}
      </div>
    </div>
  );
}

function Confirm(props: EndProps): ReactNode {
  const { job, onAnother } = props;
  const { fileId } = job;
  const { busy, failure, again } = useAgain(props);
  const rows = (job.report?.created ?? 0) + (job.report?.changed ?? 0);
  return (
    <div className="import-confirm">
      <p>{rows === 0 ? text.nothingToWrite : fileId === null ? text.needFile : text.confirmNote(rows)}</p>
      {failure === null ? null : <TroubleNote trouble={failure} />}
      <div className="import-actions">
        {rows === 0 || fileId === null ? null : (
          <Button
            type="primary"
            size="large"
            loading={busy !== null}
            onClick={() => void again(false)}
            data-testid="import-confirm"
          >
            {failure === null ? text.confirm(rows) : text.retry}
          </Button>
        )}
        <Button size="large" onClick={onAnother}>
          {text.chooseAgain}
        </Button>
      </div>
    </div>
  );
}

function Written({ job, mapOf, onAnother }: EndProps): ReactNode {
  const rows = (job.report?.created ?? 0) + (job.report?.changed ?? 0);
  return (
    <div className="import-confirm" data-testid="import-written">
      <p>{rows === 0 ? text.nothingWritten : text.written(rows)}</p>
      <div className="import-actions">
        <Button type="primary" size="large" href={mapOf(job.region)} data-testid="see-map">
          {text.seeMap}
        </Button>
        <Button size="large" onClick={onAnother}>
          {text.another}
        </Button>
      </div>
    </div>
  );
}

function titleOf({ state, dryRun }: ImportJob): string {
  if (state === 'RUNNING') return text.runningTitle(dryRun);
  if (state === 'DONE') return text.reportTitle(dryRun);
  if (state === 'FAILED') return text.failedTitle(dryRun);
  const states: Readonly<Partial<Record<string, string>>> = text.states;
  return states[state] ?? state;
}

function spoken(job: ImportJob): string {
  if (job.state !== 'RUNNING') return job.report ? text.reportSaid(job.dryRun, job.report.rows) : titleOf(job);
  // Told at every quarter only: a reader that is told each second tells nothing else.
  const quarter = Math.floor(percentOf(job) / 25) * 25;
  return quarter === 0 ? titleOf(job) : text.said(quarter);
}

function TakenBack({ job }: { readonly job: ImportJob }): ReactNode {
  const by = job.undoneBy ?? job.by;
  if (job.state === 'UNDONE') return <p>{text.manage.undoneText(by)}</p>;
  return <p>{job.state === 'CANCELLED' ? text.manage.cancelledText(by) : text.manage.undoingText}</p>;
}

const takenBack: ReadonlySet<string> = new Set(['UNDOING', 'UNDONE', 'CANCELLED']);

/** One import under way or done: its progress, its report, and the step that comes next. */
export function JobPart(props: JobPartProps): ReactNode {
  const { id, onAnother, onState } = props;
  const { answer, job } = useJob(id);
  const title = useRef<HTMLHeadingElement>(null);
  const state = job?.state;
  const dryRun = job?.dryRun ?? true;
  useEffect(() => {
    if (state === undefined) return;
    title.current?.focus();
    onState(state, dryRun);
  }, [state, dryRun, onState]);
  if (!job) {
    if (answer.status === 'loading') return <Bones lines={6} />;
    if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
    return (
      <PageState title={text.jobGone} text={text.jobGoneText}>
        <Button type="primary" onClick={onAnother}>
          {text.chooseAgain}
        </Button>
      </PageState>
    );
  }
  return (
    <section className="import-card" aria-labelledby="job-title" data-testid={`import-${job.state}`}>
      <h2 id="job-title" ref={title} tabIndex={-1}>
        {titleOf(job)}
        <span className="quiet">{[job.file, job.kindTitle].join(' · ')}</span>
      </h2>
      <p role="status" className="unseen">
        {spoken(job)}
      </p>
      {job.state === 'RUNNING' ? <Running job={job} trouble={answer.status === 'failed'} /> : null}
      {job.state === 'DONE' && job.report ? (
        <ReportPart jobId={job.id} report={job.report}>
          {job.dryRun ? <Confirm {...props} job={job} /> : <Written {...props} job={job} />}
        </ReportPart>
      ) : null}
      {job.state === 'FAILED' || job.state === 'INTERRUPTED' ? <Failed {...props} job={job} /> : null}
      {takenBack.has(job.state) ? <TakenBack job={job} /> : null}
      <ManagePart job={job} onChanged={answer.status === 'loading' ? () => undefined : answer.retry} />
    </section>
  );
}
