import type { KeyboardEvent, ReactNode } from 'react';
import type { Picture, Point } from '../layout/model.ts';
import type { DraftMark } from './edit.query.ts';

/** What editing adds to the map at work. */
export interface Editor {
  readonly bar: ReactNode;
  readonly panel: ReactNode;
  /** Links that the draft changes. */
  readonly marks: ReadonlyMap<string, DraftMark>;
  /** Answers whether the key was one of its own. */
  readonly onKey: (event: KeyboardEvent, linkId: string, picture: Picture) => boolean;
  /** Answers whether the card stays where it was put down. */
  readonly onDrop: (linkId: string, corner: Point, picture: Picture) => Promise<boolean>;
  /** Answers whether it took the link that was chosen. */
  readonly onPick: (linkId: string) => boolean;
}
