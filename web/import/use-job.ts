import { useEffect, useRef, useState } from 'react';
import { type JobProgress, watchJob } from '../platform/data/job-events.ts';
import { type Loaded, useData } from '../platform/data/use-data.ts';
import { usePoll } from '../platform/data/use-poll.ts';
import { type ImportJob, ImportJobQuery } from './import.query.ts';

/** What the server tells of a job while it runs; null when it tells nothing. */
function useTold(id: string, running: boolean, onEnd: () => void): JobProgress | null {
  const [told, setTold] = useState<JobProgress | null>(null);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    if (!running) return undefined;
    const end = watchJob(id, {
      onProgress: setTold,
      onEnd: () => latest.current(),
      onTrouble: () => setTold(null),
    });
    return () => {
      setTold(null);
      end();
    };
  }, [id, running]);
  return told;
}

export interface JobReading {
  readonly answer: Loaded<{ readonly importJob: ImportJob | null }>;
  /** The job as last read; stays when a later reading fails. */
  readonly job: ImportJob | null;
}

/** A job as the server tells of it until it ends, else read every second; a reading that fails is tried again. */
export function useJob(id: string): JobReading {
  const answer = useData(ImportJobQuery, { id });
  const last = useRef<ImportJob | null>(null);
  if (last.current?.id !== id) last.current = null;
  if (answer.status === 'ready' && answer.data.importJob) last.current = answer.data.importJob;
  const job = last.current;
  const running = job?.state === 'RUNNING';
  const read = answer.status === 'loading' ? () => undefined : answer.retry;
  const told = useTold(id, running, read);
  // Once it tells that the job has ended, the report is still to be read.
  usePoll((running && (told === null || told.state !== 'RUNNING')) || job?.state === 'UNDOING', read);
  const { done, total } = told ?? {};
  return { answer, job: job && running && done !== undefined && total !== undefined ? { ...job, done, total } : job };
}
