import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSubmit } from '../platform/data/use-submit.ts';
import { Problem } from '../platform/ui/problem.tsx';
import { SavePlanMutation } from './plan.query.ts';
import { text } from './plan.text.ts';

/** Keeps a plan that was made under a name, and goes there. */
export function SaveForm({ region, runId }: { readonly region: string; readonly runId: string }): ReactNode {
  const { busy, problem, submit } = useSubmit(SavePlanMutation, (data) => data.savePlan);
  const [name, setName] = useState('');
  const navigate = useNavigate();
  const save = async (): Promise<void> => {
    const done = await submit((clientMutationId) => ({ input: { clientMutationId, runId, name } }));
    if (done) void navigate(`/plan/${region}/${done.id}`);
  };
  return (
    <form
      className="work-card"
      aria-label={text.save}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{text.save}</h2>
      <Problem text={problem} />
      <div className="work-bar">
        <label>
          {text.name}{' '}
          <input
            className="framed"
            value={name}
            maxLength={60}
            required
            placeholder={text.nameHint}
            data-testid="plan-name"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <Button type="primary" htmlType="submit" loading={busy} data-testid="plan-save">
          {text.save}
        </Button>
      </div>
    </form>
  );
}
