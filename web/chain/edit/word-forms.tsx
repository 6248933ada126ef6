import { Button, Popconfirm } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { written } from '../../platform/text/written.ts';
import { text } from './edit.text.ts';
import type { LinkEditProps } from './edit-props.ts';
import { LinkChoice } from './link-choice.tsx';
import { wordsIn } from './words-in.ts';

function RenameForm({ link, work, renaming }: LinkEditProps): ReactNode {
  const [name, setName] = useState(link.name);
  const [keep, setKeep] = useState(true);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (renaming === link.id) field.current?.select();
  }, [renaming, link.id]);
  return (
    <form
      className="edit-form"
      aria-label={text.rename}
      onSubmit={(event) => {
        event.preventDefault();
        void work.edit([{ type: 'RENAME', linkId: link.id, name, keep }]);
      }}
    >
      <h3>{text.rename}</h3>
      <label>
        {text.name}
        <input
          className="framed"
          ref={field}
          value={name}
          maxLength={40}
          data-testid="rename"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label className="edit-check">
        <input type="checkbox" checked={keep} onChange={({ target }) => setKeep(target.checked)} />
        {text.keepName}
      </label>
      <div className="edit-buttons">
        <Button htmlType="submit" disabled={name.trim() === '' || name.trim() === link.name} data-testid="rename-go">
          {text.rename}
        </Button>
      </div>
    </form>
  );
}

function SplitForm({ link, work }: LinkEditProps): ReactNode {
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  return (
    <form
      className="edit-form"
      aria-label={text.split}
      onSubmit={(event) => {
        event.preventDefault();
        void work.edit([{ type: 'SPLIT', linkId: link.id, name, keywords: wordsIn(words) }]);
      }}
    >
      <h3>{text.split}</h3>
      <p className="quiet">{text.splitHint}</p>
      <label>
        {text.splitName}
        <input
          className="framed"
          value={name}
          maxLength={40}
          data-testid="split-name"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label>
        {text.words}
        <input
          className="framed"
          value={words}
          placeholder={text.wordsHint}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <div className="edit-buttons">
        <Button htmlType="submit" disabled={name.trim() === ''} data-testid="split-go">
          {text.splitGo}
        </Button>
      </div>
    </form>
  );
}

function MergeForm({ map, draft, link, work, onSelect }: LinkEditProps): ReactNode {
  const [into, setInto] = useState('');
  const standing = draft.links.find(({ id }) => id === link.id)?.standing ?? 0;
  const below = map.links.some(({ parentId }) => parentId === link.id);
  const leave = async (asked: { type: 'MERGE' | 'REMOVE'; otherId?: string }): Promise<void> => {
    if (await work.edit([{ linkId: link.id, ...asked }])) onSelect(asked.otherId ?? null);
  };
  return (
    <form
      className="edit-form"
      aria-label={text.merge}
      onSubmit={(event) => {
        event.preventDefault();
        void leave({ type: 'MERGE', otherId: into });
      }}
    >
      <h3>{text.merge}</h3>
      <p className="quiet">{text.mergeHint}</p>
      <LinkChoice map={map} label={text.mergeInto} but={link.id} value={into} onChange={setInto} testId="merge-into" />
      <div className="edit-buttons">
        <Button htmlType="submit" disabled={into === ''} data-testid="merge-go">
          {text.mergeGo}
        </Button>
        {standing > 0 || below ? (
          <span className="quiet">{standing > 0 ? text.removeHint(standing) : null}</span>
        ) : (
          <Popconfirm
            title={written.label(text.removeLink, link.name)}
            okText={text.yes}
            cancelText={text.no}
            onConfirm={() => leave({ type: 'REMOVE' })}
          >
            <Button danger data-testid="remove-link">
              {text.removeLink}
            </Button>
          </Popconfirm>
        )}
      </div>
    </form>
  );
}

/** What changes a link itself: its name, and whether it is one, two or part of another. */
export function WordForms(props: LinkEditProps): ReactNode {
  return (
    <>
      <RenameForm {...props} />
      <SplitForm {...props} />
      <MergeForm {...props} />
    </>
  );
}
