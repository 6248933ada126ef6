import { searchSpell, searchUnspelled } from '../../cypher/queries.gen.ts';
import type { Graph } from '../platform/graph/graph.ts';
import type { Value } from '../platform/graph/query.ts';
import { spellingOf } from '../platform/kernel/spelling.ts';

const atOnce = 1_000;

/**
 * Spells the names that were written by a program that did not, a bounded number in a transaction; a run that is cut off
 * is taken up by the next. Returns how many things it spelled.
 */
export async function spellNames(graph: Graph, signal?: AbortSignal): Promise<number> {
  let spelled = 0;
  while (signal?.aborted !== true) {
    const found = await graph.read(searchUnspelled, { first: atOnce });
    if (found.length === 0) break;
    const things = new Map<string, { readonly [key: string]: Value }[]>();
    for (const { label, row } of found) {
      const { id = null, version = 0 } = row;
      things.set(label, [...(things.get(label) ?? []), { id, version, spelling: spellingOf(row) }]);
    }
    const rows = await graph.write((tx) => tx.run(searchSpell, { things: Object.fromEntries(things) }));
    spelled += rows.length;
    // What others write at this moment spells itself.
    if (rows.length === 0) break;
  }
  return spelled;
}
