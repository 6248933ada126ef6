import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { momentText } from '../../platform/format/moment.ts';
import { usePermission } from '../../platform/state/viewer.tsx';
import type { MapLink } from '../map/map.query.ts';
import type { Draft } from './edit.query.ts';
import { text } from './edit.text.ts';
import type { DraftWork } from './use-draft.ts';

interface EditBarProps {
  readonly work: DraftWork;
  readonly draft: Draft;
  /** Set while a supply is being drawn from it. */
  readonly linking: MapLink | undefined;
  readonly onLeave: () => void;
}

/** The line that says how the draft stands, with what is done to it as a whole. */
export function EditBar({ work, draft, linking, onLeave }: EditBarProps): ReactNode {
  const leads = usePermission('chain.edit');
  const { busy, said, source, setSource, step, publish } = work;
  const count = draft.edits.length;
  const blocked = draft.problems.length > 0;
  const confirm = { okText: text.yes, cancelText: text.no };
  return (
    <div className="edit-bar" role="group" aria-label={text.bar} data-testid="edit-bar">
      <strong data-testid="draft-state">{text.state(count)}</strong>
      {count > 0 && draft.by !== null && draft.at !== null ? (
        <span className="quiet">{text.since(draft.by, momentText(draft.at))}</span>
      ) : null}
      <label className="edit-source">
        {text.source}
        <input
          className="framed"
          value={source}
          maxLength={200}
          placeholder={text.sourceHint}
          aria-invalid={said?.bad === true && source.trim() === ''}
          data-testid="edit-source"
          onChange={({ target }) => setSource(target.value)}
        />
      </label>
      <Button
        icon={<UndoOutlined />}
        disabled={count === 0}
        title={text.undo}
        aria-label={text.undo}
        data-testid="draft-undo"
        onClick={() => void step('UNDO')}
      />
      <Button
        icon={<RedoOutlined />}
        disabled={draft.redoable === 0}
        title={text.redo}
        aria-label={text.redo}
        data-testid="draft-redo"
        onClick={() => void step('REDO')}
      />
      <Popconfirm {...confirm} title={text.discardAsk(count)} disabled={count === 0} onConfirm={() => step('DISCARD')}>
        <Button disabled={count === 0}>{text.discard}</Button>
      </Popconfirm>
      {leads ? (
        <Popconfirm {...confirm} title={text.publishAsk(count)} disabled={count === 0 || blocked} onConfirm={publish}>
          <Button
            type="primary"
            disabled={count === 0 || blocked}
            title={blocked ? text.publishBlocked : text.publishHint}
            data-testid="draft-publish"
          >
            {text.publish}
          </Button>
        </Popconfirm>
      ) : (
        <span className="quiet" title={text.publishHint}>
          {text.leadPublishes}
        </span>
      )}
      <Button onClick={onLeave} data-testid="edit-leave">
        {text.leave}
      </Button>
      <p className={said?.bad ? 'edit-said is-bad' : 'edit-said'} role={said?.bad ? 'alert' : 'status'}>
        {linking ? text.connecting(linking.name) : busy ? text.working : (said?.text ?? '')}
      </p>
    </div>
  );
}
