import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../platform/data/use-submit.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { FormFrame } from '../platform/ui/form-frame.tsx';
import { Field } from './fields-part.tsx';
import { type Project, WithdrawProjectMutation } from './project.query.ts';
import { text } from './project.text.ts';
import { ChangeProjectForm } from './project-form.tsx';

interface WithdrawProps {
  readonly project: Project;
  readonly onCancel: () => void;
}

function WithdrawForm({ project: { id, version }, onCancel }: WithdrawProps): ReactNode {
  const mutation = useSubmit(WithdrawProjectMutation, (data) => data.withdrawProject, text.conflict);
  const { busy, problem, submit } = mutation;
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    const told = { id, expectedVersion: version, reason };
    if (await submit((clientMutationId) => ({ input: { ...told, clientMutationId } }))) onCancel();
  };
  return (
    <FormFrame
      className="project-form"
      testId="project-withdraw-form"
      label={text.withdraw}
      save={text.withdraw}
      {...{ problem, busy, onCancel }}
      onSubmit={() => void send()}
    >
      <Field label={text.withdrawWhy}>
        {(field) => (
          <Input
            id={field}
            value={reason}
            maxLength={200}
            required
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}

/** The ways to change a project or to take it back, for who may. */
export function EditPart({ project }: { readonly project: Project }): ReactNode {
  const may = usePermission('project.edit');
  const [open, setOpen] = useState<'CHANGE' | 'WITHDRAW' | null>(null);
  const [told, tell] = useState<string | null>(null);
  if (!may) return null;
  return (
    <section className="project-edit">
      {told === null ? null : <p role="status">{told}</p>}
      {open === 'CHANGE' ? (
        <ChangeProjectForm
          project={project}
          onCancel={() => setOpen(null)}
          onDone={(words) => {
            setOpen(null);
            tell(words);
          }}
        />
      ) : open === 'WITHDRAW' ? (
        <WithdrawForm project={project} onCancel={() => setOpen(null)} />
      ) : (
        <div className="work-bar">
          <Button type="primary" onClick={() => setOpen('CHANGE')} data-testid="project-edit">
            {text.edit}
          </Button>
          <Button onClick={() => setOpen('WITHDRAW')} data-testid="project-withdraw">
            {text.withdraw}
          </Button>
        </div>
      )}
    </section>
  );
}
