import type { PaperPart } from '../platform/export/paper.rules.ts';

/** A section of a proposal, and what has to be recorded before it says more. */
export interface Section {
  readonly parts: readonly PaperPart[];
  readonly lacking: readonly string[];
  /** It shows data that is made up for a demonstration. */
  readonly demo?: boolean;
}

export const notRecorded = '未记录';
export const demoMark = '（示例）';

export const nameOf = ({ name, demo }: { readonly name: string; readonly demo: boolean }): string =>
  demo ? `${name}${demoMark}` : name;

/** Where a figure comes from: its source and its day, each 未记录 where nobody said. */
export const citedAs = (source: string | null, on: string | null): string =>
  `来源：${source ?? notRecorded}，${on ?? `日期${notRecorded}`}`;

/** The columns that end every table of figures. */
export const citedHead = ['来源', '日期'] as const;
export const cited = (source: string | null, on: string | null): readonly [string, string] => [
  source ?? notRecorded,
  on ?? notRecorded,
];
