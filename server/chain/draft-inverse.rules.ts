import type { ChainEdit, DraftChain, DraftLink, StoredEdit } from './draft.types.ts';
import type { Applied } from './draft-apply.rules.ts';
import { applyEdit, foundBy, siblings } from './draft-apply.rules.ts';

const wordsOf = ({ keywords, synonyms, exclusions, codes }: DraftLink) => ({ keywords, synonyms, exclusions, codes });

function afterIn(chain: DraftChain, { id, laneId, parentId }: DraftLink): string | null {
  const beside = siblings(chain, laneId, parentId);
  return beside[beside.findIndex((each) => each.id === id) - 1]?.id ?? null;
}

function addBack(chain: DraftChain, link: DraftLink): ChainEdit {
  const { id, name, laneId: lane, parentId: parent, capacityKinds, criticality, support, note, spot } = link;
  const place = { lane, parent, after: afterIn(chain, link), spot };
  return { type: 'ADD', link: id, name, ...place, words: wordsOf(link), capacityKinds, criticality, support, note };
}

function* stepsBack(before: DraftChain, edit: ChainEdit, after: DraftChain): Generator<ChainEdit> {
  const there = new Map(after.links.map((each) => [each.id, each]));
  const gone = before.links.filter(({ id }) => !there.has(id));
  for (const each of gone) yield addBack(before, each);
  for (const each of before.links) {
    const now = there.get(each.id);
    if (!now) continue;
    if (now.name !== each.name) yield { type: 'RENAME', link: each.id, name: each.name, keep: false };
    const words = wordsOf(each);
    if (JSON.stringify(words) !== JSON.stringify(wordsOf(now))) yield { type: 'WORDS', link: each.id, words };
  }
  for (const each of [...before.links].sort((a, b) => a.order - b.order)) {
    const now = there.get(each.id);
    if (!now) continue;
    const elsewhere = now.parentId !== each.parentId || (each.parentId === null && now.laneId !== each.laneId);
    const place = { lane: each.laneId, parent: each.parentId, after: afterIn(before, each) };
    if (elsewhere || (edit.type === 'MOVE' && edit.link === each.id)) yield { type: 'MOVE', link: each.id, ...place };
    if (JSON.stringify(now.spot) !== JSON.stringify(each.spot)) yield { type: 'PLACE', link: each.id, spot: each.spot };
  }
  const key = ({ fromId, toId }: { fromId: string; toId: string }): string => `${fromId}~${toId}`;
  const was = new Map(before.supplies.map((each) => [key(each), each]));
  const is = new Map(after.supplies.map((each) => [key(each), each]));
  for (const [id, { fromId: from, toId: to }] of is) if (!was.has(id)) yield { type: 'UNSUPPLY', from, to };
  for (const [id, { fromId: from, toId: to, what }] of was) {
    if (!is.has(id) || is.get(id)?.what !== what) yield { type: 'SUPPLY', from, to, what };
  }
  const known = new Set(before.links.map(({ id }) => id));
  for (const { id } of after.links) if (!known.has(id)) yield { type: 'REMOVE', link: id };
}

/**
 * The edits that take a draft back, as they stand on the chain after it. Enterprises that a merge moved stay where they
 * went: who stands where is judged, not drawn.
 */
export function inverseOf({ chain, steps }: Applied, stamp: Pick<StoredEdit, 'by' | 'at' | 'source'>): StoredEdit[] {
  const back: StoredEdit[] = [];
  let at = chain;
  for (const { stored, before, after } of [...steps].reverse()) {
    for (const edit of stepsBack(before, stored.edit, after)) {
      const step = applyEdit(at, edit);
      if ('clash' in step) continue;
      back.push({ ...stamp, id: `back-${back.length + 1}`, was: foundBy(at, edit), edit });
      at = step.chain;
    }
  }
  return back;
}
