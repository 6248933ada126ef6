export interface JobProgress {
  readonly state: string;
  readonly done: number;
  readonly total: number;
}

interface JobWatcher {
  readonly onProgress: (progress: JobProgress) => void;
  readonly onEnd: () => void;
  /** The server does not tell for now; the browser tries again unless it was refused. */
  readonly onTrouble: () => void;
}

function progressOf(text: unknown): JobProgress | null {
  const told: unknown = typeof text === 'string' ? JSON.parse(text) : null;
  if (typeof told !== 'object' || told === null) return null;
  const { state, done, total }: { state?: unknown; done?: unknown; total?: unknown } = told;
  return typeof state === 'string' && typeof done === 'number' && typeof total === 'number'
    ? { state, done, total }
    : null;
}

/** Watches a job as the server tells of it; returns the function that ends the watching. */
export function watchJob(id: string, { onProgress, onEnd, onTrouble }: JobWatcher): () => void {
  const source = new EventSource(`/import/jobs/${encodeURIComponent(id)}/events`);
  source.addEventListener('progress', (event) => {
    const progress = progressOf(event.data);
    if (progress) onProgress(progress);
  });
  source.addEventListener('end', () => {
    source.close();
    onEnd();
  });
  source.addEventListener('error', () => onTrouble());
  return () => source.close();
}
