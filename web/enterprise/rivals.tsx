import { Alert, Button, Input } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { momentText } from '../platform/format/moment.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { written } from '../platform/text/written.ts';
import { SourceFold } from '../platform/ui/source-list.tsx';
import type { EnterpriseFacts, RivalClaim } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';
import { useEdit } from './use-edit.ts';

interface RivalsProps {
  readonly enterprise: EnterpriseFacts;
  readonly field: string;
}

function Said({ claim }: { readonly claim: RivalClaim }): ReactNode {
  return (
    <>
      <p>{claim.label === null ? claim.value : written.aside(claim.label, claim.value)}</p>
      <p className="quiet">{claim.row === null ? null : text.origin.row(claim.row)}</p>
      <SourceFold sources={claim.sources} />
    </>
  );
}

function OpenRival({ enterprise, claim }: { readonly enterprise: EnterpriseFacts; readonly claim: RivalClaim }) {
  const allowed = usePermission('enterprise.edit');
  const edit = useEdit(enterprise);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const decide = async (choose: boolean): Promise<void> => {
    if (reason.trim() === '') return setProblem(text.rival.missing);
    setProblem(await edit.decide(claim, choose, reason));
  };
  return (
    <li className="rival" data-testid={`rival-${claim.field}`}>
      <Said claim={claim} />
      {!allowed ? null : (
        <>
          <label htmlFor={id}>{text.rival.reason}</label>
          <Input
            id={id}
            size="small"
            maxLength={200}
            placeholder={text.rival.reasonHint}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
          <div className="form-buttons">
            <Button size="small" type="primary" loading={edit.busy} onClick={() => void decide(true)}>
              {text.rival.choose}
            </Button>
            <Button size="small" disabled={edit.busy} onClick={() => void decide(false)}>
              {text.rival.dismiss}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

/** The values that other sources give for a field, beside the one that is there: undecided ones to decide about. */
export function Rivals({ enterprise, field }: RivalsProps): ReactNode {
  const claims = enterprise.claims.filter((each) => each.field === field);
  const open = claims.filter(({ state }) => state === 'OPEN');
  const settled = claims.filter(({ state }) => state === 'DISMISSED');
  return (
    <>
      {open.length === 0 ? null : (
        <section className="rivals no-print" aria-label={text.rival.title}>
          <strong>{text.rival.title}</strong>
          <ul>
            {open.map((each) => (
              <OpenRival key={each.id} enterprise={enterprise} claim={each} />
            ))}
          </ul>
        </section>
      )}
      {settled.length === 0 ? null : (
        <details className="source-fold no-print">
          <summary>{text.rival.settled(settled.length)}</summary>
          <ul className="settled">
            {settled.map((each) => (
              <li key={each.id}>
                <Said claim={each} />
                <p className="quiet">
                  {text.rival.states[each.state]}
                  {each.decidedBy === null || each.decidedAt === null
                    ? null
                    : ` · ${text.rival.decided(each.decidedBy, momentText(each.decidedAt), each.reason ?? '')}`}
                </p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
