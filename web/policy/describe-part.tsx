import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useSubmit } from '../platform/data/use-submit.ts';
import { FormFrame } from '../platform/ui/form-frame.tsx';
import { IdentityFields, identityInput, PaperField, type TypedIdentity } from './identity-form.tsx';
import { DescribePaperMutation, type Paper, WithdrawPaperMutation } from './paper.query.ts';
import { text } from './paper.text.ts';
import { WithdrawButton } from './withdraw-button.tsx';

interface PartProps {
  readonly paper: Paper;
  readonly back: string;
}

function typedOf({ document }: Paper): TypedIdentity {
  const { title, number, issuer, issued, inForceFrom, inForceTo, supersedes } = document;
  return {
    ...{ title, number: number ?? '', issuer, issued: issued ?? '', inForceFrom: inForceFrom ?? '' },
    ...{ inForceTo: inForceTo ?? '', supersedes: supersedes ?? '' },
  };
}

function DescribeForm({ paper, onDone }: { readonly paper: Paper; readonly onDone: () => void }): ReactNode {
  const { busy, problem, say, submit } = useSubmit(
    DescribePaperMutation,
    (data) => data.describePolicyDocument,
    text.conflict,
  );
  const [identity, setIdentity] = useState(() => typedOf(paper));
  const [source, setSource] = useState('');
  const others = paper.others.filter(({ id }) => id !== paper.document.id);
  const send = async (): Promise<void> => {
    if (source.trim() === '') return say(text.sourceMissing);
    const which = { documentId: paper.document.id, regionId: paper.regionId, expectedVersion: paper.version };
    const input = { ...which, identity: identityInput(identity), source };
    if (await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) onDone();
  };
  return (
    <FormFrame
      label={text.describe}
      testId="describe-form"
      className="policy-scope"
      {...{ problem, busy }}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <IdentityFields value={identity} onChange={setIdentity} others={others} />
      <PaperField label={text.source}>
        {(id) => (
          <Input
            id={id}
            value={source}
            maxLength={200}
            placeholder={text.sourceHint}
            onChange={(event) => setSource(event.target.value)}
          />
        )}
      </PaperField>
    </FormFrame>
  );
}

/** Says what a document is where more is known, and takes its text back. */
export function DescribePart({ paper, back }: PartProps): ReactNode {
  const [open, setOpen] = useState(false);
  const navigate = useNavigate();
  const { busy, problem, submit } = useSubmit(WithdrawPaperMutation, (data) => data.withdrawPolicyPaper, text.conflict);
  const withdraw = async (reason: string): Promise<void> => {
    const which = { documentId: paper.document.id, regionId: paper.regionId, expectedVersion: paper.version };
    const done = await submit((clientMutationId) => ({ input: { clientMutationId, ...which, reason } }));
    if (done !== null && paper.own) void navigate(back);
  };
  if (open) return <DescribeForm paper={paper} onDone={() => setOpen(false)} />;
  return (
    <div className="work-bar">
      <Button size="small" onClick={() => setOpen(true)} data-testid="describe">
        {text.describe}
      </Button>
      {paper.own || paper.document.uploaded ? (
        <WithdrawButton
          label={paper.own ? text.withdrawOwn : text.withdraw}
          {...{ busy, problem }}
          onWithdraw={(reason) => void withdraw(reason)}
        />
      ) : null}
    </div>
  );
}
