import { editDistance } from '../platform/kernel/edit-distance.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import type { ComparedRow } from './enterprise.types.ts';
import { comparableName, nameCore, type PlaceNames } from './name.rules.ts';
import { isUscc, normaliseCode } from './uscc.rules.ts';

/** Lines of one comparison. */
export const mostLines = 500;
const mostCharacters = 100_000;
const longestName = 100;

/** One line of a pasted list: a full name, a code, or both. */
export interface ComparedLine {
  /** As the list counts it, from 1. */
  readonly number: number;
  readonly text: string;
  readonly name: string | null;
  readonly uscc: string | null;
  /** The line that says the same before it. */
  readonly repeats: number | null;
}

export const verdicts = ['FOUND', 'SIMILAR', 'NEW'] as const;
export type Verdict = (typeof verdicts)[number];

export interface ComparedResult extends ComparedLine {
  readonly verdict: Verdict;
  /** The one found, or those that are like it, most like first. */
  readonly enterprises: readonly ComparedRow[];
  /** The list and the map say different names of one code, or different codes of one name. */
  readonly differs: 'NAME' | 'CODE' | null;
}

const numbering = /^(?:[(（]?\d{1,4}[)）.、,，:：\t]\s*|[-*•·]\s*)/;
const hasName = /[\p{L}]{2,}/u;

function cellsOf(line: string): readonly string[] {
  return line
    .replace(numbering, '')
    .split(/[\t,，;；|]/)
    .map((cell) => cell.replaceAll(/^["“'\s]+|["”'\s]+$/g, ''))
    .filter((cell) => cell !== '');
}

/** Headings of a list are no firm. */
const heading = /^(?:序号|企业名称|单位名称|公司名称|名称|统一社会信用代码|信用代码|name)$/i;

/**
 * Reads a pasted list: one firm a line, its name or its code or both (numbering, quotes and further columns aside).
 * Throws INVALID when nothing or too much was given.
 */
export function readLines(text: string): readonly ComparedLine[] {
  if (text.length > mostCharacters) {
    throw new InvalidError('compareTooLong', { field: 'text', params: { max: mostCharacters } });
  }
  const seen = new Map<string, number>();
  const lines = text.split(/\r\n|\r|\n/).flatMap((line, index): ComparedLine[] => {
    const cells = cellsOf(line).filter((cell) => !heading.test(cell));
    const uscc = cells.map(normaliseCode).find(isUscc) ?? null;
    const name =
      cells.find((cell) => hasName.test(cell) && !isUscc(normaliseCode(cell)))?.slice(0, longestName) ?? null;
    if (name === null && uscc === null) return [];
    const number = index + 1;
    const key = uscc ?? comparableName(name ?? '');
    const repeats = seen.get(key) ?? null;
    if (repeats === null) seen.set(key, number);
    return [{ number, text: line.trim().slice(0, longestName), name, uscc, repeats }];
  });
  if (lines.length === 0 || lines.length > mostLines) {
    throw new InvalidError('compareLines', { field: 'text', params: { max: mostLines, value: lines.length } });
  }
  return lines;
}

const operators = /^(?:AND|OR|NOT|TO)$/;

/** The Lucene query of a name: its whole text counts most, then the characters that tell it from others. */
export function likeQuery(name: string, places: PlaceNames): string | null {
  const phrase = name
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (phrase === '') return null;
  const core = nameCore(name, places);
  const words = core === '' || operators.test(core) ? phrase.toLowerCase() : core;
  return `"${phrase}"^8 ${words}`;
}

const mostEdits = 3;
const partEdited = 5;

/** How many characters of a name's core may differ, for two names to be like each other: a fifth, at most three. */
export function editLimit(core: string): number {
  return Math.min(mostEdits, Math.floor([...core].length / partEdited));
}

/** How far the nearest name of an enterprise is from a line's; null: further than the limit. */
function distanceTo(name: string, row: ComparedRow, places: PlaceNames): number | null {
  const core = nameCore(name, places);
  const distances = [row.name, ...(row.aliases ?? [])].flatMap((known) => {
    const distance = editDistance(core, nameCore(known, places), editLimit(core));
    return distance === null ? [] : [distance];
  });
  return distances.length === 0 ? null : Math.min(...distances);
}

const mostSimilar = 3;

/** Decides about one line: found by its code or its full (or former) name, like others by edit distance, or new. */
export function compareLine(line: ComparedLine, near: readonly ComparedRow[], places: PlaceNames): ComparedResult {
  const { name, uscc } = line;
  const spoken = name === null ? null : comparableName(name);
  const named = near.filter((row) =>
    [row.name, ...(row.aliases ?? [])].some((known) => spoken !== null && comparableName(known) === spoken),
  );
  const byCode = uscc === null ? undefined : near.find((row) => row.uscc === uscc || row.merged.includes(uscc));
  if (byCode) {
    const differs = spoken === null || named.includes(byCode) ? null : 'NAME';
    return { ...line, verdict: 'FOUND', enterprises: [byCode], differs };
  }
  const open = uscc === null ? named : named.filter((row) => row.uscc === null);
  if (open.length > 0) return { ...line, verdict: 'FOUND', enterprises: open, differs: null };
  if (named.length > 0) return { ...line, verdict: 'SIMILAR', enterprises: named, differs: 'CODE' };
  if (name === null) return { ...line, verdict: 'NEW', enterprises: [], differs: null };
  const similar = near
    .flatMap((row) => {
      const distance = distanceTo(name, row, places);
      return distance === null ? [] : [{ row, distance }];
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostSimilar)
    .map(({ row }) => row);
  return { ...line, verdict: similar.length > 0 ? 'SIMILAR' : 'NEW', enterprises: similar, differs: null };
}
