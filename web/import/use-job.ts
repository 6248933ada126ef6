import { useEffect, useRef } from 'react';
import { type Loaded, useData } from '../platform/data/use-data.ts';
import { type ImportJob, ImportJobQuery } from './import.query.ts';

const everyMs = 1_000;

/** Calls `read` every second while `on`. */
export function usePoll(on: boolean, read: () => void): void {
  const latest = useRef(read);
  latest.current = read;
  useEffect(() => {
    if (!on) return undefined;
    const timer = setInterval(() => latest.current(), everyMs);
    return () => clearInterval(timer);
  }, [on]);
}

export interface JobReading {
  readonly answer: Loaded<{ readonly importJob: ImportJob | null }>;
  /** The job as last read; stays when a later reading fails. */
  readonly job: ImportJob | null;
}

/** A job, read every second until it ends; a reading that fails is tried again. */
export function useJob(id: string): JobReading {
  const answer = useData(ImportJobQuery, { id });
  const last = useRef<ImportJob | null>(null);
  if (last.current?.id !== id) last.current = null;
  if (answer.status === 'ready' && answer.data.importJob) last.current = answer.data.importJob;
  const running = last.current?.state === 'RUNNING';
  usePoll(running, answer.status === 'loading' ? () => undefined : answer.retry);
  return { answer, job: last.current };
}
