import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useData } from '../../platform/data/use-data.ts';
import { momentText } from '../../platform/format/moment.ts';
import { written } from '../../platform/text/written.ts';
import { Bones, LoadFailed } from '../../platform/ui/page-state.tsx';
import { type DuplicateDecision, DuplicateDecisionsQuery } from './duplicate.query.ts';
import { text } from './duplicate.text.ts';
import { ReasonField } from './reason-field.tsx';

interface DecidedProps {
  readonly mayDecide: boolean;
  readonly busy: boolean;
  readonly onJudge: (decision: DuplicateDecision, choice: 'SPLIT' | 'REOPENED', reason: string) => void;
}

function Row({ decision, mayDecide, busy, onJudge }: DecidedProps & { decision: DuplicateDecision }): ReactNode {
  const [reason, setReason] = useState('');
  const { choice, keptId, keptName, goneId, goneName, decidedBy, decidedAt } = decision;
  const [kept, gone] = [keptName ?? keptId, goneName ?? goneId];
  const merged = choice === 'MERGED';
  const may = mayDecide && (merged || choice === 'DIFFERENT');
  return (
    <li className="decided-row" data-testid={`decided-${choice}`}>
      <p>
        <span className="tag">{text.choice[choice]}</span>{' '}
        <Link to={`/enterprise/${encodeURIComponent(keptId)}`}>
          {merged ? text.kept(kept, gone) : text.pair(kept, gone)}
        </Link>
      </p>
      <p className="quiet">
        {momentText(decidedAt)} {decision.reason === null ? decidedBy : written.label(decidedBy, decision.reason)}
      </p>
      {may ? (
        <div className="work-bar">
          {merged ? <ReasonField value={reason} onChange={setReason} /> : null}
          <Button
            disabled={busy || (merged && reason.trim() === '')}
            onClick={() => onJudge(decision, merged ? 'SPLIT' : 'REOPENED', reason)}
            data-testid="decided-undo"
          >
            {merged ? text.split : text.reopen}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

/** What people decided about pairs, newest first, each with the way back. */
export function DecidedPart(props: DecidedProps): ReactNode {
  const answer = useData(DuplicateDecisionsQuery, {}, { dependsOn: ['DuplicateDecision'] });
  if (answer.status === 'loading') return <Bones lines={6} />;
  if (answer.status === 'failed') return <LoadFailed text={answer.text} retry={answer.retry} />;
  const { duplicateDecisions } = answer.data;
  if (duplicateDecisions.length === 0) return <p className="quiet">{text.noDecision}</p>;
  return (
    <ul className="work-card">
      {duplicateDecisions.map((decision) => (
        <Row key={`${decision.id} ${decision.version}`} decision={decision} {...props} />
      ))}
    </ul>
  );
}
