import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { todayInShanghai } from '../../platform/format/day.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { FormFrame } from '../../platform/ui/form-frame.tsx';
import { ChoiceField, TextField } from './fields.tsx';
import { type ListedRule, RecordReviewMutation, WithdrawReviewMutation } from './rules.query.ts';
import { text } from './rules.text.ts';

const conclusions = ['PASS', 'EXCEPTION', 'STOP'] as const;

interface PartProps {
  readonly listed: ListedRule;
  readonly region: string;
}

function ReviewForm({ listed, region, onDone }: PartProps & { readonly onDone: () => void }): ReactNode {
  const [on, setOn] = useState(todayInShanghai());
  const [who, setWho] = useState('');
  const [conclusion, setConclusion] = useState<(typeof conclusions)[number]>('PASS');
  const [reference, setReference] = useState('');
  const { busy, problem, submit } = useSubmit(RecordReviewMutation, (data) => data.recordPolicyReview);
  const send = async (): Promise<void> => {
    const input = { region, ruleId: listed.id, on, who, conclusion, reference };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) onDone();
  };
  return (
    <FormFrame
      label={text.recordReview}
      testId="review-form"
      className="rule-group"
      problem={problem}
      busy={busy}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <div className="rule-row">
        <TextField label={text.reviewOn} type="date" value={on} onChange={setOn} />
        <TextField label={text.reviewWho} value={who} testId="review-who" onChange={setWho} />
        <ChoiceField
          label={text.reviewConclusion}
          value={conclusion}
          options={conclusions.map((each) => [each, text.conclusions[each]] as const)}
          onChange={(next) => setConclusion(conclusions.find((each) => each === next) ?? conclusion)}
        />
        <TextField label={text.reviewReference} value={reference} testId="review-reference" onChange={setReference} />
      </div>
    </FormFrame>
  );
}

function WithdrawForm({ listed, region, onDone }: PartProps & { readonly onDone: () => void }): ReactNode {
  const [reason, setReason] = useState('');
  const { busy, problem, submit } = useSubmit(WithdrawReviewMutation, (data) => data.withdrawPolicyReview);
  const { review } = listed;
  const send = async (): Promise<void> => {
    if (!review) return;
    const input = { region, id: review.id, expectedVersion: review.version, reason };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) onDone();
  };
  return (
    <FormFrame
      label={text.withdrawReview}
      testId="withdraw-review"
      className="rule-group"
      problem={problem}
      busy={busy}
      onSubmit={() => void send()}
      onCancel={onDone}
    >
      <TextField label={text.reason} value={reason} onChange={setReason} />
    </FormFrame>
  );
}

/** Recording a review of fair competition, or taking the last one back. */
export function ReviewPart(props: PartProps): ReactNode {
  const allowed = usePermission('policy.approve');
  const [shown, setShown] = useState<'record' | 'withdraw' | null>(null);
  if (!allowed) return null;
  const onDone = (): void => setShown(null);
  if (shown === 'record') return <ReviewForm {...props} onDone={onDone} />;
  if (shown === 'withdraw') return <WithdrawForm {...props} onDone={onDone} />;
  return (
    <div className="rule-row">
      <Button size="small" onClick={() => setShown('record')} data-testid={`review-${props.listed.id}`}>
        {text.recordReview}
      </Button>
      {props.listed.review ? (
        <Button size="small" onClick={() => setShown('withdraw')}>
          {text.withdrawReview}
        </Button>
      ) : null}
    </div>
  );
}
