import type { SheetShape } from './import.types.ts';
import type { HeadingPreset, KindMatch, SavedMapping } from './mapping.types.ts';
import { columnsOf, folded } from './sheet.rules.ts';

interface SheetKind {
  readonly name: string;
  readonly sheet: SheetShape | null;
}

export interface KnownHeadings {
  readonly presets: readonly HeadingPreset[];
  /** Folded headings of columns about persons. */
  readonly personal: ReadonlySet<string>;
}

/** Columns that a corrected sheet adds: they never belong to the list. */
export const correctionTitles = { row: '原文件行号', reason: '没有写入的原因', fix: '改法' } as const;
const added: ReadonlySet<string> = new Set(Object.values(correctionTitles));

/** The headings by which a list is known again, in one order: those of its own that are not about persons. */
export function tellingHeadings(headings: readonly string[], personal: ReadonlySet<string>): readonly string[] {
  const own = headings.filter((name) => name !== '' && !added.has(name) && !personal.has(folded(name)));
  return [...new Set(own.map(folded))].sort();
}

const titleOf = ({ names: [title = ''] }: SheetShape['columns'][number]) => title;
const titlesOf = (sheet: SheetShape) => sheet.columns.map(titleOf);

function missingOf(sheet: SheetShape, fields: readonly (string | null)[]): readonly string[] {
  return sheet.columns.filter((column) => column.required && !fields.includes(titleOf(column))).map(titleOf);
}

/** Each field once: a second heading for it is not read. */
function once(fields: readonly (string | null)[]): readonly (string | null)[] {
  return fields.map((field, index) => (field !== null && fields.indexOf(field) === index ? field : null));
}

function byNames(headings: readonly string[], sheet: SheetShape): readonly (string | null)[] {
  const places = new Map([...columnsOf(headings, sheet)].map(([title, place]) => [place, title]));
  return headings.map((_, place) => places.get(place) ?? null);
}

const knownShare = 0.8;
const fewestMarks = 2;

/** The export that the headings look like: nearly all known to it, and some that tell it from others. */
export function presetOf(headings: readonly string[], { presets, personal }: KnownHeadings): HeadingPreset | null {
  const heads = headings.map(folded).filter((name) => name !== '' && !personal.has(name));
  if (heads.length === 0) return null;
  const [best] = presets
    .map((preset) => {
      const known = new Set([...Object.keys(preset.columns), ...preset.unused].map(folded));
      const marks = new Set(preset.marks.map(folded));
      const share = heads.filter((name) => known.has(name)).length / heads.length;
      return { preset, share, marks: heads.filter((name) => marks.has(name)).length };
    })
    .filter(({ share, marks }) => share >= knownShare && marks >= fewestMarks)
    .sort((a, b) => b.marks - a.marks || b.share - a.share);
  return best?.preset ?? null;
}

function matchOf(headings: readonly string[], kind: SheetKind, sheet: SheetShape, known: KnownHeadings): KindMatch {
  const personal = headings.map((name) => known.personal.has(folded(name)) || added.has(name));
  const preset = presetOf(headings, known);
  const own = byNames(headings, sheet);
  const listed = preset?.kind === kind.name ? preset : null;
  const columns = new Map(Object.entries(listed?.columns ?? {}).map(([heading, field]) => [folded(heading), field]));
  const unused = new Set(listed?.unused.map(folded));
  const fields = once(
    headings.map((heading, index) => {
      if (personal[index]) return null;
      const name = folded(heading);
      return columns.get(name) ?? (unused.has(name) ? null : (own[index] ?? null));
    }),
  );
  const by = listed ? 'PRESET' : 'NAMES';
  return { kind: kind.name, fields, missing: missingOf(sheet, fields), by, source: listed?.name ?? null };
}

function savedMatch(headings: readonly string[], sheet: SheetShape, mapping: SavedMapping): KindMatch {
  const titles = new Set(titlesOf(sheet));
  const chosen = new Map(mapping.headings.map((heading, index) => [folded(heading), mapping.fields[index] ?? '']));
  const fields = once(
    headings.map((heading) => {
      const field = chosen.get(folded(heading)) ?? '';
      return titles.has(field) ? field : null;
    }),
  );
  return { kind: mapping.kind, fields, missing: missingOf(sheet, fields), by: 'SAVED', source: mapping.name };
}

/** How a file with these headings would be read as each kind, the likeliest first; what people saved goes before all. */
export function kindMatches(
  headings: readonly string[],
  kinds: readonly SheetKind[],
  known: KnownHeadings,
  saved: readonly SavedMapping[],
): readonly KindMatch[] {
  const order = new Map(saved.map(({ kind }, index) => [kind, saved.length - index]));
  const score = ({ kind, fields, missing, by }: KindMatch) => {
    const found = fields.filter((field) => field !== null).length;
    const told = by === 'SAVED' ? 10_000 * (order.get(kind) ?? 0) : by === 'PRESET' ? 1_000 : 0;
    return told + (missing.length === 0 && found > 0 ? 500 : 0) + found * 2 - missing.length;
  };
  return kinds
    .flatMap((kind) => {
      const { sheet } = kind;
      if (sheet === null) return [];
      const mapping = saved.find((each) => each.kind === kind.name);
      return mapping ? savedMatch(headings, sheet, mapping) : matchOf(headings, kind, sheet, known);
    })
    .map((match) => ({ match, points: score(match) }))
    .sort((a, b) => b.points - a.points)
    .map(({ match }) => match);
}
