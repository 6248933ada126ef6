import { Button, Checkbox, Input } from 'antd';
import type { ReactNode } from 'react';
import { written } from '../platform/text/written.ts';
import { text } from './paper.text.ts';
import { changed, cutAt, joined, linesOf, type Stretch, wordsOf } from './paper-parts.ts';

interface EditorProps {
  readonly whole: string;
  readonly parts: readonly Stretch[];
  readonly onChange: (parts: readonly Stretch[]) => void;
}

const shortLine = 24;

function CutPart({ whole, parts, onChange, at }: EditorProps & { readonly at: number }): ReactNode {
  const lines = linesOf(whole, parts, at);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{text.cut}</summary>
      <ul className="paper-cuts">
        {lines.map(({ start, words }) => (
          <li key={start}>
            <Button size="small" onClick={() => onChange(cutAt(parts, start))}>
              {text.cutHere(words.trim().slice(0, shortLine))}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function PartRow({ whole, parts, onChange, at }: EditorProps & { readonly at: number }): ReactNode {
  const part = parts[at];
  if (!part) return null;
  const words = wordsOf(whole, parts, at);
  const name = part.number === '' ? text.part(at + 1) : part.number;
  return (
    <li className="paper-part" data-testid="paper-part">
      <div className="work-bar">
        <strong>{name}</strong>
        <Input
          className="paper-heading"
          aria-label={written.aside(text.heading, name)}
          value={part.heading}
          maxLength={60}
          onChange={(event) => onChange(changed(parts, at, { heading: event.target.value }))}
        />
        <Checkbox
          checked={part.clause}
          onChange={(event) => onChange(changed(parts, at, { clause: event.target.checked }))}
        >
          {text.clause}
        </Checkbox>
        <span className="quiet">{text.letters(words.length)}</span>
        {at === 0 ? null : (
          <Button size="small" data-testid={`join-${at}`} onClick={() => onChange(joined(parts, at))}>
            {text.join}
          </Button>
        )}
      </div>
      <p className="paper-words">{words.trim()}</p>
      <CutPart {...{ whole, parts, onChange, at }} />
    </li>
  );
}

/** The articles of an uploaded text, for a person to join, cut, name and tick. */
export function PartsEditor({ whole, parts, onChange }: EditorProps): ReactNode {
  return (
    <section className="work-card" aria-label={text.parts}>
      <h2>{text.parts}</h2>
      <p className="quiet">{text.partsNote}</p>
      <ol className="paper-parts">
        {parts.map(({ start }, at) => (
          <PartRow key={start} {...{ whole, parts, onChange, at }} />
        ))}
      </ol>
    </section>
  );
}
