import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportNodes, exportRelations } from '../../cypher/queries.gen.ts';
import { writeZip } from '../platform/archive/zip-file.ts';
import { ZipSpool } from '../platform/archive/zip-spool.ts';
import { csvLine } from '../platform/export/csv.ts';
import type { Graph } from '../platform/graph/graph.ts';
import type { Value } from '../platform/graph/query.ts';

export const graphFormats = ['jsonl', 'csv'] as const;
export type GraphFormat = (typeof graphFormats)[number];

export interface GraphExport {
  readonly format: GraphFormat;
  /** A chain: its lanes, links and who stands on them. */
  readonly industryId?: string | undefined;
  /** A region: what lies in it, and the links that its enterprises stand on. */
  readonly region?: string | undefined;
}

type Props = { readonly [key: string]: Value };

/** Accounts, history and machinery are no part of what is handed out; nor is who wrote what in which batch. */
const hidden = [
  'User',
  'Session',
  'Job',
  'Lock',
  'Change',
  'MutationRecord',
  'Chunk',
  'ColumnMapping',
  'Presence',
  'ExploreView',
  'PlacementPlan',
];
const spellings = ['namePinyin', 'shortNamePinyin', 'aliasesPinyin', 'synonymsPinyin'];
const inner = new Set(['batchId', 'createdIn', 'version', 'nameKey', '_lock', ...spellings]);
const nodeColumns = ['id', 'label', 'name', 'properties'];
const relationColumns = ['id', 'type', 'from', 'to', 'fromLabel', 'toLabel', 'properties'];
const byteOrderMark = '\ufeff';

function textIn(props: Props, key: string): string {
  const value = props[key];
  return typeof value === 'string' ? value : '';
}

function told(props: Props, without: readonly string[]): string {
  const entries = Object.entries(props).filter(([key]) => !inner.has(key) && !without.includes(key));
  return JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))));
}

/** A file of the export: a record as a line of JSON, or as a row under the titles. */
async function opened(name: string, titles: readonly string[], format: GraphFormat, folder: string) {
  const spool = new ZipSpool(`${name}.${format}`, folder);
  if (format === 'csv') await spool.text(byteOrderMark + csvLine(titles));
  const put = async (cells: readonly string[]) => {
    if (format === 'csv') return spool.text(csvLine(cells));
    const entries = titles.map((title, at): [string, unknown] => {
      const cell = cells[at] ?? '';
      return [title, title === 'properties' ? JSON.parse(cell) : cell];
    });
    return spool.line(JSON.stringify(Object.fromEntries(entries)));
  };
  return { put, close: () => spool.close() };
}

/**
 * Writes what users see of the graph as a zip of two files, nodes and relations, for other programs. Not one state of the
 * graph but as it is read: a relation to what came meanwhile is left out. Use a backup to keep a state.
 */
export async function writeGraph(
  graph: Graph,
  path: string,
  { format, industryId, region }: GraphExport,
): Promise<{ readonly nodes: number; readonly relations: number; readonly bytes: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'liantu-graph-'));
  try {
    const labels = new Map<string, string>();
    const nodes = await opened('nodes', nodeColumns, format, folder);
    const params = { hidden, industryId: industryId ?? null, region: region ?? null };
    for await (const { ref, label, props } of graph.stream(exportNodes, params)) {
      labels.set(ref, label);
      await nodes.put([textIn(props, 'id'), label, textIn(props, 'name'), told(props, ['id', 'name'])]);
    }
    let written = 0;
    const relations = await opened('relations', relationColumns, format, folder);
    for await (const { from, to, type, fromId, toId, props } of graph.stream(exportRelations, {})) {
      const [fromLabel, toLabel] = [labels.get(from), labels.get(to)];
      if (fromLabel === undefined || toLabel === undefined) continue;
      written += 1;
      const ends = [fromId ?? '', toId ?? '', fromLabel, toLabel];
      await relations.put([textIn(props, 'id'), type, ...ends, told(props, ['id'])]);
    }
    const bytes = await writeZip(path, [await nodes.close(), await relations.close()]);
    return { nodes: labels.size, relations: written, bytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
