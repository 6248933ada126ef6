import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useSubmit } from '../../platform/data/use-submit.ts';
import { usePermission, useViewer } from '../../platform/state/viewer.tsx';
import { written } from '../../platform/text/written.ts';
import { text as policyText } from '../policy.text.ts';
import { flagText } from './check-part.tsx';
import { TextField } from './fields.tsx';
import { ReviewPart } from './review-part.tsx';
import { type ListedRule, StepRuleMutation } from './rules.query.ts';
import { text } from './rules.text.ts';

type Stored = NonNullable<ListedRule['stored']>;
const steps = ['SUBMIT', 'APPROVE', 'SEND_BACK', 'RETIRE', 'REOPEN'] as const;
type Step = (typeof steps)[number];
const reasoned: readonly Step[] = ['SEND_BACK', 'RETIRE'];

const stepsOf: Readonly<Record<Stored['state'], readonly Step[]>> = {
  DRAFT: ['SUBMIT', 'RETIRE'],
  PENDING: ['APPROVE', 'SEND_BACK'],
  PUBLISHED: ['RETIRE'],
  RETIRED: ['REOPEN'],
};

function StepButtons({ stored, region }: { readonly stored: Stored; readonly region: string }): ReactNode {
  const mayEdit = usePermission('policy.edit');
  const mayApprove = usePermission('policy.approve');
  const name = useViewer()?.username;
  const [asked, setAsked] = useState<Step | null>(null);
  const [reason, setReason] = useState('');
  const { busy, problem, submit } = useSubmit(StepRuleMutation, (data) => data.stepPolicyRule);
  if (!mayEdit) return null;
  const own = name === stored.author || name === stored.editedBy;
  const allowed = stepsOf[stored.state].filter(
    (step) => step === 'SUBMIT' || step === 'REOPEN' || mayApprove || (step === 'RETIRE' && !stored.inForce),
  );
  const send = async (step: Step): Promise<void> => {
    const input = { region, id: stored.id, expectedVersion: stored.version, step, reason };
    if ((await submit((clientMutationId) => ({ input: { clientMutationId, ...input } }))) !== null) setAsked(null);
  };
  return (
    <div className="rule-row">
      {allowed.map((step) => (
        <Button
          key={step}
          size="small"
          loading={busy}
          disabled={step === 'APPROVE' && own}
          data-testid={`${step}-${stored.id}`}
          onClick={() => (reasoned.includes(step) && asked !== step ? setAsked(step) : void send(step))}
        >
          {text.step[step]}
        </Button>
      ))}
      {asked === null ? null : <TextField label={text.reason} value={reason} onChange={setReason} />}
      {stored.state === 'PENDING' && own ? <span className="quiet">{text.second}</span> : null}
      {problem === null ? null : (
        <p role="alert" className="work-problem">
          {problem}
        </p>
      )}
    </div>
  );
}

function storedWords(stored: Stored): readonly string[] {
  const { author, editedBy, approvedBy, inForce, state, sentBackBecause, retiredBecause } = stored;
  return [
    text.author(author, editedBy),
    approvedBy === null ? '' : text.approved(approvedBy),
    inForce && state !== 'PUBLISHED' ? text.stillInForce : '',
    sentBackBecause === null ? '' : written.label(text.sentBack, sentBackBecause),
    state !== 'RETIRED' || retiredBecause === null ? '' : written.label(text.retired, retiredBecause),
  ];
}

interface RowProps {
  readonly listed: ListedRule;
  readonly region: string;
}

/** A rule of a region: what it rests on, its state with what can be done, and its review of fair competition. */
export function RuleRow({ listed, region }: RowProps): ReactNode {
  const { id, rule, stored, article, documentTitle, flags, review, offered } = listed;
  const gate = offered === false ? (review ? text.stopped : text.withheld) : flags.length > 0 ? text.offered : '';
  return (
    <li className="rule-item" data-testid={`rule-${id}`}>
      <h3>
        <Link to={`/policies/${encodeURIComponent(region)}/rules/${encodeURIComponent(id)}`}>{rule?.name ?? id}</Link>{' '}
        {rule ? <span className="tag">{policyText.gives[rule.gives]}</span> : null}{' '}
        {stored ? <span className="tag">{text.state[stored.state]}</span> : null}
      </h3>
      <p className="quiet">{written.apart([documentTitle ?? policyText.unknown, article ?? ''])}</p>
      {stored ? <p className="quiet">{written.clauses(storedWords(stored))}</p> : null}
      {flags.length > 0 || offered === false ? (
        <p role="note" className={offered === false ? 'rule-flag' : 'quiet'}>
          {written.label(text.gate, written.clauses([...flags.map(flagText), gate]))}
        </p>
      ) : null}
      {review ? (
        <p className="quiet">
          {text.reviewed(review.on, review.who, text.conclusions[review.conclusion], review.reference)}
        </p>
      ) : null}
      {offered ? (
        <p>
          <Link to={`/policies/${encodeURIComponent(region)}/eligible?${new URLSearchParams({ rule: id })}`}>
            {text.whom}
          </Link>
        </p>
      ) : null}
      {stored ? <StepButtons stored={stored} region={region} /> : null}
      {offered !== null && (flags.length > 0 || review) ? <ReviewPart listed={listed} region={region} /> : null}
    </li>
  );
}
