import { Alert, Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { newRequestId } from '../../platform/data/request-id.ts';
import { useAction } from '../../platform/data/use-data.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import { t } from '../../platform/text/zh.ts';
import { SourceFold } from '../../platform/ui/source-list.tsx';
import { type LinkOccupation, ReviewOccupationMutation } from './link.query.ts';

interface OccupationRowProps {
  readonly occupation: LinkOccupation;
  readonly linkId: string;
  readonly refresh: () => void;
  readonly say: (text: string) => void;
}

type Decision = LinkOccupation['state'];

const doneWords: Readonly<Record<Decision, string>> = {
  CONFIRMED: t.panel.confirmedDone,
  REJECTED: t.panel.rejectedDone,
  TO_REVIEW: t.panel.restoredDone,
};

function useReview({ occupation, refresh, say }: OccupationRowProps) {
  const review = useAction(ReviewOccupationMutation);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const decide = async (decision: Decision, reason: string | null): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const done = await review({
      input: {
        clientMutationId: newRequestId(),
        id: occupation.id,
        expectedVersion: occupation.version,
        decision,
        reason,
      },
    });
    setBusy(false);
    if (done.status === 'failed') return setProblem(done.text);
    const answer = done.data.reviewOccupation;
    if (answer.__typename === 'MutationReviewOccupationSuccess') {
      return say(`${occupation.enterprise.name}：${doneWords[decision]}`);
    }
    if (answer.__typename !== 'ConflictError') return setProblem(answer.message);
    setProblem(t.panel.conflict);
    refresh();
  };
  return { busy, problem, decide };
}

interface RejectFormProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onReject: (reason: string) => void;
  readonly onCancel: () => void;
}

function RejectForm({ name, busy, onReject, onCancel }: RejectFormProps): ReactNode {
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const reasonId = useId();
  const missing = tried && reason.trim() === '';
  return (
    <form
      className="survey-form"
      aria-label={t.panel.rejectTitle(name)}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (reason.trim() !== '') onReject(reason.trim());
      }}
    >
      <label htmlFor={reasonId}>{t.panel.rejectReason}</label>
      <Input.TextArea
        id={reasonId}
        autoFocus
        rows={2}
        maxLength={500}
        placeholder={t.panel.rejectReasonHint}
        value={reason}
        status={missing ? 'error' : ''}
        aria-invalid={missing}
        onChange={(event) => setReason(event.target.value)}
      />
      {missing ? (
        <span role="alert" className="field-problem">
          {t.panel.rejectMissing}
        </span>
      ) : null}
      <div className="form-buttons">
        <Button danger htmlType="submit" loading={busy}>
          {t.panel.reject}
        </Button>
        <Button onClick={onCancel}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}

function Facts({ occupation, linkId }: Pick<OccupationRowProps, 'occupation' | 'linkId'>): ReactNode {
  const { role, kind, asOf, reason, evidence, confirmedBy, link, enterprise } = occupation;
  const facts = [
    t.occupationRole[role],
    t.kind[kind],
    enterprise.region?.name,
    link.id === linkId ? null : link.name,
    asOf === null ? null : t.common.asOf(asOf),
    confirmedBy === null ? null : t.panel.confirmedBy(confirmedBy),
  ].filter((each) => each !== null && each !== undefined);
  return (
    <>
      <p className="quiet">{facts.join(' · ')}</p>
      {evidence === null ? null : <p>{`${t.panel.evidence}：${evidence}`}</p>}
      {reason === null ? null : <p>{`${t.panel.reason}：${reason}`}</p>}
    </>
  );
}

/** One enterprise on a link: what it does there, from which source, and the decision for who may take it. */
export function OccupationRow(props: OccupationRowProps): ReactNode {
  const { occupation, linkId } = props;
  const { enterprise, state, role } = occupation;
  const allowed = usePermission('occupation.review');
  const { busy, problem, decide } = useReview(props);
  const [rejecting, setRejecting] = useState(false);
  return (
    <li data-testid={`occupation-${occupation.id}`}>
      <div className="occupation-name">
        <Link to={`/enterprise/${encodeURIComponent(enterprise.id)}`}>{enterprise.name}</Link>
        {enterprise.demo ? <span className="tag tag-demo">{t.common.demo}</span> : null}
        {role === 'LEADER' ? <span className="tag tag-leader">★ {t.occupationRole.LEADER}</span> : null}
        {enterprise.identityState === 'NAME' ? <span className="tag tag-warn">{t.panel.identityToReview}</span> : null}
      </div>
      <Facts occupation={occupation} linkId={linkId} />
      <SourceFold sources={occupation.sources} />
      {problem === null ? null : <Alert type="warning" showIcon title={problem} role="alert" />}
      {!allowed ? null : rejecting ? (
        <RejectForm
          name={enterprise.name}
          busy={busy}
          onCancel={() => setRejecting(false)}
          onReject={(reason) => void decide('REJECTED', reason).then(() => setRejecting(false))}
        />
      ) : (
        <div className="form-buttons">
          {state === 'TO_REVIEW' ? (
            <>
              <Button size="small" type="primary" loading={busy} onClick={() => void decide('CONFIRMED', null)}>
                {t.panel.confirm}
              </Button>
              <Button size="small" danger disabled={busy} onClick={() => setRejecting(true)}>
                {t.panel.reject}
              </Button>
            </>
          ) : (
            <Button size="small" type="text" loading={busy} onClick={() => void decide('TO_REVIEW', null)}>
              {t.panel.restore}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
