import type { CommandContext } from '../platform/cli/command.ts';
import { reportText, saidInChinese } from './import.report.ts';
import { importPreset, type PartReport } from './preset.ts';
import type { Preset } from './preset.types.ts';

/** Problems and notes that a report lists of each part. */
const listed = 50;

function asJson({ name, title }: Preset, parts: readonly PartReport[]): string {
  const cut = parts.map(saidInChinese).map(({ problems, notes, ...report }) => ({
    ...report,
    ...{ problemCount: problems.length, problems: problems.slice(0, listed) },
    ...{ noteCount: notes.length, notes: notes.slice(0, listed) },
  }));
  return JSON.stringify({ preset: name, title, parts: cut });
}

/** Imports a folder by a preset and prints one report of all its parts; returns the exit code. */
export async function runPreset(
  { graph, by, print, say }: CommandContext,
  folder: string,
  set: Preset,
  how: { readonly dryRun: boolean; readonly json: boolean; readonly waitMs: number },
): Promise<number> {
  const parts = await importPreset(graph, folder, set, {
    ...{ by, dryRun: how.dryRun, waitMs: how.waitMs },
    done: (part) => say(`${part.file}（${part.kind}）${part.rows} 行`),
  });
  const short = ({ problems, notes, ...part }: PartReport) => ({
    ...part,
    ...{ problems: problems.slice(0, listed), notes: notes.slice(0, listed) },
  });
  print(how.json ? asJson(set, parts) : parts.map((part) => reportText(short(part), part.file)).join('\n'));
  return parts.some(({ rejected, conflicts }) => rejected + conflicts > 0) ? 1 : 0;
}
