import type { MessageKey, MessageParams } from '../platform/kernel/messages.ts';
import type { KnownPaper, ReadPaper } from '../policy/read-paper.ts';
import type { SheetExcerpt, SheetShape } from './import.types.ts';
import type { SheetReading, SheetRows } from './sheet.ts';
import type { SheetPreview } from './sheet-preview.ts';
import type { Encoding } from './sheet-text.ts';

interface Read {
  readonly file: string;
  readonly shape: SheetShape;
  readonly reading: SheetReading;
}

/** What a process of its own is asked to do with an uploaded file, and what comes of it. */
export interface SheetTasks {
  readonly type: { readonly given: { readonly file: string }; readonly result: 'csv' | 'xlsx' };
  readonly preview: {
    readonly given: {
      readonly file: string;
      readonly encoding: Encoding | null;
      /** Folded names of all columns that some kind of file has. */
      readonly known: readonly string[];
    };
    readonly result: SheetPreview;
  };
  /** Rows come in parts; the result is their number. */
  readonly rows: { readonly given: Read; readonly result: number };
  /** Policy documents are read as sheets are: apart from the server. */
  readonly paper: {
    readonly given: { readonly file: string; readonly known: readonly KnownPaper[] };
    readonly result: ReadPaper;
  };
  readonly excerpt: { readonly given: Read & { readonly numbers: readonly number[] }; readonly result: SheetExcerpt };
}

export type SheetTask = {
  [Name in keyof SheetTasks]: SheetTasks[Name]['given'] & { readonly name: Name };
}[keyof SheetTasks];

/** What the process says: parts one by one as they are asked for, then how it ended. */
export type SheetMessage<Result> =
  | { readonly said: 'part'; readonly part: SheetRows }
  | { readonly said: 'done'; readonly result: Result }
  | { readonly said: 'refused'; readonly key: MessageKey; readonly params: MessageParams };
