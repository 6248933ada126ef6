import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { momentText } from '../../platform/format/moment.ts';
import { written } from '../../platform/text/written.ts';
import type { Draft } from './edit.query.ts';
import { text } from './edit.text.ts';
import type { EditPanelProps } from './edit-props.ts';

type Props = Pick<EditPanelProps, 'map' | 'draft' | 'work' | 'onSelect'>;

function Problems({ draft }: { readonly draft: Draft }): ReactNode {
  if (draft.problems.length === 0) return null;
  return (
    <div className="edit-problems" role="alert">
      <p>{text.problems}</p>
      <ul>
        {draft.problems.map(({ editId, clash, name }) => (
          <li key={editId}>{written.label(name, text.clashes[clash])}</li>
        ))}
      </ul>
    </div>
  );
}

/** The changes that wait to be published, each with its ground; and what was published last. */
export function DraftList({ map, draft, work, onSelect }: Props): ReactNode {
  const placed = map.links.filter(({ spot }) => spot !== null);
  const troubled = new Set(draft.problems.map(({ editId }) => editId));
  return (
    <section aria-label={text.list} data-testid="draft-list">
      <h3>{text.list}</h3>
      <Problems draft={draft} />
      {draft.edits.length === 0 ? <p className="quiet">{text.listEmpty}</p> : null}
      <ol className="edit-list">
        {draft.edits.map(({ id, type, linkId, name, target, source, by, at }) => (
          <li key={id} className={troubled.has(id) ? 'is-bad' : ''} data-testid="draft-edit">
            <button type="button" className="as-words" onClick={() => onSelect(linkId)}>
              {text.types[type](name, target ?? '')}
            </button>
            <small className="quiet">
              {written.label(text.source, source)} · {by} · {momentText(at)}
            </small>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined />}
              aria-label={written.label(text.remove, text.types[type](name, target ?? ''))}
              onClick={() => void work.step('REMOVE', id)}
            />
          </li>
        ))}
      </ol>
      {draft.gone.length > 0 ? (
        <p className="quiet">{written.label(text.gone, written.list(draft.gone.map(({ name }) => name)))}</p>
      ) : null}
      {placed.length > 0 ? (
        <Button
          size="small"
          onClick={() => void work.edit(placed.map(({ id }) => ({ type: 'PLACE', linkId: id })))}
          data-testid="all-automatic"
        >
          {text.allAutomatic(placed.length)}
        </Button>
      ) : null}
      {draft.published ? (
        <p className="edit-published">
          <span className="quiet">
            {text.published(draft.published.count, draft.published.by, momentText(draft.published.at))}
          </span>
          <Button
            size="small"
            disabled={draft.edits.length > 0}
            title={text.takeBackHint}
            onClick={() => void work.step('TAKE_BACK')}
            data-testid="take-back"
          >
            {text.takeBack}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
