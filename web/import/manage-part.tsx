import { Alert, Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { momentText } from '../platform/format/moment.ts';
import type { EditedFacts, ImportJob } from './import.query.ts';
import { text } from './import.text.ts';
import { useManage } from './use-manage.ts';

const say = text.manage;
const shown = 20;
function Edited({ edited }: { readonly edited: EditedFacts }): ReactNode {
  return (
    <div data-testid="import-edited">
      <p>{say.edited(edited.editedCount)}</p>
      <ul className="import-edited">
        {edited.edited.slice(0, shown).map(({ kind, id, title, by, at }) => (
          <li key={`${kind}/${id}`}>{say.editedBy(title, by, at === null ? null : momentText(at))}</li>
        ))}
      </ul>
      {edited.editedCount > shown ? <p className="quiet">{say.editedMore(edited.editedCount - shown)}</p> : null}
    </div>
  );
}

interface ManagePartProps {
  readonly job: ImportJob;
  /** Runs when the job may have come to another state. */
  readonly onChanged: () => void;
}

/** What may be done about an import: stop it, go on with it, take it back. */
export function ManagePart({ job, onChanged }: ManagePartProps): ReactNode {
  const { busy, failure, edited, cancel, resume, undo } = useManage(job.id, onChanged);
  const { state, dryRun, mayManage, mayUndo } = job;
  if (dryRun || !mayManage) return null;
  const running = state === 'RUNNING';
  const cut = state === 'INTERRUPTED';
  const undoable = mayUndo && (state === 'DONE' || cut || state === 'FAILED');
  if (!running && !cut && !undoable && state !== 'UNDO_INTERRUPTED') return null;
  return (
    <div className="import-manage" data-testid="import-manage">
      {failure === null ? null : <Alert type="error" showIcon title={failure} />}
      {edited === null ? null : <Edited edited={edited} />}
      <div className="import-actions">
        {running ? (
          <Popconfirm title={say.cancelSure} okText={say.cancel} cancelText={say.keep} onConfirm={() => void cancel()}>
            <Button danger loading={busy === 'cancel'} data-testid="import-cancel">
              {say.cancel}
            </Button>
          </Popconfirm>
        ) : null}
        {cut ? (
          <Button type="primary" loading={busy === 'resume'} onClick={() => void resume()} data-testid="import-resume">
            {say.resume}
          </Button>
        ) : null}
        {state === 'UNDO_INTERRUPTED' ? (
          <Button type="primary" loading={busy === 'undo'} onClick={() => void undo(true)}>
            {say.resumeUndo}
          </Button>
        ) : null}
        {undoable && edited === null ? (
          <Popconfirm title={say.undoSure} okText={say.undo} cancelText={say.keep} onConfirm={() => void undo(false)}>
            <Button danger loading={busy === 'undo'} data-testid="import-undo">
              {say.undo}
            </Button>
          </Popconfirm>
        ) : null}
        {edited === null ? null : (
          <Button danger loading={busy === 'undo'} onClick={() => void undo(true)} data-testid="import-undo-rest">
            {say.undoRest}
          </Button>
        )}
      </div>
    </div>
  );
}
