import { Alert, Button, Popover } from 'antd';
import { type ReactNode, useState } from 'react';
import { momentText } from '../platform/format/moment.ts';
import { usePermission } from '../platform/state/viewer.tsx';
import { SourceList } from '../platform/ui/source-list.tsx';
import { CorrectForm } from './correct-form.tsx';
import type { EnterpriseFacts, FieldOrigin } from './enterprise.query.ts';
import { text } from './enterprise.text.ts';
import { useEdit } from './use-edit.ts';
import './origin.css';

interface OriginProps {
  readonly enterprise: EnterpriseFacts;
  readonly origin: FieldOrigin;
  readonly label: string;
  /** The value as it is stored; undefined: nobody corrects it here. */
  readonly value?: string | null;
}

const who = (by: string | null, at: string | null): string | null =>
  by === null || at === null ? null : text.origin.by(by, momentText(at));

function OriginFacts({ origin }: Pick<OriginProps, 'origin'>): ReactNode {
  const { row, enteredBy, enteredAt, confirmed, confirmedBy, confirmedAt, sources, stale } = origin;
  const confirmation = confirmed ? (who(confirmedBy, confirmedAt) ?? text.origin.mark) : text.origin.notConfirmed;
  return (
    <>
      <SourceList sources={sources} />
      {row === null ? null : <p>{text.origin.row(row)}</p>}
      {stale === true ? <p className="tag tag-warn">{text.origin.staleHint}</p> : null}
      <dl className="origin-facts">
        <dt>{text.origin.entered}</dt>
        <dd>{who(enteredBy, enteredAt) ?? '—'}</dd>
        <dt>{text.origin.confirmed}</dt>
        <dd>{confirmation}</dd>
      </dl>
    </>
  );
}

function OriginCard({ enterprise, origin, label, value, onClose }: OriginProps & { readonly onClose: () => void }) {
  const allowed = usePermission('enterprise.edit');
  const edit = useEdit(enterprise);
  const [correcting, setCorrecting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const settle = async (work: Promise<string | null>): Promise<void> => {
    const failed = await work;
    setProblem(failed);
    if (failed === null) onClose();
  };
  return (
    <div className="origin-card" data-testid={`origin-card-${origin.field}`}>
      <OriginFacts origin={origin} />
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
      {!allowed ? null : correcting && value !== undefined ? (
        <CorrectForm
          label={label}
          value={value}
          busy={edit.busy}
          onCancel={() => setCorrecting(false)}
          onSave={({ value: next, source, asOf, reason }) =>
            void settle(edit.correct({ field: origin.field, value: next }, source, asOf, reason))
          }
        />
      ) : (
        <>
          {origin.confirmed ? null : <p className="quiet">{text.origin.hint}</p>}
          <div className="form-buttons">
            <Button
              size="small"
              type={origin.confirmed ? 'default' : 'primary'}
              loading={edit.busy}
              onClick={() => void settle(edit.confirm(origin.field, origin.confirmed))}
              data-testid={`confirm-${origin.field}`}
            >
              {origin.confirmed ? text.origin.withdraw : text.origin.confirm}
            </Button>
            {value === undefined ? null : (
              <Button size="small" onClick={() => setCorrecting(true)} data-testid={`correct-${origin.field}`}>
                {text.origin.correct}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** Where a fact comes from behind one click: source and row, who entered it, who confirmed it, and what may be done. */
export function Origin(props: OriginProps): ReactNode {
  const { origin, label } = props;
  const [open, setOpen] = useState(false);
  return (
    <span className="origin no-print">
      {origin.stale === true ? <span className="tag tag-warn">{text.origin.stale}</span> : null}
      {origin.confirmed ? <span className="tag tag-leader">{text.origin.mark}</span> : null}
      <Popover
        trigger="click"
        placement="leftTop"
        open={open}
        onOpenChange={setOpen}
        title={text.origin.title(label)}
        destroyOnHidden
        content={<OriginCard {...props} onClose={() => setOpen(false)} />}
      >
        <button
          type="button"
          className="plain-button"
          aria-expanded={open}
          aria-label={text.origin.openLabel(label)}
          data-testid={`origin-${origin.field}`}
        >
          {text.origin.open}
        </button>
      </Popover>
    </span>
  );
}
