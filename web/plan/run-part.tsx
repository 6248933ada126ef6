import { Button } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import { Problem } from '../platform/ui/problem.tsx';
import { tenth } from './numbers.ts';
import type { Run } from './plan.query.ts';
import { text } from './plan.text.ts';

/** A plan on its way, with what is found so far; or how it ended without one. */
export function RunPart({ run, onCancel }: { readonly run: Run; readonly onCancel: () => void }): ReactNode {
  const { state, step, steps, phase, objective, bound, error } = run;
  if (state === 'CANCELLED') {
    return (
      <p role="status" className="work-card" data-testid="plan-cancelled">
        {text.cancelled}
      </p>
    );
  }
  if (state === 'FAILED') {
    return (
      <section className="work-card">
        <h2>{text.failed}</h2>
        <Problem text={error} />
      </section>
    );
  }
  if (state !== 'RUNNING') return null;
  const told = [text.step(step, steps), phase === null ? '' : text.phase[phase]];
  return (
    <section className="work-card" data-testid="plan-running">
      <h2>{text.running}</h2>
      <p role="status">{written.phrases(told)}</p>
      <progress aria-label={text.running} max={steps} value={step > 0 ? step : undefined} />
      {objective === null || bound === null ? null : (
        <p className="quiet">{text.best(tenth(objective), tenth(bound))}</p>
      )}
      <div className="work-bar">
        <Button onClick={onCancel} data-testid="plan-cancel">
          {text.cancel}
        </Button>
      </div>
    </section>
  );
}
