import { type ReactNode, useEffect, useRef } from 'react';
import { useForget } from '../../platform/data/forget.ts';
import { useData } from '../../platform/data/use-data.ts';
import { RulesJobQuery } from './rules.query.ts';
import { text } from './rules.text.ts';

const everyMs = 1_000;

/** How proposing anew is going, read every second until it ends; what was read of the link before is then forgotten. */
export function RulesJobPart({ id }: { readonly id: string }): ReactNode {
  const answer = useData(RulesJobQuery, { id });
  const forget = useForget();
  const read = useRef<() => void>(() => undefined);
  if (answer.status !== 'loading') read.current = answer.retry;
  const job = answer.status === 'ready' ? answer.data.rulesJob : null;
  const running = job === null || job.state === 'RUNNING';
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => read.current(), everyMs);
    return () => clearInterval(timer);
  }, [running]);
  useEffect(() => (running ? undefined : forget), [running, forget]);
  if (job === null) return <p role="status">{text.starting}</p>;
  const { state, done, total, error, report } = job;
  return (
    <p role="status" data-testid={`rules-job-${state}`} className={state === 'FAILED' ? 'work-problem' : ''}>
      {state === 'RUNNING' ? text.running(done, total) : null}
      {state === 'FAILED' ? `${text.failed}${error ?? ''}` : null}
      {state === 'INTERRUPTED' ? text.interrupted : null}
      {state === 'DONE' && report ? text.done(report.added, report.withdrawn, report.changed) : null}
    </p>
  );
}
