import type { ReactNode } from 'react';
import type { Piece } from '../format/marks.ts';

/** A text with its matched words marked. */
export function Marked({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ at, text, marked }) => (marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>));
}
