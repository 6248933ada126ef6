import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Graph } from '../platform/graph/graph.ts';
import { InvalidError } from '../platform/kernel/errors.ts';
import { sha256 } from '../platform/kernel/ids.ts';
import { importKinds } from './import.registry.ts';
import type { ImportReport } from './import.types.ts';
import { presetRows, textOf } from './preset.rows.ts';
import { type Preset, type PresetPart, preset } from './preset.types.ts';
import { namingFile } from './sheet-refusal.ts';

const shipped = fileURLToPath(new URL('../../seed/import/presets/', import.meta.url));

/** What became of one part of a set. */
export interface PartReport extends ImportReport {
  /** Records that the file holds, before filters, and those without the entries that would be rows. */
  readonly records: number;
  readonly empty: number;
}

function bytesOf(path: string, file: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new InvalidError('fileUnreadable', { params: { file, detail } });
  }
}

/** The presets that ship. */
export function presetNames(): readonly string[] {
  return readdirSync(shipped).map((file) => file.replace(/\.json$/, ''));
}

/** A preset that ships, by its name, or one of the user's own, by the path of its file; throws INVALID. */
export function readPreset(name: string): Preset {
  const path = /^[\w-]+$/.test(name) ? join(shipped, `${name}.json`) : name;
  if (!existsSync(path)) throw new InvalidError('presetUnknown', { params: { name } });
  const text = textOf(bytesOf(path, name));
  const read = preset.safeParse(JSON.parse(text));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const detail = `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim();
  throw new InvalidError('fileUnreadable', { params: { file: name, detail } });
}

async function importPart(
  graph: Graph,
  folder: string,
  set: Preset,
  part: PresetPart,
  how: { readonly by: string; readonly dryRun: boolean; readonly waitMs: number },
): Promise<PartReport> {
  const kind = importKinds.find(({ name }) => name === part.kind);
  if (!kind) throw new InvalidError('importKindUnknown', { params: { kind: part.kind } });
  const read = (file: string) => bytesOf(join(folder, file), file);
  const digest = sha256(read(part.file));
  const { rows, numbers, records, empty } = await namingFile(part.file, async () =>
    presetRows(part, (file) => textOf(read(file))),
  );
  const { title, issuer, date } = set.source;
  const origin = { title: `${title}：${part.file}`, issuer, date };
  const { by, dryRun } = how;
  const request = { file: part.file, rows, numbers, digest, origin, by, dryRun };
  return { ...(await kind.import(graph, request, how.waitMs)), records, empty };
}

/** Imports a folder by a preset, part after part; stops at the first part that cannot be read. */
export async function importPreset(
  graph: Graph,
  folder: string,
  set: Preset,
  how: {
    readonly by: string;
    readonly dryRun: boolean;
    readonly waitMs: number;
    readonly done?: (report: PartReport) => void;
  },
): Promise<readonly PartReport[]> {
  const reports: PartReport[] = [];
  for (const part of set.parts) {
    const report = await importPart(graph, folder, set, part, how);
    how.done?.(report);
    reports.push(report);
  }
  return reports;
}
