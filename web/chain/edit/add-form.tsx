import { Button } from 'antd';
import { type FormEvent, type ReactNode, useState } from 'react';
import { text } from './edit.text.ts';
import type { EditPanelProps } from './edit-props.ts';
import { wordsIn } from './words-in.ts';

/** A new link: at the end of a lane, or after or under the chosen one. */
export function AddForm({ map, link, work }: Pick<EditPanelProps, 'map' | 'link' | 'work'>): ReactNode {
  const [name, setName] = useState('');
  const [words, setWords] = useState('');
  const [lane, setLane] = useState(map.lanes[0]?.id ?? '');
  const add = async (place: { laneId?: string; parentId?: string | null; afterId?: string }): Promise<void> => {
    const asked = { type: 'ADD', linkId: '-', name, keywords: wordsIn(words), ...place } as const;
    if (!(await work.edit([asked]))) return;
    setName('');
    setWords('');
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void add(link ? { laneId: link.laneId, parentId: link.parentId, afterId: link.id } : { laneId: lane });
  };
  const missing = name.trim() === '';
  return (
    <form className="edit-form" aria-label={text.add} onSubmit={submit}>
      <h3>{text.add}</h3>
      <label>
        {text.addName}
        <input
          className="framed"
          value={name}
          maxLength={40}
          data-testid="add-name"
          onChange={({ target }) => setName(target.value)}
        />
      </label>
      <label title={text.wordsHint}>
        {text.words}
        <input
          className="framed"
          value={words}
          placeholder={text.wordsHint}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      {link ? null : (
        <label>
          {text.lane}
          <select className="framed" value={lane} onChange={({ target }) => setLane(target.value)}>
            {map.lanes.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="edit-buttons">
        <Button htmlType="submit" disabled={missing} data-testid="add-link">
          {link ? text.addBeside : text.addHere}
        </Button>
        {link && link.parentId === null ? (
          <Button disabled={missing} data-testid="add-below" onClick={() => void add({ parentId: link.id })}>
            {text.addBelow}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
