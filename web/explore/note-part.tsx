import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { text } from './explore.text.ts';
import { longestNote } from './model/view.ts';
import type { Explore } from './use-explore.ts';

/** What is written on a thing of this picture, and writing it. */
export function NotePart({ id, explore }: { readonly id: string; readonly explore: Explore }): ReactNode {
  const kept = explore.view.notes.find((each) => each.id === id)?.text ?? '';
  const [words, setWords] = useState(kept);
  return (
    <form
      className="explore-note"
      onSubmit={(event) => {
        event.preventDefault();
        explore.send({ type: 'note', id, text: words });
      }}
    >
      <label>
        {text.note}
        <input
          value={words}
          maxLength={longestNote}
          data-testid="note"
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <Button size="small" htmlType="submit" disabled={words.trim() === kept} data-testid="note-save">
        {text.noteSave}
      </Button>
    </form>
  );
}
