import type { ReactNode } from 'react';
import type { MapLink } from '../map/map.query.ts';
import { text } from './calls.text.ts';
import { callSentences } from './calls.ts';

/** What a link calls for, a sentence each. */
export function CallLines({ link }: { readonly link: MapLink }): ReactNode {
  return (
    <div data-testid="calls">
      <h4>{text.title}</h4>
      <ul className="call-lines">
        {callSentences(link).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}
