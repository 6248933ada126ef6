import { importMappings, importSaveMapping } from '../../cypher/queries.gen.ts';
import { type Context, scopeOf } from '../platform/api/context.ts';
import type { WriteTransaction } from '../platform/graph/graph.ts';
import { InvalidError, NotFoundError } from '../platform/kernel/errors.ts';
import { relationId, sha256 } from '../platform/kernel/ids.ts';
import { said } from '../platform/kernel/language.ts';
import { importKinds, type RegisteredKind } from './import.registry.ts';
import { knownHeadings } from './known-headings.ts';
import { kindMatches, presetOf, tellingHeadings } from './mapping.rules.ts';
import type { KindMatch } from './mapping.types.ts';
import { type ColumnChoice, folded } from './sheet.rules.ts';
import { sheetPool } from './sheet-pool.ts';
import type { SheetPreview } from './sheet-preview.ts';
import { type Encoding, isEncoding } from './sheet-text.ts';

const nameLength = 40;

/** An uploaded file as it would be read, for a person to correct. */
export interface FilePreview extends SheetPreview {
  readonly file: string;
  /** Whether each column is about persons: never read, its values not shown. */
  readonly personal: readonly boolean[];
  /** Whose export it looks like. */
  readonly preset: string | null;
  readonly kinds: readonly KindMatch[];
}

/** A person's word for an encoding; throws INVALID for one that is not known. */
export function encodingOf(name: string | null | undefined): Encoding | null {
  if (name === null || name === undefined || name === '') return null;
  if (!isEncoding(name)) throw new InvalidError('encodingUnknown', { field: 'encoding', params: { encoding: name } });
  return name;
}

/** A person's word on the columns of a kind; throws INVALID for a field that is not there or is named twice. */
export function columnsOfInput(
  kind: Pick<RegisteredKind, 'sheet' | 'title'>,
  columns: readonly { readonly heading: string; readonly field?: string | null | undefined }[] | null | undefined,
): readonly ColumnChoice[] | null {
  if (!columns) return null;
  const titles = new Set(kind.sheet?.columns.map(({ names: [title = ''] }) => title));
  const used = new Set<string>();
  return columns.map(({ heading, field = null }) => {
    if (field !== null && (!titles.has(field) || used.has(field))) {
      throw new InvalidError('columnUnknown', { field: 'columns', params: { field, kind: kind.title } });
    }
    if (field !== null) used.add(field);
    return { heading, field };
  });
}

const headingsKeyOf = (headings: readonly string[]) =>
  sha256(tellingHeadings(headings, knownHeadings().personal).join('\n'));

function knownNames(): readonly string[] {
  const { presets, personal } = knownHeadings();
  const ofKinds = importKinds.flatMap(({ sheet }) => sheet?.columns.flatMap(({ names }) => names) ?? []);
  const ofPresets = presets.flatMap(({ columns, unused }) => [...Object.keys(columns), ...unused]);
  return [...new Set([...[...ofKinds, ...ofPresets].map(folded), ...personal])];
}

/** Reads the beginning of an uploaded file and says how it would be read; throws NOT_FOUND when it is gone. */
export async function previewFile(
  context: Context,
  fileId: string,
  encoding: Encoding | null,
  kinds: readonly RegisteredKind[],
): Promise<FilePreview> {
  const file = await context.files.get(fileId);
  if (!file) throw new NotFoundError('fileNotFound', { field: 'fileId' });
  const { username } = context.viewer;
  const task = { name: 'preview', file: file.name, encoding, known: knownNames() } as const;
  const preview = await sheetPool.run(username, task, file.bytes);
  const known = knownHeadings();
  const { headings } = preview;
  // Reading a large file can outlast the request's own limit of time.
  const graph = context.graph.for({ operation: 'import:mappings', user: username });
  const saved = await graph.read(importMappings, { headingsKey: headingsKeyOf(headings), viewer: scopeOf(context) });
  const personal = headings.map((name) => known.personal.has(folded(name)));
  const hidden = (cells: readonly string[]) => cells.map((cell, column) => (personal[column] && cell ? '＊' : cell));
  const header = preview.lines.findIndex(({ cells }) => headings.every((name, column) => cells[column] === name));
  return {
    ...preview,
    ...{ file: file.name, personal, preset: presetOf(headings, known)?.name ?? null },
    samples: preview.samples.map((values, column) => (personal[column] ? [] : values)),
    lines: preview.lines.map((line, index) => (index > header ? { ...line, cells: hidden(line.cells) } : line)),
    kinds: kindMatches(headings, kinds, known, saved),
  };
}

/** Keeps what a person said of the columns, to be offered for the next list with the same headings. */
export async function saveMapping(
  tx: WriteTransaction,
  mapping: { readonly name: string; readonly kind: string; readonly columns: readonly ColumnChoice[] },
  stamp: { readonly by: string; readonly at: string },
): Promise<void> {
  const name = mapping.name.trim();
  const length = [...name].length;
  if (length === 0 || length > nameLength) {
    throw new InvalidError('textTooLong', {
      field: 'remember',
      params: { field: said('名称', 'Name'), max: nameLength, length },
    });
  }
  const { kind, columns } = mapping;
  const headings = columns.map(({ heading }) => heading);
  const fields = columns.map(({ field }) => field ?? '');
  const headingsKey = headingsKeyOf(headings);
  const props = { name, kind, headings, fields, headingsKey, ...stamp };
  await tx.run(importSaveMapping, { id: relationId(kind, sha256(name).slice(0, 16), headingsKey.slice(0, 16)), props });
}
